"""Lets the page itself answer a question."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.bridge import unheard
from conundrum.page.engine import PACE, RECORD_STORE, SHARED
from conundrum.questions.record_store import STATIC, record_store
from conundrum.widgets import Slider
from conundrum.widgets.failure_watch import Heard

Said = dict[str, Any]


class Answering(Heard, anywidget.AnyWidget):
    """Lets the page answer a question; one trait has the answers, which page and kernel draw.

    Parameters
    ----------
    rules : module
        The rules of the kind of question, as in ``static/asked.js``.
    asked : dict
        Its id, by the kind of the reader's own records, and what else of it each of them has.
    parts : dict of str to Widget
        The widgets to draw or press, by the names that the kind of question has.
    said : dict
        The answers so far.
    secret : callable
        Returns what the page may know only in the script's data, and not as a text: replies and
        what is right. It is asked for when a page shows the question, and for what rules need.
    about : dict, optional
        What of that is enough to draw what was said.
    take : callable, optional
        Called with the answers given on the page.
    """

    _esm = SHARED + PACE + (STATIC / "answering.js").read_text(encoding="utf-8")

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    asked = traitlets.Dict().tag(sync=True)
    parts = traitlets.Dict().tag(sync=True)
    said = traitlets.Dict().tag(sync=True)
    sealed = traitlets.Unicode().tag(sync=True)
    bridge = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        rules: ModuleType,
        asked: Mapping[str, str],
        parts: Mapping[str, widgets.Widget],
        said: Said,
        secret: Callable[[], Said],
        about: Said | None = None,
        take: Callable[[Said], object] | None = None,
    ) -> None:
        self.rules, self.held, self.secret = rules, dict(parts), secret
        self._about, self._take = about, take
        kind = rules.__name__.rpartition("_")[2]
        super().__init__(kind=kind, asked=dict(asked), parts=_places(parts), said=said)
        self.add_class("nk-bridge")
        self.bridge = self.model_id

    def hold(self, **parts: widgets.Widget) -> None:
        """Add more parts."""
        self.held |= parts
        self.parts = _places(self.held)

    def press(self, part: str) -> None:
        """Press a part in code."""
        at = {name: part.value for name, part in self.held.items() if isinstance(part, Slider)}
        said = self.rules.pressed(self.secret(), self.said, part, at)
        if said is not None:
            self.say(said)

    def say(self, said: Said) -> None:
        """Draw an answer given in code, here and on the page."""
        self.said = said
        self.draw()

    def draw(self, failed: str = "") -> None:
        """Draw the answers; `failed` says why they cannot be written to a file, if so."""
        about = self.secret() if self._about is None else self._about
        for name, traits in self.rules.view(about, self.said, failed).items():
            for trait, value in traits.items():
                self._put(self.held[name], trait, value)

    def _put(self, part: Any, trait: str, value: Any) -> None:
        """Set a trait of a part, as ``static/answering.js`` does."""
        match trait:
            case "on":
                (part.add_class if value else part.remove_class)("nk-on")
            case "shown":
                part.layout.display = None if value else "none"
            case "holds":
                part.children = [self.held[name] for name in value]
            case "marked":
                part.start_from(value["run"], value["about"])
            case _:
                setattr(part, trait, value)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take the answers given on the page, which has drawn them."""
        # In one turn, because a second turn would remove the message on a failure in the first.
        with self.in_turn():
            super(Heard, self).set_state(sync_data)
            if "said" in sync_data:
                layouts = [part.layout for part in self.held.values()]
                with unheard([*self.held.values(), *layouts]):
                    self.draw()
                    if self._take:
                        self._take(self.said)

    def receive(self, _: object) -> None:
        """Send a page that shows the question everything that it needs to answer."""
        record_store().take(next(iter(self.asked)))
        self.sealed = self.sealed or sealed(self.secret())


def sealed(secret: dict[str, Any]) -> str:
    """Encode a text that a page must not show yet, so that nobody reads it by chance.

    Examples
    --------
    >>> sealed({"reply": "Yes."})
    'eyJyZXBseSI6ICJZZXMuIn0='
    """
    return b64encode(json.dumps(secret).encode()).decode()


def _places(parts: Mapping[str, widgets.Widget]) -> dict[str, dict[str, str]]:
    """Return where a page finds parts, and the mark of a press on each."""
    return {
        name: {"id": part.model_id, "mark": part.mark if isinstance(part, Heard) else ""}
        for name, part in parts.items()
    }
