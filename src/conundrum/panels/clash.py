"""The panel with a map of all pairs of the powers' strategies, on which the reader moves a dot."""

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.stance_map import stored_map
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import PERCENT, bar, box
from conundrum.tables import entries, say
from conundrum.views import clash as shows
from conundrum.views.clash_map import CORNERS, empty
from conundrum.widgets import Pick, Slider

STEP = 10
"""How far one press of an arrow key moves a stance, in per cent."""

MAPS = ("instability_early", "instability", "instability_standing")
"""The outcomes that the map can show, each of which has a button."""


def clash(*, guess: str = "", steps: str = "") -> LivePanel:
    """Show all pairs of the powers' strategies on a map, and one pair's outcomes (H7, H8, H9).

    Parameters
    ----------
    guess : str, optional
        The question that the map answers, such as ``04.worst``. The map opens after the reader has
        answered it. Each answer is a place on the map, and a click on the empty map chooses the
        nearest answer.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``04``; none unless given.

    Returns
    -------
    LivePanel
        A widget; its ``sliders`` ``us`` and ``china`` move the dot, from full engagement (-100) to
        full pressure (100).

    Raises
    ------
    BadValue
        If there is no such question, or there are no such steps.

    Examples
    --------
    >>> panel = clash()
    >>> panel.sliders["us"].value = -100
    >>> panel.now["stance"]
    {'us': -1.0, 'china': 1}
    """
    setting = {"mapped": "instability", "stance": CORNERS["press"]}
    made = LivePanel(shows, setting, ("nk-lab", "nk-clash"), stored_map)
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
        guess_columns(
            guess,
            [
                made.html("head"),
                bar("", switch).add_class("nk-switch"),
                picture,
                made.text("said"),
                made.html("about"),
                made.table_section(say("clash.fold")),
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
