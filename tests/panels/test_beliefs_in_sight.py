"""Which beliefs have a slider where."""

import re

import pytest

import conundrum as nk
from conundrum.panels.slider_rows import BELIEFS, IN_SIGHT
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

IN_A_FOLD = {"contact_calms"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def test_panels_without_a_fold_show_no_more_beliefs_than_those_in_sight() -> None:
    assert {*BELIEFS} - {*IN_SIGHT} == IN_A_FOLD
    for shown in (nk.agreement(),):
        assert not IN_A_FOLD & {*shown.sliders}, shown.shows


def test_as_many_beliefs_are_spoken_of_as_can_be_moved() -> None:
    exercise = entries("exercises")["07.3"]
    spoken = {*re.findall(r"these (\w+) beliefs", exercise["told"])}
    assert spoken == {NUMBERS[len(exercise["moves"])]}
