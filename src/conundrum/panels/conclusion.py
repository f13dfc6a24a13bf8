"""In how many worlds a conclusion holds: its limit is the reader's, beliefs are moved in turn."""

from __future__ import annotations

import math
from dataclasses import asdict
from functools import partial
from html import escape
from typing import Any, NamedTuple

import ipywidgets as widgets
import numpy as np

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import note
from conundrum.run import Vector, measured
from conundrum.shown import conclusion as shows
from conundrum.tables import known, say
from conundrum.widgets import Slider

MIDDLE = (0.02, 0.98)
"""The part of the worlds that a reader's limit may lie in."""

STEPS = 100
"""As many steps, about, a limit has from end to end."""


class Counts(NamedTuple):
    """In how many worlds a conclusion holds.

    Parameters
    ----------
    central : int
        With all beliefs central.
    ends : dict of str to (int, int)
        With one belief switched off, and twice as strong, by belief.
    """

    central: int
    ends: dict[str, tuple[int, int]]


class ConclusionWorlds(Answered):
    """A conclusion, its limit on a slider, and a row for each belief.

    Parameters
    ----------
    name : str
        The conclusion's id in ``data/conclusions.toml``.

    Attributes
    ----------
    limit : Slider
        Not shown where a world simply counts or does not, as with falls.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, name: str) -> None:
        one = conclusions()[name]
        first = {"count": {"limit": one.limit}}
        super().__init__(shows, first, ("nk-shown", "nk-conclusion"), partial(offered, one))
        self.limit = self.slider("count.limit", self._slider(one))
        self.built(
            widgets.HTML(f"<p>{escape(one.says)}</p>"),
            self.html("head"),
            *(() if one.outcome == "fallen" else (self.limit,)),
            self.text("said"),
            self.html("drawn"),
            self.text("earlier"),
            note("conclusion.note"),
            self.table(),
        )

    @property
    def counts(self) -> Counts:
        """In how many worlds it holds with the limit that is set, whoever draws it."""
        return Counts(**shows.counts(self._whole(), measured(shows, self._whole())))

    def _slider(self, one: Conclusion) -> Slider:
        central = measured(shows, self._whole())[: len(one.policies)]
        low, high, step = limits(one, shows.figure(self.offers(), central))
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


def offered(one: Conclusion) -> dict[str, Any]:
    """Return what a conclusion is, as what is shown of it has it."""
    return {
        "outcome": one.outcome,
        "policies": [asdict(policy) for policy in one.policies],
        "sides": list(one.sides),
        "unit": one.unit,
        "end": one.end,
    }


def limits(one: Conclusion, figures: Vector) -> tuple[float, float, float]:
    """Return between which ends a reader may set a conclusion's limit, and in which steps.

    Ends and steps are round numbers; the set's own limit is among them. `figures` are those of the
    conclusion in each world, in the unit that is shown.

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


def conclusion(name: str) -> ConclusionWorlds:
    """Show in how many worlds a conclusion holds, and under which beliefs.

    Parameters
    ----------
    name : str
        The conclusion's id in ``data/conclusions.toml``, such as "sanctions".

    Returns
    -------
    ConclusionWorlds
        A widget; its ``counts`` can be read, and its ``limit`` moved.

    Raises
    ------
    BadValue
        If there is no such conclusion.

    Examples
    --------
    >>> shown = conclusion("cut_off_falls")
    >>> shown.counts.central > 800
    True
    """
    return ConclusionWorlds(known("name", name, conclusions()))
