"""The clock of a round: at which step the room is, and how much of its time is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from conundrum.tables import BadValue, known, whole

MINUTES = {
    **{"card": 1, "guess": 1, "talk": 5, "seal": 1, "reveal": 2, "read": 1},
    **{"end": 0, "debrief": 0},
}
"""The steps of a round and the minutes of each, as the sheet for 75 minutes has them; the last two
are the end of the game, and the debrief in the board's place, which have no clock."""

EXPLAINED = 2
"""Minutes of the first step in the first round, which has no card: the steps are explained."""

ENDED = ("end", "debrief")

OVER = ("reveal", "read", *ENDED)
"""The steps at which the round that was revealed last is shown, and not the next one."""

MEETING, BEFORE = 75, 12
"""Minutes of the meeting on the sheet, and of those its acts before the first round."""

A_MINUTE = 60


@dataclass(frozen=True)
class Clock:
    """Where the room is in a round. Frozen: `after` returns another one.

    Parameters
    ----------
    step : str
        One of `MINUTES`.
    of : int
        Seconds of the step as a whole.
    left : float
        Seconds that were left when the clock was last touched.
    since : float or None
        When that was, in seconds since 1970, if it runs; None while it stands.
    stopped : bool
        Whether somebody stopped it; one that was not started yet stands, too.
    """

    step: str = "card"
    of: int = EXPLAINED * A_MINUTE
    left: float = EXPLAINED * A_MINUTE
    since: float | None = None
    stopped: bool = False

    @property
    def ends(self) -> float | None:
        """When the time of the step is over; None while the clock stands."""
        return None if self.since is None else self.since + self.left

    def remaining(self, act: Mapping[str, Any]) -> float:
        """Return the seconds that are left when an act is written."""
        return self.left if self.ends is None else max(self.ends - moment(act), 0)

    def after(self, act: Mapping[str, Any], over: int) -> Clock:
        """Return the clock after an act of the room, when so many rounds are over.

        Examples
        --------
        >>> began = Clock().after({"act": "step", "step": "talk", "over": 0}, 0)
        >>> stopped = began.after({"act": "pause"}, 0)
        >>> began.since is None, stopped.since is None, stopped.step
        (False, True, 'talk')
        """
        return ACTS[known("act", act.get("act"), ACTS)](self, act, over)

    def round_shown(self, number: int) -> int:
        """Return the round that is shown while one is played, counted from 1."""
        return number - (self.step in OVER)

    def next(self, last: bool) -> str:
        """Return the step that comes next, once a round is over; ``last`` if that was the last."""
        if self.step == "read":
            return "end" if last else "card"
        steps = [*MINUTES]
        return self.step if self.step in ENDED else steps[steps.index(self.step) + 1]


def begins_at(step: str, number: int) -> int:
    """Return the minute of the sheet at which a step of a round begins, counted from 1.

    Examples
    --------
    >>> begins_at("card", 1), begins_at("guess", 1), begins_at("card", 2), begins_at("end", 3)
    (12, 14, 24, 46)
    """
    steps = [*MINUTES]
    gone = (number - 1) * sum(MINUTES.values()) + sum(
        MINUTES[one] for one in steps[: steps.index(step)]
    )
    return BEFORE + gone + (EXPLAINED - MINUTES["card"] if gone else 0)


def begun(step: str, act: Mapping[str, Any]) -> Clock:
    """Return a clock at the beginning of a step, which runs from the time of an act."""
    seconds = MINUTES[step] * A_MINUTE
    return Clock(step, seconds, seconds, moment(act) if seconds else None)


def moment(act: Mapping[str, Any]) -> float:
    """Return when an act was written, in seconds since 1970; of one that was not, now.

    Examples
    --------
    >>> moment({"at": "2026-11-26T12:00:00+00:00"})
    1795694400.0
    """
    try:
        return datetime.fromisoformat(act["at"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return datetime.now(UTC).timestamp()


def written_at(act: Mapping[str, Any]) -> str:
    """Say when an act was written, by the clock of this computer.

    Examples
    --------
    >>> written_at({"at": "2026-11-26T12:00:00"})
    '2026-11-26 12:00'
    """
    return f"{datetime.fromtimestamp(moment(act)):%Y-%m-%d %H:%M}"


def _step(clock: Clock, act: Mapping[str, Any], over: int) -> Clock:
    step = known("step", act.get("step"), MINUTES)
    # A step that belonged to a round that has been taken back since.
    return begun(step, act) if whole("over", act.get("over"), 0, 99) == over else clock


def _pause(clock: Clock, act: Mapping[str, Any], _: int) -> Clock:
    stopped = replace(clock, left=clock.remaining(act), since=None, stopped=True)
    return clock if clock.ends is None else stopped


def _resume(clock: Clock, act: Mapping[str, Any], _: int) -> Clock:
    stands = clock.since is None and clock.of
    return replace(clock, since=moment(act), stopped=False) if stands else clock


def _more(clock: Clock, act: Mapping[str, Any], _: int) -> Clock:
    if not clock.of:
        raise BadValue("step", clock.step, "a step that has a clock")
    left = clock.remaining(act) + A_MINUTE
    since = None if clock.ends is None else moment(act)
    return replace(clock, of=max(clock.of, round(left)), left=left, since=since)


ACTS: dict[str, Callable[[Clock, Mapping[str, Any], int], Clock]] = {
    "step": _step,
    "pause": _pause,
    "resume": _resume,
    "more": _more,
}
"""What moves the clock. None of them changes the game, and a step back does not take one back."""
