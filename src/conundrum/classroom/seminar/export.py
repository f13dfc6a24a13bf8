"""A game as a table, a row a round: to read in a spreadsheet, and to take away."""

from pathlib import Path

import pandas as pd

from conundrum import writing
from conundrum.classroom.handed_over import BOM
from conundrum.classroom.seminar.course import years_of
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import goals_met
from conundrum.classroom.seminar.seats import OTHERS, POWERS
from conundrum.classroom.seminar.session import Session
from conundrum.model import CONTROLS
from conundrum.tables import BadValue

FORMULA = ("=", "+", "-", "@")
"""With these a spreadsheet would take a text for a formula."""


def rounds_table(game: Game) -> pd.DataFrame:
    """Return what was done and what became of it, a row for each round that is over.

    Columns are the name of the table, round, years, card, the controls, what each power proposed as
    shared conditions, concert, the moves of each other seat, who was absent, for whom the desk
    sealed the rest, what each seat promised and guessed, how many of its goals are met, the hands
    of the class's vote on it (in the last round; else none), headlines, and every outcome in the
    table's future as the board showed it when the round was over, in the unit of
    ``data/outcomes.csv``.
    """
    rows, future = [], OwnFuture(game)
    for number, over in enumerate(game.played, start=1):
        # What was told before the first round stands with it.
        when = (0, 1) if number == 1 else (number,)
        told = " / ".join(text for after, text in game.headlines if after in when)
        guesses = game.guesses.get(number, {})
        # A policy acts from its first day: the end of a round is where the next has not begun.
        after = future.at(number)
        goals, votes = after.goals, after.game.votes
        rows.append(
            {"table": cell(game.rules.table), "round": number}
            | {"years": years_of(game, number), "card": over.card}
            | {control: getattr(over.policy, control) for control in CONTROLS}
            | {f"proposed_{power}": over.proposed[power] for power in POWERS}
            | {"concert": round(over.policy.concert, 3)}
            | {seat: over.moves.get(seat, "") for seat in OTHERS}
            | {"absent": ", ".join(over.absent), "went_on": ", ".join(over.went_on)}
            | {f"promised_{seat}": cell(_promised(game, seat, number)) for seat in game.rules.seats}
            | {f"guess_{seat}": guesses.get(seat, "") for seat in game.rules.seats}
            | {f"met_{seat}": goals_met(goals, seat) for seat in game.rules.seats}
            | {f"vote_{seat}": _hands(votes.get(seat)) for seat in game.votes}
            | {"headlines": cell(told)}
            | {name: round(found, 6) for name, found in after.taken.now.items()}
        )
    return pd.DataFrame(rows)


def _promised(game: Game, seat: str, number: int) -> str:
    return " / ".join(text for when, who, text in game.promises if (when, who) == (number, seat))


def _hands(vote: tuple[int, int] | None) -> str:
    return f"{vote[0]} of {vote[1]}" if vote else ""


def cell(text: str) -> str:
    """Return a text that somebody typed as a spreadsheet shows it, and never runs it.

    Examples
    --------
    >>> cell("=1+1"), cell("Talks")
    ("'=1+1", 'Talks')
    """
    return f"'{text}" if text.startswith(FORMULA) else text


def for_spreadsheet(table: pd.DataFrame) -> str:
    """Return a table as CSV, marked so that a spreadsheet reads its letters as they are."""
    return BOM + table.to_csv(index=False)


def write_csv(session: Session) -> Path:
    """Write the table of a game beside its log, and return where."""
    game = session.state.game
    if game is None or not game.played:
        raise BadValue("table", str(session.log.path), "a game of which a round is over")
    path = session.log.path.with_suffix(".csv")
    try:
        writing.replace(path, for_spreadsheet(rounds_table(game)))
    except OSError as failed:
        raise BadValue(
            "table", str(path), f"a file that can be written ({failed.strerror})"
        ) from None
    return path
