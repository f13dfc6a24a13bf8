"""A game as a table, a row a round: to read in a spreadsheet, and to take away."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from conundrum import writing
from conundrum.classroom.seminar.course import steps, years_of
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import OTHERS
from conundrum.classroom.seminar.session import Session
from conundrum.model import CONTROLS
from conundrum.tables import BadValue

FORMULA = ("=", "+", "-", "@")
"""With these a spreadsheet would take a text for a formula."""


def rounds_table(game: Game) -> pd.DataFrame:
    """Return what was done and what became of it, a row for each round that is over.

    Returns
    -------
    DataFrame
        Columns round, years, card, the five controls, concert, a column of moves for each other
        seat, headlines, and every outcome in the table's world when the round was over, in the
        unit of ``data/outcomes.csv``.
    """
    rows, taken = [], OwnWorld(game).taken
    for number, over in enumerate(game.played, start=1):
        then = replace(taken, until=steps(game, number))
        told = " / ".join(text for after, text in game.headlines if after == number)
        rows.append(
            {"round": number, "years": years_of(game, number), "card": over.card}
            | {control: getattr(over.policy, control) for control in CONTROLS}
            | {"concert": round(over.policy.concert, 3)}
            | {seat: over.moves.get(seat, "") for seat in OTHERS}
            | {"headlines": f"'{told}" if told.startswith(FORMULA) else told}
            | {name: round(found, 6) for name, found in then.now.items()}
        )
    return pd.DataFrame(rows)


def write_csv(session: Session) -> Path:
    """Write the table of a game beside its log, and return where."""
    game = session.state.game
    if game is None or not game.played:
        raise BadValue("table", str(session.log.path), "a game of which a round is over")
    path = session.log.path.with_suffix(".csv")
    try:
        writing.replace(path, rounds_table(game).to_csv(index=False))
    except OSError as failed:
        raise BadValue(
            "table", str(path), f"a file that can be written ({failed.strerror})"
        ) from None
    return path
