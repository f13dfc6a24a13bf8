"""The record in charts: one file a subject, one function a chart, all of them in `CHARTS`."""

from __future__ import annotations

from collections.abc import Callable

from conundrum.charts.evidence import (
    arrivals,
    flows,
    growth,
    hunger,
    region,
    sanctions,
    since,
    trade,
    warheads,
)
from conundrum.charts.evidence.figure import Figure

CHARTS: dict[str, Callable[..., Figure]] = {
    "map": region.region,
    "trade by sector": trade.by_sector,
    "trade with China": flows.with_china,
    "China's share": trade.share,
    "hunger": hunger.hunger,
    "arrivals": arrivals.arrivals,
    "warheads": warheads.warheads,
    "rival codings": sanctions.codings,
    "votes": sanctions.votes,
    "reform": growth.reform,
    "launches": growth.launches,
    "output since 2016": since.output,
    "arsenal since 2016": since.arsenal,
}
"""The charts that `conundrum.chart` shows, by name."""
