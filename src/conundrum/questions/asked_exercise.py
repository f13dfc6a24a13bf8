"""The rules of an exercise, in the kernel and in the page: what each kind says to an answer.

What is said so far: how many hints were given (``hinted``), the answer that was ``given`` (None
after a hint), its ``verdict``, what was ``told``, and the last answer that is ``kept``. An answer
is given as it is kept: a text, a letter, or a scenario code.
"""

from collections.abc import Callable
from typing import Any

from conundrum.questions.lettered import letters, marked
from conundrum.questions.verdict import classify_number, said
from conundrum.tables import as_typed, read_float, say, significant, written_out

Said = dict[str, Any]

Found = tuple[str, str]
"""A verdict, and what is told."""

Figures = Callable[[str], list[Any]]
"""Returns the figure of each condition of a goal under a code; None of what cannot be run here."""

NO_ANSWER = ("unanswered", "unread")


def pressed(secret: Said, before: Said, part: str, code: str, figures: Figures) -> Said | None:
    """Return what is said once a part is pressed, if anything; `code` is how sliders stand."""
    if part == "hint":
        return hinted(secret["hints"], before)
    if part == "check":
        return answered(secret, before, code, figures)
    if secret["kind"] == "choice":
        return answered(secret, before, letters(secret["answers"])[int(part)], figures)
    return None


def typed(secret: Said, before: Said, text: str, part: str, figures: Figures) -> Said | None:
    """Return what is said to what was typed; a slider that is typed into is not an answer."""
    return answered(secret, before, text, figures) if part == "entry" else None


def answered(secret: Said, before: Said, given: str, figures: Figures) -> Said:
    """Return what is said to an answer, or that it is left to the kernel."""
    if given.strip() == "":
        return judged(before, given, "unanswered", said("unanswered"))
    found = graded(secret, given, figures)
    if found is None:
        return {"left": say("exercise.left")}
    return judged(before, given, found[0], found[1])


def judged(before: Said, given: str, verdict: str, told: str) -> Said:
    """Return what is said so far, with an answer; what is none is not kept."""
    kept = before["kept"] if verdict in NO_ANSWER else given
    hinted = before["hinted"]
    return {"hinted": hinted, "given": given, "verdict": verdict, "told": told, "kept": kept}


def hinted(hints: list[str], before: Said) -> Said:
    """Return what is said so far, with the next hint; after the last one, the last one again."""
    place = min(before["hinted"] + 1, len(hints))
    told = hint_at(hints, place)
    return {"hinted": place, "given": None, "told": told, "kept": before["kept"]}


def hint_at(hints: list[str], place: int) -> str:
    """Return a hint, counted from 1, with its place.

    Examples
    --------
    >>> hint_at(["Look.", "Count."], 1)
    'Hint 1 of 2. Look.'
    """
    return say("exercise.hint", place=str(place), count=str(len(hints)), hint=hints[place - 1])


def shown(about: Said, last: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits of each part; `failed` says why an answer cannot be written, if so."""
    texts = [last["told"], failed if is_new(last) else ""]
    shows = {"reply": {"text": " ".join([text for text in texts if text != ""])}}
    if about["kind"] == "choice":
        names, chosen = letters(about["answers"]), letter(last["kept"])
        place = names.index(chosen) if chosen in names else None
        return {**shows, **marked(about["answers"], place)}
    if about["kind"] == "text" and last["kept"] != "":
        return {**shows, "entry": {"text": last["kept"]}}
    return shows


def kept(secret: Said, last: Said) -> dict[str, str] | None:
    """Return what is kept as the reader's own of what was said just now."""
    return {"verdict": last["verdict"], "said": last["given"]} if is_new(last) else None


def is_new(last: Said) -> bool:
    """Say whether an answer was given just now that is kept."""
    return last["given"] is not None and last["given"] != "" and last["given"] == last["kept"]


def letter(answer: str) -> str:
    """Return the bare letter of an answer.

    Examples
    --------
    >>> letter(" (B) ")
    'b'
    """
    return answer.strip(" ().").lower()


def graded(secret: Said, given: str, figures: Figures) -> Found | None:
    """Grade an answer; None where only the kernel can."""
    kind = secret["kind"]
    if kind == "number":
        return number(secret, read_float(given, secret["unit"]), as_typed(given))
    if kind == "text":
        return text(secret, given)
    if kind == "choice":
        return secret["replies"].get(letter(given))
    found = figures(given)
    return None if any(figure is None for figure in found) else goal(secret, found)


def number(secret: Said, given: float | None, shortly: str) -> Found:
    """Grade a number: right, near a known mistake, or what else it looks like."""
    if given is None:
        return refused(secret, shortly)
    found = classify_number(given, secret["right"], secret["within"])
    if found == "right":
        return "right", said("right", secret["told"])
    away = [[hint, abs(given - figure)] for hint, figure in secret["mistakes"]]
    likest = [
        hint for hint, far in sorted(away, key=lambda pair: pair[1]) if far <= secret["within"]
    ]
    if found != "unit" and len(likest) > 0:
        return "wrong", said("mistaken", likest[0])
    if found in ("below", "above") and (given < secret["low"] or given > secret["high"]):
        return refused(secret, shortly)
    return "close" if found == "close" else "wrong", said(found)


def text(secret: Said, given: str) -> Found:
    """Set a rubric and a model answer beside a text that is long enough to be compared."""
    words, (least, most) = len(given.split()), secret["words"]
    if least <= words <= most:
        return "kept", secret["kept"]
    return refused(secret, as_typed(given))


def refused(secret: Said, shortly: str) -> Found:
    """Say why an answer is none."""
    return "unread", said("unread", secret["refusal"].replace("{given}", shortly))


def specs(secret: Said, given: dict[str, float]) -> list[dict[str, Any]]:
    """Return what of which runs each condition of a goal is about, once it is met with `given`.

    `conundrum.analysis.figure_of_run.measured` takes it so.
    """
    of = {**secret["start"], **given}
    return [
        {
            **condition,
            "of": of,
            **({"less": {**of, **condition["against"]}} if "against" in condition else {}),
        }
        for condition in secret["conditions"]
    ]


def goal(secret: Said, figures: list[float]) -> Found:
    """Name each condition that its figure misses, by how far, with its hint."""
    pairs = [*zip(secret["conditions"], figures, strict=True)]
    missed = [[condition, figure] for condition, figure in pairs if gap(condition, figure) > 0]
    if len(missed) == 0:
        return "right", said("right", secret["told"])
    close = all(gap(condition, figure) <= condition["near"] for condition, figure in missed)
    says = " ".join([missing(condition, figure) for condition, figure in missed])
    return "close" if close else "wrong", said("near" if close else "missed", says)


def gap(condition: dict[str, Any], figure: float) -> float:
    """Return by how much a figure misses a condition; nothing where it meets it."""
    low, high = condition.get("at_least", figure), condition.get("at_most", figure)
    return low - figure if figure < low else max(figure - high, 0)


def missing(condition: dict[str, Any], figure: float) -> str:
    """Say by how much a figure misses a condition, with its hint."""
    below = figure < condition.get("at_least", figure)
    return say(
        f"exercise.{'below' if below else 'above'}",
        figure=condition["says"],
        given=significant(figure, 3),
        unit=condition["unit"],
        limit=written_out(condition["at_least" if below else "at_most"]),
        gap=significant(gap(condition, figure), 2),
        hint=condition["hint"],
    )
