"""A panel that shows the texts of what is chosen; the page is given all of them."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from conundrum.panels.answered import Answered
from conundrum.run import Setting
from conundrum.shown import chosen


class Written(Answered):
    """A panel that shows the texts of what is chosen in it.

    Parameters
    ----------
    setting : dict
        What is chosen at first, as `conundrum.shown.chosen` reads it.
    looks : tuple of str
        Its classes in the style sheet.
    names : iterable of str
        What can be chosen.
    write : callable
        Returns what is shown of one of them, by part of the panel.
    """

    def __init__(
        self,
        setting: Setting,
        looks: tuple[str, ...],
        names: Iterable[str],
        write: Callable[[str], dict[str, Any]],
    ) -> None:
        self._write = cache(write)
        super().__init__(
            chosen, setting, looks, lambda: {name: self._write(name) for name in names}
        )

    def _whole(self) -> Setting:
        # Here only that one is written which is chosen.
        name = self.now["chosen"]
        return self.now | {"choices": {name: self._write(name)}}
