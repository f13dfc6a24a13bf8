"""A game of the two powers in plain words: who does best by what, and what would keep it so."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from conundrum.analysis.game.agreement import Pair, critical_discount, side_payment
from conundrum.analysis.game.equilibrium import best_replies, outcomes
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.analysis.game.taxonomy import Named, name_game
from conundrum.tables.bounds import BadValue
from conundrum.tables.words import percent, say, written

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
        to(name) for name, good in zip(names, np.all(best, axis=0).tolist(), strict=True) if good
    ]
    if always:
        return say("game.always", power=power, to=say("game.or_to").join(always), other=other)
    answers = [to(names[int(row.argmax())]) for row in best]
    told = [
        say("game.reply", to=answer, other=other, does=does(name))
        for answer, name in zip(answers, names, strict=True)
    ]
    listed = say("number.list").join(told[:-1])
    return say("game.replies", power=power, replies=listed, last=told[-1])


def meeting(game: Payoffs) -> str:
    """Name the pairs from which neither power would move alone, and whether they are in concert."""
    found = [
        say("game.concert" if meet in CONCERTS else "game.discord", pair=pair(meet))
        for meet in outcomes(game)
    ]
    if not found:
        return say("game.nowhere")
    return say("game.equilibrium", pairs=say("game.or").join(found))


def to(stance: str) -> str:
    """Say what a power may do.

    Examples
    --------
    >>> to("as in 2016"), does("as in 2016")
    ('stay as in 2016', 'stays as in 2016')
    """
    return say(f"game.to_{stance.replace(' ', '_')}")


def does(stance: str) -> str:
    """Say what a power does; see `to`."""
    return say(f"game.does_{stance.replace(' ', '_')}")


def pair(meet: Pair) -> str:
    """Say a pair of stances.

    Examples
    --------
    >>> pair(("press", "engage")), pair(("engage", "engage"))
    ('Washington presses, Beijing engages', 'both engage')
    """
    us, china = meet
    if meet in CONCERTS:
        return say("game.both", to=to(us))
    return say("game.pair", washington=does(us), beijing=does(china))


def called(game: Payoffs) -> str:
    """Say what a game is called, and what that means here; only one of two choices has a name."""
    names = list(game.washington.index)
    return _named(name_game(*game), names) if len(names) == 2 else say("game.three")


def _named(named: Named, names: list[str]) -> str:
    if named.cooperate is None:
        return say("game.nameless")
    us, china = (names[choice] for choice in named.cooperate)
    alike = "both" if us == china else "apart"
    cooperate = say(f"game.cooperate_{alike}", pair=pair((us, china)))
    return say("game.called", name=named.name, meaning=named.meaning, cooperate=cooperate)


def keeping(game: Payoffs, keep: Pair) -> str:
    """Say what it would take to keep an agreement: patience, or a payment."""
    paid = side_payment(game, keep)
    us, china = (_leaving(*one) for one in zip(PLAYERS, paid.needed, strict=True))
    said = [say("game.agreement", pair=pair(keep), washington=us, beijing=china)]
    if max(paid.needed) > 0:
        said += [_patience(game, keep), _payment(paid.spare, paid.possible)]
    return " ".join(said)


def _leaving(power: str, need: float) -> str:
    # What is too small to be written is no less a best answer in the table of the game.
    how = "stays" if need == 0 else "gains_little" if need < CLOSE else "gains"
    return say(f"game.{how}", power=power, need=written(need, 2))


def _patience(game: Payoffs, keep: Pair) -> str:
    try:
        needed = critical_discount(game, keep)
    except BadValue:
        return say("game.no_threat")
    told = []
    for power, share in zip(PLAYERS, needed, strict=True):
        if math.isinf(share):
            told.append(say("game.no_patience", power=power))
        elif share > 0:
            told.append(say("game.patience", power=power, share=percent(share)))
    return " ".join(told)


def _payment(spare: tuple[float, float], possible: bool) -> str:
    givers = [
        say("game.gives", power=power, most=written(most, 2))
        for power, most in zip(PLAYERS, spare, strict=True)
        if most >= CLOSE
    ]
    if not givers:
        return say("game.no_gift")
    enough = "game.enough" if possible else "game.not_enough"
    return say(enough, givers=say("game.and").join(givers))
