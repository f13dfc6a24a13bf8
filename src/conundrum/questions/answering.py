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
    """The bridge widget through which the page answers a question.

    The trait ``said`` has the answers so far, and both page and kernel draw them.

    Parameters
    ----------
    rules : module
        The rules of this kind of question, such as `asked_choice`.
    asked : dict
        The fields that each record of an answer has. The first is the question's id, under the
        name of its kind, such as ``{"question": "00.1"}``.
    parts : dict of str to Widget
        The widgets to draw or press, by the names that the rules use.
    said : dict
        The answers so far.
    secret : callable
        Returns the replies and the right answer, which the page gets only in encoded form
        (`sealed`). It is called when a page shows the question, and when the rules need them.
    about : dict, optional
        The part of the secret that is enough to draw the answers; by default the whole secret.
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
        """Answer as if the reader had pressed one of the question's buttons."""
        at = {name: part.value for name, part in self.held.items() if isinstance(part, Slider)}
        said = self.rules.pressed(self.secret(), self.said, part, at)
        if said is not None:
            self.say(said)

    def say(self, said: Said) -> None:
        """Set the answers and draw them in the kernel; the page draws the answers as well."""
        self.said = said
        self.draw()

    def draw(self, failed: str = "") -> None:
        """Draw the answers. The text "failed" says why a file could not be written."""
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
        """Take the answers that the reader gave on the page, which has already drawn them."""
        # The answers are set and drawn in one block. If there were two blocks, the second block
        # would remove a message on a failure in the first block.
        with self.in_turn():
            super(Heard, self).set_state(sync_data)
            if "said" in sync_data:
                layouts = [part.layout for part in self.held.values()]
                with unheard([*self.held.values(), *layouts]):
                    self.draw()
                    if self._take:
                        self._take(self.said)

    def receive(self, _: object) -> None:
        """Send everything that the page needs to take the answers to a question."""
        record_store().take(next(iter(self.asked)))
        self.sealed = self.sealed or sealed(self.secret())


def sealed(secret: dict[str, Any]) -> str:
    """Return data in encoded form, so that nobody sees the right answers by accident.

    Examples
    --------
    >>> sealed({"reply": "Yes."})
    'eyJyZXBseSI6ICJZZXMuIn0='
    """
    return b64encode(json.dumps(secret).encode()).decode()


def _places(parts: Mapping[str, widgets.Widget]) -> dict[str, dict[str, str]]:
    """Return for each part its id, and the CSS class by which the page notices a press on it."""
    return {
        name: {"id": part.model_id, "mark": part.mark if isinstance(part, Heard) else ""}
        for name, part in parts.items()
    }
