"""A chart that is drawn once and then gets new numbers through one parameter.

If each move made a new chart, everything would be sent and embedded again. Here the chart has a
fixed number of numbered rows, and its parameter ``run`` has the numbers as arrays. Vega looks up
the numbers of each row there. So a move sends only the arrays.

The names ``_esm`` and ``_is_offline`` are private to anywidget and Altair. So both packages are
pinned, and a test draws a chart in a page without a network.
"""

from html import escape
from typing import Any

from conundrum.charts import picture, style
from conundrum.charts.drawn_chart import DrawnChart
from conundrum.charts.script_bundle import OfflineChart, carrier
from conundrum.charts.vega import alt

NEVER = 1_000_000_000
"""After this many milliseconds the page would send the chart's parameter back. The time is so long
that the page never sends the chart's parameter back to the kernel."""

Data = dict[str, Any]
"""The data that a live chart draws: texts, and a list of numbers for each field."""

Drawn = alt.Chart | alt.LayerChart | alt.FacetChart | alt.ConcatChart

PLACE = {"width": 260, "height": 142}
"""The usual size in pixels, on paper, of a chart that fills its place on a page."""


class LiveChart(OfflineChart, DrawnChart):
    """A chart that needs no network, and gets its numbers through its method "show".

    Parameters
    ----------
    chart : altair chart
    run : dict, optional
        The first numbers.
    place : dict, optional
        The size in pixels, on paper, of a chart that fills its place on a page.
    """

    def __init__(
        self,
        chart: Drawn,
        run: Data | None = None,
        place: dict[str, int] = PLACE,
    ) -> None:
        self.place = place
        if run is not None:
            chart = _with_run(chart, run)
        super().__init__(
            chart.configure(**style.config()),
            debounce_wait=NEVER,
            embed_options={"actions": False, "renderer": "svg"},
            drawn_by=carrier().drawn_by,
        )

    @property
    def run(self) -> Data:
        """The numbers that the chart shows now."""
        return self.params.trait_values()["run"]

    def show(self, run: Data) -> None:
        """Draw new numbers, in the same form as the numbers that the chart was made with."""
        self.params.set_trait("run", run)

    def start_from(self, run: Data, about: str = "") -> None:
        """Draw new numbers, now and on every page that is opened later.

        After `show` alone, a newly opened page would begin with the chart's first numbers. This
        method embeds the chart again, which takes longer. It can also change the description.
        """
        self.show(run)
        self.spec = self.drawing(run) | ({"description": about} if about else {})

    def drawing(self, run: Data) -> dict[str, Any]:
        """Return the chart's Vega-Lite specification with other numbers."""
        params = [
            {**param, "value": run} if param["name"] == "run" else param
            for param in self.spec["params"]
        ]
        return {**self.spec, "params": params}

    def picture(self) -> str:
        """Return the chart as SVG, with the numbers that are drawn now."""
        return picture.picture(self.drawing(self.run), self.place)

    def pictures(self) -> str:
        """Return the chart as SVG at two widths; a style sheet shows the width that fits."""
        return picture.pictures(self.drawing(self.run), self.place)

    def described(self) -> str:
        """Return the chart's description as HTML."""
        return escape(self.spec.get("description", ""))


def _with_run(chart: Drawn, run: Data) -> Drawn:
    """Return a chart that has the parameter "run" at its top level and nowhere else.

    Altair itself would copy the parameter with all numbers to each part of the chart and then merge
    the copies again. That would take a third of the time that it takes to make the lab.
    """
    given = chart.copy(deep=False)
    others: Any = [] if chart.params is alt.Undefined else chart.params
    given.params = [alt.param(name="run", value=run).param, *others]
    return given
