"""Players of a game: some choose by chance, some look ahead for their goals or against them."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np

from conundrum.model import FLOAT, Array
from conundrum.views.seminar.seats import (
    OTHERS,
    POWERS,
    SEATS,
    controls,
    goals,
    moves,
    offered,
)
from tools.seminar.aims import beyond
from tools.seminar.games import Choices, Games
from tools.seminar.length import ROUNDS, START, YEARS

TRIED = (0.0, 0.5, 1.0)
"""Settings that a power tries for each control."""

GUESSES = 8
"""How often a seat guesses by chance what the others do, before it chooses."""

NEAR = 0.25
"""What a goal that is nearer is worth beside one that is met."""

Random = np.random.Generator


def numbers(seat: str, place: int) -> list[int]:
    """Return the numbers of the moves that a round offers, counted from 0.

    Examples
    --------
    >>> numbers("un", 0), numbers("un", 2)
    ([0, 1, 2, 3, 4], [0, 1, 3, 4])
    """
    open_now = offered(seat, START + YEARS * place)
    return [number for number, move in enumerate(moves(seat)) if move in open_now]


def by_chance(count: int, place: int, random: Random) -> dict[str, Array]:
    """Return what all seats choose in some games if each chooses by chance."""
    shares = {seat: random.random((count, len(controls(seat))), FLOAT) for seat in POWERS}
    return shares | {seat: random.choice(numbers(seat, place), count) for seat in OTHERS}


def choices(seat: str, place: int) -> Array:
    """Return what a seat can choose from in a round."""
    if seat in OTHERS:
        return np.array(numbers(seat, place))
    return np.array([*product(TRIED, repeat=len(controls(seat)))], FLOAT)


def alone(
    games: Games, seat: str, others: Sequence[Choices], way: int, random: Random
) -> list[Choices]:
    """Return the choices of a game in which one seat looks ahead and the others do what is given.

    Parameters
    ----------
    games : Games
        The games.
    seat : str
        The seat that looks ahead.
    others : sequence of Choices
        What the others do in each round.
    way : int
        1 if it plays for its goals, -1 if against them.
    random : Generator
        Draws its guesses about the others.
    """
    played: list[Choices] = []
    for place in range(ROUNDS):
        found = best(games, seat, played, way, random)
        played.append({**others[place], seat: found})
    return played


def together(games: Games, others: Sequence[Choices], random: Random) -> list[Choices]:
    """Return the choices of a game in which all seats with measured goals look ahead at once."""
    played: list[Choices] = []
    for place in range(ROUNDS):
        found = {
            seat: best(games, seat, played, 1, random) for seat in SEATS if goals_with_numbers(seat)
        }
        played.append({**others[place], **found})
    return played


def best(games: Games, seat: str, played: list[Choices], way: int, random: Random) -> Array:
    """Return a seat's best choice for the next round, by game, if it kept to it until the end.

    The seat knows the model, its future and what was played, but not what the others will choose.
    """
    place, many = len(played), games.count * GUESSES
    guessed = [by_chance(many, later, random) for later in range(place, ROUNDS)]
    before = [{s: np.concatenate([c] * GUESSES) for s, c in one.items()} for one in played]
    in_2016 = {k: np.tile(v, GUESSES) for k, v in games.baseline[-1].items()}
    own = choices(seat, place)
    worth = []
    for one in own:
        kept_to = {seat: np.repeat(one[None], many, axis=0)}
        end = games.play([*before, *(each | kept_to for each in guessed)], GUESSES)[-1]
        worth.append(score(seat, in_2016, end))
    mean = np.reshape(worth, (len(own), GUESSES, games.count)).mean(axis=1)
    return own[(way * mean).argmax(axis=0)]


def goals_with_numbers(seat: str) -> list[dict[str, Any]]:
    """Return the goals of a seat that the model measures."""
    return [goal for goal in goals(seat) if "wish" in goal]


def score(seat: str, before: Mapping[str, Array], now: Mapping[str, Array]) -> Array:
    """Return what the end of a game is worth to a seat: a point a goal, and more or less if near.

    If the regime falls, that is worth as little as a goal that is missed as far as possible.

    Parameters
    ----------
    seat : str
        The seat.
    before, now : mapping of str to ndarray, shape (games,)
        The outcomes, and whatever else measures goals, in the baseline and in the game.
    """
    worth = np.zeros(len(now["fallen"]))
    for goal in goals_with_numbers(seat):
        over = beyond(goal, seat, before, now) / (abs(goal.get("by", goal.get("bound", 0))) or 1)
        worth += np.where(now["fallen"] > 0, -NEAR, (over >= 0) + NEAR * np.clip(over, -1, 1))
    return worth
