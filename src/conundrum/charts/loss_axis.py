"""The axis of loss, which is told of 100."""

import altair as alt

MOST = 0.6
"""End of the axis, or a multiple of it where a price makes a bar longer."""


def loss_axis() -> alt.X:
    """Return the axis of ``loss``, a share of all that could be lost, as long as any bar needs."""
    axis = alt.Axis(tickCount=6, title=None, labelExpr="round(100 * datum.value)")
    end = alt.ExprRef(f"{MOST} * max(1, ceil(extent(run.high)[1] / {MOST}))")
    return alt.X("loss:Q", axis=axis, scale=alt.Scale(domain=[0, end], nice=False))
