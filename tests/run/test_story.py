"""Stories: each sentence follows its future's numbers, and every future is of one kind."""

from itertools import chain

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.statistics import Run
from conundrum.run.story import falls, kinds, story
from conundrum.run.written_outcome import written_people

TOLD = ("fallen", "leavers", "warheads", "hunger", "hostility", "reserves", "cost")
"""The outcomes that a story is told from."""


@pytest.fixture(scope="module")
def cut_off() -> nk.Outlook:
    return nk.simulate(PRESETS["joint cut-off"])


def test_every_future_is_of_one_kind(cut_off: nk.Outlook) -> None:
    found = kinds(Run(cut_off))
    assert sorted(chain.from_iterable(found.values())) == list(range(1, cut_off.futures + 1))
    early, late, stands = (np.array(numbers) - 1 for numbers in found.values())
    assert (cut_off.arrays["fallen"][40, early] == 1).all()
    assert (cut_off.arrays["fallen"][40, late] == 0).all()
    assert (cut_off.arrays["fallen"][-1, late] == 1).all()
    assert (cut_off.arrays["fallen"][-1, stands] == 0).all()


def test_a_kind_without_futures_is_left_out() -> None:
    one = nk.simulate(futures=1)
    assert len(kinds(Run(one))) == 1


def test_the_fall_is_the_first_step_at_which_the_regime_has_fallen(cut_off: nk.Outlook) -> None:
    for place, fell in enumerate(falls(Run(cut_off))):
        fallen = cut_off.arrays["fallen"][:, place]
        assert fallen.sum() == (len(fallen) - fell if fell >= 0 else 0)


def sentence(told: list[str], words: str) -> str:
    """Return the one sentence of a story that says so."""
    (found,) = [one for one in told if words in one]
    return found


@pytest.mark.parametrize(("kind", "said"), [("early", "by"), ("late", "after")])
def test_a_future_that_falls(cut_off: nk.Outlook, kind: str, said: str) -> None:
    run = Run(cut_off)
    numbers = kinds(run)[kind]
    for future in numbers[:40]:
        place = future - 1
        fell = falls(run)[place]
        told = story(run, future)
        years = cut_off.years[fell] - 2016.75
        head = sentence(told, f"Future {future}: the regime falls by ")
        assert f" {int(cut_off.years[fell])}. This is {years:g} year" in head
        alike = sentence(told, "this future is one of them")
        assert f"The regime falls {said} October 2026" in alike
        assert f"{len(numbers) / 10:.0f} of 100" in alike
        for outcome, scale in (("hostility", 100), ("warheads", 1), ("hunger", 100)):
            at = f"{cut_off.arrays[outcome][fell - 1, place] * scale:.0f}"
            assert at in sentence(told, "Just before the fall, ")
        left = cut_off.arrays["leavers"][:, place]
        people = sentence(told, " have left by ")
        assert people.startswith(written_people(left[-1]))
        assert f"Before the regime fell, {written_people(left[fell - 1])} of these" in people
        loose = " ".join(told[told.index(people) + 1 :])
        assert f"{cut_off['warheads'][fell - 1, place]:.0f} " in loose
        assert ("still not secured" in loose) == (cut_off.arrays["warheads"][-1, place] >= 0.5)
        cost = cut_off.arrays["cost"][-1, place]
        ended = sentence(told, "reunited" if cost else "no reunification")
        assert (f"{cost:,.0f} billion" in ended) == (cost > 0)


def test_how_long_the_weapons_are_loose(cut_off: nk.Outlook) -> None:
    run = Run(cut_off)
    future = next(w for w in kinds(run)["early"] if cut_off.arrays["warheads"][-1, w - 1] < 0.5)
    fell = falls(run)[future - 1]
    loose = cut_off.arrays["warheads"][fell:, future - 1]
    half, last = ((loose >= some).sum() / 4 for some in (loose[0] / 2, 0.5))
    told = sentence(story(run, future), "Half of the ")
    assert f"warheads are secured within {half:g} year" in told
    assert f"The last warhead is secured {last:g} year" in told


def test_reserves_are_told_as_spent_or_left() -> None:
    opening, cut_off = (nk.simulate(PRESETS[f"joint {way}"]) for way in ("opening", "cut-off"))
    for outlook, spent in ((opening, False), (cut_off, True)):
        run = Run(outlook)
        future = kinds(run)["never"][0]
        held = outlook.arrays["reserves"][:, future - 1]
        assert (held.min() < held[0] / 4) == spent
        told = sentence(story(run, future), " savings of ")
        if spent:
            when = outlook.years[int((held < held[0] / 4).argmax())]
            assert f" {int(when)}." in told
        assert ("three quarters of its savings" in told) == spent
        assert (f"{held[-1]:.1f} billion dollars in October 2036." in told) != spent


def test_a_future_that_stands(cut_off: nk.Outlook) -> None:
    run = Run(cut_off)
    for future in kinds(run)["never"]:
        told = " ".join(story(run, future))
        assert "still rules in October 2036" in told
        assert f"The {cut_off['warheads'][-1, future - 1]:.0f} warheads are in the regime's" in told
        assert "reunified" not in told


def test_a_story_needs_the_outcomes_that_are_named_and_no_other(cut_off: nk.Outlook) -> None:
    futures = range(1, 201)
    run, enough = Run(cut_off), Run(cut_off.only(*TOLD))
    assert [story(enough, future) for future in futures] == [
        story(run, future) for future in futures
    ]
    for needed in TOLD:
        less = cut_off.only(*(one for one in TOLD if one != needed))
        with pytest.raises(nk.BadValue):
            [story(Run(less), future) for future in futures]
