"""Links between pages, as a reader follows them in JupyterLab, and where a page stands when run."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from conundrum.tables.settings import rows

from .conftest import ROOT, RUN_ALL, Served, serve, watched_page, whole as shown

pytestmark = pytest.mark.wide

FIRST = "notebooks/00_start_here.ipynb"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server on a copy of the set, so that links out of the notebooks' folder lead somewhere."""
    home = tmp_path_factory.mktemp("whole")
    for folder in ("notebooks", "docs", "data", "seeds"):
        shutil.copytree(ROOT / folder, home / "root" / folder)
    with serve(home) as server:
        yield server


@pytest.fixture
def page(browser: Browser, whole: Served) -> Iterator[Page]:
    with watched_page(browser) as page:
        page.goto(whole.lab(FIRST))
        page.wait_for_function("() => window.jupyterapp?.shell?.currentWidget?.context")
        yield page


def test_a_term_shows_its_meaning_and_leads_to_its_entry(page: Page) -> None:
    link = page.locator(".jp-Notebook").get_by_role("link", name="leaks", exact=True)
    link.scroll_into_view_if_needed()
    expect(link).to_have_attribute("title", rows("glossary")["leakage"]["meaning"])
    link.click()
    entry = page.locator(".jp-MarkdownViewer").get_by_role("heading", name="leakage")
    expect(entry).to_be_in_viewport()


def test_the_strip_leads_to_the_next_notebook_and_back(page: Page) -> None:
    notebook = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    notebook.get_by_role("link", name=f"01 {rows('notebooks')['01']['title']} →").first.click()
    expect(notebook.get_by_role("heading", level=1)).to_contain_text(
        rows("notebooks")["01"]["title"]
    )
    notebook.get_by_role("link", name="← 00 Can Washington stop the bombs alone?").first.click()
    title = notebook.get_by_role("heading", level=1)
    expect(title).to_contain_text("Can Washington stop the bombs alone?")


def test_after_run_all_the_top_is_in_sight_and_a_term_opens_there(page: Page) -> None:
    notebook = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    top, last = notebook.get_by_role("heading", level=1), notebook.locator(".jp-Cell").last
    for _ in range(2):
        page.evaluate(RUN_ALL)
        shown(page)
        expect(top).to_be_in_viewport()
        expect(last).not_to_have_class(re.compile("jp-mod-active"))
    term = notebook.get_by_role("link", name="leaks", exact=True)
    meaning = notebook.get_by_role("note").filter(has_text=rows("glossary")["leakage"]["meaning"])
    term.press("Enter")
    expect(meaning).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    term.click()
    expect(meaning).to_have_count(0)
    term.click()
    meaning.get_by_role("link").press("Enter")
    entry = page.locator(".jp-MarkdownViewer").get_by_role("heading", name="leakage")
    expect(entry).to_be_in_viewport()
