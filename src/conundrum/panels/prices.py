"""The two prices, without and with conditions; and one belief against warheads."""

from html import escape
from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.frontier import AGAIN, PRICES, central
from conundrum.analysis.tradeoffs.turning import GROWTH
from conundrum.charts.key import key
from conundrum.charts.prices_chart import prices_chart
from conundrum.charts.turning_chart import turning_chart
from conundrum.model import CONTROLS, PRESETS, called
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import IN_SIGHT, bar, box, room
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL
from conundrum.shown import prices as shows
from conundrum.shown.turning import BUTTONS, OPENING
from conundrum.tables import say

KEY = [
    ("speck", say("prices.key_policy")),
    ("filled", say("prices.key_yours")),
    ("dot ink", say("prices.key_named")),
    ("ring", say("pinned.first")),
    ("dots", say("prices.key_without")),
    ("boundary ink", say("prices.key_all")),
]


def offered() -> dict[str, Any]:
    """Return the policies of the table, their costs under central beliefs, and which are run again.

    Examples
    --------
    >>> list(offered())
    ['policies', 'costs', 'accepts', 'again']
    """
    held = central()
    return {
        # Controls in the order of the model: a name with each would make it four times as long.
        "policies": held[list(CONTROLS)].to_numpy(float).tolist(),
        "costs": held[[*PRICES]].to_numpy(float).tolist(),
        "accepts": held[[f"accepts_{power}" for power in OWN]].to_numpy(bool).tolist(),
        "again": held[AGAIN].to_numpy().nonzero()[0].tolist(),
    }


def prices(after: After = ()) -> Answered:
    """Show what policies cost in people who leave and in warheads, under beliefs that can move.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget.

    Examples
    --------
    >>> shown = prices()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    """
    first = {"beliefs": CENTRAL, "chosen": OPENING, "axis": GROWTH}
    made = Answered(shows, first, ("nk-lab",), offered)
    sliders = made.shares("beliefs", IN_SIGHT)
    central = made.choices_of({say("driving.central"): {"beliefs": CENTRAL}})
    named = made.choices_of({called(name): {"chosen": name} for name in PRESETS})
    axes = made.choices_of({name: {"axis": axis} for name, axis in BUTTONS.items()})
    drawn = box(
        "nk-prices",
        made.html("head"),
        bar(say("prices.yours"), named),
        made.html("versus"),
        box("nk-tall", made.chart("chart", prices_chart)),
        f"{key(KEY)}<p>{escape(say('prices.note'))}</p>",
        made.text("told"),
        made.text("said"),
        box(
            "nk-turning",
            made.html("turned"),
            bar(say("turning.moves"), axes),
            box("nk-tall", made.chart("turning", turning_chart)),
            made.text("off"),
        ),
        made.table(say("prices.fold")),
    )
    left = box("nk-rooms", room("Beliefs", sliders), bar("", central))
    return made.laid(left, box("nk-stage", drawn), after=after)
