"""Write docs/instructor/balance.md: how often each seat meets its goals.

A thousand games of three rounds are simulated. Each seat in turn looks one round ahead, for its
goals and against them, while all others choose by chance. It takes about half a minute. With
``--check`` it only says whether the page is up to date.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from conundrum.classroom.seminar.seat_goals import MET, fares, judged_by
from conundrum.classroom.seminar.seats import SEATS
from conundrum.model import Array
from tools import ROOT
from tools.pack.paper import ROUNDS
from tools.seminar.games import Games
from tools.seminar.players import by_chance, searched
from tools.template import filled

PAGE = ROOT / "docs" / "instructor" / "balance.md"
TEMPLATE = Path(__file__).with_name("balance.in.md")
GAMES, SEED = 1000, 2016
LUCK = 50 / GAMES**0.5
"""How far luck moves a number of 100: one standard error of a share near a half."""
EVEN = (20, 80)
"""How many of 100 goals a seat that chooses by chance should meet."""


class Met(NamedTuple):
    """In how many of 100 games a goal is met, or how many of 100 goals of a seat are.

    Parameters
    ----------
    well, by_chance, badly : float
        If the seat looks one round ahead for its goals, chooses by chance, or looks ahead against
        them.
    """

    well: float
    by_chance: float
    badly: float


def balance(count: int, seats: Iterable[str] = SEATS, seed: int = SEED) -> dict[str, list[Met]]:
    """Return how often each measured goal of each seat is met in so many games.

    Parameters
    ----------
    count : int
        How many.
    seats : iterable of str, optional
        Whose goals.
    seed : int, optional
        Draws what is done by chance, the same for all seats.
    """
    games, random = Games(count), np.random.default_rng(seed)
    others = [by_chance(count, place, random) for place in range(ROUNDS)]
    plain = games.play(others)[-1]
    found = {}
    for seat in seats:
        well, badly = (
            games.play(searched(games, seat, others, way, np.random.default_rng(seed)))[-1]
            for way in (1, -1)
        )
        each = zip(*(goals_met(games, seat, end) for end in (well, plain, badly)), strict=True)
        found[seat] = [Met(*goal) for goal in each]
    return found


def measured(seat: str) -> list[dict[str, str]]:
    """Return the goals of a seat that the model measures."""
    return [goal for goal in SEATS[seat]["goals"] if "outcome" in goal]


def goals_met(games: Games, seat: str, now: Mapping[str, Array]) -> Iterator[float]:
    """Yield, for each measured goal of a seat, in how many games of 100 it is met at the end."""
    for goal in measured(seat):
        name, wish = goal["outcome"], goal["wish"]
        how = [
            fares(name, wish, *({k: float(one[k][game]) for k in (name, "fallen")} for one in ends))
            for ends in [(games.baseline[-1], now)]
            for game in range(games.count)
        ]
        yield 100 * sum(verdict in MET for verdict in how) / games.count


def of_all(goals: Iterable[Met]) -> Met:
    """Return how many of 100 goals are met.

    Examples
    --------
    >>> of_all([Met(80, 60, 40), Met(60, 50, 20)])
    Met(well=70.0, by_chance=55.0, badly=30.0)
    """
    return Met(*(float(np.mean(each)) for each in zip(*goals, strict=True)))


def outside(found: Mapping[str, list[Met]]) -> list[str]:
    """Return the seats that meet their goals too seldom or too often by chance."""
    low, high = EVEN
    return [seat for seat, goals in found.items() if not low <= of_all(goals).by_chance <= high]


def within_luck(found: Mapping[str, list[Met]]) -> list[str]:
    """Return the seats of which luck may be all that playing well brings.

    Examples
    --------
    >>> within_luck({"un": [Met(47, 46, 43)], "beijing": [Met(90, 56, 28)]})
    ['un']
    """
    all_goals = {seat: of_all(goals) for seat, goals in found.items()}
    return [seat for seat, met in all_goals.items() if abs(met.well - met.by_chance) <= LUCK]


def written(met: Met) -> str:
    """Write the three numbers as cells of a table."""
    return " | ".join(f"{number:.0f}" for number in met)


def names(seats: Iterable[str]) -> str:
    """Name some seats.

    Examples
    --------
    >>> names(["un", "beijing"]), names([])
    ('The United Nations, Beijing', 'none')
    """
    return ", ".join(SEATS[seat]["name"] for seat in seats) or "none"


def wanted() -> dict[Path, str]:
    """Return the page as it should be."""
    page = filled(
        TEMPLATE,
        even=EVEN,
        found=balance(GAMES),
        games=GAMES,
        judged_by=judged_by,
        luck=LUCK,
        measured=measured,
        names=names,
        of_all=of_all,
        outside=outside,
        seats=SEATS,
        within_luck=within_luck,
        written=written,
    )
    return {PAGE: page}
