"""What each capital loses under the named policies, where a change of course has a price."""

from dataclasses import asdict

import ipywidgets as widgets

from conundrum.model import Beliefs
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box, note
from conundrum.run import CENTRAL
from conundrum.shown import capitals as shows
from conundrum.shown.capitals import CAPITALS, MOST
from conundrum.tables import say
from conundrum.widgets import Slider

CALMS = {
    say("capitals.calms"): CENTRAL,
    say("capitals.calms_not"): asdict(Beliefs(contact_calms=0)),
}
"""The belief that decides what Washington puts first."""


def capitals() -> Answered:
    """Show what Washington, Beijing and Seoul lose, where a change of course has a price (D2).

    Returns
    -------
    Answered
        A widget; its ``sliders`` are the price to each capital, in points of 100 for the longest
        move that a power can make, from one end to the other of both its sliders.

    Examples
    --------
    >>> shown = capitals()
    >>> shown.sliders["Seoul"].value = 30
    >>> "carry on" in shown.answer()["said.Seoul"]().lower()
    True
    """
    first = {"price": dict.fromkeys(CAPITALS, 0), "beliefs": CENTRAL}
    made = Answered(shows, first, ("nk-shown", "nk-capitals"))
    beliefs = {name: {"beliefs": beliefs} for name, beliefs in CALMS.items()}
    return made.laid(
        made.html("head"),
        bar(say("capitals.belief"), made.choices_of(beliefs)),
        box("nk-three", *(_capital(made, capital) for capital in CAPITALS)),
        note("capitals.note"),
        made.table(),
    )


def _capital(made: Answered, capital: str) -> widgets.VBox:
    """Return the picture of a capital, and below it the lever of its price."""
    price = Slider(
        name=say("capitals.price_of", capital=capital),
        label=say("capitals.price"),
        unit=say("capitals.points"),
        help=say("capitals.help"),
        high=MOST,
    )
    return box(
        "nk-capital",
        f"<h4>{capital} <span>{say('capitals.loses')}</span></h4>",
        made.text(f"said.{capital}"),
        box("nk-curved", made.html(f"lines.{capital}")),
        made.html(f"strip.{capital}"),
        box("nk-foot", made.slider(f"price.{capital}", price)),
        made.html(f"order.{capital}"),
    )
