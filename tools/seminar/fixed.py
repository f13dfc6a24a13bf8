"""Counts the goals that are met if both powers, or one of them, never change their settings."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import numpy as np

from conundrum.model import FLOAT, Array
from conundrum.views.seminar.seats import POWERS, SEATS
from tools.seminar.aims import Bools, is_met
from tools.seminar.games import Choices, Games
from tools.seminar.players import goals_with_numbers

Settings = dict[str, tuple[float, ...]]
"""Sanctions, engagement and conditions of one power or both, in every round."""

AT_ONCE = 30
"""Settings that are played side by side, so that memory holds them."""


def pairs(tried: Sequence[float], conditions: Sequence[float]) -> list[Settings]:
    """Return every pair of settings; only the lower conditions of the two powers are in force.

    Examples
    --------
    >>> len(pairs((0, 1), (0, 1)))
    32
    """
    return [
        {"washington": (*washington, shared), "beijing": (*beijing, shared)}
        for washington, beijing in product(product(tried, repeat=2), repeat=2)
        for shared in conditions
    ]


def singles(power: str, tried: Sequence[float]) -> list[Settings]:
    """Return every setting of one power.

    Examples
    --------
    >>> len(singles("beijing", (0, 1)))
    8
    """
    return [{power: own} for own in product(tried, repeat=3)]


def goals_met(games: Games, others: Sequence[Choices], settings: Sequence[Settings]) -> Array:
    """Return for each setting in how many of 100 games each goal of all seats is met.

    Parameters
    ----------
    games : Games
        The games.
    others : sequence of Choices
        What all seats choose in each round, unless the setting fixes it.
    settings : sequence of dict
        The settings, all for the same powers.
    """
    parts = [settings[i : i + AT_ONCE] for i in range(0, len(settings), AT_ONCE)]
    return np.concatenate([_goals_met_by(games, others, part) for part in parts])


def _goals_met_by(games: Games, others: Sequence[Choices], settings: Sequence[Settings]) -> Array:
    many = len(settings)
    fixed = {
        power: np.repeat(np.array([one[power] for one in settings], FLOAT), games.count, axis=0)
        for power in POWERS
        if power in settings[0]
    }
    rounds = [
        {seat: np.concatenate([does] * many) for seat, does in one.items()} | fixed
        for one in others
    ]
    before = {name: np.tile(each, many) for name, each in games.baseline[-1].items()}
    found = [*each_goal_met(before, games.play(rounds, many)[-1])]
    return 100 * np.reshape(found, (-1, many, games.count)).mean(axis=2).T


def each_goal_met(before: Mapping[str, Array], end: Mapping[str, Array]) -> Iterator[Bools]:
    """Yield, for each measured goal of each seat, the games in which it is met."""
    for seat in SEATS:
        for goal in goals_with_numbers(seat):
            yield is_met(goal, seat, before, end)
