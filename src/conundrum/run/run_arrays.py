"""What a run is: how it was made, and its outcomes in every step and world as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from conundrum.model import Array, Assumptions, Beliefs, Policy
from conundrum.run.limits import limit
from conundrum.tables import BadValue, known, whole

QUANTILES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
"""The edges of the 90 % band, of the 50 % band, and the median."""


@dataclass(frozen=True, eq=False, repr=False)
class RunArrays:
    """A run as arrays; its fields are told of in `conundrum.run.outlook.Outlook`."""

    policy: Policy
    beliefs: Beliefs
    assumptions: Assumptions
    years: Array
    arrays: Mapping[str, Array]
    # What was kept of a run before these were known has them not.
    seed: int | None = None
    course: Mapping[int, Policy] | None = None

    def __getitem__(self, outcome: str) -> Array:
        """Return an outcome in the unit of the model, a share for hunger; shape (steps, worlds).

        Tables have the units that readers see, unless told ``unit="model"``.

        Raises
        ------
        BadValue
            If there is no such outcome.
        """
        return self.arrays[known("outcome", outcome, self.arrays)]

    def only(self, *outcomes: str) -> Self:
        """Return the run with these outcomes alone, which take no more memory than they need.

        Raises
        ------
        BadValue
            If there is no such outcome.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> list(simulate(years=5, worlds=10).only("hunger").arrays)
        ['hunger']
        """
        return replace(self, arrays={outcome: self[outcome].copy() for outcome in outcomes})

    @property
    def worlds(self) -> int:
        """How many worlds were run."""
        return next(iter(self.arrays.values())).shape[1]

    @property
    def end(self) -> int:
        """The calendar year in which the run ends."""
        return int(self.years[-1])

    def step(self, year: int | None = None) -> int:
        """Return the step of the October of a year, the last one unless given.

        Raises
        ------
        BadValue
            If the run has no such year.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> simulate(worlds=1).step(2026)
        40
        """
        years = range(int(self.years[0]), self.end + 1)
        try:
            place = years.index(self.end if year is None else year)
        except (ValueError, TypeError):
            raise BadValue("at", year, f"a year from {years[0]} to {self.end}") from None
        return place * limit("steps_a_year", "default")

    def quantiles(self, outcome: str, every: int = 1, first: int = 0) -> Array:
        """Return the five `QUANTILES` of an outcome over the worlds, in the unit of the model.

        Parameters
        ----------
        outcome : str
            Its name.
        every : int, optional
            Take one step in so many.
        first : int, optional
            The step to begin with; -1 is the last.

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
        return edges(self[outcome][first::every])


def edges(numbers: Array) -> Array:
    """Return the five `QUANTILES` over the worlds, the last axis, as rows."""
    ordered = np.sort(numbers, axis=-1)
    worlds = ordered.shape[-1]
    place = np.array(list(QUANTILES.values())) * (worlds - 1)
    below = place.astype(int)
    above = np.minimum(below + 1, worlds - 1)
    part = (place - below).astype(ordered.dtype)
    return (ordered[..., below] * (1 - part) + ordered[..., above] * part).T
