"""One world, three endings: no world before a guess, then ten, and all beside them."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.lives import MOST_WARHEADS
from conundrum.panels.endings import WAITING, Endings, to_draw
from conundrum.run.statistics import Run
from conundrum.run.story import falls
from conundrum.shown.endings import GUESSES, TEN, chart_data, decided, headline, tally
from conundrum.shown.posters import POSTERS

OUTLOOKS = {policy: nk.simulate(nk.PRESETS[policy]) for policy in POSTERS}
RUNS = {policy: Run(outlook) for policy, outlook in OUTLOOKS.items()}


@pytest.fixture
def shown() -> Endings:
    return nk.endings(seed=7)


def test_no_world_is_drawn_before_a_guess(shown: Endings) -> None:
    assert shown.draw.disabled
    shown.draw_one()
    assert shown.drawn == []
    # What one world comes to is shown as an example, and counted with none.
    example = shown.now["waiting"][-1]
    assert f"For example, world {example}." in shown.parts["head"].value
    for policy, run in RUNS.items():
        assert shown.parts[f"life.{policy}"].run == chart_data(run, example)
        assert re.search("falls by|stands in", shown.parts[f"card.{policy}"].value)
        assert shown.parts[f"tally.{policy}"].value == ""
    shown.foresee("some")
    assert not shown.draw.disabled
    shown.draw_one()
    assert len(shown.drawn) == 1
    assert "For example" not in shown.parts["head"].value
    # Whoever has seen a world guesses no longer.
    assert all(shown.pressable[guess].disabled for guess in GUESSES)
    shown.foresee("few")
    assert shown.guess == "some"
    with pytest.raises(nk.BadValue, match="guess: one of"):
        shown.foresee("none")


def test_worlds_are_drawn_by_chance_or_by_a_seed_and_none_twice() -> None:
    assert to_draw(3, 1000) == to_draw(3, 1000) != to_draw(4, 1000)
    first, second = (to_draw(None, 1000) for _ in range(2))
    assert first != second
    assert len(set(first)) == WAITING
    assert {min(to_draw(seed, WAITING)) for seed in range(9)} == {1}


def test_the_headline_is_what_the_worlds_do() -> None:
    every = decided(RUNS)
    for world in range(1, 1001, 9):
        fell = {policy: run["fallen"][-1, world - 1] > 0 for policy, run in OUTLOOKS.items()}
        found = headline(RUNS, world)
        assert ("all three" in found) == (len(set(fell.values())) == 1)
        assert every[world - 1] == (len(set(fell.values())) > 1)
        # Those that fall are named first.
        named = [*re.findall("“(.*?)”", found)]
        assert len(named) == (3 if every[world - 1] else 0)
        assert found.split(", and stands")[0].count("“") == (sum(fell.values()) if named else 0)


def test_after_ten_the_tally_stands_beside_all_worlds(shown: Endings) -> None:
    shown.foresee("few")
    for many in range(1, TEN + 1):
        shown.draw_one()
        fell = sum(decided(RUNS)[world - 1] for world in shown.drawn)
        said = shown._said.text
        assert said.startswith(
            f"The policy decides in {fell} of your {many} world{'s' * (many > 1)}"
        )
        assert ("Your guess: In 0 to 3." in said) == (many == TEN)
        for run in RUNS.values():
            marks = tally(run, shown.drawn)
            down = sum(falls(run)[world - 1] >= 0 for world in shown.drawn)
            assert (marks.count("✕"), marks.count("●")) == (down, many - down)
            assert ("of all" in marks) == (many == TEN)
    assert "and in 82 of 100 of all" in shown._said.text
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    table = shown.fold.body.value
    assert table.count("<tr>") == 1 + TEN + 2
    left = [np.mean(run["leavers"][-1].astype(float)) for run in OUTLOOKS.values()]
    assert "Mean of all" in table
    assert f">{float(f'{left[1]:.2g}'):,.0f}<" in table


def test_no_world_is_cut_off_by_the_edge_of_its_chart() -> None:
    for policy, outlook in OUTLOOKS.items():
        assert outlook["warheads"].max() < MOST_WARHEADS
        assert outlook["leavers"].max() < 3e6
        drawn = chart_data(RUNS[policy], 5)
        high = outlook["warheads"][-1, 4] / MOST_WARHEADS
        assert drawn["up"][-1] == pytest.approx(high, abs=1e-4)
        assert min(drawn["down"]) >= -1


def test_the_waiting_worlds_come_to_an_end(shown: Endings) -> None:
    shown.foresee("few")
    for _ in range(WAITING + 1):
        shown.draw_one()
    assert shown.drawn == shown.now["waiting"]
    assert shown.draw.disabled


@pytest.mark.parametrize("seed", [-1, 1.5, "7"])
def test_a_bad_seed_is_named(seed: object) -> None:
    with pytest.raises(nk.BadValue, match="seed: a whole number"):
        nk.endings(seed)  # type: ignore[arg-type]
