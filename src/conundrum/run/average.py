"""The number that a reader sees of an outcome: the outcome's average over all futures."""

from conundrum.run.statistics import Run
from conundrum.run.vectors import Vector, mean, of_100, times
from conundrum.run.written_outcome import COUNTED, OUTCOMES, count_of_100, show


def average(outcome: str, futures: Vector) -> float:
    """Return the average of an outcome over futures, in the unit that readers see.

    Examples
    --------
    >>> import numpy as np
    >>> average("hunger", np.array([0.2, 0.4, 0.6]))
    40.0
    """
    # The numbers are multiplied by 100 or another factor before their average is taken. So a count
    # of futures is exact, and every half is rounded up.
    return mean(times(futures, OUTCOMES[outcome]["per_unit"]))


def written_average(run: Run, outcome: str, step: int) -> str:
    """Write the average of an outcome over all futures at a step, as a reader sees it.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> written_average(run, "fallen", run.last), written_average(run, "leavers", run.last)
    ('16', '280,000')
    """
    if outcome in COUNTED:
        return str(count_of_100(of_100(run.at(outcome, step))))
    return show(outcome, run.average(outcome, step))
