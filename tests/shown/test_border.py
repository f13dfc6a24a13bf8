"""The leaking border: streams as wide as trade, numbers that add up, the same in the table."""

import re

import pytest
from tests.frozen.showing import within

import conundrum as nk
from conundrum.analysis.denial import PARTS, lever
from conundrum.charts.border import land
from conundrum.charts.style import PINNED, RUN
from conundrum.questions.waiting import Waiting
from conundrum.shown.border import STREAMS, WIDTH, denied, drawing, headline, summary, table
from conundrum.shown.presets import FIRST
from conundrum.tables.settings import entries, rows

STREAM = re.compile(
    r'stroke-width="([\d.]+)" stroke="[^"]+" stroke-dasharray="[\d ]+"/><path d="M\d+ ([\d.]+)H'
)
CELL = re.compile(r"<td>(\d+)</td>")


@pytest.mark.parametrize("china", [0, 0.2, 0.55, 1])
def test_streams_are_as_wide_as_trade_and_arrows_as_what_passes(china: float) -> None:
    own = drawing(lever(), FIRST | {"china_sanctions": china}, [*land()]).split("</div>")[1]
    stopped = denied(lever(), FIRST["us_sanctions"], china)
    for (full, top), trade, (stream, place) in zip(
        STREAM.findall(own), (90, 10), STREAMS.items(), strict=True
    ):
        passes = WIDTH * (trade - stopped[stream])
        assert float(full) == pytest.approx(WIDTH * trade, abs=0.1)
        assert 2 * (place["height"] - float(top)) == pytest.approx(passes, abs=0.11)


def test_what_is_the_readers_is_blue_and_the_policy_of_2016_grey() -> None:
    first, own, *_ = drawing(lever(), FIRST | {"china_sanctions": 1}, [*land()]).split("</div>")
    assert RUN in own
    assert RUN not in first
    assert f'Z" fill="{PINNED}"' in first


@pytest.mark.parametrize("washington", [0, 0.33, 0.9, 1])
@pytest.mark.parametrize("beijing", [0, 0.44, 1])
def test_the_rows_of_the_table_add_up(washington: float, beijing: float) -> None:
    policy = {"us_sanctions": washington, "china_sanctions": beijing}
    rows = table(lever(), policy).split("<tr>")[2:]
    china, others, everything = (list(map(int, CELL.findall(row))) for row in rows)
    assert [one + other for one, other in zip(china, others, strict=True)] == everything
    assert everything[0] == PARTS
    assert f"{everything[2]} are denied" in headline(lever(), policy)


def test_the_last_sentence_says_what_each_whole_lever_does() -> None:
    said = summary(lever(), {"us_sanctions": 0, "china_sanctions": 0})
    assert f"{denied(lever(), 1, 0)['all']} of 100 parts would be denied" in said
    assert said.endswith(f", {denied(lever(), 0, 1)['all']}.")


def test_no_stream_is_called_by_a_power_that_the_model_leaves_out() -> None:
    assert "Russia is no actor" in rows("faults")["russia"]["fault"]
    shown = drawing(lever(), FIRST, [*land()]) + table(lever(), FIRST)
    assert "Russia" not in shown


def test_who_foresees_a_ban_on_all_trade_is_told_that_some_goes_on() -> None:
    """In the model a ban stops less than all, and the guess of 03 is about that."""
    china = round(lever()["china_trade"])
    assert (china, denied(lever(), FIRST["us_sanctions"], 1)["china"]) == (90, 77)
    assert "smuggling goes on" in entries("predictions")["03.shut"]["asks"]


def test_all_of_it_waits_for_the_guess_that_it_answers() -> None:
    shown = nk.border(after="02.reach")
    (shut,) = [one for one in within(shown) if isinstance(one, Waiting)]
    assert "<svg" not in shown.still()
    shut.opened = True
    assert "<svg" in shown.still()
