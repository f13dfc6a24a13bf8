"""The one place that knows how the page is asked what it shows; all else holds only what it said.

What a panel offers its page beside a setting (maps, policies that are tried) is large, and is made
again by making the panel.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page
from tests.browser import test_page_exercises, test_page_questions
from tests.browser.golden import TELL, give, telling_page

from conundrum.model.assumptions import Assumptions
from conundrum.page import engine
from conundrum.page.door import Door
from conundrum.page.engine import HOME, NAME
from conundrum.panels.lab.held_assumptions import held_table
from conundrum.questions import keeper
from conundrum.questions.answering import Answering
from conundrum.questions.keeper import STATIC
from conundrum.tables.settings import rows

from .panels import PANELS
from .showing import within

PARTS = ("verdict", "asked", "exercised", "own_tables")
READY = """([told, model, words]) => {
  const runs = remembered(played);
  home(model).fill({ runs, measure: measuring(told, played, runs), codes: codes(told.codes) });
  globalThis.about = { words };
  globalThis.words = words;
}"""


@contextmanager
def asked_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that can be asked."""
    with telling_page(browser) as page:
        scripts = [(STATIC / f"{name}.js").read_text(encoding="utf-8") for name in PARTS]
        page.add_script_tag(content=HOME + "".join(scripts))
        page.evaluate(READY, [engine.told(), NAME, keeper.about()["words"]])
        yield page


def shown_by(page: Page, name: str, asked: dict[str, Any], settings: list[Any]) -> list[Any]:
    """Return what a panel's page shows, part by part, in each of some settings."""
    table = held_table(Assumptions(), tuple(rows("assumptions")))
    page.evaluate("table => { globalThis.listed = table; }", table)
    give(page, offered(name))
    return [page.evaluate(TELL, [asked["kind"], one, asked["outcomes"]]) for one in settings]


def door_of(panel: Any) -> Door | None:
    """Return the door through which the page takes over from the kernel, if there is one."""
    own = getattr(panel, "_door", None)
    return own or next((one for one in within(panel) if isinstance(one, Door)), None)


def what_is_set(panel: Any) -> dict[str, Any]:
    """Return what a panel tells its page, for it to show the same."""
    door = door_of(panel)
    assert door is not None
    return {part: of for part, of in door.setting.items() if part != "heard"}


def offered(name: str) -> dict[str, Any]:
    """Return what a panel gives its page beside what is set."""
    door = door_of(PANELS[name]())
    assert door is not None
    door._asked({})
    return dict(door.choices)


def replied_by(page: Page, name: str, acts: list[Any]) -> list[Any]:
    """Return what the page says to a question or an exercise after each of some acts."""
    panel = PANELS[name]()
    (door,) = (one for one in within(panel) if isinstance(one, Answering))
    if name.startswith("exercise"):
        script, given = test_page_exercises.ANSWER, [door._secret(), acts]
    else:
        script, given = test_page_questions.ANSWER, [door.kind, door._secret(), acts, door.said]
    return list(page.evaluate(script, given))
