"""The known name that is most similar to a mistyped word."""

CUT, LEAST = 40, 0.5
"""At most this many letters of a word are compared. A name must be at least this similar, from 0 to
1."""


def nearest(typed: str, names: list[str]) -> list[str]:
    """Return a list with the name most similar to a word, or an empty list if none is similar.

    Examples
    --------
    >>> nearest("Beijng", ["Washington", "Beijing"]), nearest("x", ["Washington", "Beijing"])
    (['Beijing'], [])
    """
    by = {name: alike(typed[:CUT].lower(), name.lower()) for name in names}
    near = [name for name in names if by[name] >= LEAST]
    return [max(near, key=lambda name: by[name])] if len(near) > 0 else []


def alike(one: str, other: str) -> float:
    """Return how similar two words are, from 0 to 1, by the letters that they share in order.

    Examples
    --------
    >>> alike("tokio", "tokyo"), alike("", "")
    (0.8, 0.0)
    """
    letters = len(one) + len(other)
    return 2 * shared(list(one), list(other)) / letters if letters > 0 else 0.0


def shared(one: list[str], other: list[str]) -> int:
    """Return how many letters two words share in their longest common part and around it.

    Examples
    --------
    >>> shared(list("beijng"), list("beijing"))
    6
    """
    most, start, place = 0, 0, 0
    for first in range(len(one)):
        for second in range(len(other)):
            run = 0
            while _run_on(one, other, first + run, second + run):
                run = run + 1
            if run > most:
                most, start, place = run, first, second
    if most == 0:
        return 0
    before = shared(one[:start], other[:place])
    return most + before + shared(one[start + most :], other[place + most :])


def _run_on(one: list[str], other: list[str], first: int, second: int) -> bool:
    return first < len(one) and second < len(other) and one[first] == other[second]
