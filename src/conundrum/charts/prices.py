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

OVER, UNDER = 50, 30
"""How many warheads a name stands above its mark, or below, where lines run close to the mark."""

CLEAR, HIGHEST = 79, 102
"""Names stand in a column, beside the dots, over the first of these many warheads; and
so high the last of eight would still find room."""

LOOK = {
    "widest": WIDEST,
    "tallest": TALLEST,
    "apart": APART,
    "lowest": LOWEST,
    "over": OVER,
    "under": UNDER,
    "clear": CLEAR,
    "highest": HIGHEST,
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
    named = [(x[place], y[place], *_name(view, place), True) for place in range(len(PRESETS))]
    for which, cost, x_place in (
        ("arms", view.arms, x[at]),
        ("tames", view.tames, x[at]),
        ("tied", view.tied, tied[0]),
    ):
        number = written(cost.warheads)
        says, short = (say(f"prices.{name}", warheads=number) for name in (which, f"short_{which}"))
        named.append((x_place, _up(cost.warheads), says, short, True, which != "tames"))
    # At the right no dots stand beside the marks; at the left there are none below the lower end.
    right = [one[0] >= WIDEST / 2 for one in named]
    aside = [one[5] and not far for one, far in zip(named, right, strict=True)]
    heights = [
        min(one[1], HIGHEST) if away else one[1] + (OVER if far else -UNDER)
        for one, far, away in zip(named, right, aside, strict=True)
    ]
    return {
        **lines,
        "x": x,
        "y": y,
        "chosen": at,
        "bar": [_up(view.arms.warheads), _up(view.tames.warheads)],
        "tied": list(tied),
        "name_x": [one[0] for one in named],
        "name_y": _apart(heights, aside),
        "mark_y": [one[1] for one in named],
        "aside": aside,
        "name": [one[2] for one in named],
        "short": [one[3] for one in named],
        "mine": [one[4] for one in named],
    }


def _apart(heights: list[float], aside: list[bool]) -> list[float]:
    """Spread the names in the column, and those beside their marks."""
    stand = dict.fromkeys(range(len(heights)), 0.0)
    for column, lowest in ((True, CLEAR), (False, LOWEST)):
        places = [place for place in stand if aside[place] == column]
        own = spread([heights[place] for place in places], APART, lowest)
        stand |= dict(zip(places, own, strict=True))
    return list(stand.values())


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
