"""The panel on how the powers' first choices and the conclusions depend on the number of years."""

from typing import Any, get_args

from conundrum.page import player
from conundrum.panels import faults
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import bar
from conundrum.run import limit
from conundrum.run.loss import By
from conundrum.tables import say
from conundrum.views import horizon as shows


def offered() -> dict[str, Any]:
    """Return the data of the panel: conclusions, policies, and random numbers for later years."""
    known = faults.about()
    usual, longest = (limit("years", end) for end in ("default", "highest"))
    return {
        **{part: known[part] for part in ("conclusions", "policies", "usual")},
        "thresholds": player.thresholds(years=longest, first=usual),
    }


def horizon() -> LivePanel:
    """Show which policy each power puts first, and which conclusions hold, after 5 to 40 years.

    Returns
    -------
    LivePanel
        A widget with two ``buttons``. One counts losses in all years, the other only at the end.

    Examples
    --------
    >>> panel = horizon()
    >>> panel.buttons["Only where it ends"].click()
    >>> panel.now
    {'counted': 'end'}
    """
    made = LivePanel(shows, {"counted": "way"}, ("nk-shown",), offered)
    counted = {say(f"horizon.by_{by}"): {"counted": by} for by in get_args(By)}
    return made.laid(
        bar(say("horizon.by"), made.choices_of(counted)),
        made.html("head"),
        made.html("grid"),
        made.text("said"),
        made.table_section(),
    )
