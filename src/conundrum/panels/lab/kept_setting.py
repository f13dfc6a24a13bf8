"""How the reader last set a lab, kept by the page and offered again."""

from collections.abc import Callable
from typing import Any

import traitlets

from conundrum.page.door import Door
from conundrum.page.engine import HOME, NAME
from conundrum.questions.keeper import KEEPER, STATIC, keeper
from conundrum.questions.own_buttons import DOM
from conundrum.run import Scenario
from conundrum.run.scenario import decode
from conundrum.widgets import Control


class KeptSetting(Control):
    """A quiet line that offers to set the lab as it was last set on this browser.

    Nothing is set before the reader asks for it: what a cell sets stands until then.

    Parameters
    ----------
    door : Door
        The door of the lab, which hears what is asked for first.
    load : callable
        Called with the scenario that the reader asked for.

    Examples
    --------
    >>> kept = KeptSetting(Door({}, {}, ()), lambda scenario: print(scenario.seed))
    >>> kept.receive({"entry": Scenario(seed=7).code})
    7
    """

    _esm = HOME + DOM + (STATIC / "kept_setting.js").read_text(encoding="utf-8")

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    model = traitlets.Unicode(NAME).tag(sync=True)
    door = traitlets.Unicode().tag(sync=True)

    def __init__(self, door: Door, load: Callable[[Scenario], object]) -> None:
        super().__init__(load, door=door.model_id)
        door.ask("code", self)
        door.later(keeper)

    def receive(self, content: dict[str, Any]) -> None:
        """Set the lab as the page asks."""
        self.did(decode(str(content["entry"])))
