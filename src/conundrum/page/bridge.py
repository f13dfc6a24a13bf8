"""The widget that connects a panel with the page, so that the page can react to sliders."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import NAME, RECORD_STORE, SHARED, STATIC, engine
from conundrum.run import limit
from conundrum.tables import say

SCRIPTS = (
    *("pace", "history", "session", "acts", "long", "stored", "gauge", "button_marks"),
    *("drawing", "controls", "bridge"),
)
"""The scripts of the bridge widget, which run in the page."""

SHOWN_IN = ("marks", "held", "text", "value", "display")
"""The properties of a widget that can hold its content.

In this order they belong to marks, to held assumptions, to sentences, to HTML, and to a layout,
whose content is whether its widget is shown.
"""

LONG = ("progress", "working", "stop", "run", "stopped_here")
"""The sentences that a panel shows while a computation takes long."""


class Bridge(anywidget.AnyWidget):
    """A widget with which the page draws a reader's setting and sends the setting to the kernel.

    Parameters
    ----------
    setting : dict
        The first setting. Its form is that of `conundrum.page.setting` for the lab, and otherwise
        that of the panel's module in ``views/``.
    outcomes : tuple of str, optional
        The outcomes that the panel shows.
    kind : str, optional
        The name of the module in ``views/`` that computes the panel.
    engine_name : str, optional
        The page's name for the model that answers; empty if only the kernel can answer.

    Attributes
    ----------
    connected : bool
        Whether a page has taken over the bridge.
    restore : callable
        Sets the panel as the page had it before, for example after a reload.
    drawn_by_page : bool
        Whether the page draws the last setting. Then the kernel must not draw it, because its late
        answer would cover a newer answer of the page.
    """

    _esm = SHARED + "".join((STATIC / f"{part}.js").read_text(encoding="utf-8") for part in SCRIPTS)

    model = traitlets.Unicode().tag(sync=True)
    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    outcomes: traitlets.List[str] = traitlets.List().tag(sync=True)
    first = traitlets.Dict().tag(sync=True)
    setting = traitlets.Dict().tag(sync=True)
    past: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    future: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    shows: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    inputs: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    buttons: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    entries: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    notes: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    offers = traitlets.Bool().tag(sync=True)
    usual = traitlets.Int().tag(sync=True)
    elsewhere = traitlets.Unicode().tag(sync=True)
    long = traitlets.Dict().tag(sync=True)
    connected = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        setting: dict[str, Any],
        outcomes: tuple[str, ...] = (),
        kind: str = "lab",
        engine_name: str = NAME,
    ) -> None:
        self._drawn: list[widgets.Widget] = []
        self._later: list[Callable[[], object]] = []
        self.restore: Callable[[dict[str, Any]], object] = dict
        self._unheard = self.drawn_by_page = False
        self._acts, self._at = 0, 0.0
        super().__init__(
            model=engine_name,
            kind=kind,
            outcomes=list(outcomes),
            first=setting,
            setting=setting | {"heard": 0},
            usual=limit("seed", "default"),
            elsewhere=say("page.other_draws"),
            long={word: say(f"long_run.{word}") for word in LONG},
        )
        self.add_class("nk-elsewhere")
        # The model is sent only when a page asks for the model, so that the page can draw its first
        # picture before the model arrives.
        self.on_msg(lambda _, content, __: self._asked(content))

    def hear(self, field: str, slider: widgets.Widget, per: float) -> None:
        """Add a slider and the field that it sets; the slider's value is "per" times the field."""
        self.inputs = [*self.inputs, {"id": slider.model_id, "name": field, "per": per}]

    def choose(
        self, buttons: Mapping[str, widgets.Widget], sets: Mapping[str, dict[str, Any]]
    ) -> None:
        """Add buttons by name; "sets" says which fields of the setting each button sets."""
        chosen = [_marked(name, button) | {"sets": sets[name]} for name, button in buttons.items()]
        self.buttons = [*self.buttons, *chosen]

    def act(self, buttons: Mapping[str, widgets.Widget]) -> None:
        """Add buttons by name that do something other than set a field of the setting.

        ``static/session.js`` knows what undo, redo and pin do, among others. The panel's module
        knows what all other buttons set.
        """
        self.buttons = [*self.buttons, *(_marked(name, button) for name, button in buttons.items())]

    def ask(self, name: str, entry: widgets.Widget) -> None:
        """Add a widget for typing or clicking, under a name that the panel's module uses."""
        self.entries = [*self.entries, _marked(name, entry)]

    def clear(self, note: widgets.Widget) -> None:
        """Add a message on the last action, such as a refusal, until the next action."""
        self.notes = [*self.notes, {"id": note.model_id}]

    def show(self, part: str, shown: widgets.Widget, head: widgets.Widget | None = None) -> None:
        """Add a part that the page draws; a closed section is drawn when a reader opens it."""
        self._drawn.append(shown)
        folded = {"head": head.model_id} if head else {}
        drawn = {"id": shown.model_id, "name": part, "trait": trait_of(shown)}
        self.shows = [*self.shows, drawn | folded]

    def place(self, part: str, shown: widgets.Widget) -> None:
        """Add a part whose text, a value of CSS "display", decides whether a widget is shown."""
        self._drawn.append(shown.layout)
        self.shows = [*self.shows, {"id": shown.model_id, "name": part, "trait": "display"}]

    def offer(self, choices: Callable[[], dict[str, Any]]) -> None:
        """Send data that only this panel needs, such as texts, once the panel is on the page."""
        self.offers = True
        self.later(lambda: setattr(self, "choices", choices()))

    def later(self, make: Callable[[], object]) -> None:
        """Call a function once the panel is on a page, for example to make a closed section."""
        self._later.append(make)

    def tell(
        self,
        setting: dict[str, Any],
        past: Iterable[dict[str, Any]] = (),
        future: Iterable[dict[str, Any]] = (),
    ) -> bool:
        """Send a setting and its history to the page; return whether the page draws the setting."""
        if self._unheard:
            return False
        with self.hold_sync():
            self.setting = setting | {"heard": self._acts}
            self.past, self.future = [*past], [*future]
        usual = limit("seed", "default")
        seeds = [run.get("seed", usual) for run in (setting, setting.get("pinned", setting))]
        before, self.drawn_by_page = self.drawn_by_page, self.connected and seeds == [usual, usual]
        if before and not self.drawn_by_page:
            # The page has replaced the content that the kernel drew last, so the kernel sends this
            # content again.
            for shown in self._drawn:
                shown.send_state()
        return self.drawn_by_page

    def clock(self) -> float:
        """Return the time of the reader's last action, or else the present time, in seconds."""
        at, self._at = self._at, 0.0
        return at or time.time()

    def _asked(self, content: dict[str, Any]) -> None:
        if "acts" in content:
            self._acts = max(self._acts, content["acts"])
            self._at = content.get("at", 0.0)
            if "sets" in content:
                self._restored(content["sets"])
            return
        if self.model:
            engine()
        with self.hold_sync():
            while self._later:
                self._later.pop(0)()

    def _restored(self, sets: dict[str, Any]) -> None:
        """Restore the setting that the page had, unless a cell has changed the setting."""
        if self.first.items() <= self.setting.items():
            self.restore(sets)
        else:
            self.setting = self.setting | {"heard": self._acts}

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Let the kernel draw a setting without sending it to the page, which has drawn it already.

        Examples
        --------
        >>> import ipywidgets as widgets
        >>> shown = widgets.HTML()
        >>> bridge = Bridge({})
        >>> bridge.show("score", shown)
        >>> with bridge.unheard():
        ...     print(shown.comm)
        None
        """
        before, self.drawn_by_page, self._unheard = self.drawn_by_page, False, True
        try:
            with unheard(self._drawn):
                yield
        finally:
            self.drawn_by_page, self._unheard = before, False


@contextmanager
def unheard(drawn: Iterable[widgets.Widget]) -> Iterator[None]:
    """Set properties of widgets without a message to the page, which already has the values.

    Examples
    --------
    >>> import ipywidgets as widgets
    >>> shown = widgets.HTML()
    >>> with unheard([shown]):
    ...     print(shown.comm)
    None
    """
    comms = {shown: shown.comm for shown in drawn}
    for shown in comms:
        shown.comm = None
    try:
        yield
    finally:
        for shown, comm in comms.items():
            shown.comm = comm


def trait_of(shown: widgets.Widget) -> str:
    """Return the name of the property that holds a widget's content.

    Examples
    --------
    >>> import ipywidgets as widgets
    >>> trait_of(widgets.HTML())
    'value'
    """
    return next(trait for trait in SHOWN_IN if shown.has_trait(trait))


def _marked(name: str, control: widgets.Widget) -> dict[str, Any]:
    return {"id": control.model_id, "name": name, "mark": control.mark}
