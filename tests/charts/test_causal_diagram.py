"""The diagram of loops: a place for each variable, signs without colour, and what is lit."""

import conundrum as nk
from conundrum.analysis.propagation import lit, lit_arrows, shown
from conundrum.charts.causal_diagram import CausalChart, describe
from conundrum.charts.causal_layout import PLACES
from conundrum.charts.causal_path import path_table
from conundrum.model.graph import main_arrows
from conundrum.model.policy import CONTROLS
from conundrum.panels.loops import Loops, causal_chart

NONE, ALL = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)


def test_every_variable_has_a_place_of_its_own() -> None:
    assert set(PLACES) == {name for arrow in main_arrows() for name in arrow[:2]}
    assert len(set(PLACES.values())) == len(PLACES)
    assert {name for name, (column, _) in PLACES.items() if column == 0} == {*CONTROLS}


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
    table = path_table(shown_as.moved)
    assert table.count("<tr>") == 1 + len(shown(shown_as.moved))
    assert (
        "<td>denial</td><td>up</td><td>at once</td><td>Washington sanctions, enforcement</td>"
        in table
    )
    assert "H6, H7, H11" in table
    shown_as.light(ALL, ALL)
    assert shown_as.words == "Nothing moved."
