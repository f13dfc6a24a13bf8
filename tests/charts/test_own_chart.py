"""A chart that a reader writes: shown without a network, and in our look unless they choose one."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import altair as alt
import nbformat
import pytest
from ipywidgets.widgets.widget import _instances
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

import conundrum as nk
from conundrum.charts import style
from conundrum.charts.own_chart import look
from conundrum.charts.script_bundle import OfflineChart

VIEW = "application/vnd.jupyter.widget-view+json"
ROWS = alt.InlineData([{"year": 2016, "hunger": 42}, {"year": 2036, "hunger": 32}])
LINE = alt.Chart(ROWS).mark_line().encode(x="year:Q", y="hunger:Q", color=alt.value("#123456"))
READER = """
import altair as alt
alt.renderers.enable("conundrum")
import conundrum as nk
frame = nk.simulate(futures=20).only("hunger").yearly()
alt.Chart(frame).mark_line().encode(x="year", y="mean")
"""


@pytest.fixture
def ours() -> Iterator[None]:
    """Our way to draw, as a reader chooses it."""
    with alt.renderers.enable("conundrum"), alt.theme.enable("default"):
        yield


def drawn(chart: alt.Chart) -> OfflineChart:
    """Show a chart, and return the widget that a page gets."""
    bundle: Any = chart._repr_mimebundle_()
    found = _instances[bundle[0][VIEW]["model_id"]]
    assert isinstance(found, OfflineChart)
    return found


@pytest.mark.usefixtures("ours")
def test_it_is_drawn_by_the_bundle_that_is_there() -> None:
    shown = drawn(LINE)
    assert shown.drawn_by == nk.chart("votes").chart.drawn_by
    assert "http" not in str(LINE._repr_mimebundle_())
    assert shown.spec["mark"] == {"type": "line"}


@pytest.mark.usefixtures("ours")
def test_it_looks_like_ours_but_for_what_it_says_itself() -> None:
    config = drawn(LINE.configure_axis(gridColor="red").configure_mark(opacity=0.5)).spec["config"]
    assert config["axis"]["gridColor"] == "red"
    assert config["axis"]["labelColor"] == style.PALETTE["ink"][0]
    assert config["mark"] == {"color": style.HUES[0], "opacity": 0.5}
    assert config["font"] == style.FONT
    # A file has no page that would say what a variable stands for.
    assert "var(" not in str(config)


@pytest.mark.usefixtures("ours")
def test_whoever_chose_another_look_keeps_it() -> None:
    with alt.theme.enable("dark"):
        assert drawn(LINE).spec == LINE.to_dict()
    with alt.theme.enable("conundrum"):
        assert LINE.to_dict()["config"]["range"] == look()["config"]["range"]


def test_altair_knows_both_before_the_package_is_imported() -> None:
    told = """
import sys, altair as alt
print("conundrum" in alt.theme.names(), "conundrum" in alt.renderers.names())
alt.theme.enable("conundrum")
print(alt.Chart().mark_point().to_dict()["config"]["font"], "ipywidgets" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[0] == "True True"
    assert ran.stdout.splitlines()[1].startswith(style.FONT)


@pytest.mark.wide
def test_in_a_kernel_no_address_is_asked() -> None:
    notebook = new_notebook(cells=[new_code_cell(READER)])
    NotebookClient(notebook, timeout=120).execute()
    [shown] = [output for output in notebook.cells[0].outputs if output.output_type != "stream"]
    assert shown.data[VIEW]
    assert "http" not in nbformat.writes(new_notebook(cells=notebook.cells))
