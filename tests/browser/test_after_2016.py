"""Notebook 08's own chart and table in a page: what drives the model, beliefs, and verdicts."""

from playwright.sync_api import expect

from .conftest import Opened

NOTEBOOK = "08_after_2016.ipynb"


def test_course_belief_and_verdict_by_keyboard(opened: Opened) -> None:
    page = opened("lab", NOTEBOOK)
    page.set_default_timeout(60_000)
    chart = page.locator(".nk-stage svg.marks")
    expect(chart).to_contain_text("record in the wide band: 7 of 9", timeout=60_000)
    page.get_by_role("button", name="The policy of 2016, kept").press("Enter")
    expect(chart).to_contain_text("record in the wide band: 8 of 9")
    expect(chart).not_to_contain_text("7 of 9")
    page.get_by_role("button", name="What the two powers did").press("Enter")
    expect(chart).to_contain_text("7 of 9")
    page.get_by_role("slider", name="Belief: Pressure compels").press("Home")
    expect(chart).to_contain_text("8 of 9")

    card = page.locator(".nk-card")
    card.get_by_role("button", name="not borne out").press("Enter")
    expect(card.locator("th[scope=row]")).to_have_text(["H13"])
    row = card.locator("details")
    expect(row.locator("li").first).to_be_hidden()
    row.locator("summary").press("Enter")
    expect(row.locator("li").first).to_be_visible()
