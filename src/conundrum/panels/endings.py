"""One future lives three times: under the policy of 2016, a joint cut-off, and a joint opening."""

import random
from functools import partial

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.charts.lives import life_chart
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL, limit
from conundrum.run.limits import within
from conundrum.shown import endings as shows
from conundrum.shown.endings import GUESSES
from conundrum.shown.posters import POSTERS
from conundrum.shown.presets import CALLED
from conundrum.tables import say

WAITING = 100
"""How many futures wait to be drawn."""

KEYS = [
    ("bar", say("endings.key_warheads")),
    ("loose", say("endings.key_loose")),
    ("left", say("endings.key_leavers")),
    ("times", say("endings.key_falls")),
]


def to_draw(seed: int | None, futures: int) -> list[int]:
    """Return the numbers of the futures that wait to be drawn, in their order, none of them twice.

    Examples
    --------
    >>> to_draw(7, 1000) == to_draw(7, 1000)
    True
    """
    return random.Random(seed).sample(range(1, futures + 1), WAITING)


def endings(seed: int | None = None, after: After = ()) -> Answered:
    """Draw futures, and see each live under three policies; after ten, beside all futures.

    Parameters
    ----------
    seed : int, optional
        Makes the order in which futures are drawn, so that a class draws the same ones.
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget with a button for each guess, and one that draws the next future.

    Raises
    ------
    BadValue
        If the seed is no whole number from 0 on.

    Examples
    --------
    >>> shown = endings(seed=7)
    >>> shown.buttons["In 7 to 10"].click()
    >>> shown.buttons["Draw a future"].click()
    >>> shown.now["guess"], shown.now["drawn"]
    ('most', 1)
    """
    order = to_draw(None if seed is None else within("seed", seed), limit("futures", "default"))
    first = {"guess": "", "waiting": order, "drawn": 0, "beliefs": CENTRAL}
    made = Answered(shows, first, ("nk-shown", "nk-endings"))
    names = {one: shows.guessed(one) for one in GUESSES} | {"Draw": say("endings.draw")}
    acts = made.buttons_of(names)
    acts["Draw"].add_class("nk-commit")
    return made.laid(
        made.html("head"),
        made.text("said", "nk-chosen"),
        bar("", acts),
        *(_life(made, policy) for policy in POSTERS),
        key(KEYS),
        made.table(),
        after=after,
    )


def _life(made: Answered, policy: str) -> widgets.VBox:
    """Return the life of a future under a policy: its card, its chart, and the futures counted."""
    return box(
        "nk-life",
        made.html(f"card.{policy}"),
        box("nk-fills", made.chart(f"life.{policy}", partial(life_chart, CALLED[policy]))),
        made.html(f"tally.{policy}"),
    )
