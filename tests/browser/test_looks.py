"""What an eye would find in the pages: letters too small, what is cut, lines too long."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, TimeoutError, expect

from .conftest import NOTEBOOK, ROOT, Served, open_all, run_notebook, watched_page, whole
from .test_through import commit

pytestmark = pytest.mark.wide

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
PANELS = ".nk-lab, .nk-shown, .nk-ask, .nk-predict, .nk-why"
LOOKS = Path(__file__).with_name("looks.js")
SMALLEST, LONGEST, LOWEST, CONTRAST = 12.5, 72, 24, 3
"""Letters in pixels; letters a line; the height of what is clicked in pixels; and how far a ring
around what has the focus stands out."""


MOVED = {
    NOTEBOOK: (".nk-lab", ".nk-stage"),
    "08_after_2016.ipynb": (".nk-lab:has(.nk-scored)", ".nk-scored"),
}
"""A panel of a notebook, and what its sliders move."""

FRONTS = {"phone": ("voila", 390), "narrow": ("lab", 900), "wide": ("lab", 1300)}


@pytest.fixture(scope="module", params=FRONTS)
def front(request: pytest.FixtureRequest) -> tuple[str, int]:
    return FRONTS[request.param]


@pytest.fixture(params=NOTEBOOKS)
def page(
    request: pytest.FixtureRequest, browser: Browser, served: Served, front: tuple[str, int]
) -> Iterator[Page]:
    """A notebook in the app on a phone, or in JupyterLab, its side bar open."""
    home, width = front
    served.forget()
    with watched_page(browser, width, 844 if width < 400 else 768) as page:
        run_notebook(page, served.page(home, request.param))
        whole(page)
        # One that is drawn late would come before those that are counted already.
        guesses, source = page.locator(".nk-predict"), ROOT / "notebooks" / request.param
        expect(guesses).to_have_count(source.read_text(encoding="utf-8").count("nk.predict("))
        for asked in guesses.all():
            # The kernel of a page that was left may still keep a guess, which then stands here,
            # even while one is made.
            made = asked.locator("svg.marks")
            expect(made.or_(asked.get_by_role("button", name="Commit")).first).to_be_visible()
            if not made.count():
                with suppress(AssertionError, TimeoutError):
                    commit(asked)
            expect(made.first).to_be_visible()
        open_all(page)
        yield page


def test_letters_lines_and_pictures_are_as_an_eye_wants_them(page: Page) -> None:
    page.add_script_tag(path=LOOKS)
    assert page.evaluate("faults", [PANELS, SMALLEST, LONGEST, LOWEST]) == []
    assert page.evaluate("rings", [PANELS, CONTRAST]) == []


@pytest.mark.parametrize("notebook", MOVED)
def test_on_a_phone_a_slider_and_what_it_moves_are_in_sight(
    browser: Browser, served: Served, notebook: str
) -> None:
    panel, moved = MOVED[notebook]
    with watched_page(browser, 390, 844) as page:
        run_notebook(page, served.voila(notebook))
        whole(page)
        open_all(page)
        lab = page.locator(panel).first
        for slider in lab.get_by_role("slider").all()[:5]:
            slider.evaluate("one => one.scrollIntoView({ block: 'center' })")
            slider.focus()
            slider.press("ArrowRight")
            box = slider.bounding_box()
            stage = lab.locator(moved).first.bounding_box()
            assert box is not None
            assert stage is not None
            assert 0 <= stage["y"] < stage["y"] + 200 <= box["y"] < 844
