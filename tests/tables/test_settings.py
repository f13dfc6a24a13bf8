"""What uses an outcome is in its row, with the place that it has there."""

from dataclasses import fields

import pytest

import conundrum as nk
from conundrum.tables.settings import rows
from conundrum.tables.used_in import outcomes
from conundrum.tables.words import say

PLACES = [
    tuple(part.split()) for row in rows("outcomes").values() for part in row["used_in"].split(";")
]
USES = sorted({part[0] for part in PLACES if part})


@pytest.mark.parametrize("use", USES)
def test_no_two_outcomes_have_one_place_and_none_is_left_out(use: str) -> None:
    places = sorted(int(part[1]) for part in PLACES if part and part[0] == use)
    assert places == list(range(1, len(outcomes(use)) + 1))


def test_weights_stand_in_the_order_of_scenario_codes() -> None:
    assert outcomes("priorities") == tuple(
        field.name for field in fields(nk.Priorities) if field.name != "discount"
    )


def test_an_unknown_use_is_refused_with_those_there_are() -> None:
    with pytest.raises(
        nk.BadValue, match=r"^use of outcomes must be one of lab, .*; you gave 'none'\.$"
    ):
        outcomes("none")


def test_a_missing_sentence_is_told_with_its_key_and_its_file() -> None:
    with pytest.raises(KeyError, match=r"Write quakes under \[beside\] in data/words/en\.toml\."):
        say("beside.quakes")
