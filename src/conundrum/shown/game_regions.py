"""What a map of costs says: its title, its regions in words and as a table, its description.

A view is what the map shows: the ``regions``, as `conundrum.analysis.game.regions.regions` makes
them, and ``here``, what a change of position costs Washington and Beijing where the reader stands,
as shares of the highest loss.
"""

from math import ceil, floor
from typing import Any

from conundrum.analysis.game.regions import FINEST, Region
from conundrum.charts.html_table import html_table
from conundrum.shown.game_words import POWERS
from conundrum.shown.headed import headed
from conundrum.tables import begun, say, written

View = dict[str, Any]

TOPS = [0.3, 0.5, 1.0]
"""Where an axis may end, as shares of the highest loss: the first that shows all there is."""

SIDES = ["across", "up"]
"""The costs to Washington, and those to Beijing."""

HEADS = ["end", "washington", "beijing", "dilemma"]
"""The columns of the table."""


def head(view: View) -> str:
    """Return the headline and what the box means as HTML."""
    boxes = dilemmas(view)
    about = say("regions.about")
    if len(boxes) > 0:
        boxed = say("regions.boxed", pair=ended([boxes[0]["end"]["better"]]))
        about = f"{about} {boxed}"
    return headed(headline(view), about)


def headline(view: View) -> str:
    """State what the map shows: at which costs the game is a dilemma.

    Examples
    --------
    >>> end = {"meets": ["as in 2016, as in 2016"], "better": "engage, engage"}
    >>> trap = {"across": [0.163, 0.223], "up": [0.12, 1.0], "end": end}
    >>> headline({"regions": [trap], "here": [0, 0]})
    "It is a prisoner's dilemma where a change of course costs Washington 17 to 22, Beijing over 12"
    """
    boxes = dilemmas(view)
    if len(boxes) == 0:
        return say("regions.none")
    us, china = [span(boxes[0][side]) for side in SIDES]
    return say("regions.dilemma", washington=us, beijing=china)


def dilemmas(view: View) -> list[Region]:
    """Return the rectangles in which the game is a dilemma."""
    return [region for region in view["regions"] if region["end"]["better"] != ""]


def others(view: View) -> list[Region]:
    """Return the rectangles in which it is none."""
    return [region for region in view["regions"] if region["end"]["better"] == ""]


def tops(view: View) -> list[float]:
    """Return where the axes end."""
    found = []
    for side, here in zip(SIDES, view["here"], strict=True):
        inside = [edge for region in view["regions"] for edge in region[side] if edge < 1]
        highest = max([*inside, here])
        found.append(min([top for top in TOPS if highest <= top]))
    return found


def span(edges: list[float]) -> str:
    """Write which whole costs of a hundred lie between two edges.

    Examples
    --------
    >>> span([0.163, 0.223]), span([0.12, 1]), span([0, 0.121]), span([0, 1]), span([0.161, 0.168])
    ('17 to 22', 'over 12', 'up to 12', 'anything', 'between 16.1 and 16.8')
    """
    low, high = [100 * edge for edge in edges]
    first, last = whole(edges)
    if low == 0:
        return say("regions.any") if high == 100 else say("regions.to", high=str(last))
    if high == 100:
        return say("regions.over", low=str(first))
    if first > last:
        return say("regions.between", low=written(low, 1), high=written(high, 1))
    if first == last:
        return str(first)
    return say("regions.span", low=str(first), high=str(last))


def whole(edges: list[float]) -> list[int]:
    """Return the first and the last whole cost of a hundred between two edges.

    Where there is no upper edge, the first is the last whole cost below the lower one.

    Examples
    --------
    >>> whole([0.163, 0.223]), whole([0.12, 1])
    ([17, 22], [12, 99])
    """
    low, high = [100 * edge for edge in edges]
    return [floor(low) + (0 if high == 100 else 1), ceil(high) - 1]


def ended(meets: list[str], apart: str = " ", none: str = "regions.nowhere") -> str:
    """Say where a game ends, line by line where need be.

    Examples
    --------
    >>> ended(["engage, as in 2016"])
    'Washington engages, Beijing stays'
    >>> ended(["press, press", "engage, engage"]), ended([])
    ('both press, or both engage', 'nowhere')
    """
    if len(meets) == 0:
        return say(none)
    return say("regions.or", apart=apart).join([_pair(meet, apart) for meet in meets])


def _pair(meet: str, apart: str) -> str:
    us, china = meet.replace("as in 2016", "as_in_2016").split(", ")
    if us == china:
        return say("regions.both", do=say(f"regions.do_{us}"))
    return say(
        "regions.pair",
        washington=say(f"regions.does_{us}"),
        beijing=say(f"regions.does_{china}"),
        apart=apart,
    )


def alt_text(view: View) -> str:
    """Describe the chart for those who do not see it, from its regions."""
    listed = [
        say(
            "regions.listed",
            washington=span(region["across"]),
            beijing=span(region["up"]),
            end=ended(region["end"]["meets"]),
        )
        for region in others(view)
    ]
    return say(
        "regions.described",
        title=headline(view),
        regions=say("number.parts").join(listed),
        point=point(view),
    )


def point(view: View) -> str:
    """Say where the reader stands."""
    us, china = [written(100 * cost) for cost in view["here"]]
    return say("regions.point", washington=us, beijing=china)


def ways(view: View) -> str:
    """Say which other costs would end the dilemma in which the reader stands, if it is one.

    Examples
    --------
    >>> engage = {"meets": ["engage, engage"], "better": ""}
    >>> trap = {"meets": ["as in 2016, as in 2016"], "better": "engage, engage"}
    >>> sides = [
    ...     {"across": [0, 0.163], "up": [0, 1], "end": engage},
    ...     {"across": [0.163, 1], "up": [0, 1], "end": trap},
    ... ]
    >>> ways({"regions": sides, "here": [0.2, 0]})  # doctest: +NORMALIZE_WHITESPACE
    'Here it is a dilemma. Other costs would end it: up to 16 to Washington (both engage). What
    patience or a payment would do, the agreement below says.'
    >>> ways({"regions": sides, "here": [0.1, 0]})
    ''
    """
    here = _at(view, view["here"])
    if here is None or here["end"]["better"] == "":
        return ""
    ways_out = []
    for place, side in enumerate(SIDES):
        low, high = here[side]
        ways_out.extend(
            [
                *_beyond(view, here, place, low - FINEST / 2, "game.way_to", floor(100 * low)),
                *_beyond(view, here, place, high + FINEST / 2, "game.way_from", ceil(100 * high)),
            ]
        )
    return say("game.trapped", ways=say("game.way").join(ways_out))


def _beyond(
    view: View, here: Region, place: int, cost: float, sentence: str, edge: int
) -> list[str]:
    """Say where the game ends beyond an edge of a region, if there is anything there."""
    there = _at(view, [cost if place == at else stands for at, stands in enumerate(view["here"])])
    if there is None:
        return []
    end = ended(there["end"]["meets"])
    if "; ".join(there["end"]["meets"]) == "; ".join(here["end"]["meets"]):
        end = say("game.content", end=end)
    return [say(sentence, edge=str(edge), power=POWERS[place], end=end)]


def _at(view: View, costs: list[float]) -> Region | None:
    """Return the region in which two costs lie; none where they are below 0 or above 1."""
    us, china = costs
    around = [
        region
        for region in view["regions"]
        if region["across"][0] <= us <= region["across"][1]
        and region["up"][0] <= china <= region["up"][1]
    ]
    return around[0] if len(around) > 0 else None


def table(view: View) -> str:
    """Return the regions as an HTML table, the dilemma first."""
    boxes = dilemmas(view)
    rather = [say("regions.rather", pair=ended([box["end"]["better"]])) for box in boxes]
    rows = [
        [
            begun(ended(region["end"]["meets"])),
            span(region["across"]),
            span(region["up"]),
            rather[place] if place < len(rather) else "",
        ]
        for place, region in enumerate([*boxes, *others(view)])
    ]
    heads = [say(f"regions.head_{name}") for name in HEADS]
    return html_table(say("regions.table"), say("regions.caption"), heads, rows)
