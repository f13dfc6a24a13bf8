"""What a run shows: the outcomes in every world, and their ends in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from conundrum.model import FLOAT, Array, Assumptions, Beliefs, Policy
from conundrum.model.variant import Model
from conundrum.run.own_outcome import Outcome
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import end_in_words, in_worlds
from conundrum.tables import known, rows, say, significant, value, whole

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
    model : Model, optional
        The changed model that it was made with, if it was; its `Model.said` says so.
    own : mapping of str to str, optional
        The units of outcomes of one's own, by name.

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
    model: Model | None = None
    own: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, outcome: str | Outcome) -> Array:
        """Return an outcome, shape (steps, worlds), in the unit of ``data/outcomes.csv``.

        Raises
        ------
        BadValue
            If there is no such outcome.
        """
        if isinstance(outcome, Outcome):
            return outcome.of(self)
        return self.arrays[known("outcome", outcome, self.arrays)]

    def only(self, *outcomes: str | Outcome) -> Outlook:
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
        own = [one for one in outcomes if isinstance(one, Outcome)]
        names = [one.name if isinstance(one, Outcome) else one for one in outcomes]
        run = self.with_outcome(*own)
        return replace(run, arrays={name: run[name].copy() for name in names})

    def with_outcome(self, *outcomes: Outcome) -> Outlook:
        """Return the run with outcomes of one's own beside its others, in all its tables.

        Raises
        ------
        BadValue
            If one gives no finite number for each world, or the run has another of its name.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> fed = Outcome("fed", lambda run: 100 * (1 - run["hunger"]), "people in 100")
        >>> simulate(worlds=100).with_outcome(fed).summary()["outcome"].iloc[-1]
        'fed'
        """
        made = {one.name: one.of(self) for one in outcomes}
        units = {one.name: one.unit for one in outcomes}
        return replace(self, arrays={**self.arrays, **made}, own={**self.own, **units})

    @property
    def worlds(self) -> int:
        """How many worlds were run."""
        return self["fallen"].shape[1]

    @property
    def end(self) -> int:
        """The calendar year in which the run ends."""
        return int(self.years[-1])

    def quantiles(self, outcome: str | Outcome, every: int = 1, first: int = 0) -> Array:
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

    def at_the_end(self, outcome: str | Outcome) -> dict[str, object]:
        """Return one row of the summary as a dict, without the cost of a table."""
        if isinstance(outcome, Outcome):
            return self.with_outcome(outcome).at_the_end(outcome.name)
        if known("outcome", outcome, self.arrays) not in rows("outcomes"):
            return self._own_end(outcome)
        about = rows("outcomes")[outcome]
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

    def _own_end(self, outcome: str) -> dict[str, object]:
        units = {**(self.model.units if self.model else {}), **self.own}
        low, _, median, _, high = self.quantiles(outcome, first=-1)[:, 0].tolist()
        figures = {
            "start": float(np.median(self[outcome][0])),
            **{"median": median, "low": low, "high": high},
        }
        told = {name: significant(figure, 3) for name, figure in figures.items()}
        sentence = "end.unit" if units[outcome] else "end.plain"
        words = say(sentence, outcome=outcome, unit=units[outcome], year=str(self.end), **told)
        return {"outcome": outcome, "unit": units[outcome], **figures, "words": words}
