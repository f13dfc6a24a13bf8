"""One baseline for the whole game: its future and cards, policies of 2016, no moves."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.classroom.seminar import playing
from tests.classroom.seminar.playing import begun, play

import conundrum as nk
from conundrum.charts.seminar_path import DRAWN, TakenChart
from conundrum.classroom.seminar.board import Board
from conundrum.classroom.seminar.course import baseline, outlook, steps
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.path_code import game_of, path_code
from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.classroom.seminar.side_by_side import KEPT, compared, points_table
from conundrum.run.outlook import Outlook
from conundrum.run.runner import run_of
from conundrum.run.statistics import Run
from conundrum.shown.seminar.course import kept
from conundrum.shown.two_kinds import second_line
from conundrum.tables.settings import value

pytestmark = pytest.mark.slow

UNTIL = 2
"""Rounds that are over where not all are."""


def game(path: Path, seed: int = 7, **does: Any) -> Game:
    """A game of three rounds that is over."""
    session = begun(path, seed=seed)
    for _ in range(3):
        play(session, **does)
    return playing.game(session)


def same(one: Outlook, other: Outlook) -> bool:
    return all(np.array_equal(one[name], other[name]) for name in one.arrays)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables") / "over.jsonl"


@pytest.fixture(scope="module")
def over(log: Path) -> Game:
    return game(log)


def test_it_is_fixed_before_the_first_round(over: Game) -> None:
    assert all(same(baseline(over.at(rounds)), baseline(over)) for rounds in range(3))


def test_no_choice_and_no_move_changes_it(over: Game, tmp_path: Path) -> None:
    other = game(
        tmp_path / "other.jsonl", washington=(0.1, 0.9, 1), seoul="deterrence", press="alarm"
    )
    assert same(baseline(over), baseline(other))


def test_its_cards_are_those_of_the_table(over: Game, tmp_path: Path) -> None:
    assert not same(baseline(over), run_of({**kept(plain(over)), "events": []}).outlook)
    assert not same(baseline(over), baseline(game(tmp_path / "other.jsonl", seed=8)))
    assert same(baseline(over), baseline(game_of(path_code(over), "A table")))


def test_board_debrief_and_comparison_have_the_same_one(over: Game, log: Path) -> None:
    run, step = baseline(over), steps(over, 3)
    board, debrief = Board(over), nk.debrief(str(log))
    drawn = next(one for one in debrief.children if isinstance(one, TakenChart))
    for name in DRAWN:
        wanted = run[name][step, over.rules.future] * value("outcomes", name, "per_unit")
        shown = [chart.run[name]["kept"][step // 2] for chart in (board.chart, drawn)]
        assert shown == pytest.approx([wanted, wanted], abs=0.06)
    of_board = board.goals.value.partition("<tbody>")[2]
    assert any(of_board in getattr(part, "value", "") for part in debrief.children)
    rows = compared({"Monday": over, "Tuesday": over, "Friday": over.at(UNTIL)})
    assert [*rows.index] == [f"{KEPT}: A, B", f"{KEPT}: C", "Monday", "Tuesday", "Friday"]
    assert f"{run['warheads'][step, over.rules.future]:.0f} warheads" in rows["own"].iloc[0]
    assert [*compared({"A": over}).index] == [KEPT, "A"]


@pytest.mark.parametrize("bands", [False, True])
def test_an_end_of_a_round_is_drawn_as_the_board_and_the_table_have_it(
    over: Game, bands: bool
) -> None:
    future = OwnFuture(over)
    drawn = future.chart_data(bands)
    for rounds in range(len(over.played) + 1):
        then, step = future.at(rounds).taken, steps(over, rounds)
        for name in DRAWN:
            scale = value("outcomes", name, "per_unit")
            assert drawn[name]["line"][step // 2] == pytest.approx(then.now[name] * scale, abs=0.06)
            if bands:
                low, *_, high = then.run.quantiles(name)[:, step] * scale
                assert drawn[name]["q05"][step // 2] == pytest.approx(low, abs=0.06)
                assert drawn[name]["q95"][step // 2] == pytest.approx(high, abs=0.06)


def test_the_board_shows_it_up_to_the_round_just_over(over: Game) -> None:
    kept, end = Board(over.at(UNTIL)).chart.run["warheads"]["kept"], steps(over, UNTIL) // 2 + 1
    assert kept[:end].count(None) == 0
    assert set(kept[end:]) == {None}


def test_averages_of_a_class_are_told_of_both_kinds_of_futures(
    tmp_path: Path,
) -> None:
    cut = game(tmp_path / "cut.jsonl", washington=(1, 0, 0), beijing=(1, 0, 0))
    kept = game(tmp_path / "kept.jsonl", washington=(0.8, 0.2, 0), beijing=(0.4, 0.6, 0))
    rows = {"Cut off": cut, "Kept": kept}
    told = points_table(compared(rows))
    of = {name: told.partition(f">{name}</th>")[2].partition("</tr>")[0] for name in rows}
    run, step = Run(outlook(cut)), steps(cut, 3)
    for outcome in ("leavers", "warheads"):
        line = second_line(run, outcome, step)
        assert "where it has fallen" in line
        assert f" ({line})" in of["Cut off"]


def test_tables_side_by_side_have_the_letters_of_their_discs_and_other_futures_are_said(
    tmp_path: Path, over: Game
) -> None:
    other = game(tmp_path / "other.jsonl", seed=8)
    for last, apart in ((over.at(UNTIL), False), (other, True)):
        found = nk.compare_tables([path_code(over), path_code(last)])
        told = [str(getattr(part, "value", "")) for part in found.place.children]
        for name in ("A · Table 1", "B · Table 2"):
            assert sum(name in text for text in told) == len(("key", "numbers", "goals"))
        said = found.said.text
        assert ("different numbers: A; B." in said, "met the same future" in said) == (
            apart,
            not apart,
        )
        assert ("ended in different years" in said) == (not apart)
