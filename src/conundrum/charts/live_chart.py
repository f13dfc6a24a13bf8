"""A chart that is drawn once; new numbers are sent as the value of one parameter.

A new chart at each move would send and embed everything again. Here the chart has a fixed number of
numbered rows, and a parameter named ``run`` has the arrays, in which Vega looks up the numbers of
each row. So a move sends only the arrays.

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
"""Milliseconds after which the page would send a parameter back that only Python sets."""

Data = dict[str, Any]
"""What a live chart draws: lists by the names of fields, and what is said."""

Drawn = alt.Chart | alt.LayerChart | alt.FacetChart | alt.ConcatChart

PLACE = {"width": 260, "height": 142}
"""Size in pixels, on paper, of a chart that on a page fills its place, unless it has another."""


class LiveChart(OfflineChart, DrawnChart):
    """A chart that needs no network and whose numbers are set through `show`.

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
        """The numbers that are drawn now."""
        return self.params.trait_values()["run"]

    def show(self, run: Data) -> None:
        """Draw new numbers, which have the same form as the first ones."""
        self.params.set_trait("run", run)

    def start_from(self, run: Data, about: str = "") -> None:
        """Draw new numbers, also on every page that is opened later.

        A newly opened page begins with the numbers that a chart was made with, whatever was drawn
        since. This method embeds the chart again, which takes longer than `show`. It can also
        change the chart's description.
        """
        self.show(run)
        self.spec = self.drawing(run) | ({"description": about} if about else {})

    def drawing(self, run: Data) -> dict[str, Any]:
        """Return the Vega-Lite specification with other numbers."""
        params = [
            {**param, "value": run} if param["name"] == "run" else param
            for param in self.spec["params"]
        ]
        return {**self.spec, "params": params}

    def picture(self) -> str:
        """Return the chart as SVG, with the numbers that are drawn now."""
        return picture.picture(self.drawing(self.run), self.place)

    def pictures(self) -> str:
        """Return the chart as SVG at two widths, of which one is shown."""
        return picture.pictures(self.drawing(self.run), self.place)

    def described(self) -> str:
        """Return the chart's description as HTML."""
        told = self.params.trait_values().get("run", {}).get("alt_text")
        return escape(told or self.spec.get("description", ""))


def _with_run(chart: Drawn, run: Data) -> Drawn:
    """Return a chart's specification with the parameter, at the top only.

    Altair itself would copy the parameter with all numbers to each part of the chart, and then
    merge the copies again, which takes a third of the time to make the lab.
    """
    given = chart.copy(deep=False)
    others: Any = [] if chart.params is alt.Undefined else chart.params
    given.params = [alt.param(name="run", value=run).param, *others]
    return given
