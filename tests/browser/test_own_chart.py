"""A reader's own chart is drawn in a page that has no network, by one line of theirs."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from .conftest import serve, write_notebook

OWN = """
import altair as alt
alt.renderers.enable("conundrum")
import conundrum as nk
frame = nk.simulate(futures=20).only("hunger").yearly()
alt.Chart(frame, description="Hunger.").mark_line().encode(x="year:Q", y="mean:Q")
"""


@pytest.mark.wide
def test_a_readers_own_chart_is_drawn_without_a_network(browser: Browser, tmp_path: Path) -> None:
    write_notebook(tmp_path / "root", [OWN])
    with serve(tmp_path) as served, browser.new_context() as context:
        page = context.new_page()
        page.goto(served.voila(), wait_until="commit")
        chart = page.locator("svg.marks")
        expect(chart).to_be_visible(timeout=60_000)
        line = chart.locator(".mark-line path")
        expect(line).to_have_attribute("stroke", "#0069a8")
