"""The loops are those of the functions, and a move lights its path in the order it travels."""

import inspect
import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

import conundrum as nk
from conundrum import model
from conundrum.assumptions import Assumptions, Beliefs, draw
from conundrum.charts.causal import PLACES, CausalChart, describe
from conundrum.charts.path import finding, path, table_of
from conundrum.lit import VARIABLES, Moved, lit, lit_arrows, shown
from conundrum.loops import Loops, causal_chart
from conundrum.model.graph import EVENTS, Arrow, arrows, chain, main_arrows, sectors, variable
from conundrum.policy import CONTROLS
from conundrum.tables import rows

NONE, ALL = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)


# The graph


def test_the_graph_equals_the_signatures_of_the_functions() -> None:
    written = {
        (variable(name), variable(function.__name__))
        for function in model.FUNCTIONS
        for name in inspect.signature(function).parameters
        if variable(name) in sectors()
    }
    events = {event[:2] for event in EVENTS}
    effects = {effect for _, effect in written}
    fixed = set(sectors()) - effects - {*CONTROLS, *rows("beliefs"), *model.STOCKS}
    left_out = {pair for pair in written if pair[0] == pair[1] or pair[0] in fixed}
    assert {arrow[:2] for arrow in arrows()} == (written - left_out) | events
    assert fixed == {"exodus"}, "of the links, only this follows from assumptions alone"


def test_no_variable_is_missing() -> None:
    inputs = {variable(name) for link in model.LINKS for name in link.inputs}
    constants = {*rows("assumptions"), "time", "fortune"}
    constants |= {f"{name}_2016" for name in model.REFERENCES}
    assert inputs - constants <= set(sectors())
    assert {*model.STOCKS, *CONTROLS, *rows("beliefs"), *rows("outcomes")} <= set(sectors())


def test_events_do_in_a_step_what_the_graph_says() -> None:
    """No patience and no endurance: talks break, regimes fall, and the arrows' heads move."""
    calm, struck = (
        model.start(nk.Policy(), Beliefs(), draw(Assumptions(), 20, 1)) for _ in range(2)
    )
    struck["endurance"][:] = 0
    model.step(calm, 0.25, np.full(20, np.inf))
    model.step(struck, 0.25, np.zeros(20))
    for event in EVENTS:
        moved = np.sign(np.mean(struck[event.effect]) - np.mean(calm[event.effect]))
        assert moved == {"+": 1, "-": -1}[event.sign], event


def test_the_main_diagram_follows_its_rule() -> None:
    main, beliefs = main_arrows(), set(rows("beliefs"))
    names = {name for arrow in main for name in arrow[:2]}
    settled = {link.__name__ for link in model.SETTING}
    assert names >= {*CONTROLS, *rows("outcomes"), *model.STARTING}
    assert not names & {"standing", *beliefs}
    for name in names - {*CONTROLS, *rows("outcomes")}:
        assert len({arrow.cause for arrow in main if arrow.effect == name}) > 1, name
        if name not in settled | set(model.STARTING):
            assert len({arrow.effect for arrow in main if arrow.cause == name}) > 1, name


def ways(cause: str, sign: str, seen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Follow the functions' arrows from a cause until each way meets a variable that is shown."""
    for arrow in arrows():
        effect = "hunger" if arrow.effect == "hunger_ratio" else arrow.effect
        if arrow.cause != cause or effect in {*seen, "standing"}:
            continue
        if effect in PLACES:
            yield effect, chain(sign, arrow.sign)
        else:
            yield from ways(effect, chain(sign, arrow.sign), (*seen, effect))


def test_the_main_arrows_are_all_ways_through_the_functions_and_their_signs() -> None:
    """A second reckoning: walking each way, where the diagram folds variables one by one."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in PLACES:
        starts = ("hunger", "hunger_ratio") if name == "hunger" else (name,)
        for start in starts:
            for effect, sign in ways(start, "+", (name, start)):
                found.setdefault((name, effect), set()).add(sign)
    expected = {
        Arrow(*ends, signs.copy().pop() if len(signs) == 1 else "~")
        for ends, signs in found.items()
    }
    assert set(main_arrows()) == expected


def test_signs_multiply_along_the_folded_ways() -> None:
    signs = {arrow[:2]: arrow.sign for arrow in main_arrows()}
    assert signs["pressure", "earnings"] == "-"  # by way of trade and exports
    assert signs["output", "hunger"] == "-"
    assert signs["opening", "warheads"] == "-"
    assert signs["cohesion", "fallen"] == "-"
    assert signs["fallen", "growth"] == "~"  # reunification lifts it, turmoil holds it down


# A move


def test_washingtons_sanctions_light_the_way_to_hunger() -> None:
    moved = lit(NONE, ALL)
    order = list(shown(moved))
    assert order[:4] == ["us_sanctions", "enforcement", "denial", "pressure"]
    assert order.index("pressure") < order.index("hunger") < order.index("warheads")
    by_name = shown(moved)
    assert all(by_name[name].up for name in ("us_sanctions", "denial", "pressure", "hunger"))
    assert not by_name["output"].up
    lit_up = {arrow[:2] for arrow in lit_arrows(moved)}
    assert {("us_sanctions", "denial"), ("denial", "pressure"), ("pressure", "hunger")} <= lit_up
    said = path(moved)
    assert said.startswith("At once: 1 us_sanctions up, 2 enforcement up, 3 denial up, 4 pressure")
    assert re.search(r"\d hunger up", said)
    assert "us_engagement" not in said


def test_the_way_back_is_the_same_with_the_directions_turned() -> None:
    there, back = lit(NONE, ALL), lit(ALL, NONE)
    assert [m.name for m in there] == [m.name for m in back]
    assert [m.up for m in there] == [not m.up for m in back]


def test_nothing_is_lit_where_nothing_moved() -> None:
    assert lit(nk.Policy(), nk.Policy()) == ()
    assert path(()) == "Nothing moved."
    assert finding(()) == "Nothing moved"
    assert causal_chart().words == "Nothing moved."
    run = CausalChart(()).run
    assert not any(run["node"])
    assert not any(run["edge"])
    assert not any(run["order"])


def test_a_smaller_move_lights_no_more_than_a_larger_one() -> None:
    small, large = lit(NONE, nk.Policy(us_sanctions=0.1)), lit(NONE, ALL)
    assert 0 < len(small) < len(large)


@pytest.mark.parametrize("preset", [name for name in nk.PRESETS if name != "2016"])
def test_steps_only_go_forwards_and_causes_come_first(preset: str) -> None:
    moved = lit(nk.PRESETS["2016"], nk.PRESETS[preset])
    assert all(one.step <= two.step for one, two in pairwise(moved))
    order = [m.name for m in moved]
    assert set(order) <= set(VARIABLES)
    for arrow in lit_arrows(moved):
        assert order.index(arrow.cause) < order.index(arrow.effect)


def test_an_arrow_is_lit_only_where_its_sign_explains_the_move() -> None:
    up, down = Moved("denial", True, 0), Moved("pressure", False, 0)
    assert lit_arrows((up, down)) == []
    assert lit_arrows((down, up)) == []


def test_switched_off_theories_light_nothing() -> None:
    off = nk.Beliefs(*[0] * 4)
    apart = {m.name for m in lit(NONE, ALL)} - {m.name for m in lit(NONE, ALL, off)}
    assert {"compelling", "hardening", "taming", "arming", "effort"} <= apart


@pytest.mark.parametrize("bad", [None, "2016", 0.5])
def test_a_bad_policy_is_named(bad: object) -> None:
    with pytest.raises(nk.BadValue, match="after: a Policy is allowed"):
        lit(nk.Policy(), bad)  # type: ignore[arg-type]


# The chart


def test_every_variable_has_a_place_of_its_own() -> None:
    assert set(PLACES) == {name for arrow in main_arrows() for name in arrow[:2]}
    assert len(set(PLACES.values())) == len(PLACES)
    assert [name for name, (column, _) in PLACES.items() if column == 0] == [
        "us_sanctions",
        "china_sanctions",
        "us_engagement",
        "china_engagement",
        "shared_conditions",
    ]


def test_the_chart_numbers_and_lights_what_moved() -> None:
    moved = lit(NONE, ALL)
    chart = CausalChart(())
    chart.light(moved)
    places, main = list(PLACES), main_arrows()
    assert chart.run["order"][places.index("us_sanctions")] == "1 ▲"
    assert chart.run["order"][places.index("growth")].endswith("▼")
    lit_up = [arrow for arrow, on in zip(main, chart.run["edge"], strict=True) if on]
    assert lit_up == lit_arrows(moved)
    assert sum(chart.run["node"]) == len(shown(moved))


def test_signs_are_told_without_colour() -> None:
    text = str(CausalChart(()).spec)
    for sign in ("'+'", "'\N{MINUS SIGN}'", "'±'"):
        assert sign in text
    assert "strokeDash" in text
    assert str(len(main_arrows())) in describe()


def test_the_widget_tells_the_path_in_text_and_table() -> None:
    shown_as = causal_chart(NONE, ALL)
    assert isinstance(shown_as, Loops)
    table = table_of(shown_as.moved)
    assert table.count("<tr>") == 1 + len(shown(shown_as.moved))
    assert "<td>denial</td><td>up</td><td>at once</td><td>us_sanctions, enforcement</td>" in table
    assert "H6, H7, H11" in table
    shown_as.light(ALL, ALL)
    assert shown_as.words == "Nothing moved."
