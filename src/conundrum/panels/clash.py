"""Every pair of the two powers' strategies on a map, on which a reader moves a dot."""

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.stance_map import kept
from conundrum.panels.answered import Answered
from conundrum.panels.guessed import guessed
from conundrum.panels.slider_rows import PERCENT, bar, box
from conundrum.shown import clash as shows
from conundrum.shown.clash_map import CORNERS, empty
from conundrum.tables import entries, say
from conundrum.widgets import Pick, Slider

STEP = 10
"""How far an arrow key moves a stance, in per cent."""

MAPS = ("instability_early", "instability", "instability_standing")
"""The figures that can be drawn, each by a button."""


def clash(*, guess: str = "", steps: str = "") -> Answered:
    """Show every pair of strategies on a map, and what one pair ends in (H7, H8, H9).

    Parameters
    ----------
    guess : str, optional
        The question that the map answers, such as ``04.worst``: the map opens once it is answered.
        Its answers are places on the map, and a press on the empty map chooses the nearest.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``04``; none unless given.

    Returns
    -------
    Answered
        A widget; its dot is moved by the ``sliders`` ``us`` and ``china``, from -100, full
        engagement, to 100, full pressure.

    Raises
    ------
    BadValue
        If there is no such question, or there are no such steps.

    Examples
    --------
    >>> shown = clash()
    >>> shown.sliders["us"].value = -100
    >>> shown.now["stance"]
    {'us': -1.0, 'china': 1}
    """
    setting = {"mapped": "instability", "stance": CORNERS["press"]}
    made = Answered(shows, setting, ("nk-lab", "nk-clash"), kept)
    places = [answer["at"] for answer in entries("questions").get(guess, {}).get("answers", [])]
    pick = made.entry("pick", Pick(lambda *at: made.act("pick", at=at), places=places))
    switch = made.choices_of({say(f"clash.{name}"): {"mapped": name} for name in MAPS})
    ring = widgets.HTML()
    picture = box(
        "nk-mapped",
        box("nk-map", made.html("map"), ring, made.html("dot")),
        box("nk-four", made.html("four")),
        box(
            "nk-room",
            made.slider("stance.us", _slider("Washington"), PERCENT),
            made.slider("stance.china", _slider("Beijing"), PERCENT),
        ),
    )
    return made.laid(
        guessed(
            guess,
            [
                made.html("head"),
                bar("", switch).add_class("nk-switch"),
                picture,
                made.text("said"),
                made.html("about"),
                made.table(say("clash.fold")),
            ],
            made.led(steps),
            f'<div class="nk-mapped"><div class="nk-map">{empty()}</div></div>',
            ring,
        ),
        pick,
    )


def _slider(power: str) -> Slider:
    return Slider(
        name=say("clash.control", power=power),
        label=say("clash.stance", power=power),
        low=-PERCENT,
        high=PERCENT,
        step=STEP,
        help=say("clash.help"),
    )
