"""A run as arrays: how it was made, and its outcomes in every step and future."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from numbers import Integral
from typing import Self

import numpy as np

from conundrum.model import Array, Assumptions, Beliefs, Policy
from conundrum.model.variant import Model
from conundrum.run.limits import limit
from conundrum.run.outcome_units import per
from conundrum.run.own_outcome import Outcome, distinct
from conundrum.run.written_outcome import WHILE_IT_RULES
from conundrum.tables import BadValue, known, say, whole

QUANTILES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
"""Five values describe an outcome: the ends of its two bands, and the median. Each number in the
dict says in which share of futures the outcome is below the value."""


@dataclass(frozen=True, eq=False, repr=False)
class RunArrays:
    """A run as arrays; `conundrum.run.outlook.Outlook` explains its fields."""

    policy: Policy
    beliefs: Beliefs
    assumptions: Assumptions
    years: Array
    arrays: Mapping[str, Array]
    # The fields below have defaults, because an older version stored runs without them.
    seed: int | None = None
    course: Mapping[int, Policy] | None = None
    model: Model | None = None
    own: Mapping[str, str] | None = None
    of_whole: Collection[str] = ()
    defined: Mapping[str, str] = field(default_factory=dict)

    # Without this line, a loop over a run would ask for an outcome with the name 0.
    __iter__ = None

    def __getitem__(self, outcome: str | Outcome) -> Array:
        """Return an outcome in the unit that readers see, such as people in 100 for hunger.

        Its shape is (steps, futures). The first row is the start, and the last one is the end. An
        event such as a fall is 100 or 0, so that its average counts the futures out of 100. The
        array is read-only, but ``run["hunger"] / 100`` is a new array that you can change.

        Raises
        ------
        BadValue
            If there is no such outcome.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> bool(30 < simulate(futures=100)["hunger"][0].mean() < 50)
        True
        """
        name = outcome.name if isinstance(outcome, Outcome) else outcome
        shown = self.stored(outcome).astype(float) * per(name)
        shown.flags.writeable = False
        return shown

    def stored(self, outcome: str | Outcome) -> Array:
        """Return an outcome as a read-only array in the model's own unit."""
        if isinstance(outcome, Outcome):
            return outcome.of(self)
        if callable(outcome):
            raise BadValue("outcome", outcome, say("refused.an_outcome"), say("own_outcome.write"))
        turns = len(self.course or {})
        if turns > 1 and re.fullmatch(r"\d{4}", str(outcome)):
            advice = say("refused.one_run", count=str(turns), year=str(outcome))
            raise BadValue("outcome", outcome, say("refused.an_outcome"), advice)
        closed = self.arrays[known("outcome", outcome, self.arrays)].view()
        closed.flags.writeable = False
        return closed

    def only(self, *outcomes: str | Outcome) -> Self:
        """Return the run with only the given outcomes, so that it takes less memory.

        Raises
        ------
        BadValue
            If there is no such outcome.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> list(simulate(years=5, futures=10).only("hunger").arrays)
        ['hunger']
        """
        own = [one for one in outcomes if isinstance(one, Outcome)]
        names = [one.name if isinstance(one, Outcome) else one for one in outcomes]
        run = self.with_outcome(*own)
        return replace(run, arrays={name: run.stored(name).copy() for name in names})

    def with_outcome(self, *outcomes: Outcome) -> Self:
        """Return a copy of the run to which your own outcomes were added.

        Raises
        ------
        BadValue
            If an outcome does not give a finite number for each future, or if the run has other
            numbers under its name.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> fed = Outcome("fed", lambda run: 100 - run["hunger"], "people in 100")
        >>> simulate(futures=100).with_outcome(fed).summary()["outcome"].iloc[-1]
        'fed'
        """
        own = distinct("outcome", outcomes)
        made = {one.name: one.of(self) for one in own}
        units = {one.name: one.unit for one in own}
        # An outcome with one number for the whole run repeats this number over the steps without a
        # copy, so the array's stride is 0.
        all_along = {name for name, array in made.items() if not array.strides[0]}
        return replace(
            self,
            arrays={**self.arrays, **made},
            own={**(self.own or {}), **units},
            defined={**self.defined, **{one.name: one.definition for one in own}},
            of_whole={*self.of_whole} - {*made} | all_along,
        )

    def at_step(self, outcome: str, step: int) -> Array:
        """Return an outcome at a step in each future, in the unit that readers see.

        Raises
        ------
        BadValue
            If the outcome has one number for the whole run, and the step is not the last.
        """
        if outcome in self.of_whole and self.years[step] != self.years[-1]:
            allowed = say("own_outcome.whole", end=str(self.end))
            told = say("own_outcome.each_step", name=outcome)
            raise BadValue("year", int(self.years[step]), allowed, told)
        return self.stored(outcome)[step].astype(float) * per(outcome)

    @property
    def futures(self) -> int:
        """The number of futures."""
        return next(iter(self.arrays.values())).shape[1]

    def in_futures(self) -> str:
        """Return a phrase with the number of futures, and with the seed of their random numbers."""
        return f"{self.futures:,} futures, seed {self.seed}"

    def shares_futures(self, other: Self) -> bool:
        """Say whether another run has the same futures, so that each future can be compared."""
        seeds = {run.seed for run in (self, other)} - {None}
        return self.futures == other.futures and len(seeds) < 2

    @property
    def end(self) -> int:
        """The calendar year in which the run ends."""
        return int(self.years[-1])

    def step(self, year: int | None = None) -> int:
        """Return the step that ends in the October of a year; by default the last step.

        Raises
        ------
        BadValue
            If the run has no such year.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> simulate(futures=1).step(2026)
        40
        """
        first = int(self.years[0])
        asked: object = self.end if year is None else year
        if not isinstance(asked, Integral) or asked not in range(first, self.end + 1):
            allowed = say("refused.october", first=str(first), last=str(self.end))
            raise BadValue("year", year, allowed, say("refused.in_october"))
        return (int(asked) - first) * limit("steps_a_year", "default")

    def quantiles(self, outcome: str | Outcome, every: int = 1, first: int = 0) -> Array:
        """Return five quantiles of an outcome over the futures, in the unit that readers see.

        The quantiles of hostility are those of the futures in which the regime rules, or 0 if it
        rules in none. If the run did not keep the outcome ``fallen``, all futures count.

        Parameters
        ----------
        outcome : str
            The name of the outcome.
        every : int, optional
            The distance between the steps that are taken; 1 takes all of them.
        first : int, optional
            The first step that is taken; -1 is the last step of the run.

        Returns
        -------
        ndarray, shape (5, steps)

        Raises
        ------
        BadValue
            If there is no such outcome or step.
        """
        steps = len(self.years)
        first, every = whole("first", first, -steps, steps - 1), whole("every", every, 1, steps)
        name = outcome.name if isinstance(outcome, Outcome) else outcome
        numbers, scale = self.stored(outcome)[first::every], per(name)
        if outcome not in WHILE_IT_RULES or "fallen" not in self.arrays:
            return edges(numbers).astype(float) * scale
        rules = self.arrays["fallen"][first::every] == 0
        found = [edges(here[so]) for here, so in zip(numbers, rules, strict=True)]
        return np.transpose(found).astype(float) * scale


def edges(numbers: Array) -> Array:
    """Return five quantiles as rows; each is taken over the futures, the last axis of the array.

    All are 0 if there are no futures.
    """
    if not numbers.shape[-1]:
        return np.zeros(len(QUANTILES))
    ordered = np.sort(numbers, axis=-1)
    futures = ordered.shape[-1]
    place = np.array(list(QUANTILES.values())) * (futures - 1)
    below = place.astype(int)
    above = np.minimum(below + 1, futures - 1)
    part = (place - below).astype(ordered.dtype)
    return (ordered[..., below] * (1 - part) + ordered[..., above] * part).T
