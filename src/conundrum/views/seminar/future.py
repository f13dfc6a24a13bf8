"""A game's own future: the model's runs in this future, and what the class learns from them."""

from typing import Any

from conundrum.run import OUTCOMES, Run
from conundrum.tables import value
from conundrum.views.seminar import course, rounds
from conundrum.views.seminar.giving import reciprocity
from conundrum.views.seminar.goals import compare
from conundrum.views.seminar.measures import MEAN
from conundrum.views.seminar.rounds import Game

FIRST = float(value("limits", "start", "default"))
"""The date of the first step of a run, as a number of years."""

Line = list[float]
"""The numbers of one outcome at every step."""


def needs(game: Game, alone: int) -> list[dict[str, Any]]:
    """Return the runs that a game needs in one future; the number of the future counts from 0.

    The first runs show what the class saw at the start and at the end of each round. Each has only
    the choices made until then, because a new choice moves some outcomes at once. The last run is
    under the policy of 2016.
    """
    over = range(len(game["played"]) + 1)
    runs = [
        *[course.run_of_game(rounds.rewind(game, done)) for done in over],
        course.run_of_2016(game),
    ]
    return [{**run, "alone": alone, "measure": lived} for run in runs]


def lived(run: Run) -> dict[str, Line]:
    """Return the numbers of each outcome at every step, in the single future of a run."""
    return {
        outcome: [run.number(outcome, step, 1) for step in range(run.last + 1)]
        for outcome in OUTCOMES
    }


def story(game: Game, results: list[dict[str, Line]]) -> dict[str, Any]:
    """Return what happened in a game's future until the end of the last round that is over.

    Returns
    -------
    dict
        ``rounds``: all outcomes by name, and the ``mean hostility`` until then, at the start and at
        the end of each round. ``now`` and ``was``: these numbers at the end of the last round, in
        this game and under the policy of 2016. ``line`` and ``kept``: all numbers of each outcome
        until then, also in this game and under the policy of 2016. ``fell`` and ``kept_fell``: the
        years in which the regime fell in the two, or None. ``year``: the year in which the last
        round ended. ``goals``: what `compare` returns.
    """
    done = len(game["played"])
    until = course.steps(game, done)
    seen = [_numbers_seen(results[over], course.steps(game, over)) for over in range(done + 1)]
    now = seen[done]
    was = _numbers_seen(results[done + 1], until)
    line = {outcome: _line(game, results, outcome) for outcome in OUTCOMES}
    kept = {outcome: numbers[: until + 1] for outcome, numbers in results[done + 1].items()}
    goals = compare(game, was, {**now, **reciprocity(game)})
    return {
        "rounds": seen,
        "now": now,
        "was": was,
        "line": line,
        "kept": kept,
        "fell": fell_in(line["fallen"]),
        "kept_fell": fell_in(kept["fallen"]),
        "year": rounds.begins(game, done + 1),
        "goals": goals if done > 0 else [{**goal, "fares": ""} for goal in goals],
    }


def _numbers_seen(lines: dict[str, Line], step: int) -> dict[str, float]:
    """Return all outcomes at a step of the model, and the mean hostility until this step."""
    until = lines["hostility"][: step + 1]
    return {**numbers_at(lines, step), f"{MEAN}hostility": sum(until) / len(until)}


def numbers_at(lines: dict[str, Line], step: int) -> dict[str, float]:
    """Return the number of each outcome at a step."""
    return {outcome: numbers[step] for outcome, numbers in lines.items()}


def _line(game: Game, results: list[dict[str, Line]], outcome: str) -> Line:
    """Return an outcome at every step, with the numbers that the class saw after each round."""
    done = len(game["played"])
    line = list(results[done][outcome][: course.steps(game, done) + 1])
    for over in range(done):
        step = course.steps(game, over)
        line[step] = results[over][outcome][step]
    return line


def fell_in(fallen: Line) -> int | None:
    """Return the year of the first step after the regime fell, or None if the regime stands."""
    steps = [step for step, fell in enumerate(fallen) if fell > 0]
    return int(FIRST + steps[0] / course.A_YEAR) if len(steps) > 0 else None
