"""The panel with the table of what each doubt does to each conclusion."""

from functools import cache
from html import escape
from typing import Any

from conundrum.analysis.conclusions import change, conclusions
from conundrum.analysis.doubts import GROUPS, STATES, doubts, ways_to_doubt
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import box
from conundrum.tables import entries, say
from conundrum.views import doubting as shows
from conundrum.views.doubting import OTHERS
from conundrum.widgets import Cells, Status

FIRST = {"conclusion": "cut_off_falls", "doubt": "tough"}
"""The cell of the table that is chosen at first."""

HOLDS, NEAR, FAILS = STATES


@cache
def panel_data() -> dict[str, Any]:
    """Return the panel's data, in the form of `conundrum.views.doubting.Table`.

    Rows and columns are ordered by how many conclusions fail, and then by how many nearly fail.
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
    """Return the facts about what one doubt does to one conclusion.

    The column of all other doubts has no scenario code, because many doubts share it.
    """
    own = ways_to_doubt().get(told["doubt"])
    cell = {field: told[field] for field in ("state", "figure", "usual")}
    if own is None:
        return cell | {"suppose": "", "code": "", "drawn": ""}
    return (
        cell | {field: told[field] for field in ("suppose", "code")} | {"drawn": own.ways[0].drawn}
    )


def doubting(guess: str = "", *, steps: str = "") -> LivePanel:
    """Show the model's conclusions, and which doubts about the model overturn which conclusion.

    Each row is a conclusion and each column a way to doubt it, as in `doubts`. If a cell is
    pressed, or reached with an arrow key, the panel says what happens, and gives the scenario code
    for the lab.

    Parameters
    ----------
    guess : str, optional
        The id of a question that is asked first. The table is empty until the reader answers it.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it; none unless given.

    Returns
    -------
    LivePanel
        A widget; its ``data`` is the table.

    Raises
    ------
    BadValue
        If there is no such question, or there are no such steps.

    Examples
    --------
    >>> panel = doubting()
    >>> panel.act("cells", cell="opening_arsenal growth_tames")
    >>> panel.now
    {'conclusion': 'opening_arsenal', 'doubt': 'growth_tames'}
    >>> panel.data.shape
    (10, 21)
    """
    made = LivePanel(shows, FIRST, ("nk-shown", "nk-doubting"), panel_data)

    def pressed(name: str) -> Cells:
        return made.entry(name, made.part(name, Cells(lambda cell: made.act(name, cell=cell))))

    picture = [
        made.html("head"),
        pressed("choose"),
        pressed("cells").add_class("nk-marked"),
        made.part("said", Status(marked_up=True)),
        pressed("opens"),
        box("nk-below", _key(), made.table_section()),
    ]
    return made.laid(guess_columns(guess, picture, made.led(steps), before=_empty()))


def _empty() -> str:
    """Return the table to show before the guess, with only the names of conclusions and doubts."""
    known = panel_data()
    unknown = {"state": ""}
    cells = {name: dict.fromkeys(of, unknown) for name, of in known["cells"].items()}
    lines = "".join(f"<li>{escape(one['short'])}</li>" for one in known["conclusions"])
    return (
        f'<div class="nk-cells">{shows.grid(known | {"cells": cells}, ["", ""])}'
        f'<ul class="nk-doubts-list">{lines}</ul></div>'
    )


def _key() -> str:
    """Return what the marks mean as HTML, and how many faults no doubt covers."""
    untried = [name for name, probe in entries("probes").items() if change(probe) is None]
    marks = "".join(
        f"<span>{shows.mark(state)} {escape(say(f'doubting.key_{state}'))}</span>"
        for state in reversed(STATES)
    )
    press = escape(say("doubting.press", untried=len(untried)))
    return f'<p class="nk-cells nk-doubts-key">{marks}</p><p class="nk-help">{press}</p>'
