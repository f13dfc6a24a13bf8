"""A run in a few figures: what policies are compared by."""

import math

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.run import Outlook, Run


def figures(outlook: Outlook) -> dict[str, float]:
    """Sum a run up in eight figures.

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
        same where the regime stands; not a number if it stands nowhere. ``warheads``: at the
        end. ``leavers``: people who left by the end, mean over worlds. ``fallen``: share of
        worlds in which the regime fell by the end. ``hunger``: share of people at the end.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> shown = figures(simulate(worlds=200))
    >>> 0 < shown["fallen"] < 1 < shown["warheads"]
    True
    """
    found = in_figures(Run(outlook))
    return {name: math.nan if figure is None else figure for name, figure in found.items()}
