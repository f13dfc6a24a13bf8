"""Policies in more worlds than fit into memory: run block by block, and summed up as it goes."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from concurrent import futures
from functools import partial
from itertools import pairwise
from numbers import Real

import numpy as np
import pandas as pd

from conundrum.model import Assumptions, Beliefs, Policy
from conundrum.model.variant import Model, said_of
from conundrum.run.follow import AnyBeliefs, AnyHeld, checked, follow
from conundrum.run.given_policy import Courses, courses_of
from conundrum.run.limits import limit, within
from conundrum.run.outcome_units import UNITS, Unit, per, told_in
from conundrum.run.own_outcome import Outcome, apart
from conundrum.run.tally import Tally, tally
from conundrum.tables import BadValue, known, listed, say, value, whole

BLOCK = 10_000
"""Worlds that are drawn together: every assumption is spread evenly over each block. A sweep has
the same blocks however it is cut, and so the same numbers."""

MOST = 1_000_000_000

Block = tuple[int, int]
"""How many worlds it has, and its seed."""

Tallies = dict[tuple[int, int, str], Tally]
"""By the place of a policy, that of a date, and an outcome."""

Dates = int | Sequence[int]
Outcomes = Outcome | Sequence[Outcome]
Pool = futures.Executor | None
Progress = Callable[[int, int], object] | None


def sweep(
    policies: Courses,
    worlds: int = limit("worlds", "default"),
    *,
    chunks: int | None = None,
    executor: Pool = None,
    at: Dates = (),
    outcomes: Outcomes = (),
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    seed: int = limit("seed", "default"),
    model: Model | None = None,
    unit: Unit = "shown",
    progress: Progress = None,
) -> pd.DataFrame:
    """Run policies in as many worlds as wanted, on any executor, in memory that does not grow.

    Worlds come in blocks of 10,000, the last one smaller. Each is the run that `simulate` makes of
    it, the first with ``seed`` and every other one with a seed that follows from it
    (``attrs["seeds"]``, beside ``attrs["years"]``). All policies meet the same worlds. Whatever the
    chunks and the executor, the table is the same to the last bit.

    Parameters
    ----------
    policies : mapping of str to Policy, list of str, or one alone
        By name, or names of `policies` and scenario codes. Each may be a course by year, as in
        `simulate`.
    worlds : int, optional
        How many, 1 to 1,000,000,000.
    chunks : int, optional
        Into how many tasks the blocks are put; a task a block unless given.
    executor : concurrent.futures.Executor, optional
        Where tasks run, such as a ``ProcessPoolExecutor``, or that of a Dask or Ray cluster; here,
        one after another, unless given. Functions of outcomes then have to be importable.
    at : int or sequence of int, optional
        Calendar years whose October is summed up; the end of the run unless given.
    outcomes : Outcome or sequence of Outcome, optional
        Outcomes of your own; they see one block at a time.
    beliefs, assumptions, years, seed, model : optional
        As in `simulate`.
    unit : {"shown", "model"}, optional
        Whose units, as in `Outlook.summary`; an outcome of your own has one alone.
    progress : callable, optional
        Called after each task with how many worlds are done, and how many there are.

    Returns
    -------
    DataFrame
        Columns policy, year, outcome, unit, worlds, mean, lowest, highest, q05, q25, q50, q75, q95.
        ``worlds``, ``mean``, and ``lowest`` and ``highest`` of all
        worlds are exact; from q05 to q95 lie 90 of 100, as from low to high of a summary. The
        quantiles are those of an outlook, of numbers that are cut off after four digits: too near
        to 0 by less than one part in 8,192.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> found = sweep({"2016": Policy()}, worlds=300, chunks=2).set_index("outcome")
    >>> int(found.loc["warheads", "worlds"])
    300
    """
    worlds, seed = whole("worlds", worlds, 1, MOST), within("seed", seed)
    known("unit", unit, UNITS)
    made = checked(beliefs, assumptions, years, BLOCK, seed)
    named = courses_of("policies", policies, made[2])
    if not named:
        raise BadValue("policies", policies, say("refused.listed"))
    first, last = (int(value("limits", "start", "default")) + ahead for ahead in (0, made[2]))
    given = (last,) if at == () else listed("at", at, "a list of years", one=Real)
    dates = [whole("at", year, first, last) for year in given]
    asked = listed("outcomes", outcomes, "a list of outcomes", least=0, one=Outcome)
    own_outcomes = apart("outcomes", asked)
    if executor is not None and not callable(getattr(executor, "map", None)):
        raise BadValue("executor", executor, "an executor")
    if isinstance(executor, futures.ProcessPoolExecutor):
        _can_be_sent(own_outcomes)
    if progress is not None and not callable(progress):
        raise BadValue("progress", progress, "a function")
    steps = [(year - first) * limit("steps_a_year", "default") for year in dates]
    blocks = _blocks(worlds, seed)
    cut = min(whole("chunks", len(blocks) if chunks is None else chunks, 1, MOST), len(blocks))
    ends = [len(blocks) * task // cut for task in range(cut + 1)]
    tasks = [blocks[one:other] for one, other in pairwise(ends)]
    run = partial(_task, [*named.values()], tuple(own_outcomes), steps, made[:3], model)
    found: Tallies = {}
    done = 0
    for task, tallies in zip(tasks, (executor.map if executor else map)(run, tasks), strict=True):
        found = _plus(found, tallies)
        done += sum(many for many, _ in task)
        if progress:
            progress(done, worlds)
    own = {**(model.units if model else {}), **{one.name: one.unit for one in own_outcomes}}
    names = [*named]
    table = pd.DataFrame(
        {"policy": names[policy], "year": dates[date], **_row(outcome, unit, own, tallied)}
        for (policy, date, outcome), tallied in found.items()
    )
    around = {"years": made[2], "seeds": [seed for _, seed in blocks]}
    table.attrs |= around | said_of(model)
    return table


def _can_be_sent(outcomes: list[Outcome]) -> None:
    """Refuse a function that no other process can be told of, before a pool waits for it."""
    for one in outcomes:
        try:
            pickle.dumps(one)
        except (pickle.PicklingError, AttributeError, TypeError) as failed:
            allowed = say("own_outcome.sent")
            raise BadValue("outcomes", one.function, allowed) from failed


def _blocks(worlds: int, seed: int) -> list[Block]:
    """Return the blocks of a sweep.

    Examples
    --------
    >>> [many for many, _ in _blocks(25_000, 2016)]
    [10000, 10000, 5000]
    """
    starts = range(0, worlds, BLOCK)
    others = (int(np.random.SeedSequence([seed, at]).generate_state(1)[0]) for at in starts[1:])
    return [(min(BLOCK, worlds - at), of) for at, of in zip(starts, [seed, *others], strict=True)]


def _task(
    courses: list[dict[int, Policy]],
    outcomes: tuple[Outcome, ...],
    steps: list[int],
    made: tuple[Beliefs, Assumptions, int],
    model: Model | None,
    blocks: list[Block],
) -> Tallies:
    """Run some blocks, and sum them up by policy, date and outcome."""
    found: Tallies = {}
    for worlds, seed in blocks:
        for policy, course in enumerate(courses):
            run = follow(course, *made, worlds, seed, model=model).with_outcome(*outcomes)
            one = {
                (policy, date, outcome): tally(run.at_step(outcome, step))
                for date, step in enumerate(steps)
                for outcome in run.arrays
            }
            found |= _plus(found, one)
    return found


def _plus(one: Tallies, other: Tallies) -> Tallies:
    return {key: one[key].plus(of) if key in one else of for key, of in other.items()}


def _row(outcome: str, unit: Unit, own: Mapping[str, str], of: Tally) -> dict[str, object]:
    told = own[outcome] if outcome in own else told_in(outcome, unit)
    scale = per(outcome, unit)
    ends = {"lowest": of.low, "highest": of.high}
    figures = {"mean": float(of.total / of.worlds), **ends, **of.quantiles}
    scaled = {name: figure * scale for name, figure in figures.items()}
    return {"outcome": outcome, "unit": told, "worlds": of.worlds, **scaled}
