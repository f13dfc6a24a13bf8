"""Sums up a run in a few figures, with which policies are compared."""

import math
from collections.abc import Iterable

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.run import Outlook, Run
from conundrum.tables import instance, rows


def figures(outlook: Outlook) -> dict[str, float]:
    """Return seven figures that sum up a run, each an average over the futures.

    One of them counts only the futures in which the regime stands. A fall ends most of what
    instability counts, so the average over all futures cannot distinguish a calmer region from a
    regime that is gone.

    Parameters
    ----------
    outlook : Outlook
        The run.

    Returns
    -------
    dict of str to float
        ``instability_early``: in October 2021, 0 to 100. ``instability_standing``: at the end,
        where the regime stands; not a number if it stands in no future. All others are at the end
        of the run: ``instability``, 0 to 100; ``warheads``; ``leavers``, million people who have
        left; ``fallen``, futures in 100 in which the regime has fallen; ``hunger``, people in 100.

    Raises
    ------
    BadValue
        If the outlook is no run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> 0 < figures(simulate(futures=200))["fallen"] < 100
    True
    """
    found = in_figures(Run(instance("outlook", outlook, Outlook)))
    return {name: math.nan if figure is None else figure for name, figure in found.items()}


def units(named: Iterable[str]) -> dict[str, str]:
    """Return the unit of each figure, in the form that tables have in "attrs".

    Examples
    --------
    >>> units(["leavers", "instability_early"])
    {'leavers': 'million people', 'instability_early': '0 to 100'}
    """
    # The name of each figure begins with the name of an outcome.
    return {name: rows("outcomes")[name.partition("_")[0]]["shown_in"] for name in named}
