"""The leaking border: what two powers' sanctions stop of trade, beside the policy of 2016 (H7)."""

from dataclasses import asdict

from conundrum.analysis.denial import lever
from conundrum.charts.border import land
from conundrum.model import Policy
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import CONTROLS, box, note, rooms
from conundrum.questions.waiting import After
from conundrum.shown import border as shows

MOVED = ("us_sanctions", "china_sanctions")
"""The controls that are moved."""


def border(after: After = ()) -> Answered:
    """Show what the sanctions of both powers stop at the border, and what passes (H7).

    Parameters
    ----------
    after : str or sequence of str, optional
        Questions that are to be answered before it is shown; none unless given.

    Returns
    -------
    Answered
        A widget; its ``policy`` can be read.

    Examples
    --------
    >>> shown = border()
    >>> shown.sliders["china_sanctions"].value = 100
    >>> shown.policy.china_sanctions
    1.0
    """
    made = Answered(
        shows,
        {"policy": asdict(Policy())},
        ("nk-lab",),
        lambda: {"lever": lever(), "land": list(land())},
    )
    about = {name: CONTROLS[name] | {"label": CONTROLS[name]["name"]} for name in MOVED}
    return made.laid(
        rooms({"Sanctions": made.shares("policy", about)}),
        box(
            "nk-stage",
            made.html("head"),
            made.html("map"),
            made.text("said"),
            note("border.note"),
            made.table(),
        ),
        after=after,
    )
