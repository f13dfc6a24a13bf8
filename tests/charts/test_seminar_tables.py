"""The charts on which classes stand side by side."""

import re

import pandas as pd
import pytest
import vl_convert

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.seminar_tables import paths_chart, tables_chart

PHONE = 390
LONG = "The class of Monday, and of twenty-three"
POINTS = pd.DataFrame(
    {"kept": [True, False, False], "concert": [0.3, 0.6, 1.0], "instability": [60.0, 30.0, 31.0]},
    index=["2016 kept", LONG, f"{LONG} more"],
)
PATHS = {LONG: [(2016.8, 14.0), (2020.8, 30.0)], "Tuesday": [(2016.8, 14.0), (2036.8, 55.0)]}


@pytest.mark.parametrize("chart", [tables_chart(POINTS), paths_chart(PATHS)])
def test_on_a_phone_nothing_of_it_is_cut(chart: WideChart) -> None:
    plot = PHONE - style.MARGIN - style.BESIDE_NAMES
    drawn = vl_convert.vegalite_to_svg({**chart.spec, "width": plot})
    width = re.search(r'<svg[^>]* width="(\d+)"', drawn)
    assert width is not None
    assert int(width[1]) <= PHONE - style.MARGIN
