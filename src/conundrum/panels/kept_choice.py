"""What a reader chose in posters, kept by the page: others stand as the last were left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets

from conundrum.page.door import Door
from conundrum.page.engine import HOME, KEEPER
from conundrum.questions.keeper import STATIC, keeper
from conundrum.questions.own_buttons import DOM
from conundrum.tables import say
from conundrum.widgets import Control


class KeptChoice(Control):
    """Lets posters in which nothing is chosen stand as others were left, and asks further.

    Parameters
    ----------
    door : Door
        The door of the posters, which hears what was chosen first.
    choose : callable
        Called with the policy that was chosen, and the year in which the posters were left.
    offers : dict of str to list of str
        What can be kept: the policies ``chosen``, and each ``year``.

    Examples
    --------
    >>> kept = KeptChoice(Door({}), print, {})
    >>> kept.receive({"sets": {"chosen": "2016", "count": {"year": 2036}}})
    2016 2036
    """

    _esm = HOME + DOM + (STATIC / "kept_choice.js").read_text(encoding="utf-8")

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    door = traitlets.Unicode().tag(sync=True)
    offers: traitlets.Dict[str, list[str]] = traitlets.Dict().tag(sync=True)
    asks = traitlets.Unicode().tag(sync=True)

    def __init__(
        self, door: Door, choose: Callable[[str, int], object], offers: dict[str, list[str]]
    ) -> None:
        super().__init__(choose, door=door.model_id, offers=offers, asks=say("posters.again"))
        door.ask("left", self)
        door.later(keeper)

    def receive(self, content: dict[str, Any]) -> None:
        """Choose as the page asks."""
        sets = content["sets"]
        self.did(sets["chosen"], sets["count"]["year"])
