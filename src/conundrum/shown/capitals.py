"""What `capitals` shows: what each capital loses, where a change of course has a price (D2).

The price is for the longest move that a power can make; a shorter move costs less, in proportion.
So a loss follows from its price without a run.
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
from conundrum.shown.presets import NAMES, POLICIES
from conundrum.tables import say, written

MOST = 100
"""The highest price, in points of 100."""

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
"""The place of the policy whose part of a bar is striped, since another one has its colour."""

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
    """Return each part of the panel."""
    losses, price = lost(measured), setting["change"]["price"]
    return {
        "head": partial(head),
        "bars": partial(bars, losses, price),
        "said": partial(sentence, losses, price),
        "table": partial(table, losses, price),
    }


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
    """State, as HTML, what a price does, and how the bars are read."""
    return headed(say("capitals.title"), say("capitals.about"))


def sentence(losses: Losses, price: float) -> str:
    """Say under which policy each capital loses least at a price."""
    found = say("number.list").join([least(losses, capital, price) for capital in CAPITALS])
    return say("capitals.said", price=written(price), found=found)


def least(losses: Losses, capital: str, price: float) -> str:
    """Say under which policy a capital loses least at a price, and how much."""
    place = best(losses, capital, price)
    loss = written(at(losses, capital, price)[place])
    return say("capitals.least", capital=capital, policy=CALLED[place], loss=loss)


def bars(losses: Losses, price: float) -> str:
    """Draw, as HTML, a bar for each capital: which policy costs it least at which price."""
    return "".join([bar(losses, capital, price) for capital in CAPITALS])


def bar(losses: Losses, capital: str, price: float) -> str:
    """Draw the bar of a capital, with a line where the lever stands, and name its parts."""
    found = stretches(losses, capital)
    parts = "".join([part(one) for one in found])
    here = f'<b style="--x: {written(price / MOST, 4)}"></b>'
    names = " ".join(
        [
            f"<li>{say('capitals.since', price=str(one['low']), policy=named(one['place']))}</li>"
            for one in found
        ]
    )
    return (
        f'<h4>{capital}</h4><div class="nk-cheapest" aria-hidden="true">{parts}{here}</div>'
        f"<ul>{names}</ul>"
    )


def part(one: dict[str, int]) -> str:
    """Return the part of a bar in which one policy costs least, as HTML."""
    tied = ' class="nk-tied"' if one["place"] == STEPWISE else ""
    wide = one["high"] - one["low"]
    return f'<i{tied} style="flex: {wide}; color: {COLOURS[one["place"]]}"></i>'


def named(place: int) -> str:
    """Return the name of a policy in its colour, as HTML."""
    return f'<b style="color:{COLOURS[place]}">{escape(CALLED[place])}</b>'


def table(losses: Losses, price: float) -> str:
    """Return what each capital loses under each policy at a price as an HTML table."""
    here = [at(losses, capital, price) for capital in CAPITALS]
    rows = [[CALLED[place], *[written(one[place]) for one in here]] for place in range(len(NAMES))]
    caption = say("capitals.caption", price=written(price))
    return html_table(say("capitals.name"), caption, [say("capitals.policy"), *CAPITALS], rows)
