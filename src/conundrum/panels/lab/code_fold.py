"""Shows the scenario code, loads another code, and offers the setting that this browser stored."""

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets
import traitlets

from conundrum.page.bridge import Bridge
from conundrum.page.engine import NAME, PACE, RECORD_STORE, SHARED
from conundrum.panels.lab.session import Session
from conundrum.questions.own_buttons import DOM
from conundrum.questions.record_store import STATIC
from conundrum.run import Scenario
from conundrum.run.scenario import older
from conundrum.tables import say
from conundrum.widgets import Control, Copied, Entry, Status


class Sharing(widgets.VBox):
    """The section with the scenario code to copy, and a text field for another code.

    Parameters
    ----------
    session : Session
        The session with the scenario.
    bridge : Bridge
        The lab's bridge; if a page is connected, the page writes the code.

    Attributes
    ----------
    said : Status
        A remark if the code that was loaded is from an older model.

    Examples
    --------
    >>> session = Session(Scenario(seed=7), lambda by: None)
    >>> Sharing(session, Bridge({})).entry.enter(Scenario().code.lower())
    >>> session.scenario.seed
    2016
    """

    def __init__(self, session: Session, bridge: Bridge) -> None:
        self._session, self._bridge = session, bridge
        self._loaded: Scenario | None = None
        self.code = Copied(label=say("code.this"), text=session.scenario.code)
        self.entry = Entry(
            lambda text, _: self._take(text),
            label=say("code.other"),
            button=say("code.load"),
            help=say("code.help"),
        )
        self.said = Status()
        changed = [Status(text=say("code.changed"))] if session.model else []
        super().__init__([self.code, *changed, self.entry, self.said])

    def _take(self, text: str) -> None:
        self._loaded = Scenario.read(text)
        self._session.go(self._session.history.step(self._loaded))
        self.said.text = older(text)

    def fill(self) -> None:
        """Write the scenario code. If the code has changed, remove the remark on a loaded code."""
        if not self._bridge.drawn_by_page:
            self.code.text = self._session.scenario.code
        if self._session.scenario != self._loaded:
            self.said.text = ""


class StoredSetting(Control):
    """The line that offers the lab's last setting in this browser.

    The lab keeps the setting of its cell until the reader takes the offer.

    Parameters
    ----------
    bridge : Bridge
        The lab's bridge; the page sets the lab before the kernel hears of it.
    load : callable
        Called with the stored scenario if the reader takes the offer.

    Examples
    --------
    >>> kept = StoredSetting(Bridge({}), lambda scenario: print(scenario.seed))
    >>> kept.receive({"entry": Scenario(seed=7).code})
    7
    """

    _esm = SHARED + PACE + DOM + (STATIC / "stored_setting.js").read_text(encoding="utf-8")

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    model = traitlets.Unicode(NAME).tag(sync=True)
    bridge = traitlets.Unicode().tag(sync=True)

    def __init__(self, bridge: Bridge, load: Callable[[Scenario], object]) -> None:
        super().__init__(load, bridge=bridge.model_id)
        bridge.ask("code", self)

    def receive(self, content: dict[str, Any]) -> None:
        """Load the scenario whose scenario code the page sends."""
        self.did(Scenario.read(str(content["entry"])))
