"""The stills of the notebooks: what is drawn on each, out of a run or of the record."""

from collections.abc import Callable
from importlib import import_module

from conundrum.tables import entries
from tools.picture.still import Still


def drawing(name: str) -> Callable[[], Still]:
    """Return what draws a still, by the name that `data/stills.toml` has for it.

    Examples
    --------
    >>> drawing("of_plans.scale").__name__
    'scale'
    """
    module, _, function = name.partition(".")
    draws: Callable[[], Still] = getattr(import_module(f"tools.picture.{module}"), function)
    return draws


DRAWN = {number: drawing(about["drawn_by"]) for number, about in entries("stills").items()}
"""What draws the still of each notebook, by its number."""
