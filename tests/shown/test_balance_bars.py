"""Costs and benefits as bars: as long as the futures are many, on the side that does better."""

import re

import pytest

import conundrum as nk
from conundrum.analysis.balance import DISPUTED, WEIGHED_UP, Entry, balance
from conundrum.charts.style import PINNED, RUN
from conundrum.run.statistics import Run
from conundrum.shown.balance_bars import BARS, MIDDLE, REACH, balance_bars

BAR = re.compile(r'<rect x="([\d.]+)%" width="([\d.]+)%" y="(\d+)" height="(\d+)" fill="(.*?)"/>')


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return balance(Run(nk.simulate(nk.PRESETS["joint cut-off"])), Run(nk.simulate()))


def test_each_bar_is_as_long_as_its_futures_are_many(entries: list[Entry]) -> None:
    drawn = [entry for entry in entries if entry["outcome"] not in DISPUTED]
    assert len(drawn) == 2 * (len(WEIGHED_UP) - len(DISPUTED))
    bars = BAR.findall(balance_bars([("a cut-off", entries)]))
    for entry, *sides in zip(drawn, bars[::2], bars[1::2], strict=True):
        for side, share, colour in zip(
            sides, (entry["worse"], entry["better"]), (PINNED, RUN), strict=True
        ):
            left, long, top, thick, fill = side
            assert float(long) == pytest.approx(REACH * share, abs=0.006)
            end = float(left) if colour == RUN else float(left) + float(long)
            assert end == pytest.approx(MIDDLE, abs=0.011)
            assert ((int(top), int(thick)), fill) == (BARS[entry["when"]], colour)


@pytest.mark.parametrize(
    ("better", "worse", "number", "anchor"),
    [
        (0.9, 0.1, 90, "start"),
        (0.1, 0.9, 90, "end"),
        (0.999, 0.001, 99, "start"),
        (0, 0, 0, "start"),
    ],
)
def test_the_longer_bar_has_its_number_at_its_end(
    better: float, worse: float, number: int, anchor: str
) -> None:
    entry = {"outcome": "hunger", "here": 40, "there": 42, "better": better, "worse": worse}
    dated = [entry | {"when": when, "year": "2036"} for when in BARS]
    html = balance_bars([("a & b", dated)])
    assert re.search(rf'text-anchor="{anchor}"[^>]*>{number}</text>', html)
    assert "“a &amp; b” better" in html
