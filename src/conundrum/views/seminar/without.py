"""What would have happened without one choice, in the same future and with all other choices."""

from typing import Any

from conundrum.run import OUTCOMES, PEOPLE, counted_by, show
from conundrum.views.seminar import course, rounds
from conundrum.views.seminar.future import fell_in, lived, numbers_at
from conundrum.views.seminar.goal_words import FALLEN, write_measure
from conundrum.views.seminar.rounds import Game, standing
from conundrum.views.seminar.seats import WAIT, is_power

TOLD = ["fallen", "hunger", "leavers", "warheads", "hostility"]
"""The outcomes for which the debrief says what a choice changed. People come before arms."""

A_FALL = 1000.0
"""How much a fall weighs that a choice caused or prevented. A fall weighs more than all other
changes together."""

Left = dict[str, Any]
"""A dict describes a choice that is left out. The keys "round" and "seat" say when the choice was
made, and by whom. The key "now" has what each outcome would have been without the choice. The key
"fell" has the year in which the regime would have fallen, or None. The key "weighs" says how much
the choice changed in all outcomes together."""


def needs(game: Game, alone: int) -> list[dict[str, Any]]:
    """Return a run for each choice, without this choice; "alone" is the future's number, from 0."""
    return [
        {**course.run_of_game(without(game, left)), "alone": alone, "measure": lived}
        for left in left_out(game)
    ]


def left_out(game: Game) -> list[Left]:
    """Return the choices that changed something, in the order of rounds and seats."""
    return [
        {"round": number, "seat": seat}
        for number in range(1, len(game["played"]) + 1)
        for seat in game["rules"]["seats"]
        if not _same(did(game, number, seat), _instead(game, number, seat))
    ]


def without(game: Game, left: Left) -> Game:
    """Return a game without one of its choices; all other choices are as they were.

    A power goes on as in the round before, or in the first round as in 2016. Another seat waits.
    """
    number, seat = left["round"], left["seat"]
    before = rounds.rewind(game, number - 1)
    chose = {one: did(game, number, one) for one in game["rules"]["seats"]}
    instead = {**chose, seat: _instead(game, number, seat)}
    other = rounds.revealed(before, instead, "")["played"][-1]
    played = game["played"]
    return {**game, "played": [*played[: number - 1], other, *played[number:]]}


def did(game: Game, number: int, seat: str) -> Any:
    """Return what a seat did in a round that is over: the seat's shares, or its move."""
    if is_power(seat):
        return standing(rounds.rewind(game, number), seat)
    return game["played"][number - 1]["moves"][seat]


def _instead(game: Game, number: int, seat: str) -> Any:
    return standing(rounds.rewind(game, number - 1), seat) if is_power(seat) else WAIT


def _same(one: Any, other: Any) -> bool:
    return all(a == b for a, b in zip(one, other, strict=False)) and len(one) == len(other)


def rank_choices(game: Game, story: dict[str, Any], results: list[Any]) -> list[Left]:
    """Return what would have happened without each choice; the choice with most effect is first.

    ``story`` is what happened in the game, and ``results`` has the results of the runs in `needs`.
    """
    now = story["now"]
    until = course.steps(game, len(game["played"]))
    found = []
    for left, line in zip(left_out(game), results, strict=True):
        then = numbers_at(line, until)
        fell = fell_in(line["fallen"][: until + 1])
        weighs = sum([worth(outcome, now, then) for outcome in TOLD]) + _years(story["fell"], fell)
        found.append({**left, "now": then, "fell": fell, "weighs": weighs})
    return sorted(found, key=lambda left: left["weighs"], reverse=True)


def _years(fell: Any, then: Any) -> float:
    """Return by how many years a fall would have come earlier or later."""
    return 0.0 if fell is None or then is None else float(abs(then - fell))


def worth(outcome: str, now: dict[str, float], then: dict[str, float]) -> float:
    """Return an outcome's change in units of the smallest change worth telling; a fall is largest.

    Examples
    --------
    >>> worth("warheads", {"fallen": 0, "warheads": 30}, {"fallen": 0, "warheads": 50})
    2.0
    """
    if changed(outcome, now, then) == "":
        return 0.0
    if outcome == "fallen":
        return A_FALL
    about = OUTCOMES[outcome]
    return abs(then[outcome] - now[outcome]) * about["per_unit"] / about["telling"]


def changed(outcome: str, now: dict[str, float], then: dict[str, float]) -> str:
    """Return what an outcome would have been, or nothing if its change is too small to tell.

    A change is told if it is at least as large as the rounding of the number, and if the two
    numbers are written differently. After a fall in one of the futures, only the second
    condition counts.

    Examples
    --------
    >>> came, other = {"fallen": 0, "warheads": 30.4}, {"fallen": 0, "warheads": 40.2}
    >>> changed("warheads", came, other), changed("warheads", came, {**other, "warheads": 30.6})
    ('40', '')
    """
    came, instead = write_measure(outcome, now), write_measure(outcome, then)
    if came == instead or outcome == "fallen" or FALLEN in [came, instead]:
        return "" if came == instead else instead
    change = abs(then[outcome] - now[outcome])
    about = OUTCOMES[outcome]
    least = show(outcome, 0)
    fine = about["model_unit"] == PEOPLE and change < counted_by(now[outcome])
    return "" if fine or show(outcome, change * about["per_unit"]) == least else instead
