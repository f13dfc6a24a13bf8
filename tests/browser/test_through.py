"""Every notebook as its readers go through it, by keyboard, and on a phone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.quick import widely

from conundrum.analysis.run_statistic import measure
from conundrum.tables.settings import entries

from .conftest import ROOT, Opened, Served, barriers, run_notebook, watched_page, whole

QUICK = ("05_two_ways_in_concert.ipynb",)
NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))

NUMBERS = {q["asks"]: q for q in entries("questions").values() if "answers" not in q}
"""The questions for a number, by their text."""

MOVES_NOTHING = {"Belief: Growth tames", "Belief: Bargains bind"}
"""In 08, the text says that they move nothing in the forecast; `make figures` checks it."""


@pytest.fixture(params=widely(NOTEBOOKS, QUICK))
def page(request: pytest.FixtureRequest, opened: Opened) -> Page:
    """A notebook in JupyterLab, all cells run."""
    return opened("lab", request.param)


def commit(asked: Locator) -> None:
    """Guess, and see the chart appear."""
    expect(asked.locator("svg.marks")).to_have_count(0)
    if asked.get_by_role("slider").count():
        asked.get_by_role("slider").press("End")
    else:
        asked.get_by_role("button", name="(a)").press("Enter")
    ready = asked.get_by_role("button", name="Commit")
    expect(ready).to_be_enabled()
    ready.press("Enter")
    expect(asked.locator("svg.marks").first).to_be_visible()
    expect(asked.locator(".nk-status").first).not_to_be_empty()


def answer(asked: Locator) -> None:
    """Answer a question in every way there is."""
    reply = asked.locator(".nk-status")
    choices = asked.get_by_role("button", name="(")
    for choice in choices.all():
        choice.press("Enter")
        expect(choice).to_contain_text("●")
        expect(reply).not_to_be_empty()
    if choices.count():
        return
    box = asked.get_by_role("textbox")
    box.fill("abc")
    box.press("Enter")
    expect(asked.get_by_role("alert")).to_contain_text("a number from")
    question = NUMBERS[asked.locator("p").first.text_content() or ""]
    right = measure(question["answer"])
    told = question["told"].format(answer=f"{right:.3g}")
    box.fill(f"{right:.6g}")
    box.press("Enter")
    expect(reply).to_have_text(told)
    box.fill("0")
    box.press("Enter")
    expect(reply).to_contain_text("You gave 0.")
    for hint in question["hints"]:
        asked.get_by_role("button", name="A hint").press("Enter")
        expect(reply).to_have_text(hint)
    asked.get_by_role("button", name="Show the answer").press("Enter")
    expect(reply).to_have_text(told)


def test_predictions_sliders_and_questions_answer_the_keyboard(page: Page) -> None:
    for asked in page.locator(".nk-predict").all():
        # Another test of this page may have committed already.
        if asked.get_by_role("button", name="Commit").is_visible():
            commit(asked)
        expect(asked.locator("svg.marks").first).to_be_visible()
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


# In `make test`, the first notebook is seen to fit by test_start_here.py.
@pytest.mark.wide
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
