"""The app as a whole: it begins at the first notebook, and what a notebook links opens in it."""

import shutil
from collections.abc import Iterator
from itertools import product
from typing import Literal

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect

from conundrum.tables.settings import rows

from .conftest import GIVEN_UP, NOTEBOOK, ROOT, Served, serve_app, watched_page

pytestmark = pytest.mark.slow

SECOND = "01_a_shared_worry.ipynb"
LINKS = "links => links.map(link => link.href)"
GROUND = """() => {
  const told = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
  const ink = parseInt(told("--nk-ink").slice(1), 16);
  return [told("--jp-layout-color0"), ink > 0x808080];
}"""
"""The colour of the page, and whether letters on it are light."""
LOSE = f"""() => {{
  window.here = true;
  const panel = document.body.appendChild(document.createElement("div"));
  panel.textContent = "{GIVEN_UP}";
  panel.classList.add("jupyter-widgets");
}}"""
"""Gives a panel up, as Jupyter does."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app on a copy of what a reader sees of the set."""
    home = tmp_path_factory.mktemp("app")
    for folder in ("notebooks", "exercises", "docs", "data", "seeds"):
        shutil.copytree(ROOT / folder, home / "root" / folder)
    with serve_app(home) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may be left while its panels still speak to their kernel."""
    with watched_page(browser, forgiven="Cannot send") as page:
        page.set_default_timeout(60_000)
        yield page


def title(notebook: str) -> str:
    """What a notebook calls itself."""
    first = nbformat.read(ROOT / "notebooks" / notebook, as_version=4).cells[0].source
    return str(first).partition("\n")[0].removeprefix("# ")


@pytest.mark.wide
def test_it_begins_at_the_first_notebook_which_leads_to_the_next(page: Page, app: Served) -> None:
    page.goto(app.address)
    expect(page).to_have_title(title(NOTEBOOK))
    page.get_by_role("link", name=f"01 {title(SECOND)} →").first.click()
    expect(page).to_have_title(title(SECOND))
    expect(page.get_by_role("heading", level=1)).to_contain_text(title(SECOND), timeout=60_000)
    # What JupyterLab's reader is told to do first is done here.
    assert "Run All Cells" in (ROOT / "notebooks" / SECOND).read_text(encoding="utf-8")
    expect(page.get_by_text("Run All Cells")).to_have_count(0)
    # A landmark to go to, and a page as dark as the system asks for; paper is light.
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_count(1)
    page.locator(".nk-ask button:visible").first.wait_for()
    schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
    places: tuple[Literal["screen", "print"], ...] = ("screen", "print")
    for scheme, media in product(schemes, places):
        page.emulate_media(color_scheme=scheme, media=media)
        dark = (scheme, media) == ("dark", "screen")
        expect(page.locator("body")).to_have_attribute(
            "data-jp-theme-light", "false" if scheme == "dark" else "true"
        )
        assert page.evaluate(GROUND) == ["#111" if dark else "white", dark]
    # What is printed is not only what is in sight.
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.offsetHeight / innerHeight") > 3


@pytest.mark.wide
def test_a_term_opens_where_it_stands_and_leads_to_its_entry(page: Page, app: Served) -> None:
    page.goto(f"{app.address}/voila/render/notebooks/{NOTEBOOK}")
    term = page.get_by_role("link", name="leaks", exact=True)
    meaning = page.get_by_role("note").filter(has_text=rows("glossary")["leakage"]["meaning"])
    # What opens it comes with the first panel.
    page.locator(".nk-ask button:visible").first.wait_for()
    for key in ("Enter", "Enter", "Enter"):
        term.press(key)
    expect(term).to_have_attribute("aria-expanded", "true")
    expect(meaning).to_be_visible()
    meaning.get_by_role("link").click()
    expect(page).to_have_title("Glossary")
    expect(page.get_by_role("heading", name="leakage")).to_be_in_viewport()


@pytest.mark.wide
def test_a_document_is_a_page_and_its_own_contents_lead_on(page: Page, app: Served) -> None:
    page.goto(f"{app.address}/voila/render/docs/model.md")
    page.get_by_role("link", name="What this model gets wrong").click()
    expect(page.get_by_role("heading", name="What this model gets wrong")).to_be_in_viewport()
    expect(page).to_have_title("The model, whole")


@pytest.mark.wide
def test_a_page_that_lost_a_panel_as_it_came_is_loaded_again_and_once(
    page: Page, app: Served
) -> None:
    page.goto(app.address)
    page.locator("#main #rendered_cells h1").first.wait_for()
    page.evaluate(LOSE)
    page.wait_for_function("() => !window.here")
    page.locator("#main #rendered_cells h1").first.wait_for()
    page.evaluate(LOSE)
    assert page.evaluate("new Promise((done) => setTimeout(() => done(window.here)))")


@pytest.mark.wide
def test_a_table_is_a_page(page: Page, app: Served) -> None:
    page.goto(f"{app.address}/voila/render/data/sources.csv")
    expect(page).to_have_title("sources.csv")
    expect(page.get_by_role("row")).to_have_count(len(rows("sources")) + 1)
