"""One belief against warheads: which runs are set against each other, and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from conundrum.analysis.tradeoffs.edges import Cost, cost_of
from conundrum.analysis.tradeoffs.turning import AXES, GROWTH, STEPS, curve, stands, turns
from conundrum.charts.html_table import html_table
from conundrum.charts.prices_words import people
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.tables.settings import rows
from conundrum.tables.words import say, written

FIRST, OPENING = "2016", "joint opening"

PERCENT = 100


class Turning(NamedTuple):
    """What is shown.

    Parameters
    ----------
    axis : str
        What moves, one of `AXES`.
    chosen : str
        The reader's policy, one of the named ones.
    lines : dict of str to list of Cost
        At each step of the way: what is set against the policy of 2016, that policy, and the joint
        opening where it is another one.
    at : float or None
        At which share of the way the reader's beliefs stand.
    here : dict of str to Cost
        What each of the first two costs there.
    """

    axis: str
    chosen: str
    lines: dict[str, list[Cost]]
    at: float | None
    here: dict[str, Cost]

    @property
    def policy(self) -> str:
        """What is set against the policy of 2016: the reader's own, or else the joint opening."""
        return next(iter(self.lines))

    @property
    def turned(self) -> list[float]:
        """At which shares of the way the two change places."""
        own, first, *_ = self.warheads.values()
        return turns(own, first)

    @property
    def warheads(self) -> dict[str, list[float]]:
        """The warheads of each policy at each step."""
        return {name: [cost.warheads for cost in line] for name, line in self.lines.items()}


def turning(chosen: str, beliefs: Beliefs, axis: str) -> Turning:
    """Run the policies that are shown at each step of the way.

    Examples
    --------
    >>> list(turning("2016", Beliefs(), "growth").lines)
    ['joint opening', '2016']
    """
    own = OPENING if chosen == FIRST else chosen
    names = dict.fromkeys((own, FIRST, OPENING))
    at = stands(beliefs, axis)
    return Turning(
        axis,
        chosen,
        {name: curve(PRESETS[name], beliefs, axis) for name in names},
        at,
        {} if at is None else {name: cost_of(PRESETS[name], beliefs) for name in (own, FIRST)},
    )


def axis_name(axis: str) -> str:
    """Name what moves.

    Examples
    --------
    >>> axis_name("bargains_bind")
    '“Bargains bind”'
    """
    if axis == GROWTH:
        return say("turning.growth")
    return say("turning.belief", belief=rows("beliefs")[axis]["label"])


BUTTONS = {
    say("turning.button") if axis == GROWTH else rows("beliefs")[axis]["label"]: axis
    for axis in AXES
}
"""What moves, by what its button says."""


def title(shown: Turning) -> str:
    """State on which part of the way the policy leaves fewer warheads than that of 2016."""
    own, first, *_ = shown.warheads.values()
    turned = shown.turned
    fewer = own[0] < first[0]
    sentence = ("fewer" if fewer else "more", "until" if fewer else "from")[min(len(turned), 1)]
    at = say("number.list").join(written(PERCENT * share) for share in turned)
    return say(
        f"turning.{'often' if len(turned) > 1 else sentence}",
        policy=called(shown.policy),
        at=at,
        axis=axis_name(shown.axis),
    )


def said(shown: Turning) -> str:
    """Say where the lines begin and end, how many leave, and where the reader's beliefs stand."""
    own, first, *_ = shown.lines.values()
    ends = {
        f"{name}_{end}": says(line[place])
        for name, line, says in (
            ("own", own, _warheads),
            ("first", first, _warheads),
            ("leavers", own, lambda cost: people(cost.leavers)),
        )
        for end, place in (("low", 0), ("high", -1))
    }
    ways = {end: way(shown.axis, end) for end in ("low", "high")}
    told = say("turning.ends", policy=called(shown.policy), **ends, **ways)
    if shown.at is None:
        return f"{told} {say('turning.off')}"
    here, there = map(_warheads, shown.here.values())
    at = say("turning.here", at=written(PERCENT * shown.at), own=here, first=there)
    return f"{told} {at}"


def way(axis: str, end: str) -> str:
    """Say what stands at an end of the way, or in its middle.

    Examples
    --------
    >>> way("bargains_bind", "high")
    '100: doubled'
    """
    return say(f"turning.{'growth' if axis == GROWTH else 'belief'}_{end}")


def _warheads(cost: Cost) -> str:
    return written(cost.warheads)


def turning_table(shown: Turning) -> str:
    """Return the same numbers as an HTML table."""
    lines = shown.lines
    heads = [say("turning.of_100"), *map(called, lines)]
    body = [
        (written(PERCENT * step / STEPS), *(_warheads(line[step]) for line in lines.values()))
        for step in range(STEPS + 1)
    ]
    caption = say("turning.caption", axis=axis_name(shown.axis))
    return html_table(say("turning.name_of"), caption, heads, body)
