"""Every panel that the edition can show alive says, without any kernel, what Python says."""

import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from html import escape
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import watched_page
from tests.browser.test_page_walk import WALKED, made_in_python, moved, says, tables
from tests.panels.test_still import GIVEN

from conundrum.charts import style
from tools.edition import live
from tools.edition.executed import execute
from tools.edition.sources import STATIC

from .conftest import files

STILL: dict[str, str] = {}
"""Panels that are stills in the edition, and why."""


pytestmark = pytest.mark.wide


class Walk(NamedTuple):
    """A page with a panel each, and the widgets that are not shown."""

    page: Page
    stills: set[str]

    def panel(self, name: str) -> Locator:
        return self.page.locator(f"#{name}")


@pytest.fixture(scope="module")
def walk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    folder = tmp_path_factory.mktemp("panels")
    calls = {name: f"nk.{name}(*{GIVEN.get(name, ())!r})" for name in WALKED}
    loaded, ids = page_of(folder, calls)
    with files(folder) as address, watched_page(browser) as page:
        page.goto(f"{address}/all.html")
        yield Walk(page, {name for name in WALKED if ids[name] not in loaded.panels})


def page_of(folder: Path, calls: dict[str, str]) -> tuple[live.Page, dict[str, str]]:
    """Run a call for each panel, write a page of them, and return what it loads, and their ids."""
    cells = [
        nbformat.v4.new_code_cell(code) for code in ("import conundrum as nk", *calls.values())
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "all.ipynb")
    # In a process of its own: what runs notebooks leaves its loops to be collected here.
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        (run,) = apart.submit(execute, [folder / "all.ipynb"]).result()
    ids = dict(zip(calls, (id for id, _ in run.stills()), strict=True))
    loaded = live.page(run.state, ids.values())
    write(folder, loaded, ids)
    return loaded, ids


def write(folder: Path, loaded: live.Page, ids: dict[str, str]) -> None:
    """Write a page of all panels that live, and what it loads."""
    told = {"models": loaded.models, "first": loaded.first, "later": loaded.later}
    given = {"all": told, "scripts": loaded.scripts, **loaded.files}
    for name, held in given.items():
        (folder / f"{name}.js").write_text(live.given(name, held), encoding="utf-8")
    for name in ("host.js", "edition.css"):
        (folder / name).write_text((STATIC / name).read_text("utf-8"), encoding="utf-8")
    places = "".join(
        f'<div id="{escape(name)}" class="nk-live" data-page="all" '
        f'data-panel="{loaded.panels[id]}"></div>'
        for name, id in ids.items()
        if id in loaded.panels
    )
    icon = '<link rel="icon" href="data:,">'
    sheet = f'{icon}<link rel="stylesheet" href="edition.css"><style>{style.css()}</style>'
    page = f"<!doctype html>{sheet}<body>{places}<script src='host.js'></script>"
    (folder / "all.html").write_text(page, encoding="utf-8")


def test_what_is_a_still_is_known(walk: Walk) -> None:
    print(*(f"still: {name}, since {why}" for name, why in STILL.items()), sep="\n")
    assert walk.stills == set(STILL)


@pytest.mark.parametrize("name", [name for name in WALKED if name not in STILL])
def test_a_panel_of_the_edition_says_what_python_says(walk: Walk, name: str) -> None:
    panel, twin = walk.panel(name), made_in_python(name)
    panel.scroll_into_view_if_needed()
    expect(panel).to_have_class(re.compile("nk-alive"), timeout=20_000)
    for fold in tables(twin):
        panel.get_by_role("button", name=fold.head.title, expanded=False).first.press("Enter")
    says(panel, twin)
    moved(panel, twin)
    says(panel, twin)
