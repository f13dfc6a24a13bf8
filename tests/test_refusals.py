"""Every argument of every public function refuses what is of a wrong kind, and says which it is."""

import inspect
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

import conundrum as nk

pytestmark = pytest.mark.slow


class Unprintable:
    """An object that cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("it cannot be shown")


WRONG = object()
LONGEST = 500
"""Letters of a message."""


@cache
def right() -> dict[str, Any]:
    """Return one of the right kind for arguments that have to be given, of one function or all."""
    run = nk.simulate(futures=3)
    return {
        "Outcome.function": len,
        "Outcome.name": "own",
        "Outcome.unit": "futures",
        "Outlook.at_the_end.outcome": "hunger",
        "Outlook.compare.other": run,
        "beijing": 0,
        "chart.name": "trade with China",
        "code": nk.Scenario(nk.Policy()).code,
        "control": "us_sanctions",
        "exercise": "02.1",
        "runs": {"one": run},
        "fails_where.policies": [nk.Policy()],
        "fails_where.question": lambda run: run["fallen"][-1] > 0,
        "outlook": run,
        "policy": nk.Policy(),
        "table.name": "warheads",
        "washington": 0,
    }


CALLED = {
    "Assumptions.fixed": "assumption",
    "chart.name": "chart",
    "chart.options": "option of trade with China",
    "Scenario.read.code": "scenario code",
    "Outlook.only.outcomes": "outcome",
    "show.move.controls": "control",
    "predict.question": "prediction",
    "table.name": "table",
    "show.why.links": "link",
}
"""Arguments that a refusal calls by another name than their own."""

ANY = {"answer", "folded", "theories"}
"""Arguments that may be anything: what a reader answers, and what is true or not."""

MADE = {"BadValue", "Outlook", "classroom", "show"}
"""Public names that nobody calls."""
METHODS = (
    "__getitem__",
    "at_the_end",
    "bands",
    "compare",
    "frame",
    "loss",
    "only",
    "quantiles",
    "summary",
)
"""What a reader asks of a run."""
CALLS = [
    *(name for name in dir(nk) if not name.startswith("_") and name not in MADE),
    *(f"show.{name}" for name in dir(nk.show) if not name.startswith("_")),
    *(f"Outlook.{name}" for name in METHODS),
    "Scenario.read",
]


@pytest.fixture(autouse=True, scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Answers to exercises are kept in the folder one is in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("refusals"))
        yield


@pytest.mark.parametrize("name", CALLS)
def test_what_is_of_a_wrong_kind_is_refused_by_the_name_of_its_argument(name: str) -> None:
    for argument in inspect.signature(named(name)).parameters.values():
        if argument.name not in ANY:
            with pytest.raises(nk.BadValue, match="; you gave ") as refused:
                call(name, argument)
            field = CALLED.get(f"{name}.{argument.name}", argument.name)
            assert refused.value.field == field
            assert len(str(refused.value)) < LONGEST


def test_what_the_tables_name_is_public() -> None:
    assert {one.rpartition(".")[0] for one in {*right(), *CALLED} if "." in one} <= {*CALLS}


def named(name: str) -> Callable[..., object]:
    """Return a public function, or a method of a run."""
    owner, _, method = name.rpartition(".")
    owners = {"": nk, "show": nk.show, "Scenario": nk.Scenario, "Outlook": right()["outlook"]}
    return getattr(owners[owner], method)


def call(name: str, argument: inspect.Parameter) -> None:
    """Call a function with one argument of a wrong kind, and the others as they have to be."""
    function = named(name)
    known = inspect.signature(function).parameters.values()
    several = {argument.VAR_POSITIONAL, argument.VAR_KEYWORD}
    given: dict[str, Any] = {
        one.name: right().get(f"{name}.{one.name}", right().get(one.name))
        for one in known
        if f"{name}.{one.name}" in right() or (one.default is one.empty and one.kind not in several)
    }
    if argument.kind is argument.VAR_POSITIONAL:
        ordered = [one.name for one in known if one.kind is one.POSITIONAL_OR_KEYWORD]
        function(*(given.pop(one) for one in ordered if one in given), WRONG, **given)
    else:
        function(**given | {argument.name: WRONG})


@pytest.mark.parametrize(
    "given", [10**5000, [10**5000], Unprintable(), 6 * [6 * [6 * [6 * ["x" * 40]]]]], ids=type
)
def test_a_refusal_shows_shortly_even_what_cannot_be_shown(given: object) -> None:
    refused = str(nk.BadValue("leak", given, "a number"))
    assert refused.startswith("leak must be a number; you gave ")
    assert len(refused) < LONGEST
