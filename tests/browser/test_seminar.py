"""The seminar table as a class meets it: a game by keyboard, a kernel that dies, and a phone."""

import json

import psutil  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conundrum.charts.html_table import html_table
from conundrum.charts.style import css

from .conftest import Served, barriers, run_notebook, watched_page, whole

pytestmark = pytest.mark.slow

NOTEBOOK = "table/10_seminar_table.ipynb"
NAME = "<script>alert(1)</script> & friends"
SECRET = "37.3"
PATIENCE = 60_000
"""Milliseconds that a busy machine may take for an act; what is ready sooner is not waited for."""

KERNEL = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id"
SAVE = """async () => {
  const context = window.jupyterapp.shell.currentWidget.context;
  await context.save();
  return JSON.stringify(context.model.toJSON());
}"""
ENTERED = "all => all.map(one => one.value).join(' ')"


@pytest.fixture(scope="module")
def half(browser: Browser, served: Served) -> dict[str, str]:
    """A game half played: one round over, in the next one choice sealed, and the kernel killed."""
    with watched_page(browser) as page:
        table = opened(page, served.lab(NOTEBOOK))
        press(table, "3 rounds of 4 years")
        enter(table, "Name of this table", NAME)
        says(table, "Round 1 of 3")
        for team, share in (("Washington", "80"), ("Beijing", "70")):
            choose(table, team, share)
        press(table, "Reveal all choices")
        says(table, "Round 2 of 3")
        expect(table.locator("svg.marks")).to_be_visible(timeout=PATIENCE)
        before = barriers(page, ".jp-Notebook .jp-OutputArea")
        choose(table, "Washington", SECRET)
        found = {
            "kernel": page.evaluate(KERNEL),
            "page": f"{table.inner_text()} {table.locator('input').evaluate_all(ENTERED)}",
            "notebook": page.evaluate(SAVE),
            "barriers": json.dumps(before),
            "scripts": str(page.locator(".nk-seminar script").count()),
        }
    ours = (
        one
        for one in psutil.Process().children(recursive=True)
        if any(found["kernel"] in part for part in one.as_dict(["cmdline"], ad_value=())["cmdline"])
    )
    next(ours).kill()
    return found


def opened(page: Page, address: str) -> Locator:
    page.set_default_navigation_timeout(PATIENCE)
    run_notebook(page, address)
    whole(page)
    return page.locator(".nk-seminar").first


def press(table: Locator, name: str) -> None:
    """Press a button with the keyboard, once it can be pressed."""
    button = table.get_by_role("button", name=name)
    expect(button).to_be_enabled(timeout=PATIENCE)
    button.press("Enter")


def says(where: Locator, text: str) -> None:
    expect(where).to_contain_text(text, timeout=PATIENCE)


def enter(table: Locator, label: str, text: str) -> None:
    box = table.get_by_role("textbox", name=label)
    box.fill(text)
    box.press("Enter")


def choose(table: Locator, team: str, share: str) -> None:
    """Go through a team's turn: one number typed, one slider moved, and the seal."""
    press(table, f"{team} chooses")
    enter(table, f"{team}: Sanctions, number in %", share)
    table.get_by_role("slider", name=f"{team}: Engagement").press("End")
    expect(table.get_by_role("slider", name=f"{team}: Engagement")).to_have_value("100")
    press(table, "Seal this choice")
    says(table, f"✓ {team} has chosen")
    expect(table.get_by_role("slider")).to_have_count(0)


def test_a_sealed_choice_is_neither_on_the_page_nor_in_the_saved_notebook(
    half: dict[str, str],
) -> None:
    assert "✓ Washington has chosen" in half["page"]
    for held in ("page", "notebook"):
        assert SECRET not in half[held]
        assert "NKT" not in half[held]


def test_a_name_with_markup_is_shown_as_it_was_typed(half: dict[str, str]) -> None:
    assert NAME in half["page"]
    assert half["scripts"] == "0"


def test_the_game_in_play_shuts_nobody_out(half: dict[str, str]) -> None:
    assert json.loads(half["barriers"]) == []


@pytest.mark.wide
def test_after_the_kernel_was_killed_the_game_is_played_to_its_end_and_debriefed(
    half: dict[str, str], browser: Browser, served: Served
) -> None:
    assert half
    # JupyterLab logs this if it draws what was saved, whose kernel is gone, before it is run again.
    with watched_page(browser, forgiven="widget model not found") as page:
        table = opened(page, served.lab(NOTEBOOK))
        says(table, "Round 2 of 3")
        says(table, "✓ Washington has chosen")
        choose(table, "Beijing", "20")
        press(table, "Reveal all choices")
        says(table, f"Washington: sanctions {SECRET}%")
        for team in ("Washington", "Beijing"):
            choose(table, team, "50")
        press(table, "Reveal all choices")
        says(table, "The game is over: 3 rounds have been played.")
        debrief = page.locator(".nk-seminar").nth(2)
        press(debrief, "Look again")
        expect(debrief.locator("svg.marks")).to_be_visible(timeout=PATIENCE)
        says(debrief, f"{SECRET}%")
        compared = page.locator(".nk-seminar").nth(3)
        enter(compared, "A table", "seminar.jsonl")
        expect(compared.locator("svg.marks")).to_have_count(2, timeout=PATIENCE)
        says(compared, NAME)
        assert barriers(page, ".jp-Notebook .jp-OutputArea") == []


@pytest.mark.wide
def test_on_a_phone_the_board_of_the_game_fits(
    half: dict[str, str], browser: Browser, served: Served
) -> None:
    assert half
    width = 390
    with watched_page(browser, width) as page:
        table = opened(page, served.voila(NOTEBOOK))
        expect(table.locator("svg.marks")).to_be_visible(timeout=PATIENCE)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for chart in page.locator(".nk-seminar svg.marks").all():
            box = chart.bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width
        assert barriers(page, "#rendered_cells") == []


@pytest.mark.wide
def test_on_a_phone_the_longest_name_of_a_class_does_not_widen_the_goals_that_were_met(
    browser: Browser,
) -> None:
    names = "A · Tuesday class in the long room upstairs", "B · " + "W" * 40
    met = html_table(
        "Met", "Met", ("Seat", *names), [("Seoul", "1 of 2", "1 of 2")], "nk-goals", cards=True
    )
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.set_content(f'<style>{css()}</style><div class="nk-shown nk-seminar">{met}</div>')
    wide = "one => [one.scrollWidth, one.clientWidth]"
    needed, has = page.locator(".nk-goals").evaluate(wide)
    assert needed <= has
    page.close()
