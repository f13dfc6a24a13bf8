"""The leaking border: streams as wide as trade, numbers that add up, the same in the table."""

import re

import pytest

import conundrum as nk
from conundrum.analysis.denial import PARTS, lever
from conundrum.charts.border import WIDTH, border
from conundrum.charts.border_words import border_table, finding, levers
from conundrum.charts.style import PINNED, RUN

STREAM = re.compile(
    r'stroke-width="([\d.]+)" stroke="[^"]+" stroke-dasharray="[\d ]+"/><path d="M\d+ ([\d.]+)H'
)
CELL = re.compile(r"<td>(\d+)</td>")


@pytest.mark.parametrize("china", [0, 0.2, 0.55, 1])
def test_streams_are_as_wide_as_trade_and_arrows_as_what_passes(china: float) -> None:
    policy = nk.Policy(china_sanctions=china)
    own = border(lever(), policy).split("</div>")[1]
    denied = lever().under(policy)
    for (full, top), trade, stopped, height in zip(
        STREAM.findall(own), (90, 10), (denied.china, denied.others), (121, 158), strict=True
    ):
        assert float(full) == pytest.approx(WIDTH * trade, abs=0.1)
        assert 2 * (height - float(top)) == pytest.approx(WIDTH * (trade - stopped), abs=0.11)


def test_what_is_the_readers_is_blue_and_the_policy_of_2016_grey() -> None:
    first, own, *_ = border(lever(), nk.Policy(china_sanctions=1)).split("</div>")
    assert RUN in own
    assert RUN not in first
    assert f'Z" fill="{PINNED}"' in first


@pytest.mark.parametrize("washington", [0, 0.33, 0.9, 1])
@pytest.mark.parametrize("beijing", [0, 0.44, 1])
def test_the_rows_of_the_table_add_up(washington: float, beijing: float) -> None:
    policy = nk.Policy(us_sanctions=washington, china_sanctions=beijing)
    rows = border_table(lever(), policy).split("<tr>")[2:]
    china, others, everything = (list(map(int, CELL.findall(row))) for row in rows)
    assert [one + other for one, other in zip(china, others, strict=True)] == everything
    assert everything[0] == PARTS
    assert f"{everything[2]} are denied" in finding(lever(), policy)


def test_the_last_sentence_says_what_each_whole_lever_does() -> None:
    said = levers(lever(), nk.Policy(us_sanctions=0, china_sanctions=0))
    assert f"would deny {lever().denied(1, 0).total} of 100" in said
    assert said.endswith(f", {lever().denied(0, 1).total}.")
