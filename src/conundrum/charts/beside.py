"""Two policies in the same small charts, and that of 2016 as a thin line."""

from collections.abc import Sequence

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.small_multiples import COLUMNS, EVERY, Panel, band, framed, side_by_side
from conundrum.model import Array
from conundrum.run import limit
from conundrum.run.follow import moments
from conundrum.tables import say
from conundrum.tables.used_in import outcomes

DRAWN = outcomes("beside")
"""The outcomes that are drawn, in reading order."""

LOOKS: dict[str, style.Look] = {
    "path": {"color": style.INK, "strokeDash": style.DOTS, "strokeWidth": style.FINE},
    "first": {"color": style.RUN},
    "second": {"color": style.PINNED, "strokeDash": style.DASH},
}
"""The line of each run, in the order in which they are drawn."""


def beside_chart(chart_data: Data, names: Sequence[str]) -> LiveChart:
    """Draw the outcomes of two runs and of a third, the path, on the frames of the lab.

    What is drawn stands by outcome, and then by a name of `LOOKS`; ``names`` are what the first two
    runs are called.
    """
    years = moments(limit("years", "default") * limit("steps_a_year", "default"))[::EVERY]
    panels = (_panel(outcome, years) for outcome in DRAWN)
    about = say(
        "beside.described",
        count=len(DRAWN),
        end=int(years[-1]),
        frames=framed(DRAWN),
        first=names[0],
        second=names[1],
    )
    return LiveChart(side_by_side(panels, about), chart_data, COLUMNS)


def _panel(outcome: str, years: Array) -> alt.LayerChart | alt.FacetChart:
    panel = Panel(outcome, years)
    bands, lines, ends = [], [], []
    for run, look in LOOKS.items():
        points = panel.points("mean", "q05", "q95", of=f"{outcome}.{run}")
        lines.append(panel.line(points, "mean", **look))
        if run != "path":
            bands.append(band(points, panel.x, panel.y, ("q05", "q95"), look["color"]))
            last = f"run.{outcome}.{run}"
            end = panel.last(points, height=f"{last}_end", last=f"{last}.last")
            ends.append(panel.end_label(end, look["color"]))
    # Whether the regime has fallen in a future is yes or no: there is a count, and no band.
    shown = [] if outcome == "fallen" else bands
    return panel.drawn(*shown, *lines, *ends)
