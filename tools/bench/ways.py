"""Notebooks with one panel each, to compare: ours, the smallest one, and the usual way."""

from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

LAB = """
import conundrum as nk

nk.lab(nk.Policy(us_sanctions=0.15))
"""
LEVER = """
import conundrum as nk

nk.lever("china_sanctions", shows=["warheads"], switch="growth_tames")
"""
FLOOR = """
from conundrum.widgets.controls import Slider, Status
from ipywidgets import VBox

slider, label = Slider(name="Sanctions", label="Sanctions", value=15), Status()
slider.observe(lambda _: setattr(label, "text", f"{slider.value}"), "value")
VBox([slider, label])
"""
USUAL = """
import altair as alt
import pandas as pd
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.outcomes import EVERY
from conundrum.charts.live_chart import LiveChart
from conundrum.widgets.controls import Slider
from conundrum.run.outlook import QUANTILES
from ipywidgets import VBox

import conundrum as nk


def numbers(outlook, outcome):
    table = pd.DataFrame(outlook.quantiles(outcome, EVERY).T, columns=list(QUANTILES))
    pinned_median = pinned.quantiles(outcome, EVERY)[2]
    return table.assign(outcome=outcome, year=outlook.years[::EVERY], pinned=pinned_median)


def draw():
    outlook = nk.simulate(nk.Policy(us_sanctions=slider.value / 100))
    base = alt.Chart().encode(x="year:Q")
    panel = alt.layer(
        base.mark_area(opacity=0.2).encode(y="q05:Q", y2="q95:Q"),
        base.mark_area(opacity=0.3).encode(y="q25:Q", y2="q75:Q"),
        base.mark_line().encode(y="q50:Q"),
        base.mark_line(strokeDash=[4, 3]).encode(y="pinned:Q"),
        data=pd.concat(numbers(outlook, outcome) for outcome in SHOWN),
    ).properties(width=200, height=120)
    return panel.facet("outcome:N", columns=3).resolve_scale(y="independent")


pinned = nk.simulate()
slider = Slider(name="Sanctions", label="Sanctions", value=15)
chart = LiveChart(draw())  # which is a JupyterChart that needs no network
slider.observe(lambda _: setattr(chart, "chart", draw()), "value")
chart.add_class("bench-chart")
VBox([slider, chart])
"""


@dataclass(frozen=True)
class Way:
    """A notebook, and how it is measured.

    Parameters
    ----------
    name : str
        What the way is called in the table.
    code : str
        The code of its only cell.
    answer : str
        Where in the page the answer appears.
    drawn : str
        What is in the page as soon as the way is ready.
    key : str, optional
        The key that is pressed.
    pressed : tuple of str, optional
        On which controls it is pressed, by turns.
    """

    name: str
    code: str
    answer: str
    drawn: str
    key: str = "ArrowRight"
    pressed: tuple[str, ...] = ("input[type=range]",)


WAYS = {
    "floor": Way("the floor: a slider that writes a label", FLOOR, ".nk-status", ".nk-status"),
    "lab": Way("our lab", LAB, ".nk-stage", ".nk-answers"),
    # The lever is at its right end when its curve appears.
    "dot": Way("our lever: its dot moves", LEVER, ".nk-curved", ".nk-answers", "ArrowLeft"),
    "belief": Way(
        "our lever: a belief is pressed",
        LEVER,
        ".nk-curved",
        ".nk-answers",
        "Enter",
        (".nk-switch button >> nth=0", ".nk-switch button >> nth=2"),
    ),
    "usual": Way(
        "the usual way: a new chart at each move", USUAL, ".bench-chart", ".bench-chart .marks"
    ),
}


def write_notebooks(root: Path) -> None:
    """Write a notebook for each way."""
    # JupyterLab would ask for a kernel if the notebook did not name one.
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for name, way in WAYS.items():
        notebook = new_notebook(cells=[new_code_cell(way.code.strip())], metadata=kernel)
        nbformat.write(notebook, root / f"{name}.ipynb")
