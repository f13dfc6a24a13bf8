"""What a run shows: the outcomes in every world, and ways of saying them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from conundrum.model.assumptions import FLOAT, Array, Assumptions, Beliefs
from conundrum.model.policy import Policy
from conundrum.tables.bounds import known, whole
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say, written

QUANTILES = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
"""The edges of the 90 % band, of the 50 % band, and the median."""

PEOPLE = "people"
"""The unit of what is written with two figures."""

A_MILLION = 0.995
"""In millions: from here on two figures are a million."""


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
        name = about["label"]
        scale = value("outcomes", outcome, "per_unit")
        start = float(np.median(self[outcome][0])) * scale
        if outcome == "fallen":
            low = median = high = of_100(self["fallen"][-1])
            words = say("end.fallen", worlds=in_worlds(self["fallen"][-1]), year=str(self.end))
        else:
            ends = self.quantiles(outcome, first=-1)[:, 0].astype(float)
            low, _, median, _, high = ends * scale
            words = say(
                "end.plain" if counts_itself(outcome) else "end.unit",
                outcome=name,
                unit=unit_of(outcome),
                start=show(outcome, start),
                median=show(outcome, median),
                year=str(self.end),
                low=show(outcome, low),
                high=show(outcome, high),
            )
        return {
            "outcome": outcome,
            "unit": about["shown_in"],
            "start": start,
            "median": median,
            "low": low,
            "high": high,
            "words": words,
        }


def unit_of(outcome: str) -> str:
    """Return the unit of a number as `show` writes it: people are written one by one.

    Examples
    --------
    >>> unit_of("leavers"), unit_of("hunger")
    ('people', 'people in 100')
    """
    about = rows("outcomes")[outcome]
    return str(about["unit"] if about["unit"] == PEOPLE else about["shown_in"])


def counts_itself(outcome: str) -> bool:
    """Return whether an outcome's unit is its name, so that nobody need hear it twice.

    Examples
    --------
    >>> counts_itself("warheads"), counts_itself("hunger")
    (True, False)
    """
    about = rows("outcomes")[outcome]
    return str(about["shown_in"]) == about["inside"]


def in_worlds(happened: Array) -> str:
    """Say in how many of 100 worlds something happened.

    Parameters
    ----------
    happened : ndarray, shape (worlds,)
        1 where it did, 0 where it did not.

    Examples
    --------
    >>> in_worlds(np.array([1, 0, 0, 0]))
    '25 of 100'
    >>> in_worlds(np.array([1] + 999 * [0]))
    'fewer than 1 of 100'
    """
    return worlds_of(of_100(happened))


def worlds_of(count: float) -> str:
    """Say in how many of 100 worlds something happened.

    Examples
    --------
    >>> worlds_of(25), worlds_of(99.9)
    ('25 of 100', 'more than 99 of 100')
    """
    if 0 < count < 1:
        return say("worlds.few")
    if 99 < count < 100:
        return say("worlds.many")
    return say("worlds.some", count=written(count))


def of_100(happened: Array) -> float:
    """Return in how many of 100 worlds something happened, not rounded.

    Examples
    --------
    >>> of_100(np.array([1, 0, 0, 0]))
    25.0
    """
    return 100 * float(np.sum(happened)) / len(happened)


def show(outcome: str, number: float) -> str:
    """Write a number, already in the unit it is shown in, with as many digits as it deserves.

    Examples
    --------
    >>> show("hunger", 41.6), show("leavers", 1.5834)
    ('42', '1,600,000')
    """
    if rows("outcomes")[outcome]["unit"] == PEOPLE:
        return people(number / value("outcomes", outcome, "per_unit"))
    return written(number, int(rows("outcomes")[outcome]["digits"]))


def at_its_line(outcome: str, number: float) -> str:
    """Write a number, already in the unit it is shown in, beside the end of its line in a chart.

    Examples
    --------
    >>> at_its_line("leavers", 1.5834), at_its_line("leavers", 0.026)
    ('1.6 M', '26,000')
    """
    # From where two figures are a million. The chart's unit is millions, so M needs no word.
    if rows("outcomes")[outcome]["unit"] == PEOPLE and number >= A_MILLION:
        return say("chart.short", number=written(number, 1))
    return show(outcome, number)


def people(number: float) -> str:
    """Write a number of people with two figures, as many as an estimate of it deserves.

    Examples
    --------
    >>> people(1_587_342), people(8_177), people(7)
    ('1,600,000', '8,200', '7')
    """
    unit = 10 ** max(0, len(f"{number:.0f}") - 2)
    return written(np.floor(number / unit + 0.5) * unit)
