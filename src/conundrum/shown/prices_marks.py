"""What the chart of two prices draws: policies, both lines, your policy, and where names stand."""

from typing import Any

from conundrum.charts.prices_chart import TALLEST, WIDEST
from conundrum.run import show
from conundrum.shown.cost import Cost
from conundrum.shown.presets import CALLED, NAMES
from conundrum.shown.prices_view import on_line
from conundrum.shown.spaced import spaced
from conundrum.tables import rounded, say, written

APART, LOWEST = 6.6, 3
"""How many warheads the names of two marks keep apart, a line of letters; lower than the second,
a name would touch the axis."""

OVER, UNDER = 50, 30
"""How many warheads a name stands above its mark, or below, where lines run close to the mark."""

LONG = 0.65
"""How many million people wide a name is, beside a line that ends where growth only tames."""

CLEAR, HIGHEST = 79, 102
"""Names stand in a column, beside the dots, over the first of these many warheads; and
so high the last of ten would still find room."""


def chart_data(seen: dict[str, Any]) -> dict[str, Any]:
    """Return what the chart draws, a list a field."""
    table = seen["table"]
    names = named(seen)
    aside = [mark["aside"] for mark in names]
    return {
        **_line(seen, "without"),
        **_line(seen, "shared"),
        "x": [_across(row) for row in table],
        "y": [_up(row) for row in table],
        "chosen": seen["place"],
        "bar": [_up(seen["arms"]), _up(seen["tames"])],
        "tied": [_across(seen["tied"]), _up(seen["tied"])],
        "name_x": [mark["x"] for mark in names],
        "name_y": stand([mark["stands"] for mark in names], aside),
        "mark_y": [mark["y"] for mark in names],
        "aside": aside,
        "name": [mark["name"] for mark in names],
        "short": [mark["short"] for mark in names],
        "mine": [mark["mine"] for mark in names],
    }


def named(seen: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the marks that have names: named policies, and what becomes of the chosen one."""
    table, chosen = seen["table"], seen["place"]
    policies = [
        {
            **_says("name", "short", table[place], NAMES[place]),
            **_place(_across(table[place]), _up(table[place]), True),
            "mine": place == chosen,
        }
        for place in range(len(NAMES))
    ]
    otherwise = [
        {
            **_says(which, f"short_{which}", seen[which], seen["chosen"]),
            **_place(_across(at), _up(seen[which]), which != "tames"),
            "mine": True,
        }
        for which, at in (("arms", table[chosen]), ("tames", table[chosen]), ("tied", seen["tied"]))
    ]
    tames = otherwise[1]
    # Neither a named policy nor a line is to be hidden by a name; below the lines is room.
    lines = [*on_line(seen, "without"), *on_line(seen, "shared")]
    drawn = [*seen["table"][: len(NAMES)], *lines]
    near = [_up(row) for row in drawn if tames["x"] < _across(row) < tames["x"] + LONG]
    while len([y for y in near if abs(y - tames["stands"]) < APART]) > 0:
        tames["stands"] = tames["stands"] - APART
    return [*policies, *otherwise]


def stand(heights: list[float], aside: list[bool]) -> list[float]:
    """Spread the names in the column, and those beside their marks."""
    stands = [*heights]
    for column, lowest in ((True, CLEAR), (False, LOWEST)):
        places = [place for place, away in enumerate(aside) if away == column]
        own = spaced([heights[place] for place in places], APART, lowest)
        for place, height in zip(places, own, strict=True):
            stands[place] = height
    return stands


def _line(seen: dict[str, Any], edge: str) -> dict[str, list[float]]:
    line = on_line(seen, edge)
    return {f"{edge}_x": [_across(row) for row in line], f"{edge}_y": [_up(row) for row in line]}


def _place(x: float, y: float, in_column: bool) -> dict[str, Any]:
    """Say where a mark is, and where its name would stand: to the right no dots stand beside it."""
    right = x >= WIDEST / 2
    aside = in_column and not right
    beside = y + (OVER if right else -UNDER)
    return {"x": x, "y": y, "aside": aside, "stands": min(y, HIGHEST) if aside else beside}


def _says(long: str, short: str, cost: Cost, policy: str) -> dict[str, str]:
    """Say what a policy costs, and the same where there is little room."""
    told = {
        "policy": CALLED[policy],
        "leavers": show("leavers", cost["leavers"]),
        "warheads": written(cost["warheads"]),
    }
    return {"name": say(f"prices.{long}", **told), "short": say(f"prices.{short}", **told)}


def _across(cost: Cost) -> float:
    return rounded(min(cost["leavers"], WIDEST), 3)


def _up(cost: Cost) -> float:
    return rounded(min(cost["warheads"], TALLEST), 1)
