"""Every notebook as its readers go through it, by keyboard, and on a phone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import ROOT, Opened, Served, barriers, open_all, run_notebook, watched_page, whole

pytestmark = pytest.mark.wide

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))

MOVES_NOTHING = {"Belief: Growth tames", "Belief: Bargains bind"}
"""In 08, the text says that they move nothing in the forecast; `make figures` checks it."""


@pytest.fixture(params=NOTEBOOKS)
def page(request: pytest.FixtureRequest, opened: Opened) -> Page:
    """A notebook in JupyterLab, all cells run."""
    return opened("lab", request.param)


def commit(asked: Locator) -> None:
    """Guess, and see the chart appear."""
    ready = asked.get_by_role("button", name="Commit")
    expect(asked.locator("svg.marks")).to_have_count(0)
    if asked.get_by_role("slider").count():
        asked.get_by_role("slider").press("End")
    else:
        asked.get_by_role("button", name="(a)").press("Enter")
    expect(ready).to_be_enabled()
    ready.press("Enter")
    expect(asked.locator("svg.marks").first).to_be_visible()
    expect(asked.locator(".nk-status").first).not_to_be_empty()


def answer(asked: Locator) -> None:
    """Press every choice of a question, or type a number."""
    reply = asked.locator(".nk-status")
    choices = asked.get_by_role("button", name="(").all()
    for choice in choices:
        choice.press("Enter")
        expect(choice).to_contain_text("●")
        expect(reply).not_to_be_empty()
    if not choices:
        asked.get_by_role("textbox").fill("0")
        asked.get_by_role("textbox").press("Enter")
        expect(reply).to_contain_text("You gave 0.")


def test_predictions_sliders_and_questions_answer_the_keyboard(page: Page) -> None:
    for asked in page.locator(".nk-predict").all():
        commit(asked)
    for lab in page.locator(".nk-lab").all():
        for slider in lab.get_by_role("slider").all():
            named = slider.get_attribute("aria-label")
            if "08_" in page.url and named in MOVES_NOTHING:
                continue
            ends = {"Home": slider.get_attribute("min"), "End": slider.get_attribute("max")}
            # The end where it does not stand comes first, so that each key changes something.
            for key in sorted(ends, key=lambda key: slider.input_value() == ends[key]):
                before = lab.text_content() or ""
                slider.press(key)
                expect(slider).to_have_value(ends[key] or "")
                expect(lab).not_to_have_text(before)
    for asked in page.locator(".nk-ask:not(.nk-predict .nk-ask):visible").all():
        answer(asked)


def test_all_that_is_folded_unfolds_and_nothing_is_a_serious_barrier(page: Page) -> None:
    open_all(page)
    # What unfolds may hold folds of its own.
    while fold := page.query_selector(".nk-fold button[aria-expanded=false]"):
        fold.press("Enter")
        page.wait_for_function("one => one.getAttribute('aria-expanded') === 'true'", arg=fold)
    for link in page.locator(".nk-why summary").all():
        link.press("Enter")
    expect(page.locator(".nk-why details:not([open])")).to_have_count(0)
    for theme, light in (("Light", "true"), ("Dark", "false")):
        page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})",
            f"JupyterLab {theme}",
        )
        page.locator(f"body[data-jp-theme-light={light}]").wait_for(state="attached")
        assert barriers(page, ".jp-Notebook .jp-OutputArea") == []


def test_charts_are_described(page: Page) -> None:
    described = page.locator(".vega-embed").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label') ?? '')"
    )
    assert described
    assert all(len(said) > 60 for said in described), described


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_the_app_fits_a_phone(browser: Browser, served: Served, notebook: str) -> None:
    width = 390
    with watched_page(browser, width) as page:
        run_notebook(page, served.voila(notebook))
        whole(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        charts = page.locator(".nk-lab svg.marks, .nk-shown:not(.nk-loops) svg.marks")
        for chart in charts.filter(visible=True).all():
            box = chart.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        assert barriers(page, "#rendered_cells") == []
