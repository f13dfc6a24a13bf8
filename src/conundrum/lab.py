"""The lab: both powers' controls at the left, what follows in a thousand worlds at the right."""

from __future__ import annotations

from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.assumptions import Beliefs
from conundrum.bounds import instance
from conundrum.charts import style, words
from conundrum.charts.bands import BandsChart
from conundrum.controls import Slider, Status
from conundrum.outlook import Outlook
from conundrum.policy import CONTROLS, PRESETS, Policy
from conundrum.simulate import simulate
from conundrum.tables import rows

PERCENT = 100


class Lab(widgets.Box):
    """The lab as one widget.

    Parameters
    ----------
    policy : Policy
        Where the sliders stand at first, and where *Reset* takes them.
    beliefs : Beliefs
        How far each rival theory holds.

    Attributes
    ----------
    outlook : Outlook
        The run that is shown now.
    """

    def __init__(self, policy: Policy, beliefs: Beliefs) -> None:
        self._first = policy
        self._beliefs = beliefs
        self._pinned = simulate(PRESETS["2016"], beliefs)
        self.outlook: Outlook = simulate(policy, beliefs)
        self.sliders = {name: _slider(name, policy) for name in CONTROLS}
        self.presets = {name: widgets.Button() for name in PRESETS}
        self._reset = widgets.Button(description="Reset")
        self._score = widgets.HTML()
        self._chart = BandsChart(self.outlook, self._pinned)
        self._said = Status()
        self._table = widgets.HTML()
        self._fold = widgets.Accordion([self._table], titles=("The same numbers as a table",))
        super().__init__([_style_sheet(), self._rooms(), self._stage()])
        self.add_class("nk-lab")
        self._listen()
        self._tell()

    @property
    def policy(self) -> Policy:
        """The policy that the sliders stand for now; assign one to move them all at once."""
        return Policy(**{name: slider.value / PERCENT for name, slider in self.sliders.items()})

    @policy.setter
    def policy(self, policy: Policy) -> None:
        with self.hold_trait_notifications():
            self._moving = True
            for name, slider in self.sliders.items():
                slider.value = round(getattr(policy, name) * PERCENT, 6)
                slider.message = ""
            self._moving = False
        self._run()

    def _rooms(self) -> widgets.VBox:
        rooms: dict[str, list[widgets.Widget]] = {}
        for name, slider in self.sliders.items():
            rooms.setdefault(rows("controls")[name]["room"], []).append(slider)
        boxes = [_classed("nk-room", [_heading(room), *held]) for room, held in rooms.items()]
        buttons = _classed("nk-presets", [*self.presets.values(), self._reset])
        return _classed("nk-rooms", [*boxes, _heading("Start from"), buttons])

    def _stage(self) -> widgets.VBox:
        legend = widgets.HTML(words.legend())
        return _classed("nk-stage", [self._score, self._chart, legend, self._said, self._fold])

    def _listen(self) -> None:
        self._moving = False
        for slider in self.sliders.values():
            slider.observe(self._moved, "value")
        for name, button in self.presets.items():
            button.on_click(lambda _, name=name: setattr(self, "policy", PRESETS[name]))
        self._reset.on_click(lambda _: setattr(self, "policy", self._first))
        self._fold.observe(lambda _: self._fill_table(), "selected_index")

    def _moved(self, _: Any) -> None:
        if not self._moving:
            self._run()

    def _run(self) -> None:
        self.outlook = simulate(self.policy, self._beliefs)
        self._chart.compare(self.outlook)
        self._tell()

    def _tell(self) -> None:
        """Put the run into words: scoreboard, text, table, and which preset this is."""
        self._score.value = words.scoreboard(self.outlook, self._pinned)
        self._said.text = words.sentences(self.outlook, self._pinned)
        self._fill_table()
        for name, button in self.presets.items():
            here = self.policy == PRESETS[name]
            button.description = f"✓ {name}" if here else name
            (button.add_class if here else button.remove_class)("nk-on")

    def _fill_table(self) -> None:
        # A table that nobody has unfolded is not worth the time of a move.
        if self._fold.selected_index is not None:
            self._table.value = words.table(self.outlook)


def lab(policy: Policy | None = None, beliefs: Beliefs | None = None) -> Lab:
    """Show the lab: move a slider, and see what each mix of policies buys and costs.

    Parameters
    ----------
    policy : Policy, optional
        Where the sliders stand at first; the setting of 2016 unless given.
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.

    Returns
    -------
    Lab
        A widget; its ``policy`` and ``outlook`` can be read, and ``policy`` set.

    Raises
    ------
    BadValue
        If an argument is of another kind.

    Examples
    --------
    >>> shown = lab(Policy(us_sanctions=1))
    >>> shown.policy.us_sanctions
    1.0
    """
    return Lab(
        instance("policy", Policy() if policy is None else policy, Policy),
        instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs),
    )


def _slider(name: str, policy: Policy) -> Slider:
    about = rows("controls")[name]
    return Slider(
        name=f"{about['room']}: {about['label']}",
        label=about["label"],
        help=about["help"],
        value=getattr(policy, name) * PERCENT,
    )


def _heading(text: str) -> widgets.HTML:
    return widgets.HTML(f"<h3>{escape(text)}</h3>")


def _style_sheet() -> widgets.HTML:
    return widgets.HTML(f"<style>{style.css()}</style>", layout={"display": "none"})


def _classed(name: str, children: list[widgets.Widget]) -> widgets.VBox:
    box = widgets.VBox(children)
    box.add_class(name)
    return box
