"""The chart of the reveal: how far apart the two powers are."""

from typing import Any

from conundrum.charts.style import PAGE, RUN
from conundrum.classroom.seminar.rounds import Round
from conundrum.classroom.seminar.seats import POWERS, SEATS, SHARED, controls
from conundrum.tables import rows, say

WIDTH, LEFT, ACROSS, ROW, DISC = 1184, 380, 750, 93, 27
"""Width of the chart, room for names, length of a scale, height of a row, and a disc's radius."""


def gaps(over: Round) -> dict[str, Any]:
    """Return what the chart draws of a round: a scale for each control, with a disc a power."""
    lines = set_by(over)
    about = say("number.parts").join(
        say("screen.gap", field=field, washington=_written(w), beijing=_written(b))
        for field, (w, b) in lines.items()
    )
    return {
        "about": about,
        "lower": say("screen.lower", number=_written(100 * over.policy.shared_conditions)),
        "width": WIDTH,
        "left": LEFT,
        "across": ACROSS,
        "disc": DISC,
        "strong": "font-weight:700;font-size:32px",
        # Below the discs of the last line, where no number of a line can meet those of the scale.
        "bottom": ROW * len(lines) + 30,
        "rows": [
            {"field": field, "y": ROW * place + 66, "discs": _discs(*shares)}
            for place, (field, shares) in enumerate(lines.items())
        ],
    }


def set_by(over: Round) -> dict[str, tuple[float, float]]:
    """Return what the two powers set, in per cent, by what it is called."""
    found = {}
    # One that came later comes last; where only one power has it, there is no gap to show.
    for pair in zip(*(controls(power) for power in POWERS), strict=False):
        shares = (
            over.proposed[power] if control == SHARED else getattr(over.policy, control)
            for power, control in zip(POWERS, pair, strict=True)
        )
        first, second = (100 * share for share in shares)
        found[str(rows("controls")[pair[0]]["label"])] = (first, second)
    return found


def _discs(*shares: float) -> list[dict[str, Any]]:
    """Return the discs of both powers on a scale, apart from each other, and their numbers."""
    first, second = (LEFT + ACROSS * share / 100 for share in shares)
    way = 1 if first > second else -1
    if abs(first - second) < 2 * DISC:
        # Discs that would hide each other stand side by side, on the scale.
        middle = min(max((first + second) / 2, LEFT + DISC), LEFT + ACROSS - DISC)
        first, second = middle + way * DISC, middle - way * DISC
    # So do their numbers, which are wider.
    crowded = abs(first - second) < 3 * DISC
    return [
        _disc(POWERS[0], shares[0], first, way, crowded) | {"fill": RUN, "ink": PAGE},
        _disc(POWERS[1], shares[1], second, -way, crowded) | {"fill": PAGE, "ink": RUN},
    ]


def _disc(power: str, share: float, x: float, side: int, crowded: bool) -> dict[str, Any]:
    outward = "start" if side > 0 else "end"
    return {
        "x": x,
        "letter": SEATS[power]["letter"],
        "share": _written(share),
        "anchor": outward if crowded else "middle",
        "back": side * DISC / 2 * crowded,
    }


def _written(share: float) -> str:
    return f"{share:.4g}"
