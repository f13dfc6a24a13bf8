"""What the chart of two prices draws: policies, both lines, your policy, and where names stand."""

from __future__ import annotations

from typing import Any

import pandas as pd

from conundrum.charts.prices_words import MILLION, View, people
from conundrum.charts.spread import spread
from conundrum.model.policy import PRESETS, called
from conundrum.tables.words import say, written

WIDEST, TALLEST = 1.7, 125
"""Ends of the axes, in million people and in warheads; what lies beyond is drawn at the end."""

APART, LOWEST = 6.6, 3
"""How many warheads the names of two marks keep apart, a line of letters; lower than the second,
a name would touch the axis."""

OVER, UNDER = 24, 18
"""How many warheads a name stands above its mark, or below, where lines run close to the mark."""

LOOK = {
    "widest": WIDEST,
    "tallest": TALLEST,
    "apart": APART,
    "lowest": LOWEST,
    "over": OVER,
    "under": UNDER,
}
"""What the page draws with."""


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field."""
    table = view.table
    lines = {
        f"{name}_{axis}": values
        for name, edge in zip(("without", "shared"), view.edges, strict=True)
        for axis, values in zip("xy", _places(edge["leavers"], edge["warheads"]), strict=True)
    }
    x, y = _places(table["leavers"], table["warheads"])
    at = list(table.index).index(view.chosen)
    tied = _across(view.tied.leavers), _up(view.tied.warheads)
    named = [(x[place], y[place], *_name(view, place)) for place in range(len(PRESETS))]
    # The name of the lower end stands below the bar, where the solid line runs close to it.
    for which, cost, x_place, lower in (
        ("arms", view.arms, x[at], 0),
        ("tames", view.tames, x[at], UNDER),
        ("tied", view.tied, tied[0], 0),
    ):
        number = written(cost.warheads)
        says, short = (say(f"prices.{name}", warheads=number) for name in (which, f"short_{which}"))
        named.append((x_place, _up(cost.warheads) - lower, says, short, True))
    return {
        **lines,
        "x": x,
        "y": y,
        "chosen": at,
        "bar": [_up(view.arms.warheads), _up(view.tames.warheads)],
        "tied": list(tied),
        "name_x": [one[0] for one in named],
        # At the right the lines run close below the marks.
        "name_y": spread(
            [one[1] + (OVER if one[0] >= WIDEST / 2 else 0) for one in named], APART, LOWEST
        ),
        "name": [one[2] for one in named],
        "short": [one[3] for one in named],
        "mine": [one[4] for one in named],
    }


def _across(leavers: float) -> float:
    return round(min(leavers / MILLION, WIDEST), 3)


def _up(warheads: float) -> float:
    return round(min(warheads, TALLEST), 1)


def _places(leavers: pd.Series, warheads: pd.Series) -> tuple[list[float], list[float]]:
    return [*map(_across, leavers)], [*map(_up, warheads)]


def _name(view: View, place: int) -> tuple[str, str, bool]:
    row = view.table.iloc[place]
    name = str(view.table.index[place])
    costs = {
        "policy": called(name),
        "leavers": people(row["leavers"]),
        "warheads": written(row["warheads"]),
    }
    return say("prices.name", **costs), say("prices.short", **costs), name == view.chosen
