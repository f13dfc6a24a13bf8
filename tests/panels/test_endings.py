"""One future, three endings: each is drawn and told as its run has it, and counted among all."""

import re
from collections import Counter
from functools import cache

import pytest
from tests.reader import press, table

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.panels.endings import WAITING, to_draw
from conundrum.panels.live_panel import LivePanel
from conundrum.run.statistics import Run
from conundrum.views.ending_picture import MIDDLE, MOST_LEFT, MOST_WARHEADS, REACH
from conundrum.views.ending_story import story
from conundrum.views.endings import EXAMPLE, KINDS, kind
from conundrum.views.posters import POSTERS
from conundrum.widgets import Slider

DRAW = "Draw another future"
FIND = "Find a future in which the regime survives a cut-off"


@cache
def outlooks() -> dict[str, nk.Outlook]:
    return {policy: nk.simulate(PRESETS[policy]) for policy in POSTERS}


@cache
def runs() -> dict[str, Run]:
    return {policy: Run(outlook) for policy, outlook in outlooks().items()}


@pytest.fixture
def shown() -> LivePanel:
    return nk.show.endings(seed=7)


def fallen(future: int) -> tuple[bool, ...]:
    """Return under which policies the regime has fallen in a future."""
    return tuple(bool(run.arrays["fallen"][-1, future - 1]) for run in outlooks().values())


def test_the_first_future_ends_as_most_do(shown: LivePanel) -> None:
    counted = Counter(fallen(future) for future in range(1, 1001))
    assert fallen(EXAMPLE) == counted.most_common(1)[0][0]
    assert f"Future {EXAMPLE}: only the cut-off" in shown.parts["head"].value


def test_a_future_is_named_by_under_which_policies_its_regime_falls(shown: LivePanel) -> None:
    said: dict[tuple[bool, ...], str] = {
        (False, True, False): "only the cut-off brings the regime down",
        (True, True, True): "the regime falls, whatever",
        (False, False, False): "the regime survives, whatever",
        (True, True, False): "the regime survives if both open up, and falls under the other two",
    }
    met = set()
    for _ in range(30):
        press(shown, DRAW)
        future = shown.now["waiting"][shown.now["drawn"] - 1]
        assert said[fallen(future)] in shown.parts["head"].value
        met.add(fallen(future))
    assert len(met) > 2


def test_a_future_that_survives_a_cut_off_is_found_in_one_press(shown: LivePanel) -> None:
    order = shown.now["waiting"]
    rare = [at + 1 for at, one in enumerate(order) if fallen(one) == (False, False, False)]
    for drawn in rare:
        press(shown, FIND)
        assert shown.now["drawn"] == drawn
        assert shown.parts["said"].text == ""
    # After the last one comes the first one again, and the panel says so.
    press(shown, FIND)
    assert shown.now["drawn"] == rare[0]
    assert "the first of these futures again" in shown.parts["said"].text
    press(shown, DRAW)
    assert shown.parts["said"].text == ""


def test_all_futures_are_counted(shown: LivePanel) -> None:
    counted = Counter(kind(runs(), future) for future in range(1, 1001))
    assert set(counted) == set(KINDS.values())
    bar = dict(re.findall(r"flex:(\d+);[^>]*>(\d+)</b>", shown.parts["all"].value))
    assert [int(many) for many in bar] == [counted[name] for name in KINDS.values()]
    assert all(share == many for share, many in bar.items())


def test_futures_are_drawn_by_chance_or_by_a_seed_and_none_twice(shown: LivePanel) -> None:
    assert to_draw(3, 1000) == to_draw(3, 1000) != to_draw(4, 1000)
    first, second = (to_draw(None, 1000) for _ in range(2))
    assert first != second
    assert EXAMPLE not in first
    for _ in range(WAITING + 1):
        press(shown, DRAW)
    assert shown.now["drawn"] == WAITING == len(set(shown.now["waiting"]))
    assert shown.buttons[DRAW].disabled


def test_a_life_is_as_high_as_its_warheads_and_as_deep_as_those_who_left(shown: LivePanel) -> None:
    lives = shown.parts["lives"].value.split("<h4>")[1:]
    for (policy, outlook), life in zip(outlooks().items(), lives, strict=True):
        assert outlook.arrays["warheads"].max() < MOST_WARHEADS
        assert outlook.arrays["leavers"].max() < MOST_LEFT
        shapes = {
            look: [float(point.split(",")[1]) for point in points.split()[1:-1]]
            for look, points in re.findall(r'<polygon class="(.*?)" points="(.*?)"/>', life)
        }
        warheads = outlook.arrays["warheads"][:, EXAMPLE - 1]
        fell = int((outlook.arrays["fallen"][:, EXAMPLE - 1] == 0).sum())
        held = shapes["nk-commanded"]
        assert len(held) == min(fell + 1, 81)
        assert held[5] == pytest.approx(MIDDLE - REACH * warheads[5] / MOST_WARHEADS, abs=0.006)
        deep = MIDDLE + REACH * outlook.arrays["leavers"][-1, EXAMPLE - 1] / MOST_LEFT
        assert shapes["nk-gone"][-1] == pytest.approx(deep, abs=0.006)
        # Nobody commands what is left after a fall.
        assert ("nk-loose" in shapes) == (policy == "joint cut-off")
    assert lives[1].count("fallen by early 2025") == 1


def test_a_story_tells_what_its_run_has() -> None:
    cut = outlooks()["joint cut-off"]
    told = story(runs()["joint cut-off"], EXAMPLE)
    fell = int((cut.arrays["fallen"][:, EXAMPLE - 1] == 0).sum())
    assert cut.years[fell] == 2025.0
    assert "By early 2025 the regime has fallen" in told
    assert f"commands its {cut['warheads'][fell - 1, EXAMPLE - 1]:.0f} warheads" in told
    assert f"By autumn 2024, {cut['hunger'][fell - 1, EXAMPLE - 1]:.0f} of 100" in told
    assert f"{cut['leavers'][-1, EXAMPLE - 1]:.1f} million people have left" in told
    spent = (
        cut.arrays["reserves"][:, EXAMPLE - 1] < cut.arrays["reserves"][0, EXAMPLE - 1] / 4
    ).argmax()
    assert cut.years[spent] == 2020.25
    assert told.startswith("By spring 2020 three quarters of the savings are spent.")


def test_each_way_that_a_regime_survives_has_its_words() -> None:
    survived = {
        policy: [
            future for future in range(1, 1001) if not outlook.arrays["fallen"][-1, future - 1]
        ]
        for policy, outlook in outlooks().items()
    }
    opened = story(runs()["joint opening"], survived["joint opening"][0])
    assert re.match(r"Output grows to \d\.\d times the output of 2016, and the regime sur", opened)
    cut = [story(runs()["joint cut-off"], future) for future in survived["joint cut-off"]]
    assert any("but the regime does not fall. In 2036 the regime has" in told for told in cut)
    path = [story(runs()["2016"], future) for future in survived["2016"][:20]]
    assert any(told.startswith("The regime survives. In 2036 the regime has") for told in path)


def test_one_warhead_is_one_and_none_is_secured() -> None:
    cut = outlooks()["joint cut-off"]
    loose = [round(float(one)) for one in cut.arrays["warheads"][-1]]
    down = [future for future in range(1, 1001) if cut.arrays["fallen"][-1, future - 1]]
    alone, none = (next(one for one in down if loose[one - 1] == many) for many in (1, 0))
    assert "1 warhead is still not secured" in story(runs()["joint cut-off"], alone)
    assert "all warheads are secured" in story(runs()["joint cut-off"], none)


def test_the_table_says_how_the_future_ends_under_each_policy(shown: LivePanel) -> None:
    told = table(shown)
    assert told.count("<tr>") == 1 + len(POSTERS)
    for outlook in outlooks().values():
        assert f"<td>{outlook['warheads'][-1, EXAMPLE - 1]:.0f}</td>" in told


@pytest.mark.parametrize("seed", [-1, 1.5, "7"])
def test_a_bad_seed_is_named(seed: object) -> None:
    with pytest.raises(nk.BadValue, match="seed must be a whole number"):
        nk.show.endings(seed)  # type: ignore[arg-type]


def test_a_slider_of_no_record_is_refused_by_its_field() -> None:
    with pytest.raises(ValueError, match=r"^A slider sets .* and not growth\.$"):
        nk.show.endings().slider("growth", Slider(name="Growth", label="Growth"))
