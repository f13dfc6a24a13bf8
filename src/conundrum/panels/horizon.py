"""How far ahead one looks: what each power then puts first, and which conclusions hold."""

from typing import Any, get_args

from conundrum.page import player
from conundrum.panels import faults
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar
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
        A widget with two ``buttons``: losses count by the years on the way, or by where it ends.

    Examples
    --------
    >>> shown = horizon()
    >>> shown.buttons["Only where it ends"].click()
    >>> shown.now
    {'counted': 'end'}
    """
    made = Answered(shows, {"counted": "way"}, ("nk-shown",), offered)
    counted = {say(f"horizon.by_{by}"): {"counted": by} for by in get_args(By)}
    return made.laid(
        bar(say("horizon.by"), made.choices_of(counted)),
        made.html("head"),
        made.html("grid"),
        made.text("said"),
        made.table(),
    )
