"""Who plays a seat: by chance, or by a search one step ahead, for its goals or against them."""

from itertools import product

import numpy as np

from conundrum.classroom.seminar.seats import OTHERS, POWERS, SEATS, controls, moves, offered
from conundrum.model import FLOAT, Array
from tools.pack.paper import ROUNDS, START, YEARS
from tools.seminar.games import Choices, Games

TRIED = (0.0, 0.5, 1.0)
"""Settings that a power tries for each control."""

GUESSES = 4
"""How often a seat guesses by chance what the others do, before it chooses."""

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
    """Return what all seats do in so many games if each chooses by chance."""
    shares = {seat: random.random((count, len(controls(seat))), FLOAT) for seat in POWERS}
    return shares | {seat: random.choice(numbers(seat, place), count) for seat in OTHERS}


def choices(seat: str, place: int) -> Array:
    """Return what a seat can choose from in a round."""
    if seat in OTHERS:
        return np.array(numbers(seat, place))
    return np.array([*product(TRIED, repeat=len(controls(seat)))], FLOAT)


def searched(
    games: Games, seat: str, others: list[dict[str, Array]], way: int, random: Random
) -> list[Choices]:
    """Return a game in which one seat looks one round ahead and the others choose by chance.

    It knows the model, its world and what was played, and not what the others choose now.

    Parameters
    ----------
    games : Games
        The games.
    seat : str
        The seat that looks ahead.
    others : list of dict
        What the others do in each round.
    way : int
        1 if it plays for its goals, -1 if against them.
    random : Generator
        Draws what it guesses of the others.
    """
    played: list[Choices] = []
    many = games.count * GUESSES
    for place in range(ROUNDS):
        guessed = by_chance(many, place, random)
        before = [{s: np.concatenate([c] * GUESSES) for s, c in one.items()} for one in played]
        before_it = {k: np.tile(v, GUESSES) for k, v in games.baseline[place].items()}
        own = choices(seat, place)
        worth = [
            score(seat, before_it, games.play([*before, guessed | {seat: all_of}], GUESSES)[-1])
            for all_of in (np.repeat(one[None], many, axis=0) for one in own)
        ]
        mean = np.reshape(worth, (len(own), GUESSES, games.count)).mean(axis=1)
        played.append(others[place] | {seat: own[(way * mean).argmax(axis=0)]})
    return played


def score(seat: str, before: dict[str, Array], now: dict[str, Array]) -> Array:
    """Return what the end of a round is worth to a seat: a point a goal met, and how far it moved.

    A fall is worth as little as a goal that moved as far away as can be.

    Parameters
    ----------
    seat : str
        The seat.
    before, now : dict of str to ndarray, shape (games,)
        Outcomes in the baseline and at the table.
    """
    worth = np.zeros(len(now["fallen"]))
    for goal in (goal for goal in SEATS[seat]["goals"] if "outcome" in goal):
        name = goal["outcome"]
        if name == "fallen":
            worth += 1 - now["fallen"]
            continue
        sign = 1 if goal["wish"] == "higher" else -1
        moved = np.clip(sign * (now[name] / np.maximum(before[name], 1e-6) - 1), -1, 1)
        worth += np.where(now["fallen"] > 0, -1, (moved > 0) + moved)
    return worth
