"""From which cost of a change of course on each capital carries on as in 2016."""

from dataclasses import asdict
from html import escape

from conundrum.model import Beliefs
from conundrum.panels.answered import Answered
from conundrum.panels.guessed import guessed
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


def capitals(*, guess: str = "") -> Answered:
    """Show from which cost of a change on Washington, Beijing and Seoul carry on (D2).

    Parameters
    ----------
    guess : str, optional
        The question that the bars answer, by its id; they appear when it is answered.

    Returns
    -------
    Answered
        A widget; ``sliders["price"]`` is the price, in points of 100, of the longest move that a
        power can make, from one end to the other of both its sliders. Its ``data`` has what each
        capital loses under each named policy at that price.

    Examples
    --------
    >>> shown = capitals()
    >>> shown.sliders["price"].value = 30
    >>> "Seoul prefers “Carry on as in 2016”" in shown.parts["said"].text
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
    ends = "".join(f"<span>{escape(say(f'capitals.{end}'))}</span>" for end in ("low", "high"))
    picture = [
        made.html("head"),
        made.html("bars"),
        box("nk-foot", made.slider("change.price", price), f'<p class="nk-ends">{ends}</p>'),
        made.text("said"),
        made.table(),
    ]
    switch = bar(say("capitals.belief"), made.choices_of(beliefs)).add_class("nk-switch")
    return made.laid(guessed(guess, picture, [switch, note("capitals.note")]))
