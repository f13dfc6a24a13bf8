"""The panel that counts in how many futures a conclusion holds; the reader can set the limit."""

import math
from dataclasses import asdict
from functools import partial
from html import escape
from typing import Any

import numpy as np

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import note
from conundrum.run import Vector, results_of_needs
from conundrum.tables import known, say
from conundrum.views import conclusion as shows
from conundrum.widgets import Slider

MIDDLE = (0.02, 0.98)
"""The reader can set a conclusion's limit between these two quantiles of its figure over all
futures."""

STEPS = 100
"""The slider of the limit has about this many steps over its whole length."""


def offered(one: Conclusion) -> dict[str, Any]:
    """Return the facts about a conclusion that its panel needs."""
    return {
        "outcome": one.outcome,
        "policies": [asdict(policy) for policy in one.policies],
        "sides": list(one.sides),
        "unit": one.unit,
        "end": one.end,
    }


def limits(one: Conclusion, figures: Vector) -> tuple[float, float, float]:
    """Return the lowest and the highest limit that a reader can set, and the slider's step.

    All three are round numbers, and the notebooks' own limit is always in the range. ``figures``
    has the conclusion's figure in each future, in the unit that is shown.

    Examples
    --------
    >>> limits(conclusions()["sanctions"], np.linspace(-40, 60, 1000))
    (-38.0, 58.0, 1.0)
    """
    found = np.quantile(figures, MIDDLE)
    low, high = min(*found, one.limit), max(*found, one.limit)
    digits = -round(math.log10((high - low) / STEPS))
    fine = 10.0**digits
    low, high = math.floor(low * fine) / fine, math.ceil(high * fine) / fine
    return low, high, round(1 / fine, max(digits, 0))


def conclusion(name: str) -> LivePanel:
    """Show in how many futures a conclusion holds, and under which beliefs.

    Parameters
    ----------
    name : str
        The conclusion's id in ``data/conclusions.toml``, such as "sanctions".

    Returns
    -------
    LivePanel
        A widget with a slider, ``limit``. A conclusion on falls of the regime has no limit, so its
        panel has no slider.

    Raises
    ------
    BadValue
        If there is no such conclusion.

    Examples
    --------
    >>> panel = conclusion("opening_arsenal")
    >>> panel.sliders["limit"].value = -20
    >>> panel.now
    {'count': {'limit': -20.0}}
    """
    one = conclusions()[known("name", name, conclusions())]
    first = {"count": {"limit": one.limit}}
    made = LivePanel(shows, first, ("nk-shown", "nk-conclusion"), partial(offered, one))
    # The slider takes the limit from the setting even if the slider is not displayed.
    limit = made.slider("count.limit", _slider(one))
    return made.laid(
        f"<p>{escape(one.says)}</p>",
        made.html("head"),
        *(() if one.outcome == "fallen" else (limit,)),
        made.text("said"),
        made.html("drawn"),
        made.text("earlier"),
        note("conclusion.note"),
        made.table_section(),
    )


def _slider(one: Conclusion) -> Slider:
    choices = offered(one)
    needed = shows.needs({"count": {"limit": one.limit}, "choices": choices})
    figures = shows.figure(choices, results_of_needs(needed[: len(one.policies)]))
    low, high, step = limits(one, figures)
    return Slider(
        name=say("conclusion.limit", outcome=one.short),
        label=say("conclusion.label"),
        unit=one.unit,
        low=low,
        high=high,
        step=step,
        value=one.limit,
        was=one.limit,
    )
