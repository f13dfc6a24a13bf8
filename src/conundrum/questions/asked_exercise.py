"""The rules of each kind of exercise, in the kernel and in the page.

The answers so far have the number of hints that were asked for (``hinted``), the answer that was
``given`` (None after a hint), its ``verdict``, the reply in words (``told``), the last answer that
is ``kept``, whether the sliders have since moved ``away`` from it, and the fields of `effort`. An
answer has the form in which it is stored: a text, a letter, or a scenario code.
"""

from collections.abc import Callable
from typing import Any

from conundrum.questions.effort import (
    MISSED,
    at_hand,
    noted,
    offers,
    resumed,
    since,
    solved,
    ticked,
)
from conundrum.questions.goal_check import Found, goal
from conundrum.questions.lettered import letters, marked
from conundrum.questions.verdict import classify_number, words_for
from conundrum.tables import as_typed, read_float, say

Said = dict[str, Any]

Ran = tuple[dict[str, float], list[Any]]
"""The setting in a scenario code, and the figure for each condition of a goal; None if the code
cannot be run here."""

Figures = Callable[[str], Ran]
"""A function that runs a scenario code."""

NO_ANSWER = ("unanswered", "unread")


def pressed(secret: Said, before: Said, part: str, code: str, figures: Figures) -> Said | None:
    """Return the answers after the press of a button; "code" is the sliders' scenario code."""
    if part == "hint":
        return hinted(secret["hints"], before)
    if part == "solution":
        return solved(secret, before) if offers(secret, before) else None
    if part == "check":
        return with_answer(secret, before, code, figures)
    if secret["kind"] == "choice":
        return with_answer(secret, before, letters(secret["answers"])[int(part)], figures)
    return None


def typed(secret: Said, before: Said, text: str, part: str, figures: Figures) -> Said | None:
    """Return the answers after a text was typed; moving a slider does not count as an answer."""
    if part == "rubric":
        return ticked(before, text)
    return with_answer(secret, before, text, figures) if part == "entry" else None


def with_answer(secret: Said, before: Said, given: str, figures: Figures) -> Said:
    """Return the answers with the reply to a new answer, or with a note to wait for the kernel."""
    if given.strip() == "":
        return with_verdict(before, given, "unanswered", words_for("unanswered"))
    found = graded(at_hand(secret, before), given, figures)
    if found is None:
        return {"left": say("exercise.left")}
    return with_verdict(before, given, found[0], found[1])


def with_verdict(before: Said, given: str, verdict: str, told: str) -> Said:
    """Return the answers with a new answer and its verdict; an unreadable answer is not stored."""
    new = verdict in MISSED and given != before["kept"]
    return {
        **before,
        "given": given,
        "verdict": verdict,
        "told": told,
        "kept": before["kept"] if verdict in NO_ANSWER else given,
        "tries": before["tries"] + 1 if new else before["tries"],
        "away": False,
        "did": "answered",
    }


def again(
    secret: Said, before: Said, records: list[dict[str, str]], figures: Figures
) -> Said | None:
    """Return the answers from the stored records, if the reader has not answered anything yet."""
    if before["did"] != "" or len(records) == 0:
        return None
    then, given = resumed(before, records), since(records)
    if len(given) == 0:
        return then
    found = with_answer(secret, then, given[-1]["said"], figures)
    return None if "left" in found else {**found, "tries": then["tries"]}


def hinted(hints: list[str], before: Said) -> Said:
    """Return the answers with one more hint, or with a sentence that there are no more hints."""
    count = min(before["hinted"] + 1, len(hints) + 1)
    return {**before, "given": None, "hinted": count, "did": "hinted"}


def moved(secret: Said, before: Said, code: str) -> Said | None:
    """Return the answers after the sliders were moved, or None if the answers do not change."""
    if secret["kind"] != "goal" or before["kept"] == "":
        return None
    away = code != before["kept"]
    return None if away == before["away"] else {**before, "away": away, "did": "moved"}


def hint_at(hints: list[str], place: int) -> str:
    """Return a hint as text, with its number in front; the hints are counted from 1.

    Examples
    --------
    >>> hint_at(["Look.", "Count."], 1)
    'Hint 1 of 2. Look.'
    """
    return say("exercise.hint", place=str(place), count=str(len(hints)), hint=hints[place - 1])


def hints_to(hints: list[str], place: int) -> str:
    """Return the first hints, a line for each; a last line may say that there are no more hints."""
    lines = [hint_at(hints, at) for at in range(1, min(place, len(hints)) + 1)]
    return "\n".join([*lines, say("exercise.last")] if place > len(hints) else lines)


def view(about: Said, last: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of each widget; "failed" is why an answer is not stored."""
    told = say("exercise.away") if last["away"] is True else last["told"]
    texts = [told, failed if is_new(last) else ""]
    shows: dict[str, dict[str, Any]] = {
        "reply": {"text": " ".join([text for text in texts if text != ""])},
        "hints": {"text": hints_to(about["hints"], last["hinted"])},
        "solution": {"shown": offers(about, last)},
        "worked": {"text": last["solution"]},
    }
    if about["kind"] == "number":
        asks = at_hand(about, last).get("asks", "")
        return {**shows, "entry": {"text": last["kept"]}, "varied": {"text": asks}}
    if about["kind"] == "choice":
        names, chosen = letters(about["answers"]), letter(last["kept"])
        place = names.index(chosen) if chosen in names else None
        return {**shows, **marked(about["answers"], place)}
    if about["kind"] == "text" and last["kept"] != "":
        rubric = {"points": about["rubric"], "text": last["ticked"]}
        return {**shows, "entry": {"text": last["kept"]}, "rubric": rubric}
    return shows


def record(secret: Said, last: Said) -> dict[str, str] | None:
    """Return the record of the last answer, solution or tick, which is stored for the reader."""
    return {"verdict": last["verdict"], "said": last["given"]} if is_new(last) else noted(last)


def is_new(last: Said) -> bool:
    """Say whether the reader's last action gave an answer that has to be stored."""
    given = last["given"]
    return last["did"] == "answered" and given != "" and given == last["kept"]


def letter(answer: str) -> str:
    """Return the letter of an answer, without the bracket after the letter.

    Examples
    --------
    >>> letter(" (B) ")
    'b'
    """
    return answer.strip(" ().").lower()


def graded(secret: Said, given: str, figures: Figures) -> Found | None:
    """Return the grade of an answer, or None if only the kernel can grade the answer."""
    kind = secret["kind"]
    if kind == "number":
        return number(secret, read_float(given, secret["unit"]), as_typed(given))
    if kind == "text":
        return text(secret, given)
    if kind == "choice":
        return secret["replies"].get(letter(given))
    at, found = figures(given)
    return None if any(figure is None for figure in found) else goal(secret, at, found)


def number(secret: Said, given: float | None, shortly: str) -> Found:
    """Return the verdict on a number, such as right or near a known mistake.

    If the number is far off, the reply does not say in which direction. Otherwise, a reader could
    find the right number by halving the range again and again.
    """
    if given is None:
        return refused(secret, shortly)
    found = classify_number(given, secret["right"], secret["within"])
    if found == "right":
        return "right", words_for("right", secret["told"])
    away = [[hint, abs(given - figure)] for hint, figure in secret["mistakes"]]
    likest = [
        hint for hint, far in sorted(away, key=lambda pair: pair[1]) if far <= secret["within"]
    ]
    if found != "unit" and len(likest) > 0:
        return "wrong", words_for("mistaken", likest[0])
    if found in ("below", "above"):
        if given < secret["low"] or given > secret["high"]:
            return refused(secret, shortly)
        return "wrong", words_for("astray")
    return "close" if found == "close" else "wrong", words_for(found)


def text(secret: Said, given: str) -> Found:
    """Return criteria and a model answer to compare with a text whose length is allowed."""
    words, (least, most) = len(given.split()), secret["words"]
    if least <= words <= most:
        return "kept", secret["kept"]
    return refused(secret, as_typed(given))


def refused(secret: Said, shortly: str) -> Found:
    """Return the verdict on a text that cannot be read as an answer, with the reason."""
    return "unread", words_for("unread", secret["refusal"].replace("{given}", shortly))
