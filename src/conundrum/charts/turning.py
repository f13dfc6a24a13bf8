"""What the chart of one belief against warheads draws: lines, where they turn, and names."""

from __future__ import annotations

from typing import Any

from conundrum.analysis.tradeoffs.turning import STEPS
from conundrum.charts.prices import LOWEST, TALLEST
from conundrum.charts.spread import spread
from conundrum.charts.turning_words import PERCENT, Turning, way
from conundrum.model.policy import called
from conundrum.tables.words import say, written

MIDDLE, NEAR = 0.5, 3
"""From the first on what is said of a place stands to its left; the second is how many steps a name
is long."""

LIFT, APART = 7, 9
"""How many warheads a name stands above its line, or below where the line rises by more; and how
many two names keep apart."""


def _up(warheads: float) -> float:
    return round(min(warheads, TALLEST), 1)


def numbers(shown: Turning) -> dict[str, Any]:
    """Return what the chart draws, an array a field."""
    lines = {name: [*map(_up, line)] for name, line in shown.warheads.items()}
    (own, first), other = list(lines.values())[:2], [*lines.values()][2:]
    turned = shown.turned
    here = [shown.here[shown.policy].warheads] if shown.here else []
    # To the left of a place there are the steps before it, to the right those after it.
    fewer = [(own[0] < first[0]) == (place % 2 == 0) for place in range(len(turned))]
    left = [share >= MIDDLE for share in turned]
    starts = [line[0] + (-LIFT if line[NEAR] - line[0] > LIFT else LIFT) for line in lines.values()]
    ends = [line[-1] + LIFT for line in lines.values()]
    return {
        "own": own,
        "first": first,
        "other": other[0] if other else [],
        "mine": shown.policy == shown.chosen,
        "turn_x": [round(PERCENT * share, 1) for share in turned],
        "turn_y": [round(_between(first, share), 1) for share in turned],
        "turn": [say("turning.turn", at=written(PERCENT * share)) for share in turned],
        "turn_left": left,
        "turn_above": [under == side for under, side in zip(fewer, left, strict=True)],
        "here_x": [round(PERCENT * shown.at, 1)] if shown.at is not None else [],
        "here_y": [*map(_up, here)],
        "here": [*map(written, here)],
        "start_y": spread(starts, APART, LOWEST),
        "start": [
            say("turning.name", policy=called(name), warheads=written(line[0].warheads))
            for name, line in shown.lines.items()
        ],
        "end_y": spread(ends, APART, LOWEST),
        "end": [written(line[-1].warheads) for line in shown.lines.values()],
        "ways": [way(shown.axis, end) for end in ("low", "middle", "high")],
    }


def _between(line: list[float], share: float) -> float:
    place = min(int(share * STEPS), STEPS - 1)
    return line[place] + (share * STEPS - place) * (line[place + 1] - line[place])
