"""A panel that shows the texts of a chosen entry. The page gets the texts of all entries."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from conundrum.panels.live_panel import LivePanel
from conundrum.views import chosen


def text_panel(
    first: str,
    looks: tuple[str, ...],
    names: Iterable[str],
    write: Callable[[str], dict[str, Any]],
) -> LivePanel:
    """Return a panel with entries, which shows the texts of the entry that the reader chooses.

    Parameters
    ----------
    first : str
        The entry that is chosen at first.
    looks : tuple of str
        Its classes in the style sheet.
    names : iterable of str
        The entries that can be chosen.
    write : callable
        Returns the texts of an entry, by part of the panel.
    """
    text = cache(write)
    return LivePanel(
        chosen,
        {"chosen": first},
        looks,
        offers=lambda: {name: text(name) for name in names},
        # The kernel writes only the texts of the chosen entry.
        needs=lambda now: {now["chosen"]: text(now["chosen"])},
    )
