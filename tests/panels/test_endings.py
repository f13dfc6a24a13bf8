"""One future, three endings: no future before a guess, then ten, and all beside them."""

import re
from functools import cache

import numpy as np
import pytest
from tests.reader import press, table

import conundrum as nk
from conundrum.charts.lives import MOST_WARHEADS
from conundrum.panels.answered import Answered
from conundrum.panels.endings import WAITING, to_draw
from conundrum.run.statistics import Run
from conundrum.run.story import falls
from conundrum.shown.endings import (
    GUESSES,
    TEN,
    chart_data,
    decided,
    guessed,
    headline,
    tally,
)
from conundrum.shown.posters import POSTERS


@cache
def outlooks() -> dict[str, nk.Outlook]:
    return {policy: nk.simulate(nk.PRESETS[policy]) for policy in POSTERS}


FEW, SOME = guessed("few"), guessed("some")
DRAW = "Draw a future"


@cache
def runs() -> dict[str, Run]:
    return {policy: Run(outlook) for policy, outlook in outlooks().items()}


@pytest.fixture
def shown() -> Answered:
    return nk.endings(seed=7)


def drawn(panel: Answered) -> list[int]:
    """Return the numbers of the futures that were drawn."""
    futures: list[int] = panel.now["waiting"][: panel.now["drawn"]]
    return futures


def test_no_future_is_drawn_before_a_guess(shown: Answered) -> None:
    assert shown.buttons[DRAW].disabled
    press(shown, DRAW)
    assert drawn(shown) == []
    # What one future comes to is shown as an example, and counted with none.
    example = shown.now["waiting"][-1]
    assert f"For example, future {example}." in shown.parts["head"].value
    for policy, run in runs().items():
        assert shown.parts[f"life.{policy}"].run == chart_data(run, example)
        assert re.search("falls by|stands in", shown.parts[f"card.{policy}"].value)
        assert shown.parts[f"tally.{policy}"].value == ""
    press(shown, SOME)
    assert not shown.buttons[DRAW].disabled
    press(shown, DRAW)
    assert len(drawn(shown)) == 1
    assert "For example" not in shown.parts["head"].value
    # Whoever has seen a future guesses no longer.
    assert all(shown.buttons[guess].disabled for guess in map(guessed, GUESSES))
    press(shown, FEW)
    assert shown.now["guess"] == "some"


def test_futures_are_drawn_by_chance_or_by_a_seed_and_none_twice() -> None:
    assert to_draw(3, 1000) == to_draw(3, 1000) != to_draw(4, 1000)
    first, second = (to_draw(None, 1000) for _ in range(2))
    assert first != second
    assert len(set(first)) == WAITING
    assert {min(to_draw(seed, WAITING)) for seed in range(9)} == {1}


def test_the_headline_is_what_the_futures_do() -> None:
    every = decided(runs())
    for future in range(1, 1001, 9):
        fell = {policy: run["fallen"][-1, future - 1] > 0 for policy, run in outlooks().items()}
        found = headline(runs(), future)
        assert ("all three" in found) == (len(set(fell.values())) == 1)
        assert every[future - 1] == (len(set(fell.values())) > 1)
        # Those that fall are named first.
        named = [*re.findall("“(.*?)”", found)]
        assert len(named) == (3 if every[future - 1] else 0)
        assert found.split(", and stands")[0].count("“") == (sum(fell.values()) if named else 0)


def test_after_ten_the_tally_stands_beside_all_futures(shown: Answered) -> None:
    press(shown, FEW)
    for many in range(1, TEN + 1):
        press(shown, DRAW)
        fell = sum(decided(runs())[future - 1] for future in drawn(shown))
        said = shown.parts["said"].text
        assert said.startswith(
            f"The policy decides in {fell} of your {many} future{'s' * (many > 1)}"
        )
        assert ("Your guess: In 0 to 3." in said) == (many == TEN)
        for run in runs().values():
            marks = tally(run, drawn(shown))
            down = sum(falls(run)[future - 1] >= 0 for future in drawn(shown))
            assert (marks.count("✕"), marks.count("●")) == (down, many - down)
            assert ("of all" in marks) == (many == TEN)
    assert "and in 82 of 100 of all" in shown.parts["said"].text
    told = table(shown)
    assert told.count("<tr>") == 1 + TEN + 2
    left = [np.mean(run["leavers"][-1].astype(float)) for run in outlooks().values()]
    assert "All, on average" in told
    assert f">{left[1] / 1e6:.1f} million<" in told


def test_no_future_is_cut_off_by_the_edge_of_its_chart() -> None:
    for policy, outlook in outlooks().items():
        assert outlook["warheads"].max() < MOST_WARHEADS
        assert outlook["leavers"].max() < 3e6
        lines = chart_data(runs()[policy], 5)
        high = outlook["warheads"][-1, 4] / MOST_WARHEADS
        assert lines["up"][-1] == pytest.approx(high, abs=1e-4)
        assert min(lines["down"]) >= -1


def test_the_waiting_futures_come_to_an_end(shown: Answered) -> None:
    press(shown, FEW)
    for _ in range(WAITING + 1):
        press(shown, DRAW)
    assert drawn(shown) == shown.now["waiting"]
    assert shown.buttons[DRAW].disabled


@pytest.mark.parametrize("seed", [-1, 1.5, "7"])
def test_a_bad_seed_is_named(seed: object) -> None:
    with pytest.raises(nk.BadValue, match="seed: a whole number"):
        nk.endings(seed)  # type: ignore[arg-type]
