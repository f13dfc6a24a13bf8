"""The axis of loss, which is told of 100."""

import altair as alt

MOST = 0.6
"""End of the axis."""


def loss_axis(longest: str = "0") -> alt.X:
    """Return the axis of ``loss``, a share of all that could be lost.

    Where the ``longest`` mark, an expression of Vega, needs more room, it is a multiple as long.
    """
    axis = alt.Axis(tickCount=6, title=None, labelExpr="round(100 * datum.value)")
    end = alt.ExprRef(f"{MOST} * max(1, ceil({longest} / {MOST}))")
    return alt.X("loss:Q", axis=axis, scale=alt.Scale(domain=[0, end], nice=False))
