"""Computes a figure of a run, or of two runs, in the kernel and in the page."""

from collections.abc import Callable
from typing import Any

from conundrum.model import CONTROLS
from conundrum.run import Run, Vector, average
from conundrum.tables import rows

MOVED = list(CONTROLS)
BELIEVED = list(rows("beliefs"))

Setting = dict[str, float]
"""The values of all controls, all beliefs and the fixed assumptions, by name."""


def figure_of(spec: dict[str, Any], run_of: Callable[[dict[str, Any]], Run | None]) -> float | None:
    """Return the figure that a specification asks for, or None if the model refuses a run.

    The settings in the spec, ``of`` and ``less``, have to name every control and every belief.
    """
    settings = [spec["of"], spec["less"]] if "less" in spec else [spec["of"]]
    runs = [run_of(need(setting)) for setting in settings]
    figures = [average(spec["outcome"], run_at_end(run, spec)) for run in runs if run is not None]
    if len(figures) < len(runs):
        return None
    return figures[0] - figures[1] if len(figures) > 1 else figures[0]


def need(setting: Setting) -> dict[str, Setting]:
    """Return a setting in the form that panels use when they request runs."""
    moved = [*MOVED, *BELIEVED]
    return {
        "policy": {name: setting[name] for name in MOVED},
        "beliefs": {name: setting[name] for name in BELIEVED},
        "held": {name: held for name, held in setting.items() if name not in moved},
    }


def run_at_end(run: Run, spec: dict[str, Any]) -> Vector:
    """Return the outcome in the October of the specified year, by default the last October."""
    return run.at(spec["outcome"], run.step(spec["year"]) if "year" in spec else run.last)
