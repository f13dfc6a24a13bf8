"""An exercise says how many beliefs its sliders are."""

import re

from conundrum.tables.settings import entries

NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def test_as_many_beliefs_are_spoken_of_as_can_be_moved() -> None:
    exercise = entries("exercises")["07.3"]
    spoken = {*re.findall(r"these (\w+) beliefs", exercise["told"])}
    assert spoken == {NUMBERS[len(exercise["moves"])]}
