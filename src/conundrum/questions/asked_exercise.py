"""The rules of an exercise, in the kernel and in the page: what each kind says to an answer.

What is said so far: how many hints were asked for (``hinted``), the answer that was ``given``
(None after a hint), its ``verdict``, what was ``told``, the last answer that is ``kept``, and once
sliders have moved since it was given, whether they stand ``away`` from it. An answer is given as it
is kept: a text, a letter, or a scenario code.
"""

from collections.abc import Callable
from typing import Any

from conundrum.questions.lettered import letters, marked
from conundrum.questions.verdict import classify_number, said
from conundrum.tables import as_typed, read_float, say, significant, written_out

Said = dict[str, Any]

Found = tuple[str, str]
"""A verdict, and what is told."""

Ran = tuple[dict[str, float], list[Any]]
"""What a code sets, and the figure of each condition of a goal; None of what cannot be run here."""

Figures = Callable[[str], Ran]
"""Runs a code."""

NO_ANSWER = ("unanswered", "unread")

STEP = 1e-9
"""Two settings are one if they are no further apart."""


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
    """Return what is said so far, with one hint more; after the last, that there is none."""
    return {**before, "given": None, "hinted": min(before["hinted"] + 1, len(hints) + 1)}


def moved(secret: Said, before: Said, code: str) -> Said | None:
    """Return what is said so far once sliders stand at a code, if that makes a difference."""
    if secret["kind"] != "goal" or before["kept"] == "":
        return None
    away = code != before["kept"]
    return None if away == before.get("away", False) else {**before, "away": away}


def hint_at(hints: list[str], place: int) -> str:
    """Return a hint, counted from 1, with its place.

    Examples
    --------
    >>> hint_at(["Look.", "Count."], 1)
    'Hint 1 of 2. Look.'
    """
    return say("exercise.hint", place=str(place), count=str(len(hints)), hint=hints[place - 1])


def hints_to(hints: list[str], place: int) -> str:
    """Return all hints up to one, a line each; behind the last one, that there is no other."""
    lines = [hint_at(hints, at) for at in range(1, min(place, len(hints)) + 1)]
    return "\n".join([*lines, say("exercise.last")] if place > len(hints) else lines)


def shown(about: Said, last: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits of each part; `failed` says why an answer cannot be written, if so."""
    told = say("exercise.away") if last.get("away", False) is True else last["told"]
    texts = [told, failed if is_new(last) else ""]
    shows = {
        "reply": {"text": " ".join([text for text in texts if text != ""])},
        "hints": {"text": hints_to(about["hints"], last["hinted"])},
    }
    if about["kind"] == "number":
        return {**shows, "entry": {"text": last["kept"]}}
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
    given = last["given"]
    return given is not None and given != "" and given == last["kept"] and "away" not in last


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
        reply: Found | None = secret["replies"].get(letter(given))
        return reply
    at, found = figures(given)
    return None if any(figure is None for figure in found) else goal(secret, at, found)


def number(secret: Said, given: float | None, shortly: str) -> Found:
    """Grade a number: right, near a known mistake, or what else it looks like.

    Of one that is far off neither too much nor too little is said: halving would find the rest.
    """
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
    if found in ("below", "above"):
        if given < secret["low"] or given > secret["high"]:
            return refused(secret, shortly)
        return "wrong", said("astray")
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
            "of": {**of, **condition.get("under", {})},
            **({"less": {**of, **condition["against"]}} if "against" in condition else {}),
        }
        for condition in secret["conditions"]
    ]


def goal(secret: Said, given: dict[str, float], figures: list[float]) -> Found:
    """Name each condition that its figure misses, by how far, and what in the setting does it."""
    at = {**secret["stood"], **given}
    pairs = [*zip(secret["conditions"], figures, strict=True)]
    missed = [
        [condition, figure]
        for condition, figure in pairs
        if gap(condition, figure) > condition["slack"]
    ]
    if len(missed) == 0:
        return "right", said("right", secret["told"])
    first = secret["stood"]
    many = len([name for name in first if not stands(at, name, [first[name], first[name]])])
    if many == 0:
        return "wrong", said("unmoved")
    close = all(gap(condition, figure) <= condition["near"] for condition, figure in missed)
    says = [missing(condition, figure) for condition, figure in missed]
    # Two conditions may have the same to say.
    says.extend(list({one: one for one in diagnosed(at, many, missed)}))
    return "close" if close else "wrong", said("near" if close else "missed", " ".join(says))


def gap(condition: dict[str, Any], figure: float) -> float:
    """Return by how much a figure misses a condition; nothing where it meets it."""
    low, high = condition.get("at_least", figure), condition.get("at_most", figure)
    return low - figure if figure < low else max(figure - high, 0)


def missing(condition: dict[str, Any], figure: float) -> str:
    """Say what came where a figure misses a condition, and what was asked for."""
    below = figure < condition.get("at_least", figure)
    limit = condition["at_least" if below else "at_most"]
    says = condition["says"]
    if "less" not in condition and "against" not in condition:
        asked = say(f"exercise.{'least' if below else 'most'}", limit=written_out(limit))
        return say("exercise.missed", says=says, given=significant(figure, 3), asked=asked)
    return say(
        "exercise.missed",
        says=says,
        given=say(f"exercise.{way(figure)}", number=significant(abs(figure), 2)),
        asked=difference_asked(limit, below),
    )


def difference_asked(limit: float, below: bool) -> str:
    """Say which difference was asked for, as people say it: so many more, or fewer."""
    if limit == 0:
        return say("exercise.none_fewer" if below else "exercise.none_more")
    number = say(f"exercise.{way(limit)}", number=written_out(abs(limit)))
    return say("exercise.asked" if below == (limit > 0) else "exercise.bounded", number=number)


def way(difference: float) -> str:
    """Name the way that a difference goes."""
    return "fewer" if difference < 0 else "more"


def diagnosed(at: dict[str, float], moved: int, missed: list[list[Any]]) -> list[str]:
    """Return for each condition missed the first of its diagnoses that holds of the setting."""
    fitting = [
        [
            one["says"]
            for one in condition["diagnoses"]
            if holds(one, at, moved, gap(condition, figure))
        ]
        for condition, figure in missed
    ]
    return [says[0] for says in fitting if len(says) > 0]


def holds(diagnosis: dict[str, Any], at: dict[str, float], moved: int, missed_by: float) -> bool:
    """Say whether a diagnosis is about such a setting, and a figure that is so far off."""
    stand = all(stands(at, name, ends) for name, ends in diagnosis.get("where", {}).items())
    few = moved <= diagnosis.get("moved", moved)
    return stand and few and missed_by >= diagnosis.get("by", 0)


def stands(at: dict[str, float], name: str, ends: list[float]) -> bool:
    """Say whether a slider stands between two ends."""
    return ends[0] - STEP <= at[name] <= ends[1] + STEP
