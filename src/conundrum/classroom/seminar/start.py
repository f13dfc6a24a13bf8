"""How a game is begun: how long, with which seats, in which future, under which name."""

import secrets
from collections.abc import Callable

import ipywidgets as widgets

from conundrum.classroom.seminar.seats import OTHERS, SEATS
from conundrum.panels.slider_rows import box, heading
from conundrum.run import limit
from conundrum.tables import say, value
from conundrum.widgets import Choices, Entry, Slider, button, mark

DRAWS = 9999
"""Numbers that a table can be drawn by."""


def lengths() -> dict[str, tuple[int, int]]:
    """Return the lengths of a game that are offered: rounds, and years a round.

    Examples
    --------
    >>> lengths()["5 rounds of 4 years, to 2036"]
    (5, 4)
    """
    start, most = int(value("limits", "start", "default")), limit("years", "default")
    few = limit("rounds", "lowest")
    offered = {
        (rounds, years)
        for years in range(limit("round_years", "lowest"), limit("round_years", "highest") + 1)
        for rounds in (few, most // years)
    }
    return {
        say("seminar_start.length", rounds=rounds, years=years, end=end): (rounds, years)
        for rounds, years in sorted(offered)
        for end in [start + rounds * years]
    }


class Start(widgets.VBox):
    """The form in which a game is begun.

    Parameters
    ----------
    begin : callable
        Called with table, rounds, years, seed and seats; raises `BadValue` if it is refused.
    whole : bool, optional
        Whether all seats are taken at first, for the shortest game, as in a class of 75 minutes.
    before : int, optional
        The draw of the game before, which is told; classes that are compared meet the same.
    """

    def __init__(
        self,
        begin: Callable[[str, int, int, int, list[str]], object],
        whole: bool = False,
        before: int | None = None,
    ) -> None:
        rounds = limit("rounds", "lowest" if whole else "default")
        self._length = (rounds, limit("round_years", "default"))
        self._taken: list[str] = []
        self._lengths = Choices(lengths(), self._take_length)
        self.lengths = self._lengths.buttons
        self._lengths.mark(self._length)
        self.seats = {
            seat: button(SEATS[seat]["name"], lambda seat=seat: self._take_seat(seat))  # type: ignore[misc]
            for seat in OTHERS
        }
        for seat in OTHERS if whole else ():
            self._take_seat(seat)
        told = [] if before is None else [say("seminar_start.before", draw=before)]
        self.draw = Slider(
            name=say("seminar_start.draw"),
            label=say("seminar_start.draw"),
            unit="",
            help=" ".join([say("seminar_start.draw_help"), *told]),
            high=DRAWS,
            value=secrets.randbelow(DRAWS),
        )
        self.entry = Entry(
            lambda text, _: begin(text, *self._length, int(self.draw.value), self._taken),
            label=say("seminar_start.name"),
            button=say("seminar_start.begin"),
        )
        super().__init__(
            [
                heading(say("seminar_start.lengths")),
                box("nk-bar", *self.lengths.values()),
                heading(say("seminar_start.seats")),
                box("nk-bar", *self.seats.values()),
                box("nk-period", self.draw),
                self.entry,
            ]
        )

    def _take_length(self, length: tuple[int, int]) -> None:
        self._length = length
        self._lengths.mark(length)

    def _take_seat(self, seat: str) -> None:
        (self._taken.remove if seat in self._taken else self._taken.append)(seat)
        mark(self.seats[seat], SEATS[seat]["name"], seat in self._taken)
