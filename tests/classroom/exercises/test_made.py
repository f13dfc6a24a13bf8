"""What those who code make: each solution is taken, and near misses are told what they lack."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.classroom.answers_file import answers_in
from conundrum.classroom.exercises import made
from conundrum.model import PRESETS
from conundrum.questions.stored_answers import FILE, tries
from conundrum.tables.settings import entries
from tools import ROOT

MADE = entries("exercises_made")
NOTEBOOK = ROOT / "solutions" / "11_for_those_who_code.ipynb"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg"><desc>Scenario {}.</desc></svg>'
OPENING, CUT_OFF = (PRESETS[name] for name in ("joint opening", "joint cut-off"))
NO_ANSWERS = {"a number": 5.5, "a text": "\0 many", "a list": [1], "a kind": nk.Policy}


@pytest.fixture(scope="module", autouse=True)
def screened() -> Iterator[None]:
    """The screening is made once, by the notebook's own test; here two small tables stand in."""
    tables = {
        policy: nk.sensitivity("hunger", policy, method="morris", samples=2, years=5)
        for policy in ("joint cut-off", "2016")
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(made, "screened", tables.get)
        yield


@cache
def made_in_notebook(place: int) -> Any:
    """What a cell of the worked notebook makes."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    source = next("".join(cell["source"]) for cell in cells if cell["id"] == f"answer-11-{place}")
    names: dict[str, Any] = {"nk": nk}
    exec(compile(source, f"11.{place}", "exec"), names)
    return names[f"answer_{place}"]


def solved(place: int) -> Any:
    """What the worked notebook makes; of two that take seconds, what they would come to."""
    if place == 4:
        return drawn(nk.Scenario(OPENING).code)
    if place == 7:
        return made.screened("joint cut-off").head(5)
    return made_in_notebook(place)


def drawn(code: str, name: str = "own.svg") -> Path:
    file = Path(name)
    file.write_text(DRAWN.format(code), encoding="utf-8")
    return file


def hungry(function: Callable[[Any], Any], unit: str = "years") -> nk.Outcome:
    return nk.Outcome("hungry years", function, unit)


def smuggled(function: Callable[..., Any], unit: str = "share", name: str = "smuggling") -> Any:
    function.__doc__ = f"Smuggle.\n\nNotes\n-----\nUnit: {unit}\n"
    return nk.variant(add={name: function})


def rival(function: Callable[..., Any]) -> Any:
    return nk.variant(replace={"arming": function}), solved(5)[1]


def box(holds: Callable[..., Any], policies: Any = ("joint opening", "2016")) -> Any:
    return nk.fails_where(holds, policies, searched=200, futures=200)


MISSES: dict[str, dict[str, Callable[[], Any]]] = {
    "11.1": {
        "outcomes": lambda: solved(1).drop(columns="hunger"),
        "futures": lambda: solved(1).head(200),
        "assumptions": lambda: nk.simulate("joint opening", futures=300).frame(2030),
        "numbers": lambda: nk.simulate("joint opening", futures=300).frame(2036, True),
    },
    "11.2": {
        "unit": lambda: hungry(solved(2).function, "quarters"),
        "share": lambda: hungry(lambda run: (run["hunger"] > 0.4).sum(axis=0) / 4),
        "quarters": lambda: hungry(lambda run: (run["hunger"] > 40).sum(axis=0)),
        "years": lambda: hungry(lambda run: (run["hunger"] < 40).sum(axis=0) / 4),
    },
    "11.3": {
        "link": lambda: smuggled(lambda hunger, border: hunger * (1 - border), name="trading"),
        "unit": lambda: smuggled(lambda hunger, border: hunger * (1 - border), "people"),
        "hunger": lambda: smuggled(lambda hunger, border: (1 - hunger) * (1 - border)),
        "border": lambda: smuggled(lambda hunger, border: hunger * border),
    },
    "11.4": {
        "file": lambda: "nowhere.svg",
        "svg": lambda: nk.simulate(years=5, futures=5).save("run.csv"),
        "cited": lambda: drawn("of the lab"),
        "policy": lambda: str(drawn(nk.Scenario(CUT_OFF).code)),
    },
    "11.5": {
        "pair": lambda: solved(5)[0],
        "change": lambda: rival(
            lambda output_log, growth_arms, arms: growth_arms * arms * output_log
        ),
        "less": lambda: rival(
            lambda output_log, growth_arms, arms: 2 * growth_arms * arms * output_log
        ),
        "only": lambda: (
            nk.variant(replace={"arming": lambda: 0.0, "output": lambda trend, level: trend}),
            solved(5)[1],
        ),
        "words": lambda: (solved(5)[0], "It may hold, and it makes 3 warheads fewer."),
        "difference": lambda: (solved(5)[0], "It may hold. " * 20),
    },
    "11.6": {
        "policies": lambda: solved(6).drop(index="2016"),
        "columns": lambda: solved(6).rename(columns={"hunger": "hungry"}),
        "average": lambda: solved(6).assign(
            warheads=[
                np.median(nk.simulate(name, futures=200)["warheads"][-1])
                for name in solved(6).index
            ]
        ),
        "futures": lambda: solved(6).iloc[::-1].set_index(solved(6).index),
    },
    "11.7": {
        "column": lambda: solved(7)[["mu"]],
        "five": lambda: solved(7).head(4),
        "order": lambda: solved(7)[::-1],
        "policy": lambda: made.screened("2016").head(5),
        "numbers": lambda: solved(7).assign(effect=2 * solved(7)["effect"]),
    },
    "11.8": {
        "reversed": lambda: box(lambda one, other: one["warheads"][-1] > other["warheads"][-1]),
        "question": lambda: box(lambda one, other: one["leavers"][-1] <= other["leavers"][-1]),
        "limits": lambda: replace(solved(8), limits=solved(8).limits.head(0)),
    },
}


def test_each_is_checked_in_a_way_of_its_own() -> None:
    assert {about["gives"] for about in MADE.values()} == set(made.CHECKS)
    assert len(MADE) == len(made.CHECKS) == 8


@pytest.mark.parametrize("name", MADE)
def test_what_the_worked_notebook_makes_is_right(name: str) -> None:
    reply = nk.check(name, solved(int(name[-1])))
    assert reply.right, reply
    assert reply.says.startswith(f"Yes. {MADE[name]['told']}")
    assert [one.verdict for one in tries()[0][name]] == ["right"]


@pytest.mark.parametrize(
    ("name", "lack"), [(name, lack) for name, of in MISSES.items() for lack in of]
)
def test_a_near_miss_is_told_what_it_lacks(name: str, lack: str) -> None:
    reply = nk.check(name, MISSES[name][lack]())
    assert (reply.verdict, reply.says) == ("wrong", f"Not yet. {MADE[name]['lacks'][lack]}")


def test_all_that_can_be_lacking_is_tried() -> None:
    lacks = {name: [*about["lacks"]] for name, about in MADE.items()}
    assert {name: [*of] for name, of in MISSES.items()} == lacks


@pytest.mark.parametrize("name", MADE)
def test_what_is_of_another_kind_is_named_and_raises_nothing(name: str) -> None:
    for kind, other in NO_ANSWERS.items():
        reply = nk.check(name, other)
        assert reply.verdict in {"unread", "wrong"}, kind
        assert len(reply.says) < 400


def test_a_page_cannot_ask_it_and_says_where_it_is_answered() -> None:
    with pytest.raises(nk.BadValue, match=r'in Python, so write nk.check\("11.1", answer\)'):
        nk.exercise("11.1")
    assert nk.show.progress("11").table.value.count(">open<") == len(MADE)
    assert nk.hint("11.1").verdict == "hint"


def test_what_was_answered_can_be_handed_in() -> None:
    nk.check("11.2", solved(2))
    record = json.loads(Path(FILE).read_text(encoding="utf-8"))
    file = {"conundrum": "answers", "version": 1, "records": [record]}
    assert [vars(one) for one in answers_in(json.dumps(file)).said] == [record]


@pytest.mark.parametrize("name", MADE)
def test_its_entry_is_whole(name: str) -> None:
    about = MADE[name]
    assert set(about) == {
        *("title", "kind", "track", "minutes", "claims", "gives", "goal", "misconception"),
        *("task", "told", "hints", "lacks"),
    }
    assert (about["kind"], about["track"]) == ("made", "code")
    assert about["hints"]
    for text in (about["task"], about["told"], *about["hints"], *about["lacks"].values()):
        assert not any(word in text.lower() for word in ("!", "let's", "simply", "obviously"))
