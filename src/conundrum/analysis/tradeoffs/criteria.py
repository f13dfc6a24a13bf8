"""A run in a few figures: what policies are compared by."""

import math
from collections.abc import Iterable

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.run import Outlook, Run
from conundrum.run.outcome_units import Unit, per, told_in
from conundrum.tables import instance

NAMED = {
    "warheads": "warheads_median",
    "leavers": "leavers_mean",
    "fallen": "fallen_share",
    "hunger": "hunger_median",
}
"""What a table calls a figure that panels call by its outcome alone."""


def figures(outlook: Outlook, unit: Unit = "shown") -> dict[str, float]:
    """Sum a run up in eight figures, each with its statistic in its name.

    Figures are of the median future, but for the two that a median future does not have: futures
    in which the regime fell are counted, and people who left are averaged. One is of the median
    of the futures in which the regime stands: a fall ends most of what instability counts, so all
    futures together cannot tell a calmer region from a regime that is gone.

    Parameters
    ----------
    outlook : Outlook
        The run.
    unit : {"shown", "model"}, optional
        Whose units: as readers see numbers, or as arrays hold them.

    Returns
    -------
    dict of str to float
        ``instability_first``, ``instability_last``: mean over the first and the last five
        years, 0 to 100. ``instability_end``: at the end, 0 to 100. ``instability_standing``: the
        same where the regime stands; not a number if it stands nowhere. ``warheads_median``: at
        the end. ``leavers_mean``: million people who left by the end, mean over futures.
        ``fallen_share``: futures in 100 in which the regime fell by the end. ``hunger_median``:
        people in 100 at the end. In the model's units shares are 0 to 1, and leavers people.

    Raises
    ------
    BadValue
        If it is no run, or there is no such unit.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = simulate(futures=200)
    >>> 0 < figures(run, "model")["fallen_share"] < 1 < figures(run)["fallen_share"] < 100
    True
    """
    found = in_figures(Run(instance("outlook", outlook, Outlook)))
    return {
        NAMED.get(name, name): math.nan if figure is None else figure * per(_outcome(name), unit)
        for name, figure in found.items()
    }


def units(named: Iterable[str], unit: Unit) -> dict[str, str]:
    """Return the unit of each figure, as tables have it in ``attrs["units"]``.

    Examples
    --------
    >>> units(["leavers_mean", "instability_end"], "shown")
    {'leavers_mean': 'million people', 'instability_end': '0 to 100'}
    """
    return {name: told_in(_outcome(name), unit) for name in named}


def _outcome(figure: str) -> str:
    """Return the outcome that a figure is of: its name begins with it."""
    return figure.partition("_")[0]
