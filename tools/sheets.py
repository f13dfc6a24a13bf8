"""Say in Markdown what the sheet of a seat holds.

All words come from data/seats.toml and the tables it refers to.
"""

from pathlib import Path
from typing import Any

from conundrum.shown.seminar.goal_words import how_counted, judged_by
from conundrum.shown.seminar.seats import POWERS, controls, moves, usual
from conundrum.tables import begun, rows, say
from tools.seminar.length import START, YEARS
from tools.template import parts


def tends(about: dict[str, Any]) -> str:
    """Say what a move tends to bring, for the sheet of its seat.

    Examples
    --------
    >>> tends({"more": ["trust"], "less": ["hostility", "warheads"]})
    'Up: trust; down: hostility, warheads.'
    >>> tends({})
    ''
    """
    said = [
        say(
            f"seat.{way}",
            outcomes=say("number.list").join(
                rows("outcomes")[name]["inside"] for name in about[way]
            ),
        )
        for way in ("more", "less")
        if way in about
    ]
    return begun(f"{'; '.join(said)}.") if said else ""


SHEETS = parts(
    Path(__file__).with_name("sheets.in.md"),
    controls=controls,
    how_counted=how_counted,
    judged_by=judged_by,
    moves=moves,
    powers=POWERS,
    start=START,
    tends=tends,
    usual=usual,
    years=YEARS,
)
"""``role``: the sheet of a seat."""
