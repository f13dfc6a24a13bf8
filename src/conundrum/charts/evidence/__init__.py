"""Charts of the record, with a file for each subject; `CHARTS` lists each chart's function."""

from collections.abc import Callable

from conundrum.charts.evidence import (
    growth,
    people,
    sanctions,
    trade,
    trade_flows,
    warheads,
)
from conundrum.charts.evidence.record_figure import Figure

CHARTS: dict[str, Callable[..., Figure]] = {
    "trade by sector": trade.by_sector,
    "trade with China": trade_flows.with_china,
    "China's share": trade.share,
    "hunger": people.hunger,
    "arrivals": people.arrivals,
    "warheads": warheads.warheads,
    "votes": sanctions.votes,
    "reform": growth.reform,
}
"""The charts that the function "conundrum.chart" shows, by name."""
