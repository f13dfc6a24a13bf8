"""The panel with one future under the policy of 2016, a joint cut-off and a joint opening."""

import random

from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import bar, box
from conundrum.run import CENTRAL, limit
from conundrum.run.limits import within
from conundrum.tables import say
from conundrum.views import endings as shows
from conundrum.views.endings import EXAMPLE

WAITING = 100
"""How many further futures a reader can draw by lot."""


def to_draw(seed: int | None, futures: int) -> list[int]:
    """Return the numbers of the futures for the reader to draw, in random order, each only once.

    Examples
    --------
    >>> to_draw(7, 1000) == to_draw(7, 1000)
    True
    """
    numbers = [future for future in range(1, futures + 1) if future != EXAMPLE]
    return random.Random(seed).sample(numbers, WAITING)


def endings(seed: int | None = None) -> LivePanel:
    """Show one future under three policies, and let the reader draw further futures by lot.

    Parameters
    ----------
    seed : int, optional
        Decides the order of the futures, so that a whole class draws the same ones.

    Returns
    -------
    LivePanel
        A widget with two buttons: one draws the next future, and one finds a rare kind of future.

    Raises
    ------
    BadValue
        If the seed is not a whole number, 0 or more.

    Examples
    --------
    >>> panel = endings(seed=7)
    >>> panel.buttons["Draw another future"].click()
    >>> panel.now["drawn"]
    1
    """
    order = to_draw(None if seed is None else within("seed", seed), limit("futures", "default"))
    first = {"waiting": order, "drawn": 0, "again": False, "beliefs": CENTRAL}
    made = LivePanel(shows, first, ("nk-shown", "nk-endings"))
    acts = made.buttons_of({"Draw": say("endings.draw"), "Find": say("endings.find")})
    acts["Draw"].add_class("nk-commit")
    return made.laid(
        made.html("head"),
        made.html("lives"),
        box("nk-every", bar("", acts), made.html("all")),
        made.text("said"),
        made.table_section(),
    )
