"""The two powers' game under a setting: what has to be run for it, and what it is worth to each."""

from dataclasses import asdict
from typing import Any

from conundrum.analysis.game.payoffs import PLAYERS, STANCES, pairs
from conundrum.analysis.game.worth import OUTCOMES, worths
from conundrum.analysis.tradeoffs.designs import FARTHEST, move_distance
from conundrum.run import Run, mean

OPEN = list(STANCES)
PAIRS = [(name, asdict(policy)) for name, policy in pairs(STANCES).items()]
MOVES = {
    player.lower(): {name: move_distance(policy, player) for name, policy in pairs(STANCES).items()}
    for player in PLAYERS
}
"""By power, how far it moves in each pair of stances."""

Game = dict[str, Any]
"""The ``stances`` that are open, and by power what each pair of them is worth to it."""

Costs = dict[str, list[float]]
"""By pair of stances the mean loss in eyes that see one outcome alone."""


def needs_of(beliefs: dict[str, float]) -> list[dict[str, Any]]:
    """Return the run of each pair of stances."""
    return [{"policy": policy, "beliefs": beliefs, "measure": losses} for _, policy in PAIRS]


def losses(run: Run) -> list[float]:
    """Return the mean loss in eyes that see one outcome alone, in the order of `OUTCOMES`."""
    return [mean(run.loss({outcome: 1})) for outcome in OUTCOMES]


def costs_of(measured: list[list[float]]) -> Costs:
    """Name what was measured of `needs_of` by the pairs of stances."""
    return {name: costs for (name, _), costs in zip(PAIRS, measured, strict=True)}


def among(pair: str, stances: list[str]) -> bool:
    """Return whether both stances of a pair are among some.

    Examples
    --------
    >>> among("press, engage", ["engage"])
    False
    """
    return all(stance in stances for stance in pair.split(", "))


def played(costs: Costs, setting: dict[str, Any], stances: list[str]) -> Game:
    """Return the game of some stances under a setting.

    The price is that of a move from end to end, as a share of the highest loss.
    """
    game: Game = {"stances": stances}
    for power, moves in MOVES.items():
        price = setting["pays"][power] / FARTHEST
        game[power] = worths(costs, moves, setting[power], price, stances)
    return game
