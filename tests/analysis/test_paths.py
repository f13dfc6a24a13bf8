"""The path of a move: a row of links of the model, that alone brings the share that is said."""

import ast
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.holding import follow
from conundrum.analysis.path_curves import curves
from conundrum.analysis.path_search import (
    FEWEST,
    LEAST,
    MOST,
    NAMED,
    Move,
    carried,
    found,
    links,
    runs,
)
from conundrum.analysis.paths import moved, path_of
from conundrum.model.graph import arrows
from conundrum.tables.settings import rows

pytestmark = pytest.mark.slow

PATHS = list(rows("paths"))
ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = [*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("exercises/*.ipynb")]


def leads(first: str, last: str) -> bool:
    """Whether one box leads to another through variables without a name."""
    ahead, left = set[str](), [first]
    while left:
        cause = left.pop()
        for arrow in arrows():
            if arrow.cause == cause and arrow.effect not in ahead:
                ahead.add(arrow.effect)
                left += [arrow.effect] * (arrow.effect not in NAMED)
    return last in ahead


@pytest.mark.parametrize("name", PATHS)
def test_boxes_lead_from_the_control_to_the_outcome(name: str) -> None:
    move, path = moved(name), path_of(moved(name))
    row = (move.control, *path.boxes)
    assert row[-1] == move.towards
    assert FEWEST <= len(path.boxes) <= MOST
    assert len(set(row)) == len(row)
    assert all(leads(*ends) for ends in pairwise(row))


@pytest.mark.parametrize("name", PATHS)
def test_the_share_that_is_said_is_what_the_boxes_bring_alone(name: str) -> None:
    move, path = moved(name), path_of(moved(name))
    before, after = runs(move)
    causes = {a[:2] for a in arrows() if a.cause in {*NAMED} - {*path.boxes}}
    alone = follow(move.after, [move.towards], causes, before)
    first, whole, here = (run[move.towards][-1].mean() for run in (before, after, alone))
    assert (here - first) / (whole - first) == pytest.approx(path.carries, abs=0.006)


@pytest.mark.parametrize("name", PATHS)
def test_no_link_can_be_done_without(name: str) -> None:
    move, path = moved(name), path_of(moved(name))
    assert links(move, path.boxes) == pytest.approx(path.goes, abs=0.006)
    assert min(path.goes) >= LEAST - 0.006
    # Without its first link nothing comes through at all.
    assert path.goes[0] == pytest.approx(path.carries, abs=0.006)


def test_boxes_that_are_no_row_bring_nothing() -> None:
    move = moved("border shut")
    assert carried(move, ("earnings", "cohesion", "warheads")) == pytest.approx(0, abs=1e-6)
    assert carried(move, NAMED) == pytest.approx(1, abs=1e-6)


def test_a_path_is_found_again() -> None:
    name = PATHS[0]
    again, kept = found(moved(name)), path_of(moved(name))
    assert again.boxes == kept.boxes
    assert again.carries == pytest.approx(kept.carries, abs=0.006)


@pytest.mark.parametrize("name", PATHS)
def test_half_of_a_change_comes_at_the_step_that_is_said(name: str) -> None:
    drawn = curves(moved(name), path_of(moved(name)))
    for curve in drawn:
        apart = np.abs(curve.after - curve.before)
        assert (apart[: curve.half] < apart.max() / 2).all()
        assert apart[curve.half] >= apart.max() / 2


def test_worlds_in_which_the_regime_has_fallen_are_left_out_where_that_is_said() -> None:
    move = moved("border shut")
    (curve,) = curves(move, type(path_of(move))(("cohesion",), 1, ()))
    run = runs(move)[1]
    stands = run["fallen"][-1] == 0
    assert curve.after[-1] == pytest.approx(100 * np.median(run["cohesion"][-1][stands]), rel=1e-5)


def test_every_path_of_a_notebook_is_kept() -> None:
    calls = [
        node
        for notebook in NOTEBOOKS
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
        for node in ast.walk(ast.parse("".join(cell["source"])))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "nk.path"
    ]
    assert len(calls) >= 5
    kept = [moved(name) for name in PATHS]
    for call in calls:
        panel = eval(ast.unparse(call), {"nk": nk})
        assert panel.move in kept, ast.unparse(call)


def test_an_outcome_that_does_not_change_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="towards: an outcome that china_sanctions changes"):
        found(Move("china_sanctions", 0.2, nk.Policy(china_sanctions=0.2001), "trust"))
