"""An outcome of a policy in a year has one number, in panels and in prose alike."""

from collections import defaultdict
from itertools import combinations

import pytest
from tests.notebooks.numbers import Met, apart, in_panels, in_prose, of

pytestmark = pytest.mark.slow


def twice(found: list[Met]) -> list[str]:
    """Name the numbers that differ though they are of one outcome, policy and year."""
    of_one: dict[tuple[tuple[str, ...], frozenset[str]], dict[str, str]] = defaultdict(dict)
    for one in found:
        of_one[one.of, one.why].setdefault(one.written, f"{one.written} ({one.where})")
    return [
        f"{' '.join(of)}: {numbers[one]}; {numbers[other]}"
        for (of, _), numbers in of_one.items()
        for one, other in combinations(numbers, 2)
        if apart(one, other)
    ]


@pytest.fixture(scope="module")
def panels() -> list[Met]:
    return [*in_panels()]


def test_panels_have_one_number_for_one_thing(panels: list[Met]) -> None:
    assert twice(panels) == []


def test_prose_has_the_numbers_of_panels(panels: list[Met]) -> None:
    assert twice([*panels, *in_prose()]) == []


def test_enough_is_met(panels: list[Met]) -> None:
    assert len({one.of for one in panels}) > 50
    assert len({one.where.partition(",")[0] for one in panels}) > 4
    assert {one.why for one in panels} > {frozenset(), frozenset({"2026"})}


def test_two_numbers_for_one_thing_are_named_and_a_year_parts_them() -> None:
    of_lab = of("00, lab", "warheads", "2016", "", "91")
    of_posters = of("00, posters", "warheads", "2016", "on average", "82")
    named = ["warheads 2016: 91 (00, lab); 82 (00, posters)"]
    assert twice([of_lab, of_posters]) == named
    assert twice([of_lab, of("00, posters", "warheads", "2016", "October 2036", "82")]) == named
    assert twice([of_lab, of("00, lab", "warheads", "2016", "October 2026", "55")]) == []
    millions = [of("05", "leavers", "2016", "", text) for text in ("1.5 million", "1,500,000")]
    assert twice(millions) == []
