"""What `nk.capitals` shows: what each capital loses, where a change of course has a price (D2).

The price is for the longest move that a power can make; a shorter move costs less, in proportion.
Lines are straight, so that moving along them runs nothing.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.tradeoffs.designs import FARTHEST
from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import PRIORITIES, Run, mean
from conundrum.shown.doubt import MOVES, WEIGHTS
from conundrum.shown.first_places import CALLED, FAMILIES
from conundrum.shown.headed import headed
from conundrum.shown.lever import place_of, tick
from conundrum.shown.presets import NAMES, POLICIES
from conundrum.tables import say, written

MOST, TALLEST = 100, 60
"""The highest price, and where the plot ends upwards, both in points of 100."""

GRID = [0, 20, 40, 60]

CAPITALS = list(PRIORITIES)

FAR = {
    capital: [
        move / float(FARTHEST)
        for move in MOVES.get(capital, [max(moves) for moves in zip(*MOVES.values(), strict=True)])
    ]
    for capital in CAPITALS
}
"""How far each named policy asks a capital to move, as a share of the longest move; a capital that
has no part in it counts the longer of the two powers' moves."""

FIRST = NAMES.index("2016")
"""The place of the policy of 2016."""

STEPWISE = NAMES.index("step by step")
"""The place of the policy whose line is dashed, since another one has its colour."""

COLOURS = [style.FAMILIES[family] for family in FAMILIES]

Losses = dict[str, list[float]]
"""What each capital loses under each named policy if a change costs nothing, of 100."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each named policy."""
    beliefs = setting["beliefs"]
    return [
        {"policy": policy, "beliefs": beliefs, "measure": costs} for policy in POLICIES.values()
    ]


def costs(run: Run) -> dict[str, float]:
    """Return what a run costs each capital on average, of 100."""
    return {capital: 100 * mean(run.loss(weights)) for capital, weights in WEIGHTS.items()}


def shown(setting: dict[str, Any], measured: list[dict[str, float]]) -> dict[str, partial[Any]]:
    """Return each part of the panel: in all, and by capital."""
    losses = lost(measured)
    parts = {"head": partial(head), "table": partial(table, losses, setting["price"])}
    for capital in CAPITALS:
        price = setting["price"][capital]
        parts[f"said.{capital}"] = partial(sentence, losses, capital, price)
        parts[f"lines.{capital}"] = partial(drawing, losses, capital, price)
        parts[f"strip.{capital}"] = partial(strip, losses, capital)
        parts[f"order.{capital}"] = partial(order, losses, capital)
    return parts


def lost(measured: list[dict[str, float]]) -> Losses:
    """Return what was measured, by capital."""
    return {capital: [run[capital] for run in measured] for capital in CAPITALS}


def at(losses: Losses, capital: str, price: float) -> list[float]:
    """Return what a capital loses under each named policy, where a change has a price.

    Examples
    --------
    >>> losses = {"Washington": [30.0] * len(NAMES)}
    >>> [round(loss) for loss in at(losses, "Washington", 100)][:3]
    [30, 40, 40]
    """
    return [loss + price * far for loss, far in zip(losses[capital], FAR[capital], strict=True)]


def best(losses: Losses, capital: str, price: float) -> int:
    """Return the place of the policy under which a capital loses least."""
    here = at(losses, capital, price)
    return here.index(min(here))


def stretches(losses: Losses, capital: str) -> list[dict[str, int]]:
    """Return which policy costs a capital least, from which whole price on, and up to which.

    Examples
    --------
    >>> losses = {"Seoul": [30.0 if name == "2016" else 20.0 for name in NAMES]}
    >>> [(NAMES[one["place"]], one["low"], one["high"]) for one in stretches(losses, "Seoul")]
    [('Washington alone', 0, 100), ('2016', 100, 101)]
    """
    found: list[dict[str, int]] = []
    for price in range(MOST + 1):
        place = best(losses, capital, price)
        if len(found) == 0 or found[-1]["place"] != place:
            found.append({"place": place, "low": price, "high": price + 1})
        found[-1]["high"] = price + 1
    return found


def head() -> str:
    """State, as HTML, what a price does, and how the charts are read."""
    return headed(say("capitals.title"), say("capitals.about"))


def sentence(losses: Losses, capital: str, price: float) -> str:
    """Say which policy costs a capital least at a price, and what that of 2016 costs."""
    place, here = best(losses, capital, price), at(losses, capital, price)
    return say(
        "capitals.first" if place == FIRST else "capitals.other",
        capital=capital,
        price=written(price),
        policy=CALLED[place],
        loss=written(here[place]),
        first=CALLED[FIRST],
        first_loss=written(here[FIRST]),
    )


def order(losses: Losses, capital: str) -> str:
    """List, as HTML, which policy costs a capital least from which price on."""
    told = [
        say("capitals.since", price=str(one["low"]), policy=named(one["place"]))
        for one in stretches(losses, capital)
    ]
    policies = say("number.list").join(told)
    return f"<p>{say('capitals.order', capital=capital, policies=policies)}</p>"


def named(place: int) -> str:
    """Return the name of a policy in its colour, as HTML."""
    return f'<b style="color:{COLOURS[place]}">{escape(CALLED[place])}</b>'


def drawing(losses: Losses, capital: str, price: float) -> str:
    """Draw, as HTML, what a capital loses under each policy at every price."""
    bold = [*[one["place"] for one in stretches(losses, capital)], FIRST]
    quiet = [place for place in range(len(NAMES)) if place not in bold]
    lines = "".join([line(losses, capital, place, place in bold) for place in [*quiet, *bold]])
    least = min(at(losses, capital, price))
    here = place_of(price / MOST, least / TALLEST)
    ticks = "".join([tick("", loss, TALLEST) for loss in GRID])
    about = escape(say("capitals.described", capital=capital, most=str(MOST), tallest=str(TALLEST)))
    return (
        f'<div class="nk-curve" role="img" aria-label="{about}">{ticks}'
        f'<svg viewBox="0 0 100 100" preserveAspectRatio="none">{lines}</svg>'
        f'<i class="nk-here" style="{here}"></i></div>'
    )


def line(losses: Losses, capital: str, place: int, bold: bool) -> str:
    """Draw, as SVG, what a capital loses under one policy from no price to the highest."""
    free, dear = [
        written(100 - 100 * at(losses, capital, end)[place] / TALLEST, 2) for end in [0, MOST]
    ]
    tied = ' class="nk-tied"' if place == STEPWISE and bold is True else ""
    colour, wide = (COLOURS[place], "3") if bold is True else (style.RULE, "1.5")
    look = f"stroke: {colour}; stroke-width: {wide}px"
    return f'<polyline{tied} style="{look}" points="0,{free} 100,{dear}" />'


def strip(losses: Losses, capital: str) -> str:
    """Return the bar above a lever, as HTML: which policy costs a capital least at which price."""
    parts = "".join([stretch(one) for one in stretches(losses, capital)])
    return f'<div class="nk-strip" aria-hidden="true">{parts}</div>'


def stretch(one: dict[str, int]) -> str:
    """Return the part of the strip in which one policy costs least, as HTML."""
    tied = ' class="nk-tied"' if one["place"] == STEPWISE else ""
    wide = one["high"] - one["low"]
    return f'<i{tied} style="flex: {wide}; color: {COLOURS[one["place"]]}"></i>'


def table(losses: Losses, prices: dict[str, float]) -> str:
    """Return what each capital loses at its price as an HTML table."""
    here = {capital: at(losses, capital, prices[capital]) for capital in CAPITALS}
    rows = [
        [CALLED[place], *[written(here[capital][place]) for capital in CAPITALS]]
        for place in range(len(NAMES))
    ]
    heads = [
        say("capitals.policy"),
        *[
            say("capitals.at", capital=capital, price=written(prices[capital]))
            for capital in CAPITALS
        ],
    ]
    return html_table(say("capitals.name"), say("capitals.caption"), heads, rows)
