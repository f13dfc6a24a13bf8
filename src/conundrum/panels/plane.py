"""The plane of stances as a reader operates it: a map, two stances, and the run of the pair."""

from collections.abc import Mapping
from dataclasses import asdict

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.stance_map import kept
from conundrum.charts.plane_map import MARKED, plane_map
from conundrum.charts.plane_side import plane_side
from conundrum.model import PRESETS, Beliefs, called
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import PERCENT, box
from conundrum.run import Setting, run_of
from conundrum.shown import plane as shows
from conundrum.shown.lab import legend
from conundrum.shown.presets import FIRST
from conundrum.shown.stance_map import MAPPED
from conundrum.tables import record, say
from conundrum.widgets import Pick, Slider

SHARED = {say("plane.not_shared"): 0.0, say("plane.shared"): 1.0}
"""How far conditions are shared, by the name of a button."""

STEP = 10
"""How far an arrow key moves a stance, in per cent."""


def plane(beliefs: Beliefs | None = None, *, steps: str = "") -> Answered:
    """Show the plane of stances: every pair on a map, and one pair's run beside it (H7, H8, H9).

    Parameters
    ----------
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``04``; none unless given.

    Returns
    -------
    Answered
        A widget; its ``policy`` can be read, and its stances moved by ``us`` and ``china``.

    Raises
    ------
    BadValue
        If the beliefs are none, or there are no such steps.

    Examples
    --------
    >>> shown = plane()
    >>> shown.sliders["us"].value, shown.sliders["china"].value = 100, -100
    >>> shown.policy.concert
    0.0
    """
    held = asdict(record("beliefs", beliefs, Beliefs))
    setting = {"mapped": "instability", "beliefs": held} | shows.stood(FIRST)
    made = Answered(shows, setting, ("nk-lab", "nk-plane"), kept)
    outcomes = made.outcomes(shows.OUTCOMES)
    first = run_of({"policy": FIRST, "beliefs": held})
    pick = made.entry("pick", Pick(lambda *at: made.act("pick", at=at)))
    return made.laid(
        *made.led(
            steps, named=shows.stood, asked=("mapped", "stance", "conditions"), panels=outcomes
        ),
        box(
            "nk-more",
            _row(made, "map", {about["label"]: {"mapped": one} for one, about in MAPPED.items()}),
            _row(made, "show", {called(one): shows.stood(asdict(PRESETS[one])) for one in MARKED}),
            _row(made, "conditions", {name: {"conditions": to} for name, to in SHARED.items()}),
        ),
        box(
            "nk-side",
            box(
                "nk-maps",
                *(made.html(part) for part in ("head", "over_map", "over_side")),
                box("nk-map", made.chart("map", plane_map)),
                box("nk-column", made.chart("side", plane_side)),
            ),
            box(
                "nk-room",
                made.slider("stance.us", _slider("Washington"), PERCENT),
                made.slider("stance.china", _slider("Beijing"), PERCENT),
            ),
            made.html("below"),
        ),
        box(
            "nk-right",
            made.text("said"),
            box("nk-panels", *outcomes.values()),
            # The dashed line is that of 2016 whatever is shown.
            legend(first, first, list(shows.OUTCOMES)),
            made.table(say("plane.fold")),
        ),
        pick,
    )


def _row(made: Answered, name: str, sets: Mapping[str, Setting]) -> widgets.VBox:
    """Return buttons in a row, each of which sets what is named."""
    return box("nk-bar", f"<h3>{say(f'plane.{name}')}</h3>", *made.choices_of(sets).values())


def _slider(power: str) -> Slider:
    return Slider(
        name=say("plane.control", power=power),
        label=say("plane.stance", power=power),
        low=-PERCENT,
        high=PERCENT,
        step=STEP,
        help=say("plane.help"),
    )
