"""A run in a few figures: what policies are compared by."""

import math

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.run import Outlook, Run
from conundrum.tables import instance

NAMED = {
    "warheads": "warheads_median",
    "leavers": "leavers_mean",
    "fallen": "fallen_share",
    "hunger": "hunger_median",
}
"""What a table calls a figure that panels call by its outcome alone."""

UNITS = {
    "warheads_median": "warheads",
    "leavers_mean": "people",
    "fallen_share": "share of worlds",
    "hunger_median": "share of people",
    "instability_first": "0 to 1",
    "instability_last": "0 to 1",
    "instability_end": "0 to 1",
    "instability_standing": "0 to 1",
}
"""The units of figures, as tables have them in ``attrs["units"]``."""


def figures(outlook: Outlook) -> dict[str, float]:
    """Sum a run up in eight figures, each with its statistic in its name.

    Figures are of the median world, but for the two that a median world does not have: worlds
    in which the regime fell are counted, and people who left are averaged. One is of the median
    of the worlds in which the regime stands: a fall ends most of what instability counts, so all
    worlds together cannot tell a calmer region from a regime that is gone.

    Parameters
    ----------
    outlook : Outlook
        The run.

    Returns
    -------
    dict of str to float
        ``instability_first``, ``instability_last``: mean over the first and the last five
        years, 0 to 1. ``instability_end``: at the end, 0 to 1. ``instability_standing``: the
        same where the regime stands; not a number if it stands nowhere. ``warheads_median``: at
        the end. ``leavers_mean``: people who left by the end, mean over worlds.
        ``fallen_share``: share of worlds in which the regime fell by the end.
        ``hunger_median``: share of people at the end.

    Raises
    ------
    BadValue
        If it is no run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> shown = figures(simulate(worlds=200))
    >>> 0 < shown["fallen_share"] < 1 < shown["warheads_median"]
    True
    """
    found = in_figures(Run(instance("outlook", outlook, Outlook)))
    return {
        NAMED.get(name, name): math.nan if figure is None else figure
        for name, figure in found.items()
    }
