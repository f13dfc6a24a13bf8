"""A run in a few figures: what policies are compared by."""

from __future__ import annotations

import numpy as np

from conundrum.run.outlook import Outlook

SPAN = 5
"""Years at either end of a run over which early and late instability are taken."""


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
    early = outlook.years <= outlook.years[0] + SPAN
    late = outlook.years >= outlook.years[-1] - SPAN
    instability = outlook["instability"]
    stands = instability[-1][outlook["fallen"][-1] == 0]
    shown = {
        "instability_first": np.median(instability[early].mean(axis=0, dtype=float)),
        "instability_last": np.median(instability[late].mean(axis=0, dtype=float)),
        "instability_end": np.median(instability[-1]),
        "instability_standing": np.median(stands) if len(stands) else np.nan,
        "warheads": np.median(outlook["warheads"][-1]),
        "leavers": outlook["leavers"][-1].mean(dtype=float),
        "fallen": outlook["fallen"][-1].mean(dtype=float),
        "hunger": np.median(outlook["hunger"][-1]),
    }
    return {name: float(figure) for name, figure in shown.items()}
