"""Everything that a panel computes from a run, in the kernel and in the page.

The page has the same functions as this module and `conundrum.run.vectors`. They are written by hand
in ``page/static/statistics.js`` and ``vectors.js``. All numbers that they return have double
precision.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from conundrum.model import draw
from conundrum.run.limits import limit
from conundrum.run.run_arrays import RunArrays
from conundrum.run.vectors import Vector, quantiles
from conundrum.run.written_outcome import WHILE_IT_RULES
from conundrum.tables import value
from conundrum.tables.used_in import outcomes

WEIGHED = outcomes("priorities")
"""The outcomes that priorities weigh."""


class Run:
    """A run, with a method for each thing that a panel computes from the run.

    Parameters
    ----------
    outlook : Outlook
        The run, with the outcomes that the panel asks for.
    seed : int, optional
        The start of its random numbers.
    discount : float, optional
        How much less each year counts than the year before, for priorities without a discount.

    Attributes
    ----------
    policy, beliefs, held : dict
        The shares of the controls and of the beliefs, and the held assumptions, by name.
    futures : int
        The number of futures.
    last : int
        The last step; the first is 0.
    step_years : float
        Years from one step to the next.
    first_year : float
        The date of the first step: 2016.75 is October 2016.
    outlook : Outlook
        The whole run, which only the kernel has.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> run.last, run.year(run.last), run.step(2026)
    (80, 2036.75, 40)
    """

    def __init__(
        self, outlook: RunArrays, seed: int = limit("seed", "default"), discount: float = 0
    ) -> None:
        self.outlook: Any = outlook
        self._seed, self._discount = seed, discount
        self._kept: dict[str, Any] = {}
        self.policy: dict[str, float] = asdict(outlook.policy)
        self.beliefs: dict[str, float] = asdict(outlook.beliefs)
        self.held: dict[str, float] = dict(outlook.assumptions.fixed)
        self.futures: int = outlook.futures
        self.last: int = len(outlook.years) - 1
        self.first_year: float = float(outlook.years[0])
        self.step_years: float = float(outlook.years[1] - outlook.years[0])

    def at(self, outcome: str, step: int) -> Vector:
        """Return the numbers of an outcome at a step.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        step : int
            Counted from 0, October of the first year.

        Returns
        -------
        ndarray
            The outcome in each future, in the unit of the model.
        """
        return self.outlook.stored(outcome)[step].astype(float)

    def drawn(self, assumption: str) -> Vector:
        """Return the random values of an assumption, one for each future.

        Parameters
        ----------
        assumption : str
            A name of ``data/assumptions.csv``.

        Returns
        -------
        ndarray
            The assumption's value in each future, in its unit.
        """
        return draw(self.outlook.assumptions, self.futures, self._seed)[assumption].astype(float)

    def number(self, outcome: str, step: int, future: int) -> float:
        """Return the number of an outcome at a step in one future.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        step : int
        future : int
            Counted from 1.

        Returns
        -------
        float
            The outcome, in the unit of the model.
        """
        return float(self.outlook.stored(outcome)[step, future - 1])

    def in_unit(self, outcome: str, step: int, future: int) -> float:
        """Return an outcome at a step in one future, in the unit that readers see.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        step : int
        future : int
            Counted from 1.

        Returns
        -------
        float
            The outcome, in the unit that readers see.
        """
        return self.number(outcome, step, future) * value("outcomes", outcome, "per_unit")

    def average(self, outcome: str, step: int) -> float:
        """Return the average of an outcome over all futures at a step.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        step : int

        Returns
        -------
        float
            The average, in the unit that readers see.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> run = Run(simulate())
        >>> round(run.average("warheads", run.last))
        82
        """
        # The sum is multiplied before it is divided, so that a count out of 100 is exact.
        total = float(self.outlook.stored(outcome)[step].sum(dtype=float))
        return value("outcomes", outcome, "per_unit") * total / self.futures

    def quantiles(self, outcome: str, step: int, shares: Sequence[float]) -> list[float]:
        """Return quantiles of an outcome; hostility counts only where the regime rules.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        step : int
        shares : sequence of float
            The shares of the quantiles, from 0 to 1, in rising order.

        Returns
        -------
        list of float
            One quantile for each share, in the unit of the model. All are 0 for hostility if the
            regime rules in no future.
        """
        numbers = self.outlook.stored(outcome)[step]
        if outcome in WHILE_IT_RULES:
            numbers = numbers[self.outlook.stored("fallen")[step] == 0]
        return quantiles(numbers, shares) if len(numbers) else [0.0 for _ in shares]

    def first_true(self, outcome: str) -> list[int]:
        """Return the first step at which a lasting event, such as a fall, has happened.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.

        Returns
        -------
        list of int
            The step in each future; -1 if the outcome is not true there.
        """
        holds = self.outlook.stored(outcome) > 0
        return np.where(holds[-1], holds.argmax(axis=0), -1).tolist()

    def first_below(self, outcome: str, future: int, start: int, limit: float) -> int:
        """Return the first step at which an outcome in one future is below a limit.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.
        future : int
            Counted from 1.
        start : int
            The step at which the search begins.
        limit : float
            In the unit of the model.

        Returns
        -------
        int
            The step; -1 if there is none.
        """
        below = np.flatnonzero(self.outlook.stored(outcome)[start:, future - 1] < limit)
        return int(below[0]) + start if len(below) else -1

    def loss(self, weights: dict[str, float], frame: float = 1, by: str = "way") -> Vector:
        """Return what the run costs by some priorities in each future (`conundrum.run.loss`).

        Parameters
        ----------
        weights : dict
            The weights by outcome. A ``discount`` among them replaces that of the run.
        frame : float
            Each outcome is divided by the top of its chart times this number, which is 1 except for
            the fault that changes the tops.
        by : {"way", "end"}
            Whether the mean of all steps counts, or only the last step.

        Returns
        -------
        ndarray
            The loss in each future, from 0 to 1.
        """
        # The loss is stored, because the loss of the pinned run is needed again whenever the reader
        # moves a control.
        return self.once(f"loss {weights} {frame} {by}", lambda: self._loss(weights, frame, by))

    def _loss(self, weights: dict[str, float], frame: float, by: str) -> Vector:
        total, every = np.zeros(self.futures), 0.0
        for outcome in WEIGHED:
            if weight := weights.get(outcome, 0):
                discount = weights.get("discount", self._discount)
                total += weight * self._cost(outcome, discount, frame, by)
                every += weight
        return total / (every or 1)

    def year(self, step: int) -> float:
        """Return the date of a step.

        Parameters
        ----------
        step : int

        Returns
        -------
        float
            The date, in calendar years.
        """
        return self.first_year + step * self.step_years

    def step(self, year: float) -> int:
        """Return the step of the October of a year.

        Parameters
        ----------
        year : float
            In calendar years; half a year is rounded up.

        Returns
        -------
        int
            The step.
        """
        return round((int(year + 0.5) - int(self.first_year)) / self.step_years)

    def once(self, what: str, work: Callable[[], Any]) -> Any:
        """Return a result that depends only on the run; it is computed only the first time.

        Parameters
        ----------
        what : str
            The name under which the result is kept.
        work : callable
            Works the result out.

        Returns
        -------
        object
            What `work` returned the first time.
        """
        if what not in self._kept:
            self._kept[what] = work()
        return self._kept[what]

    def course(self, outcome: str) -> list[float]:
        """Return the loss of a run at each step if priorities weigh only one outcome.

        Parameters
        ----------
        outcome : str
            An outcome of ``data/outcomes.csv``.

        Returns
        -------
        list of float
            The mean over the futures at each step, from 0 to 1.
        """
        return self._costs(outcome, 1).mean(axis=1, dtype=float).tolist()

    def _cost(self, outcome: str, discount: float, frame: float, by: str) -> Vector:
        """Return an outcome's cost in each future: the mean over the years, or the last value."""
        costs = self._costs(outcome, frame)
        if by == "end":
            return costs[-1]
        if not discount:
            return costs.mean(axis=0)
        ahead = self.step_years * np.arange(len(costs))
        return np.average(costs, axis=0, weights=(1 + discount) ** -ahead)

    def _costs(self, outcome: str, frame: float) -> Vector:
        """Return an outcome at each step in each future, as a share of the outcome's full scale."""
        of_chart = self.outlook.stored(outcome) * (
            value("outcomes", outcome, "per_unit") / (value("outcomes", outcome, "frame") * frame)
        )
        return np.minimum(of_chart, 1)
