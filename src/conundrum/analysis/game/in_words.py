"""A game of the two powers in plain words: who does best by what, and what would keep it so."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from conundrum.analysis.game.agreement import Pair, critical_discount, side_payment
from conundrum.analysis.game.equilibrium import best_replies, outcomes
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.analysis.game.taxonomy import Named
from conundrum.tables.bounds import BadValue

TO = {"press": "press", "as in 2016": "stay as in 2016", "engage": "engage"}
DOES = {"press": "presses", "as in 2016": "stays as in 2016", "engage": "engages"}

CONCERTS = (("press", "press"), ("engage", "engage"))
"""Pairs of one stance. To stay as in 2016 is to stay in the discord of that year."""

CLOSE = 0.005
"""A payment smaller than this would be shown as nothing."""


def habits(game: Payoffs) -> str:
    """Say what each power does best, given what the other does.

    Examples
    --------
    >>> import pandas as pd
    >>> names = ["press", "engage"]
    >>> mine = pd.DataFrame([[1, 0], [0, 3]], names, names)
    >>> yours = pd.DataFrame([[0, 1], [0, 3]], names, names)
    >>> habits(Payoffs(mine, yours))  # doctest: +NORMALIZE_WHITESPACE
    'Washington does best to press if Beijing presses, and to engage if Beijing engages. Beijing
    does best to engage whatever Washington does.'
    """
    mine, yours = best_replies(*game)
    names = list(game.washington.index)
    us, china = PLAYERS
    # A row for each choice of the other power, a column for each of one's own.
    return f"{_habit(us, china, mine.T, names)} {_habit(china, us, yours, names)}"


def _habit(power: str, other: str, best: NDArray[np.bool_], names: list[str]) -> str:
    always = [
        TO[name] for name, good in zip(names, np.all(best, axis=0).tolist(), strict=True) if good
    ]
    if always:
        return f"{power} does best to {' or to '.join(always)} whatever {other} does."
    answers = [TO[names[int(row.argmax())]] for row in best]
    told = [f"to {to} if {other} {DOES[name]}" for to, name in zip(answers, names, strict=True)]
    return f"{power} does best {', '.join(told[:-1])}, and {told[-1]}."


def meeting(game: Payoffs) -> str:
    """Name the pairs from which neither power would move alone, and whether they are in concert."""
    found = [
        f"{pair(meet)} ({'concert' if meet in CONCERTS else 'discord'})" for meet in outcomes(game)
    ]
    if not found:
        return "Equilibrium: none without chance; from every pair one power would move."
    return f"Equilibrium, from which neither would move alone: {'; or '.join(found)}."


def pair(meet: Pair) -> str:
    """Say a pair of stances.

    Examples
    --------
    >>> pair(("press", "engage")), pair(("engage", "engage"))
    ('Washington presses, Beijing engages', 'both engage')
    """
    us, china = meet
    if meet in CONCERTS:
        return f"both {us}"
    return f"{PLAYERS[0]} {DOES[us]}, {PLAYERS[1]} {DOES[china]}"


def called(named: Named, names: list[str]) -> str:
    """Say what a game of two choices is called, and what that means here."""
    if named.cooperate is None:
        return (
            "The game has no textbook name: for one, both powers would have to rank the four pairs "
            "in the same order, each from its own side."
        )
    us, china = (names[choice] for choice in named.cooperate)
    what = f"Cooperating means here: {pair((us, china))}."
    return f"The game is called {named.name}. {named.meaning} {what}"


def keeping(game: Payoffs, keep: Pair) -> str:
    """Say what it would take to keep an agreement: patience, or a payment."""
    paid = side_payment(game, keep)
    leaves = [
        f"{power} would gain {need:.2f} by leaving it alone"
        if need >= CLOSE
        else f"{power} would not leave it alone"
        for power, need in zip(PLAYERS, paid.needed, strict=True)
    ]
    said = [f"Agreement that {pair(keep)}: {' and '.join(leaves)}."]
    if max(paid.needed) >= CLOSE:
        said += [_patience(game, keep), _payment(paid.spare, paid.possible)]
    return " ".join(said)


def _patience(game: Payoffs, keep: Pair) -> str:
    try:
        needed = critical_discount(game, keep)
    except BadValue:
        return "There is no stable pair to fall back on, so patience cannot be reckoned."
    told = []
    for power, share in zip(PLAYERS, needed, strict=True):
        if math.isinf(share):
            told.append(
                f"No patience would keep {power} in: what it would fall back on is no worse for it."
            )
        elif share > 0:
            told.append(
                f"Played again and again, {power} would keep it if the next round counts at least "
                f"{share:.0%} of this one."
            )
    return " ".join(told)


def _payment(spare: tuple[float, float], possible: bool) -> str:
    givers = [
        f"{power} could give up to {most:.2f} and still gain by keeping it"
        for power, most in zip(PLAYERS, spare, strict=True)
        if most >= CLOSE
    ]
    if not givers:
        return "Neither has anything to give the other for keeping it."
    enough = "that would be enough" if possible else "that would not be enough"
    return f"{' and '.join(givers)}; if a unit means as much to both, {enough}."
