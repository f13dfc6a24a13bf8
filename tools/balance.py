"""Write docs/instructor/balance.md: how often each seat meets its goals.

Three hundred games of three rounds are simulated. Their futures are not the ones for which the
goals were chosen. First each seat in turn looks ahead, for its goals and then against them, while
all others choose by chance; then all seats look ahead at once; then each pair of settings is kept
from the beginning to the end. It takes about half a minute. With ``--check`` it only says whether
the page is up to date.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from conundrum.views.seminar.goal_words import describe_criterion
from conundrum.views.seminar.seats import POWERS, SEATS
from tools import ROOT
from tools.seminar.aims import is_met
from tools.seminar.fixed import Settings, goals_met, pairs, singles
from tools.seminar.games import Choices, Games
from tools.seminar.length import ROUNDS
from tools.seminar.players import alone, by_chance, goals_with_numbers, together
from tools.template import filled

PAGE = ROOT / "docs" / "instructor" / "balance.md"
TEMPLATE = Path(__file__).with_name("balance.in.md")
GAMES, FIRST, SEED = 300, 1000, 2016
"""How many games, and their first draw: the goals were chosen in games with draws below it."""

TRIED, CONDITIONS = (0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 1.0)
"""What each power keeps to in its sanctions and its engagement, and both in their conditions."""

BY_CHANCE = (15, 85)
"""In how many of 100 games each goal is to be met if all seats choose by chance."""

FIXED = 60
"""How many of 100 goals settings that never change may meet, at most."""

HOLD_MUCH = (*POWERS, "pyongyang")
APART, APART_A_LITTLE = 25, 10
"""How many more of 100 goals a seat is to meet played well than badly: one that holds much, and one
whose moves do little by design."""

LUCK = 50 / GAMES**0.5
"""How far luck moves a number of 100: one standard error of a share near a half."""

SEATED = tuple(seat for seat in SEATS if goals_with_numbers(seat))
"""The seats with a goal that is measured."""


class GoalShares(NamedTuple):
    """How often a goal is met in 100 games, or how many of 100 goals of a seat are met.

    Parameters
    ----------
    well, by_chance, badly : float
        If the seat looks ahead for its goals, chooses by chance, or looks ahead against them.
    together : float
        If all seats look ahead for their goals at once.
    """

    well: float
    by_chance: float
    badly: float
    together: float


def played_by(games: Games, seed: int = SEED) -> list[Choices]:
    """Return what every seat chooses in each round if all seats choose by chance."""
    random = np.random.default_rng(seed)
    return [by_chance(games.count, place, random) for place in range(ROUNDS)]


def balance(
    games: Games, seats: Iterable[str] = SEATED, seed: int = SEED
) -> dict[str, list[GoalShares]]:
    """Return how often each measured goal of each seat is met in some games.

    Parameters
    ----------
    games : Games
        The games.
    seats : iterable of str, optional
        Whose goals.
    seed : int, optional
        For the choices by chance, which are the same for all seats.
    """
    others = played_by(games, seed)
    plain, all_well = others, together(games, others, np.random.default_rng(seed))
    found = {}
    for seat in seats:
        well, badly = (
            alone(games, seat, others, way, np.random.default_rng(seed)) for way in (1, -1)
        )
        each = (goal_shares(games, seat, rounds) for rounds in (well, plain, badly, all_well))
        found[seat] = [GoalShares(*goal) for goal in zip(*each, strict=True)]
    return found


def goal_shares(games: Games, seat: str, rounds: Sequence[Choices]) -> list[float]:
    """Return in how many of 100 games each goal of a seat is met after these choices."""
    end, before = games.play(rounds)[-1], games.baseline[-1]
    return [
        100 * float(is_met(goal, seat, before, end).mean()) for goal in goals_with_numbers(seat)
    ]


def of_all(goals: Iterable[GoalShares]) -> GoalShares:
    """Return the averages over some goals: how many of 100 goals are met.

    Examples
    --------
    >>> of_all([GoalShares(80, 60, 40, 70), GoalShares(60, 50, 20, 50)])
    GoalShares(well=70.0, by_chance=55.0, badly=30.0, together=60.0)
    """
    return GoalShares(*(float(np.mean(each)) for each in zip(*goals, strict=True)))


def best_fixed(games: Games, settings: Sequence[Settings]) -> tuple[Settings, float]:
    """Return the fixed settings that meet most goals of all seats, and how many of 100 they meet.

    All other seats choose by chance.
    """
    shares = goals_met(games, played_by(games), settings).mean(axis=1)
    return settings[int(shares.argmax())], float(shares.max())


def outside(found: Mapping[str, list[GoalShares]]) -> list[str]:
    """Return the goals, with their seats, that choices by chance meet too seldom or too often."""
    low, high = BY_CHANCE
    return [
        f"{SEATS[seat]['name']}: {goal['says']}"
        for seat, goals in found.items()
        for goal, how in zip(goals_with_numbers(seat), goals, strict=True)
        if not low <= how.by_chance <= high
    ]


def written(how: GoalShares) -> str:
    """Write the four numbers as cells of a table."""
    return " | ".join(f"{number:.0f}" for number in how)


def describe_settings(setting: Settings) -> str:
    """Return the settings that each power keeps, in words.

    Examples
    --------
    >>> describe_settings({"beijing": (0.25, 1, 0.5)})
    'Beijing: sanctions 25, engagement 100, conditions 50'
    """
    fields = ("sanctions", "engagement", "conditions")
    return "; ".join(
        f"{SEATS[power]['name']}: "
        + ", ".join(f"{field} {100 * share:g}" for field, share in zip(fields, own, strict=True))
        for power, own in setting.items()
    )


class Found(NamedTuple):
    """The numbers of the page: each seat's, the best pair's of settings, and each power's best."""

    seats: dict[str, list[GoalShares]]
    both: tuple[Settings, float]
    one: dict[str, tuple[Settings, float]]


@cache
def found() -> Found:
    """Play all games, and return the numbers of the page."""
    games = Games(GAMES, FIRST)
    return Found(
        balance(games),
        best_fixed(games, pairs(TRIED, CONDITIONS)),
        {power: best_fixed(games, singles(power, TRIED)) for power in POWERS},
    )


def wanted() -> dict[Path, str]:
    """Return the page as it should be."""
    page = filled(
        TEMPLATE,
        apart=(APART, APART_A_LITTLE),
        by_chance=BY_CHANCE,
        fixed=FIXED,
        found=found(),
        games=GAMES,
        judged_by=describe_criterion,
        luck=LUCK,
        measured=goals_with_numbers,
        of_all=of_all,
        outside=outside,
        pairs=len(pairs(TRIED, CONDITIONS)),
        seats=SEATS,
        told=describe_settings,
        written=written,
    )
    return {PAGE: page}
