"""What a run shows: the outcomes in every world, and their ends in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from conundrum.model import FLOAT, Array, Assumptions, Beliefs, Policy
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import end_in_words, in_worlds
from conundrum.tables import known, rows, say, value, whole

QUANTILES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
"""The edges of the 90 % band, of the 50 % band, and the median."""


@dataclass(frozen=True, eq=False)
class Outlook:
    """The outcomes of one policy in many worlds, as `conundrum.run.simulate` makes it.

    Parameters
    ----------
    policy : Policy
        What the two powers did.
    beliefs : Beliefs
        The theories that held.
    assumptions : Assumptions
        The assumptions that were held at one value.
    years : ndarray, shape (steps,)
        The date of each step, in calendar years: 2016.75 is October 2016.
    arrays : mapping of str to ndarray, shape (steps, worlds)
        The outcomes by name.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> outlook = simulate(years=5, worlds=200)
    >>> outlook["warheads"].shape
    (21, 200)
    """

    policy: Policy
    beliefs: Beliefs
    assumptions: Assumptions
    years: Array
    arrays: Mapping[str, Array]

    def __getitem__(self, outcome: str) -> Array:
        """Return an outcome, shape (steps, worlds), in the unit of ``data/outcomes.csv``.

        Raises
        ------
        BadValue
            If there is no such outcome.
        """
        return self.arrays[known("outcome", outcome, self.arrays)]

    def only(self, *outcomes: str) -> Outlook:
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
        return self["fallen"].shape[1]

    @property
    def end(self) -> int:
        """The calendar year in which the run ends."""
        return int(self.years[-1])

    def quantiles(self, outcome: str, every: int = 1, first: int = 0) -> Array:
        """Return the five `QUANTILES` of an outcome over the worlds.

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
        ordered = np.sort(self[outcome][first::every], axis=1)
        place = np.array(list(QUANTILES.values())) * (self.worlds - 1)
        below = place.astype(int)
        above = np.minimum(below + 1, self.worlds - 1)
        part = (place - below).astype(FLOAT)
        return (ordered[:, below] * (1 - part) + ordered[:, above] * part).T

    def bands(self) -> pd.DataFrame:
        """Return the median and the 50 and 90 % bands of every outcome at every step.

        Returns
        -------
        DataFrame
            Columns year, outcome, q05, q25, q50, q75, q95.
        """
        parts = [
            pd.DataFrame(self.quantiles(outcome).T, columns=list(QUANTILES)).assign(
                year=self.years, outcome=outcome
            )
            for outcome in self.arrays
        ]
        return pd.concat(parts, ignore_index=True)[["year", "outcome", *QUANTILES]]

    def summary(self) -> pd.DataFrame:
        """Return one row an outcome: where it starts, where it ends, and that in words.

        Returns
        -------
        DataFrame
            Columns outcome, unit, start, median, low, high, words; from low to high lie 90 of
            100 worlds. Numbers are in the unit of the row. For an outcome that either has
            happened in a world or has not, the three are the worlds in 100 where it has.
        """
        return pd.DataFrame([self.at_the_end(outcome) for outcome in self.arrays])

    def at_the_end(self, outcome: str) -> dict[str, object]:
        """Return one row of the summary as a dict, without the cost of a table."""
        about = rows("outcomes")[known("outcome", outcome, self.arrays)]
        scale = value("outcomes", outcome, "per_unit")
        start = float(np.median(self[outcome][0])) * scale
        if outcome == "fallen":
            low = median = high = of_100(self["fallen"][-1])
            words = say("end.fallen", worlds=in_worlds(self["fallen"][-1]), year=str(self.end))
        else:
            ends = self.quantiles(outcome, first=-1)[:, 0].astype(float)
            low, _, median, _, high = ends * scale
            words = end_in_words(outcome, self.end, start, median, low, high)
        return {
            "outcome": outcome,
            "unit": about["shown_in"],
            "start": start,
            "median": median,
            "low": low,
            "high": high,
            "words": words,
        }
