"""Worlds one at a time: buttons that keep to a kind, a number that is a world, two humps."""

import numpy as np
import pytest
from tests.shown.panels import TYPED

import conundrum as nk
from conundrum.charts.live_chart import LiveChart
from conundrum.charts.small_multiples import EVERY
from conundrum.charts.trajectory import DRAWN
from conundrum.panels.worlds import Worlds
from conundrum.run.statistics import Run
from conundrum.run.story import falls, kinds
from conundrum.shown import worlds
from conundrum.shown.humps import chart_data, summary
from conundrum.tables.settings import value

pytestmark = pytest.mark.slow


@pytest.fixture
def shown() -> Worlds:
    return nk.worlds()


def test_next_and_previous_stay_with_a_kind_and_go_round(shown: Worlds) -> None:
    early = next(iter(kinds(Run(shown.outlook)).values()))
    assert shown.world == early[0]
    shown.acts["Next"].click()
    assert shown.world == early[1]
    shown.acts["Previous"].click()
    shown.acts["Previous"].click()
    assert shown.world == early[-1]
    shown.acts["Next"].click()
    assert shown.world == early[0]


def test_another_kind_visits_every_kind(shown: Worlds) -> None:
    seen = []
    for _ in range(3):
        seen.append(shown.world)
        shown.acts["Another kind"].click()
    assert seen == [numbers[0] for numbers in kinds(Run(shown.outlook)).values()]
    assert shown.world == seen[0]


@pytest.mark.sweep
@pytest.mark.parametrize("text", TYPED)
def test_the_page_would_take_or_refuse_what_is_typed_in_the_same_words(
    shown: Worlds, text: str
) -> None:
    done = worlds.acted(shown.now, "World", {"entry": text}, [Run(shown.outlook)])
    shown.go.enter(text)
    assert shown.told.text.startswith(f"World {shown.world}: ")
    message = shown.go.message
    assert done == ({"refused": message} if message else {"sets": {"world": shown.world}})


def test_text_lines_humps_and_table_are_of_one_world(shown: Worlds) -> None:
    shown.fold.unfolded = True
    lines = shown.parts["lines"]
    assert isinstance(lines, LiveChart)
    spec = lines.spec
    shown.visit(20)
    assert shown.told.text.startswith("World 20: ")
    assert "In world 20 it is" in shown.counted.text
    assert shown.fold.body is not None
    assert "World 20 each October" in shown.fold.body.value
    assert lines.spec is spec
    fell = falls(Run(shown.outlook))[19]
    assert lines.run["fell"] == shown.outlook.years[fell]
    for outcome in set(DRAWN) - {"hostility"}:
        line = shown.outlook[outcome][::EVERY, 19] * value("outcomes", outcome, "per_unit")
        np.testing.assert_allclose(lines.run[outcome]["line"][1:], line[1:], atol=0.06)
    # The hostility of a regime ends with it.
    ends = [point is None for point in lines.run["hostility"]["line"]]
    assert ends == [step * EVERY >= fell for step in range(len(ends))]


def test_the_humps_hold_every_world_on_its_side(shown: Worlds) -> None:
    humps = shown.parts["humps"]
    assert isinstance(humps, LiveChart)
    for year in (2016, 2026, 2036):
        shown.year.value = year
        run = humps.run
        step = (year - 2016) * 4
        fell = 100 * shown.outlook["fallen"][step].mean()
        assert sum(run["fell"]) == pytest.approx(fell)
        assert sum(run["stands"]) == pytest.approx(100 - fell)
        assert run["mean"] == pytest.approx(shown.outlook["leavers"][step].mean() / 1e6, rel=1e-4)
        assert shown.counted.text.startswith(f"By October {year} ")


def test_the_mean_lies_in_a_valley_between_two_humps() -> None:
    run = chart_data(Run(nk.simulate(nk.PRESETS["joint cut-off"])), 40, 1)
    worlds = np.add(run["stands"], run["fell"])
    valley = int(run["mean"] / value("outcomes", "leavers", "frame") * len(worlds))
    assert valley > 0
    assert worlds[valley] < worlds[valley + 1 :].max()
    assert worlds[valley] < 0.8 * worlds[:valley].max()


def test_worlds_beyond_the_frame_are_counted_in_the_last_bin() -> None:
    far = nk.simulate(
        nk.PRESETS["joint cut-off"], assumptions=nk.Assumptions(flight_share=0.2), worlds=200
    )
    assert far["leavers"][-1].max() > 3e6
    run = chart_data(Run(far), 80, 1)
    assert sum(run["stands"]) + sum(run["fell"]) == pytest.approx(100)


def test_where_no_world_stands_or_none_has_fallen_only_the_others_are_told() -> None:
    one = nk.simulate(worlds=1)
    stands = "stands" if one["fallen"][-1, 0] == 0 else "has fallen"
    said = summary(Run(one), 80, 1)
    assert f"In the median world where it {stands}, " in said
    assert "and in the median world" not in said


@pytest.mark.parametrize(("given", "named"), [("war", "policy: one of"), (3, "policy: a Policy")])
def test_bad_input_is_named(given: object, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        nk.worlds(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("world", [0, 1001, 2.5, "1"])
def test_a_world_that_is_not_there_is_refused(shown: Worlds, world: object) -> None:
    with pytest.raises(nk.BadValue, match="World: a whole number from 1 to 1,000"):
        shown.visit(world)
