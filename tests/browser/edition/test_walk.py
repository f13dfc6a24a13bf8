"""Every panel among the public names lives in the edition, is moved, and says what Python says."""

import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from html import escape, unescape
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import watched_page
from tests.frozen.showing import within
from tests.public_panels import PUBLIC, called, function
from tests.quick import all_run, widely

from conundrum.charts import style
from conundrum.widgets.controls import Slider, Status
from conundrum.widgets.fold import Fold
from tools.edition import live
from tools.edition.executed import execute
from tools.edition.sources import STATIC

from .conftest import files

pytestmark = pytest.mark.slow

NO_CONTROL = "it has no control, but for the fold of its table"
EXEMPT = {
    "game": "it is a page of its own, as test_game.py tries",
    "why": "the browser itself unfolds its links, as answers/ tries",
    "guesses": "its buttons are the browser's own, as test_page_asks.py tries",
    "progress": "its buttons are the browser's own, as test_exercises.py tries",
    "today": "it is questions as `ask` asks them, in a fold that the browser opens",
    **dict.fromkeys(("best_for", "chart", "hits", "timeline"), NO_CONTROL),
}
"""Panels that are not walked, and why."""

WALKED = [name for name in PUBLIC if name not in EXEMPT]
SOME = ["lab", "ask", "beside", "endings", "hundred_futures"]
"""Of each kind of answer one, for `make test`; the others wait for `make test-all`."""
TABLE = re.compile(r"\btable\b|open another")
"""Folds that are walked: tables, and a list to choose from."""
DRAWN = "nk-keeps"
"""The button of what is drawn from the start, which a page hides."""
MARKUP = re.compile(r"<[^>]+>")
TEXTS = ".widget-html-content, [role=status]:not(.nk-heard), button.jupyter-button"


@pytest.fixture(scope="module")
def page(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> Iterator[Page]:
    """A page with a panel each."""
    folder = tmp_path_factory.mktemp("panels")
    walked = WALKED if all_run(pytestconfig) else SOME
    page_of(folder, {name: f"{called(name)}(*{PUBLIC[name].given!r})" for name in walked})
    with files(folder) as address, watched_page(browser) as page:
        page.goto(f"{address}/all.html")
        yield page


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


def made_in_python(name: str) -> Any:
    """Make a panel as its cell does, without steps, and unfold its tables."""
    panel = function(name)(*PUBLIC[name].given)
    for fold in tables(panel):
        fold.unfolded = True
    return panel


def tables(panel: widgets.Widget) -> list[Fold]:
    return [one for one in within(panel) if isinstance(one, Fold) and TABLE.search(one.head.title)]


def in_sight(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Return a panel and what it is built of, but for what is folded or hidden."""
    if widget.layout.display == "none":
        return
    if isinstance(widget, widgets.Button) and DRAWN in widget._dom_classes:
        return
    yield widget
    if isinstance(widget, Fold) and not widget.unfolded:
        return
    for child in getattr(widget, "children", ()):
        yield from in_sight(child)


def strings(panel: widgets.Widget) -> list[str]:
    """Return all that a panel says, in the order of the page."""
    said = {widgets.HTML: "value", Status: "text", widgets.Button: "description"}
    texts = (
        unescape(MARKUP.sub("", getattr(one, trait)))
        for one in in_sight(panel)
        for kind, trait in said.items()
        if isinstance(one, kind)
    )
    return list(filter(str.strip, texts))


def says(panel: Locator, twin: widgets.Widget) -> None:
    """See that a panel on the page says all that its twin in Python says."""
    said = panel.locator(TEXTS).filter(visible=True, has_text=re.compile(r"\S"))
    expect(said).to_have_text(strings(twin), timeout=20_000)


def moved(panel: Locator, twin: widgets.Widget) -> None:
    """Move the first control, on the page and in Python, or the next where nothing follows.

    A panel may have none that Python hears.
    """
    before = strings(twin)
    panel.page.emulate_media(reduced_motion="reduce")
    controls = [one for one in in_sight(twin) if isinstance(one, Slider | widgets.Button)]
    for one in controls:
        if isinstance(one, Slider):
            slider = panel.get_by_role("slider", name=one.name, exact=True)
            slider.press("Home" if one.value == one.high else "End")
            one.value = one.low if one.value == one.high else one.high
            expect(slider).to_have_value(f"{one.value:g}")
        elif not (one.disabled or "nk-on" in one._dom_classes):
            named = panel.get_by_role("button", name=one.description, exact=True)
            named.filter(visible=True).first.press("Enter")
            one.click()
        if strings(twin) != before:
            return
    assert controls == [], "no control moves anything"


def test_what_is_not_walked_is_told() -> None:
    print(*(f"exempt: {name}, since {why}" for name, why in EXEMPT.items()), sep="\n")
    assert set(EXEMPT) <= set(PUBLIC)


@pytest.mark.parametrize("name", widely(WALKED, SOME))
def test_a_panel_without_a_kernel_says_what_python_says(page: Page, name: str) -> None:
    panel, twin = page.locator(f"#{name}"), made_in_python(name)
    panel.scroll_into_view_if_needed()
    expect(panel).to_have_class(re.compile("nk-alive"), timeout=20_000)
    for fold in tables(twin):
        panel.get_by_role("button", name=fold.head.title, expanded=False).first.press("Enter")
    says(panel, twin)
    moved(panel, twin)
    says(panel, twin)
