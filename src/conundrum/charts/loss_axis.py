"""The axis of loss, which is told of 100."""

import altair as alt

MOST = 0.6
"""End of the axis."""


def loss_axis() -> alt.X:
    """Return the axis of ``loss``, a share of all that could be lost."""
    axis = alt.Axis(tickCount=6, title=None, labelExpr="round(100 * datum.value)")
    return alt.X("loss:Q", axis=axis, scale=alt.Scale(domain=[0, MOST]))
