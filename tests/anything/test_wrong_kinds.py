"""Every argument of every public function refuses what is of a wrong kind, by its name."""

import inspect

import pytest
from tests.quick import widely

import conundrum as nk

from .driven_tools import CHOICES, NAMES, game
from .driving import LONGEST_MESSAGE, RUN
from .test_anything import VALUES, own_folder

__all__ = ["own_folder"]

WRONG = {"object": object(), "number": -1.5, "list": [object()], "bytes": b"x"}
TABLE = [[0, 1], [1, 0]]
RIGHT = {
    "beijing": 0,
    "chart.name": "launches",
    "choices": CHOICES,
    "code": nk.encode(nk.Policy()),
    "column": TABLE,
    "compare_models.model": nk.variant(replace={"gap": lambda import_need: 0 * import_need}),
    "control": "us_sanctions",
    "exercise": "02.1",
    "fails_where.policies": [nk.Policy()],
    "fails_where.question": lambda run: run["fallen"][-1] > 0,
    "game": game([*range(8)]),
    "keep": NAMES,
    "outlook": RUN,
    "points": CHOICES.table,
    "policy": nk.Policy(),
    "row": TABLE,
    "table.name": "warheads",
    "washington": 0,
}
"""For arguments that have to be given, one of the right kind, of one function or of all."""

ANY = {"answer", "folded", "theories"}
"""Arguments that may be anything: what a reader answers, and what is true or not."""

QUICK = {
    *("move-hold", "payoffs-eyes", "simulate-worlds"),
    *("chart-options", "table-folder", "why-links", "stance-beijing", "Assumptions-fixed"),
}
"""Refused within milliseconds; others build a panel first."""

MADE = {"Options", "Outlook"}
"""What functions return, and nobody makes."""


PUBLIC = [name for name in dir(nk) if not name.startswith("_")]
ARGUMENTS = {
    f"{name}-{argument.name}": (name, argument)
    for name in sorted({*PUBLIC} - VALUES - MADE)
    for argument in inspect.signature(getattr(nk, name)).parameters.values()
    if argument.name not in ANY
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("asked", widely(ARGUMENTS, QUICK))
def test_what_is_of_a_wrong_kind_is_refused(asked: str, wrong: object) -> None:
    name, argument = ARGUMENTS[asked]
    function = getattr(nk, name)
    known = inspect.signature(function).parameters.values()
    named = {
        one.name: RIGHT.get(f"{name}.{one.name}", RIGHT.get(one.name))
        for one in known
        if f"{name}.{one.name}" in RIGHT
        or (one.default is one.empty and one.kind not in {one.VAR_POSITIONAL, one.VAR_KEYWORD})
    }
    among = argument.kind is argument.VAR_POSITIONAL
    before = [
        named.pop(one.name) for one in known if among and one.kind is one.POSITIONAL_OR_KEYWORD
    ]
    with pytest.raises(nk.BadValue, match=" is allowed, but ") as refused:
        function(*before, wrong, **named) if among else function(**named | {argument.name: wrong})
    assert len(str(refused.value)) < LONGEST_MESSAGE
