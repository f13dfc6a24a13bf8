"""The one place that knows how the page is asked what it shows; all else holds only what it said.

What a panel offers its page beside a setting (maps, policies that are tried) is large, and is made
again by making the panel.
"""

from typing import Any

from playwright.sync_api import Page
from tests.browser.asked import replied
from tests.browser.golden import TELL, give

from conundrum.model.assumptions import Assumptions
from conundrum.page.door import Door
from conundrum.panels.lab.held_assumptions import held_table
from conundrum.tables.settings import rows

from .panels import PANELS
from .showing import within

OF_QUESTION = ("shows", "refused", "kept")
"""What is frozen of a reply to a question; of an exercise, there is more to be said."""


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
    # A guess is frozen as the one number that it is.
    moved = [
        [*act[:2], {"slider": act[2]}] if act[2:] and act[1] == "commit" else act for act in acts
    ]
    said = replied(page, PANELS[name](), moved)
    parts = ("said", "left", "shows", "kept") if name.startswith("exercise") else OF_QUESTION
    return [{part: one[part] for part in parts} for one in said]
