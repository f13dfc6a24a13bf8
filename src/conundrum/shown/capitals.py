"""What `capitals` shows: from which cost of a change of course on each capital carries on (D2).

The price is for the longest move that a power can make; a shorter move costs less, in proportion.
So a loss follows from its price without a run. The policy of 2016 moves nobody, so its loss stays
the same while others rise: from the price on at which it is best, it stays best.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.tradeoffs.designs import FARTHEST
from conundrum.charts.html_table import html_table
from conundrum.run import PRIORITIES, Run, mean
from conundrum.shown.doubt import MOVES, WEIGHTS
from conundrum.shown.first_places import CALLED
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


def carries_from(losses: Losses, capital: str) -> int:
    """Return the whole price from which on the policy of 2016 costs a capital least.

    Where it does at no price, that is above the highest one.

    Examples
    --------
    >>> carries_from({"Seoul": [30.0 if name == "2016" else 20.0 for name in NAMES]}, "Seoul")
    100
    """
    found = [price for price in range(MOST + 1) if best(losses, capital, price) == FIRST]
    return found[0] if len(found) > 0 else MOST + 1


def head() -> str:
    """Ask, as HTML, what the bars answer, and say what the lever sets."""
    return headed(say("capitals.title"), say("capitals.about"))


def sentence(losses: Losses, price: float) -> str:
    """Say which policy each capital prefers at a price.

    Examples
    --------
    >>> sentence({capital: [30.0] * len(NAMES) for capital in CAPITALS}, 0)
    'If a change of course costs nothing, all three capitals prefer “Carry on as in 2016”.'
    """
    cost = say("capitals.costs", price=written(price)) if price > 0 else say("capitals.free")
    places = [best(losses, capital, price) for capital in CAPITALS]
    if max(places) == min(places):
        return say("capitals.alike", cost=cost, policy=CALLED[places[0]])
    first, second, third = [
        say("capitals.prefers", capital=capital, policy=CALLED[place])
        for capital, place in zip(CAPITALS, places, strict=True)
    ]
    return say("capitals.said", cost=cost, first=first, second=second, third=third)


def bars(losses: Losses, price: float) -> str:
    """Draw, as HTML, a bar for each capital, which is filled where it carries on as in 2016."""
    key = "".join(
        [
            f'<span><i class="nk-{look}"></i>{escape(say(f"capitals.{look}"))}</span>'
            for look in ["other", "course"]
        ]
    )
    drawn = "".join([bar(losses, capital, price) for capital in CAPITALS])
    return f'<p class="nk-cheapest-key" aria-hidden="true">{key}</p>{drawn}'


def bar(losses: Losses, capital: str, price: float) -> str:
    """Draw the bar of a capital below what it says, with a line where the lever stands."""
    start = carries_from(losses, capital)
    name, marked = ("since", start) if start <= MOST else ("never", MOST)
    found = say(f"capitals.{name}", price=str(marked))
    carried = f'<i class="nk-course" style="--x: {written(marked / MOST, 4)}"></i>'
    here = f'<b style="--x: {written(price / MOST, 4)}"></b>'
    return (
        f"<h4>{capital}: <span>{escape(found)}</span></h4>"
        f'<div class="nk-cheapest" aria-hidden="true">{carried}{here}</div>'
    )


def table(losses: Losses, price: float) -> str:
    """Return what each capital loses under each policy at a price as an HTML table."""
    here = [at(losses, capital, price) for capital in CAPITALS]
    rows = [[CALLED[place], *[written(one[place]) for one in here]] for place in range(len(NAMES))]
    caption = say("capitals.caption", price=written(price))
    return html_table(say("capitals.name"), caption, [say("capitals.policy"), *CAPITALS], rows)
