"""Lines over the years: letters at their ends stand apart."""

from itertools import pairwise

import hypothesis.strategies as st
from hypothesis import given

from conundrum.views.seminar.line_chart import spread_letters

place = st.integers(0, 400).map(float)


@given(st.lists(place, max_size=12))
def test_no_letters_lie_on_others_and_all_keep_their_order(places: list[float]) -> None:
    put = spread_letters(places, 31, 400)
    assert all(low <= 400 for low in put)
    assert all(two - one >= 31 - 1e-9 for one, two in pairwise(sorted(put)))
    order = sorted(range(len(places)), key=lambda n: places[n])
    assert [put[n] for n in order] == sorted(put)


@given(place)
def test_what_has_room_stays_where_it_is(only: float) -> None:
    assert spread_letters([only], 31, 400) == [only]
