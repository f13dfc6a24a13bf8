"""Findings of the game of the two powers: what is played at which price, what holds a bargain."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pandas as pd

from conundrum.analysis.game import best_replies, keeping
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.keeping import payment
from conundrum.analysis.game.payoffs import Payoffs
from conundrum.analysis.game.textbook import textbook
from conundrum.panels.replies import FIRST
from conundrum.run import measured
from conundrum.shown import replies
from tools.origin.runs import named

Table = list[list[float]]
BOTH = [1, 1]
"""Where both engage, in `OPEN` of ``TWO``."""
POWERS = ("Washington", "Beijing")
PRICES = range(0, 101, 10)
OPEN = {
    "STAY": ["as in 2016", "engage"],
    "TWO": ["press", "engage"],
    "THREE": ["press", "as in 2016", "engage"],
}
"""The stances that are open to both powers."""


@cache
def _game(washington: float, beijing: float, stances: str) -> Any:

    names = OPEN[stances]
    pays = {"washington": washington / 100, "beijing": beijing / 100}
    setting = FIRST | {"stances": names, "pays": pays}
    found = replies.game_of(setting, measured(replies, setting))
    return Payoffs(*(pd.DataFrame(found[power.lower()], names, names) for power in POWERS))


def _tables(washington: float, beijing: float, stances: str) -> tuple[Table, Table]:
    row, column = _game(washington, beijing, stances)
    return row.to_numpy().tolist(), column.to_numpy().tolist()


def _of(power: str) -> int:
    """Say where a power stands in what is told of both."""
    return POWERS.index(named("power", power, POWERS))


def game(washington: float, beijing: float, stances: str = "TWO") -> str:
    """Name the game of the two powers, by what a change of position costs each, in per cent."""
    return str(textbook(*_tables(washington, beijing, stances))["name"])


def meet(washington: float, beijing: float, stances: str = "TWO") -> str:
    """Say where the game has its equilibria, if those stances of `OPEN` are open."""
    return "; ".join(meets(*_tables(washington, beijing, stances), OPEN[stances]))


def dilemma_from(power: str, other: float) -> int:
    """Say from which price to a power it is a dilemma to stay or to engage, at one to the other."""
    return min(_dilemmas(power, other))


def dilemma_to(power: str, other: float) -> int:
    """Say up to which price to a power it is a dilemma to stay or to engage."""
    return max(_dilemmas(power, other))


def _dilemmas(power: str, other: float) -> list[int]:
    def game_at(price: float) -> str:
        washington, beijing = (other, price) if _of(power) else (price, other)
        return game(washington, beijing, "STAY")

    return [price for price in range(101) if game_at(price) == "prisoner's dilemma"]


def harmony_to() -> int:
    """Say up to which price, in per cent for both, the game is harmony."""
    return next(price for price in range(101) if game(price, price) != "harmony") - 1


def meet_from(pair: str, stances: str = "TWO") -> int:
    """Say from which price, in per cent for both, the equilibrium is this pair of stances."""
    return next(price for price in range(101) if meet(price, price, stances) == pair)


def reply(power: str, to: str, price: float) -> str:
    """Name a power's best reply to a stance of the other, where a move costs both the same."""
    payoffs = _game(price, price, "TWO")
    mine = payoffs.beijing.loc[to] if _of(power) else payoffs.washington[to]
    return str(mine.idxmax())


def ever(name: str) -> bool:
    """Say whether any two prices make a game of this name."""
    return any(game(us, china) == name for us in PRICES for china in PRICES)


def worth_to(power: str, washington: str, beijing: str) -> float:
    """Say what a pair of stances is worth to a power, without a cost of position."""
    return float(getattr(_game(0, 0, "TWO"), power.lower()).loc[washington, beijing])


def patience(power: str, price: float) -> float:
    """Say how much tomorrow must count for a power to keep a costly agreement."""
    game = _tables(price, 0, "TWO")
    return keeping.patience(*game, BOTH, best_replies.met(*game))[_of(power)]


def hopeless_from(power: str) -> int:
    """Say from which price, in per cent, no patience keeps a power in a costly agreement."""
    return next(price for price in range(101) if patience(power, price) > 1)


def gains(power: str, price: float) -> float:
    """Say what a power gains by leaving the agreement, at a price to Washington alone."""
    return float(payment(*_tables(price, 0, "TWO"), BOTH)["needed"][_of(power)])


def can_give(power: str, price: float) -> float:
    """Say what a power can give up before it loses by the agreement."""
    return float(payment(*_tables(price, 0, "TWO"), BOTH)["spare"][_of(power)])


FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        game,
        meet,
        dilemma_from,
        dilemma_to,
        harmony_to,
        meet_from,
        reply,
        ever,
        worth_to,
        patience,
        hopeless_from,
        gains,
        can_give,
    )
}
