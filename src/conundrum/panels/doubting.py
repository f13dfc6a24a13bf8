"""The table of doubts: which way to doubt the model overturns which of its conclusions."""

from functools import cache
from html import escape
from typing import Any

from conundrum.analysis.conclusions import change, conclusions
from conundrum.analysis.doubts import GROUPS, STATES, doubts, ways_to_doubt
from conundrum.panels.answered import Answered
from conundrum.panels.guessed import guessed
from conundrum.panels.slider_rows import box
from conundrum.shown import doubting as shows
from conundrum.shown.doubting import OTHERS
from conundrum.tables import entries, say
from conundrum.widgets import Cells, Status

FIRST = {"conclusion": "cut_off_falls", "doubt": "tough"}
"""The cell that is read first."""

HOLDS, NEAR, FAILS = STATES


@cache
def doubted() -> dict[str, Any]:
    """Return what comes with the panel, as `conundrum.shown.doubting.Table` says.

    Rows and columns are in order of how many fail, then of how many come near to it.
    """
    told = doubts()
    states = told.pivot(index="conclusion", columns="doubt", values="state")
    weights = states.replace({HOLDS: 0, NEAR: 1, FAILS: 1000}).astype(int)
    by_row, by_column = weights.sum(axis=1), weights.sum(axis=0)
    rows = sorted(conclusions(), key=lambda name: -by_row[name])
    moved = sorted(
        (name for name in ways_to_doubt() if by_column[name]), key=lambda x: -by_column[x]
    )
    groups = [
        {
            "name": group,
            "doubts": [
                {"name": name, "short": ways_to_doubt()[name].short}
                for name in moved
                if ways_to_doubt()[name].group == group
            ],
        }
        for group in GROUPS
    ]
    others = [one.short for name, one in ways_to_doubt().items() if not by_column[name]]
    column = {"name": OTHERS, "short": say("doubting.all_others", count=len(others))}
    return {
        "conclusions": [_row(name) for name in rows],
        "groups": [*groups, {"name": OTHERS, "doubts": [column]}],
        "cells": {
            name: {
                **{one["doubt"]: _cell(one) for one in found.to_dict("records")},
                OTHERS: _cell(found.iloc[0].to_dict() | {"doubt": OTHERS, "state": HOLDS}),
            }
            for name, found in told.groupby("conclusion")
        },
        "others": others,
    }


def _row(name: str) -> dict[str, str]:
    one = conclusions()[name]
    return {"name": name, "short": one.short, "tells": one.tells, "outcome": one.outcome}


def _cell(told: dict[Any, Any]) -> dict[str, Any]:
    """Return what is known of a conclusion under a doubt; a doubt of many has no run of its own."""
    own = ways_to_doubt().get(told["doubt"])
    cell = {field: told[field] for field in ("state", "figure", "usual")}
    if own is None:
        return cell | {"suppose": "", "code": "", "drawn": ""}
    return (
        cell | {field: told[field] for field in ("suppose", "code")} | {"drawn": own.ways[0].drawn}
    )


def doubting(guess: str = "", *, steps: str = "") -> Answered:
    """Show which ways to doubt the model overturn which of its conclusions.

    Each row is a conclusion and each column a way to doubt it, as `doubts` has them. A press on a
    cell, or an arrow key, says what happens, and with which scenario code a lab opens the run.

    Parameters
    ----------
    guess : str, optional
        The id of a question that is asked first; the table is empty until it is answered.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it; none unless given.

    Returns
    -------
    Answered
        A widget; its ``data`` is the table.

    Raises
    ------
    BadValue
        If there is no such question, or there are no such steps.

    Examples
    --------
    >>> shown = doubting()
    >>> shown.act("cells", cell="opening_arsenal growth_tames")
    >>> shown.now
    {'conclusion': 'opening_arsenal', 'doubt': 'growth_tames'}
    >>> shown.data.shape
    (10, 21)
    """
    made = Answered(shows, FIRST, ("nk-shown", "nk-doubting"), doubted)

    def pressed(name: str) -> Cells:
        return made.entry(name, made.part(name, Cells(lambda cell: made.act(name, cell=cell))))

    picture = [
        made.html("head"),
        pressed("choose"),
        pressed("cells").add_class("nk-marked"),
        made.part("said", Status(marked_up=True)),
        pressed("opens"),
        box("nk-below", _key(), made.table()),
    ]
    return made.laid(guessed(guess, picture, made.led(steps), before=_empty()))


def _empty() -> str:
    """Return the table as it is before the guess: which conclusions there are, and which doubts."""
    known = doubted()
    unknown = {"state": ""}
    cells = {name: dict.fromkeys(of, unknown) for name, of in known["cells"].items()}
    lines = "".join(f"<li>{escape(one['short'])}</li>" for one in known["conclusions"])
    return (
        f'<div class="nk-cells">{shows.grid(known | {"cells": cells}, ["", ""])}'
        f'<ul class="nk-doubts-list">{lines}</ul></div>'
    )


def _key() -> str:
    """Return what the marks mean, and which faults no doubt covers, as HTML."""
    untried = [name for name, probe in entries("probes").items() if change(probe) is None]
    marks = "".join(
        f"<span>{shows.mark(state)} {escape(say(f'doubting.key_{state}'))}</span>"
        for state in reversed(STATES)
    )
    press = escape(say("doubting.press", untried=len(untried)))
    return f'<p class="nk-cells nk-doubts-key">{marks}</p><p class="nk-help">{press}</p>'
