"""A panel that shows the texts of what is chosen; the page is given all of them."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from conundrum.panels.answered import Answered
from conundrum.shown import chosen


def written(
    first: str,
    looks: tuple[str, ...],
    names: Iterable[str],
    write: Callable[[str], dict[str, Any]],
) -> Answered:
    """Return a panel that shows the texts of what is chosen in it.

    Parameters
    ----------
    first : str
        What is chosen at first.
    looks : tuple of str
        Its classes in the style sheet.
    names : iterable of str
        What can be chosen.
    write : callable
        Returns what is shown of one of them, by part of the panel.
    """
    text = cache(write)
    return Answered(
        chosen,
        {"chosen": first},
        looks,
        offers=lambda: {name: text(name) for name in names},
        # Here only that one is written which is chosen.
        needs=lambda now: {now["chosen"]: text(now["chosen"])},
    )
