"""Shows and stores solutions and ticks of an exercise, in the kernel and in the page.

Besides the fields of `asked_exercise`, the answers so far have the number of wrong or close answers
(``tries``), the number of solutions shown (``solved``), the last ``solution``, the points that are
``ticked``, and the last act (``did``). The record of a solution or a tick has one of the `NOTES` as
its verdict.
"""

from typing import Any

Said = dict[str, Any]

MISSED = ("close", "wrong")
NOTES = ("solved", "ticked")
TRIES = 2
"""A solution can be shown after this many wrong or close answers."""

FRESH = {
    **dict.fromkeys(("given", "verdict", "told", "kept", "solution", "ticked", "did"), ""),
    **dict.fromkeys(("hinted", "tries", "solved"), 0),
    "away": False,
}
"""The state of an exercise before the reader has done anything."""


def at_hand(about: Said, before: Said) -> Said:
    """Return the current version of an exercise, which changes after a solution is shown.

    Examples
    --------
    >>> asked = {"right": 1, "varies": [{"right": 2}, {"right": 3}]}
    >>> [at_hand(asked, {"solved": times})["right"] for times in range(4)]
    [1, 2, 3, 2]
    """
    others = about.get("varies", [])
    if before["solved"] == 0 or len(others) == 0:
        return about
    return {**about, **others[(before["solved"] - 1) % len(others)]}


def offers(about: Said, last: Said) -> bool:
    """Say whether a solution can be shown; a written answer shows its model answer immediately."""
    return about["kind"] != "text" and last["tries"] >= TRIES and last["verdict"] != "right"


def solved(secret: Said, before: Said) -> Said:
    """Return the answers after a solution is shown; the exercise then begins again."""
    return {
        **before,
        "verdict": "",
        "told": "",
        "kept": "",
        "given": None,
        "tries": 0,
        "solution": at_hand(secret, before)["solution"],
        "solved": before["solved"] + 1,
        "did": "solved",
    }


def ticked(before: Said, points: str) -> Said:
    """Return the answers after the reader has ticked some points of a written answer."""
    return {**before, "given": None, "ticked": points, "did": "ticked"}


def noted(last: Said) -> dict[str, str] | None:
    """Return the record of the reader's last action if it was a solution or a tick, else None."""
    if last["did"] == "solved":
        return {"verdict": "solved", "said": str(last["solved"])}
    return {"verdict": "ticked", "said": last["ticked"]} if last["did"] == "ticked" else None


def since(records: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the answers that the reader gave after the last solution was shown."""
    shown = [place + 1 for place, one in enumerate(records) if one["verdict"] == "solved"]
    rest = records[shown[-1] :] if len(shown) > 0 else records
    return [one for one in rest if one["verdict"] not in NOTES]


def resumed(before: Said, records: list[dict[str, str]]) -> Said:
    """Return the reader's progress from the records of an exercise, without the last answer."""
    ticks = [one["said"] for one in records if one["verdict"] == "ticked"]
    return {
        **before,
        "tries": len([one for one in since(records) if one["verdict"] in MISSED]),
        "solved": len([one for one in records if one["verdict"] == "solved"]),
        "ticked": ticks[-1] if len(ticks) > 0 else "",
        "did": "resumed",
    }
