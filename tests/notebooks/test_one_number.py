"""One thing has one number, in prose and panels alike, unless a word beside it says why not."""

from collections import defaultdict
from itertools import combinations

import pytest
from tests.notebooks.numbers import Met, apart, met, of

pytestmark = pytest.mark.slow


def twice(found: list[Met]) -> list[str]:
    """Name the numbers that differ though they are of one thing and no word parts them."""
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
def found() -> list[Met]:
    return [*met()]


def test_one_thing_has_one_number(found: list[Met]) -> None:
    assert twice(found) == []


def test_enough_is_met(found: list[Met]) -> None:
    assert len({one.of for one in found}) > 50
    assert len({one.where.partition(",")[0] for one in found}) > 10


def test_two_numbers_for_one_thing_are_named_and_a_word_parts_them() -> None:
    of_lab = of("00, lab", "loss to Washington", "2016", "in the median future", "38")
    of_ranking = of("06, ranking", "loss to Washington", "2016", "", "36")
    assert twice([of_lab, of_ranking]) == [
        "loss to Washington 2016: 38 (00, lab); 36 (06, ranking)"
    ]
    told = of("06, ranking", "loss to Washington", "2016", "mean in 100 futures", "36")
    assert twice([of_lab, told]) == []
