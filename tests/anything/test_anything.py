"""Anything at all, for every public function: an answer of the right kind, or a clear refusal."""

import re
from collections.abc import Iterator
from math import ceil
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings

import conundrum as nk
from conundrum.model.policy import CONTROLS
from conundrum.run.hindcast import stances

from .driven import DRIVEN
from .driving import LONGEST_MESSAGE, Driven
from .values import UNSHOWABLE, anything

pytestmark = pytest.mark.slow

OFTEN = settings().max_examples / 100
"""Fewer examples suffice in `make test`."""

VALUES = {"EYES", "NAMED", "PRESETS", "BadValue"}
"""Public names that nobody calls with something of their own."""


@pytest.fixture(autouse=True, scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Answers to exercises are kept in the folder one is in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("anything"))
        yield


def test_every_public_name_is_driven() -> None:
    public = {name for name in dir(nk) if not name.startswith("_")}
    assert public - VALUES <= set(DRIVEN)
    assert public >= VALUES


@pytest.mark.sweep
@pytest.mark.parametrize("name", DRIVEN)
def test_an_answer_of_the_right_kind_or_a_clear_refusal(name: str) -> None:
    driven = DRIVEN[name]

    @given(st.data())
    @settings(max_examples=ceil(driven.examples * OFTEN))
    def drive(data: st.DataObject) -> None:
        given = {name: data.draw(near, name) for name, near in driven.arguments.items()}
        for place in data.draw(st.lists(st.sampled_from([*given]), max_size=1)) if given else []:
            kind = data.draw(st.sampled_from(["anything", "anything", *UNSHOWABLE]))
            given[place] = UNSHOWABLE.get(kind) or data.draw(anything)
        assert_an_answer_or_a_refusal(driven, given)

    drive()


@pytest.mark.parametrize("kind", [nk.Policy, nk.Beliefs, nk.Weights, nk.Assumptions])
@given(st.dictionaries(st.text() | st.sampled_from(["cls", "self", *CONTROLS]), anything))
@settings(max_examples=ceil(30 * OFTEN))
def test_any_field_at_all(kind: type, given: dict[str, Any]) -> None:
    named = (*given, f"field of {kind.__name__}", "assumption")
    assert_an_answer_or_a_refusal(Driven(kind, {}, lambda _: True, named), given)


@pytest.mark.parametrize("given", UNSHOWABLE.values(), ids=UNSHOWABLE)
def test_a_refusal_shows_even_what_cannot_be_shown(given: object) -> None:
    assert_shown_shortly(given)


@given(anything)
@example(6 * [6 * [6 * [6 * ["x" * 40]]]])
@settings(max_examples=ceil(60 * OFTEN))
def test_a_refusal_shows_any_value_shortly(given: object) -> None:
    assert_shown_shortly(given)


def assert_shown_shortly(given: object) -> None:
    refused = str(nk.BadValue("leak", given, "a number"))
    assert refused.startswith("leak: a number is allowed, but ")
    assert len(refused) < LONGEST_MESSAGE


def test_what_is_public_as_a_value_is_of_the_right_kind() -> None:
    assert all(
        isinstance(policy, nk.Policy) for policy in [*nk.PRESETS.values(), *stances().values()]
    )
    assert all(isinstance(weights, nk.Weights) for weights in nk.EYES.values())
    assert issubclass(nk.BadValue, ValueError)


def assert_an_answer_or_a_refusal(driven: Driven, given: dict[str, Any]) -> None:
    try:
        answer = driven.call(**given)
    except nk.BadValue as refused:
        # A member is named by what holds it: policies['2016'].
        field, said = re.split(r"[,\[]", refused.field)[0], str(refused)
    else:
        assert driven.fits(answer)
        return
    assert field in {*given, *driven.fields}
    assert " is allowed, but " in said
    assert len(said) < LONGEST_MESSAGE
