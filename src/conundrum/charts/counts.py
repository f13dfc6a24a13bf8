"""Published counts of warheads over the model's band: a mark for what one group says.

Who says it stands under the pointer and in the table.
"""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_marks import lettering
from conundrum.charts.forecast import domain, figures, forecasts, marks, over
from conundrum.charts.forecast_panels import COUNTED
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.small_multiples import band_layers
from conundrum.tables import say
from conundrum.tables.published import FIRST

LATE = 3
"""The last years that are recorded, which the finding speaks of."""

TALL, ROOM, BEFORE = 330, 1.8, 0.7
"""Height in pixels; years of room for the model's number at the right, and before the first."""

EVERY_YEAR = 4
"""Figures from which on a group counts each year."""


def counts_chart(drawn: Data) -> LiveChart:
    """Draw the band of a run, and over it each published count of warheads.

    It takes the same data as `conundrum.charts.forecast.forecast_chart`.
    """
    bottom, top = domain(COUNTED, drawn)
    about = say("counts.described", low=bottom, high=top, start=FIRST, end=over(drawn))
    layers = style.filling(alt.layer(*_layers(drawn)), about)
    return LiveChart(layers, drawn, place={"width": 600, "height": TALL})


def _layers(drawn: Data) -> list[alt.Chart]:
    end = over(drawn)
    axis = alt.Axis(values=list(range(FIRST, end + 1, LATE)), format="d", grid=False)
    dates = alt.Scale(domain=[FIRST - BEFORE, end + ROOM], nice=False, zero=False)
    x = alt.X("x:Q", scale=dates, axis=axis)

    def y(field: str) -> alt.Y:
        return (
            alt.Y(f"{field}:Q").scale(domain=domain(COUNTED, drawn), nice=False).axis(tickCount=4)
        )

    points = figures(COUNTED, drawn)
    dated = points.encode(x="at:Q")
    last = dated.encode(y=y("q50")).transform_filter(
        f"datum.figure == {len(drawn[COUNTED]['at']) - 1}"
    )
    look: style.Look = {"dx": style.LABEL_PADDING, "colour": style.RUN}
    return [
        *band_layers(points, alt.X("at:Q"), y),
        *forecasts(dated, y),
        *marks(points, x, y),
        lettering(
            last.transform_calculate(said=f"run.{COUNTED}.end"),
            fontSize=style.TITLE,
            fontWeight="bold",
            dy=-1,
            **look,
        ),
        lettering(
            last.transform_calculate(said=f"'{say('counts.model')}'"), dy=style.TITLE, **look
        ),
    ]
