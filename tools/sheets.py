"""Say in Markdown what the role sheets, the cards and their key hold.

All words come from data/seats.toml, data/cards.toml and the tables they refer to.
"""

from pathlib import Path
from typing import Any

from conundrum.shown.seminar.goal_words import how_counted, judged_by
from conundrum.shown.seminar.seats import POWERS, controls, moves, usual
from conundrum.tables import begun, rows, say
from tools.pack.paper import START, YEARS
from tools.template import parts


def effects(about: dict[str, Any]) -> str:
    r"""Say what a move or a card adds to the model.

    Examples
    --------
    >>> print(effects({"at_once": {"trust": 0.03}}).replace("\N{NO-BREAK SPACE}", " "))
    at once `trust` +0.03
    >>> effects({})
    'nothing'
    """
    said = []
    for key, when in (("at_once", "at once"), ("for_the_round", "for the round")):
        for name, change in about.get(key, {}).items():
            sign = "+" if change > 0 else "\N{MINUS SIGN}"
            # The space does not break.
            said.append(f"{when} `{name}`\N{NO-BREAK SPACE}{sign}{abs(change):g}")
    return "; ".join(said) or "nothing"


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
    effects=effects,
    how_counted=how_counted,
    judged_by=judged_by,
    moves=moves,
    powers=POWERS,
    start=START,
    tends=tends,
    usual=usual,
    years=YEARS,
)
"""What each page holds: ``role`` of a seat, ``card`` by its name, ``key`` to moves and cards."""
