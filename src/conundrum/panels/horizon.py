"""How far ahead one looks: what each power then puts first, and which conclusions hold."""

from typing import Any, get_args

from conundrum.charts.horizon import horizon_chart
from conundrum.page import player
from conundrum.panels import faults
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import DISCOUNT, RARE, bar, box, rooms
from conundrum.run import limit
from conundrum.run.loss import By
from conundrum.shown import horizon as shows
from conundrum.tables import say


def offered() -> dict[str, Any]:
    """Return what comes with the panel: conclusions, policies, and what later years bear."""
    known = faults.about()
    usual, longest = (limit("years", end) for end in ("default", "highest"))
    return {
        **{part: known[part] for part in ("conclusions", "policies", "usual")},
        "thresholds": player.thresholds(years=longest, first=usual),
    }


def horizon() -> Answered:
    """Ask how far ahead to look: what each power puts first, and what holds, after 5 to 40 years.

    Returns
    -------
    Answered
        A widget; its ``sliders`` by what is weighed besides, and two ``buttons``: losses count by
        the years on the way, or by where it ends.

    Examples
    --------
    >>> shown = horizon()
    >>> shown.sliders["danger"].value = 50
    >>> shown.now["added"]["danger"]
    0.5
    >>> shown.buttons["By where it ends"].click()
    >>> shown.now["counted"]
    'end'
    """
    about = RARE | DISCOUNT
    first = {"counted": "way", "added": dict.fromkeys(about, 0)}
    made = Answered(shows, first, ("nk-lab", "nk-shown"), offered)
    counted = {say(f"horizon.by_{by}"): {"counted": by} for by in get_args(By)}
    return made.laid(
        bar(say("horizon.by"), made.choices_of(counted)),
        rooms({say("horizon.added"): made.shares("added", about)}),
        box(
            "nk-stage",
            made.html("head"),
            made.chart("chart", horizon_chart),
            made.text("said"),
            made.table(),
        ),
    )
