"""Finds where two curves cross when a lever is moved."""


def turns(one: list[float], other: list[float]) -> list[float]:
    """Return the settings of a lever at which two curves cross, as shares of the lever's range.

    Both lines are given by numbers at even steps, and are straight between the steps.

    Examples
    --------
    >>> turns([1, 2, 4], [3, 3, 3]), turns([1, 2], [3, 3])
    ([0.75], [])
    """
    gaps = [ours - theirs for ours, theirs in zip(one, other, strict=True)]
    found = []
    for place in range(len(gaps) - 1):
        before, after = gaps[place], gaps[place + 1]
        if (before < 0) != (after < 0):
            found.append((place + before / (before - after)) / (len(gaps) - 1))
    return found
