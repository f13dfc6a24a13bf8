"""Notebook 08's own chart and table in a page: what drives the model, beliefs, and verdicts."""

import pytest
from playwright.sync_api import expect

import conundrum as nk
from conundrum.run.hindcast import compare, hindcast, hits

from .conftest import Opened

NOTEBOOK = "08_after_2016.ipynb"
NO_COMPELLING = nk.Beliefs(pressure_compels=0)


def _met(run: nk.Outlook) -> str:
    """Say how many counts of warheads the wide band of a run meets."""
    counted = hits(compare(run)).loc["warheads"]
    return f"{counted['in_90']} of {counted['figures']}"


@pytest.mark.wide
def test_course_belief_and_verdict_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.set_default_timeout(60_000)
    chart = page.locator(".nk-figures svg.marks")
    met, kept, other = (_met(run) for run in (hindcast(), nk.simulate(), hindcast(NO_COMPELLING)))
    expect(chart).to_contain_text(f"Warheads: {met}", timeout=60_000)
    page.get_by_role("button", name="The policy of 2016, kept").press("Enter")
    expect(chart).to_contain_text(f"Warheads: {kept}")
    expect(chart).not_to_contain_text(met)
    page.get_by_role("button", name="What the two powers did").press("Enter")
    expect(chart).to_contain_text(met)
    page.get_by_role("slider", name="Belief: Pressure compels").press("Home")
    expect(chart).to_contain_text(other)
    counted = hits(compare(hindcast(NO_COMPELLING)), "by").loc["SIPRI"]
    row = page.get_by_role("region", name="Hits against each estimator").get_by_role("row")
    row = row.filter(has=page.get_by_role("rowheader", name="SIPRI"))
    expect(row.get_by_role("cell")).to_have_text(
        [str(counted[field]) for field in ("figures", "in_50", "in_90", "centred")]
    )

    card = page.locator(".nk-card")
    card.get_by_role("button", name="not borne out").press("Enter")
    expect(card.locator("th[scope=row]")).to_have_text(["H13 Cut-off: a fall, no arsenal"])
    row = card.locator("details")
    expect(row.locator("li").first).to_be_hidden()
    row.locator("summary").press("Enter")
    expect(row.locator("li").first).to_be_visible()
