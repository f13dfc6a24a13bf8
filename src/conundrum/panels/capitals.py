"""What each capital loses under the named policies, where a change of course has a price."""

from dataclasses import asdict

from conundrum.model import Beliefs
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box, note
from conundrum.run import CENTRAL
from conundrum.shown import capitals as shows
from conundrum.shown.capitals import MOST
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
        A widget; ``sliders["price"]`` is the price, in points of 100, of the longest move that a
        power can make, from one end to the other of both its sliders.

    Examples
    --------
    >>> shown = capitals()
    >>> shown.sliders["price"].value = 30
    >>> "Seoul under “Carry on as in 2016”" in shown.parts["said"].text
    True
    """
    made = Answered(
        shows, {"change": {"price": 0}, "beliefs": CENTRAL}, ("nk-shown", "nk-capitals")
    )
    beliefs = {name: {"beliefs": beliefs} for name, beliefs in CALMS.items()}
    price = Slider(
        name=say("capitals.price"),
        label=say("capitals.price"),
        unit=say("capitals.points"),
        high=MOST,
    )
    return made.laid(
        made.html("head"),
        made.html("bars"),
        box("nk-foot", made.slider("change.price", price)),
        made.text("said"),
        bar(say("capitals.belief"), made.choices_of(beliefs)),
        note("capitals.note"),
        made.table(),
    )
