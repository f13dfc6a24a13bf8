"""The door through which a panel goes whose sliders the page itself answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import HOME, NAME, STATIC, engine
from conundrum.run.limits import limit
from conundrum.run.scenario import Scenario


class Door(anywidget.AnyWidget):
    """Lets the page answer: what is set there is run and drawn there, and the kernel follows.

    Parameters
    ----------
    setting : dict
        What is set at first, as `setting_of` has it, or whatever else its kind answers.
    shows : dict of str to Widget
        What the page draws, by the names that the answer of its kind has.
    outcomes : tuple of str
        Which outcomes the panel shows.
    kind : str, optional
        Which kind of panel it is in ``static/answers.js``.

    Attributes
    ----------
    answers : bool
        Whether a page does so by now.
    answered : bool
        Whether it answers what was told last: the kernel need not, and a late word of its own
        would be drawn over a newer one of the page.
    """

    _esm = HOME + (STATIC / "door.js").read_text(encoding="utf-8")

    model = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    shows = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)
    outcomes: traitlets.List[str] = traitlets.List().tag(sync=True)
    setting = traitlets.Dict().tag(sync=True)
    buttons = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        setting: dict[str, Any],
        shows: Mapping[str, widgets.Widget],
        outcomes: tuple[str, ...],
        kind: str = "run",
    ) -> None:
        self._drawn, self._unheard = dict(shows), False
        super().__init__(
            model=NAME,
            kind=kind,
            shows=_ids(shows),
            outcomes=list(outcomes),
            setting=setting | {"heard": 0},
            layout={"display": "none"},
        )
        # Only when a page that shows the panel asks: its first picture comes first.
        self.on_msg(lambda _, content, __: self._asked(content))
        self.answered, self._presses = False, 0

    def hear(self, record: str, sliders: Mapping[str, widgets.Widget]) -> None:
        """Take in sliders, in per cent, by the field that each sets in a record of the setting."""
        heard = {f"{record}.{name}": slider for name, slider in sliders.items()}
        self.inputs = self.inputs | _ids(heard)

    def choose(
        self, buttons: Mapping[str, widgets.Widget], sets: Mapping[str, dict[str, Any]]
    ) -> None:
        """Take in buttons, by name, each of which sets records of the setting at once."""
        told = {
            shown.model_id: {"name": name, "mark": shown.mark, "sets": sets[name]}
            for name, shown in buttons.items()
        }
        self.buttons = self.buttons | told

    def show(self, part: str, shown: widgets.Widget) -> None:
        """Draw one more part, such as one that was just unfolded."""
        self._drawn[part] = shown
        self.shows = _ids(self._drawn)

    def told(self, setting: dict[str, Any]) -> bool:
        """Tell the page what is set; return whether the page answers it."""
        if self._unheard:
            return False
        self.setting = setting | {"heard": self._presses}
        usual = limit("seed", "default")
        seeds = [one.get("seed", usual) for one in (setting, setting.get("pinned", setting))]
        before, self.answered = self.answered, self.answers and seeds == [usual, usual]
        if before and not self.answered:
            # The page has drawn since, so that what the kernel drew last has to be sent again.
            for shown in self._drawn.values():
                shown.send_state("_params" if shown.has_trait("_params") else None)
        return self.answered

    def _asked(self, content: dict[str, Any]) -> None:
        engine()
        self._presses = max(self._presses, content.get("presses", 0))

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Let the kernel, too, draw what is set, for itself: the page, which has it, hears nothing.

        Examples
        --------
        >>> import ipywidgets as widgets
        >>> shown = widgets.HTML()
        >>> with Door({}, {"score": shown}, ()).unheard():
        ...     print(shown.comm)
        None
        """
        drawn = list(self._drawn.values())
        comms = [shown.comm for shown in drawn]
        self._unheard = True
        for shown in drawn:
            shown.comm = None
        try:
            yield
        finally:
            for shown, comm in zip(drawn, comms, strict=True):
                shown.comm = comm
            self._unheard = False


def setting_of(
    scenario: Scenario, pin: Scenario | None = None, before: Scenario | None = None
) -> dict[str, Any]:
    """Return a scenario, what it is compared with, and what was before the last move, for a page.

    Examples
    --------
    >>> setting_of(Scenario())["follows"]
    True
    """
    return {
        **_run(scenario),
        "weights": asdict(scenario.weights),
        "pinned": _run(pin or Scenario(seed=scenario.seed)),
        "follows": pin is None,
        "before": before and _run(before),
    }


def _ids(named: Mapping[str, widgets.Widget]) -> dict[str, str]:
    return {name: widget.model_id for name, widget in named.items()}


def _run(scenario: Scenario) -> dict[str, Any]:
    return {
        "policy": asdict(scenario.policy),
        "beliefs": asdict(scenario.beliefs),
        "held": scenario.assumptions.fixed,
        "seed": scenario.seed,
    }
