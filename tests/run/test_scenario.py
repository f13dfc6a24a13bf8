"""The scenario code: what it carries, how exactly, and what it refuses."""

import dataclasses
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from tests.held_numbers import holdable

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES
from conundrum.run.codes import ALPHABET, seal, unseal, write
from conundrum.run.scenario import number_of
from conundrum.tables.settings import rows, value

tenths_of_a_per_cent = st.integers(0, 1000).map(lambda tenths: tenths / 1000)


def records(kind: Any, shares: st.SearchStrategy[float]) -> st.SearchStrategy[Any]:
    # A discount is bounded by a tenth.
    bounded = {"discount": shares.map(lambda share: min(share, 0.1))}
    named = [field.name for field in fields(kind)]
    return st.builds(kind, **{name: bounded.get(name, shares) for name in named})


@st.composite
def held(draw: st.DrawFn) -> nk.Assumptions:
    chosen = {}
    for name in draw(st.sets(st.sampled_from(list(rows("assumptions"))), max_size=3)):
        number = draw(holdable(name))
        chosen[name] = draw(st.sampled_from([number, float(f"{number:.6g}")]))
    return nk.Assumptions(**chosen)


def scenarios(shares: st.SearchStrategy[float]) -> st.SearchStrategy[nk.Scenario]:
    return st.builds(
        nk.Scenario,
        records(nk.Policy, shares),
        records(nk.Beliefs, shares),
        records(nk.Priorities, shares) | st.sampled_from(list(PRIORITIES.values())),
        st.integers(0, 2**32 - 1),
        held(),
    )


@given(scenarios(tenths_of_a_per_cent))
def test_a_scenario_comes_back_to_a_tenth_of_a_per_cent(scenario: nk.Scenario) -> None:
    assert nk.Scenario.read(scenario.code) == scenario


@given(scenarios(st.floats(0, 1)))
def test_any_share_comes_back_nearly(scenario: nk.Scenario) -> None:
    read = nk.Scenario.read(scenario.code)
    for record in ("policy", "beliefs", "priorities"):
        for name, share in vars(getattr(scenario, record)).items():
            assert abs(getattr(getattr(read, record), name) - share) <= 0.00051
    assert (read.seed, read.assumptions) == (scenario.seed, scenario.assumptions)


around = st.floats(-0.0006, 0.0006)
usual = st.builds(lambda by, share: min(max(share + by, 0), 1), around, st.sampled_from([0, 0.5]))


@given(scenarios(st.floats(0, 1) | usual))
def test_a_scenario_that_is_read_has_the_same_code_again(scenario: nk.Scenario) -> None:
    assert nk.Scenario.read(scenario.code).code == scenario.code


@given(st.floats(0, 1))
def test_a_held_value_comes_back_as_it_is_shown_and_runs_as_it_was_given(given: float) -> None:
    held = nk.Assumptions(leak=given)
    assert nk.Scenario.read(nk.Scenario(nk.Policy(), assumptions=held).code).assumptions == held
    assert np.float32(held.fixed["leak"]) == np.float32(given)
    assert len(f"{held.fixed['leak']:e}".partition("e")[0].rstrip("0")) <= 10


def shares(record: Any) -> str:
    return "".join(write(round(share * 1000), 2) for share in vars(record).values())


parts = st.one_of(
    st.sampled_from(
        [
            "B" + shares(nk.Beliefs()),
            "B" + shares(nk.Beliefs(growth_arms=1)),
            "W" + shares(PRIORITIES["Washington"])[:-2],
            "W" + shares(PRIORITIES["Beijing"])[:-2],
            *("C" + write(cost, 2) for cost in (0, 7)),
            *("S" + write(seed, 7) for seed in (2016, 7)),
        ]
    ),
    st.builds(
        lambda name, bits: "A" + write(number_of(name), 4) + write(bits, 7),
        st.sampled_from(["leak", "reach"]),
        st.sampled_from([0, 1, 0x3DCCCCCD, 0x3DCCCCCE, 0x80000000]),
    ),
    st.text(ALPHABET, max_size=2),
)


@given(st.lists(parts, max_size=5).map("".join))
def test_every_code_that_is_taken_is_what_a_scenario_writes(added: str) -> None:
    body = write(0, 10) + added
    try:
        read = nk.Scenario.read(seal(body))
    except nk.BadValue:
        return
    assert unseal(read.code) == as_now(body)


def as_now(body: str) -> str:
    """Leave out what early codes hold although it is as usual, to a tenth of a per cent."""
    policy, rest = body[:10], body[10:].removeprefix("B" + shares(nk.Beliefs()))
    beliefs, rest = (rest[:9], rest[9:]) if rest.startswith("B") else ("", rest)
    weights, rest = (rest[:11], rest[11:]) if rest.startswith("W") else ("", rest)
    if weights:
        rest = rest.removeprefix("C" + write(0, 2))
    if weights == "W" + shares(PRIORITIES["Washington"])[:-2] and not rest.startswith("C"):
        weights = ""
    return policy + beliefs + weights + rest


@given(scenarios(st.floats(0, 1)), st.data())
def test_a_code_cut_short_is_refused(scenario: nk.Scenario, data: st.DataObject) -> None:
    with pytest.raises(nk.BadValue, match="scenario code"):
        nk.Scenario.read(scenario.code[: data.draw(st.integers(0, len(scenario.code) - 3))])


@given(
    st.text()
    | st.text("NK10ABSW -", max_size=40).map("NK2".__add__)
    | st.text(ALPHABET, max_size=40).map(seal)
    | st.none()
    | st.floats()
)
def test_any_text_sealed_or_not_is_a_scenario_or_refused(text: Any) -> None:
    # Any other error is a failure.
    with suppress(nk.BadValue):
        assert isinstance(nk.Scenario.read(text), nk.Scenario)


POLICY = write(0, 10)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (write(1001, 2) + POLICY[2:], "us_sanctions must be a number from 0 to 1"),
        (
            POLICY + "B" + write(1023, 2) + POLICY[:8],
            "pressure_compels must be a number from 0 to 1",
        ),
        (POLICY + "S" + write(2**32, 7), "seed must be a whole number"),
        (POLICY + "A" + write(1, 4) + write(0, 7), "assumptions of this model"),
        (POLICY + 2 * ("A" + write(number_of("leak"), 4) + write(0, 7)), "each once"),
        (
            POLICY + "A" + write(number_of("leak"), 4) + write(0x7FC00000, 7),
            "leak must be a number",
        ),
        (
            POLICY + "A" + write(number_of("leak"), 4) + write(0x80000000, 7),
            "order of their names",
        ),
        (POLICY + "S" + write(2016, 7), "the seed only if it is not 2016"),
        (
            POLICY + "".join(f"A{write(number_of(n), 4)}{write(0, 7)}" for n in ("reach", "leak")),
            "order of their names",
        ),
        (
            POLICY + "A" + write(number_of("leak"), 4) + write(0x40000000, 7),
            "leak must be a number",
        ),
        (POLICY + "Z", "without further parts"),
        (POLICY + "W" + POLICY + "C" + write(1001, 2), "cost must be a number from 0 to 1"),
        (POLICY + "C" + write(0, 2), "without further parts"),
        (POLICY[:9], "The scenario code ends too early"),
    ],
)
def test_a_sound_code_with_unsound_content_is_refused(body: str, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.Scenario.read(seal(body))


def test_a_policy_alone_makes_a_short_code() -> None:
    assert len(nk.Scenario(nk.Policy(us_sanctions=0.355)).code.replace("-", "")) == 18


def test_names_of_priorities_and_weights_make_the_same_code() -> None:
    policy = PRESETS["joint opening"]
    assert (
        nk.Scenario(policy, priorities="Beijing").code
        == nk.Scenario(policy, priorities=PRIORITIES["Beijing"]).code
    )
    assert (
        nk.Scenario.read(nk.Scenario(policy, priorities="Seoul").code).priorities
        == PRIORITIES["Seoul"]
    )


def test_the_cost_alone_is_carried() -> None:
    dearer = replace(PRIORITIES["Washington"], cost=0.25)
    assert nk.Scenario.read(nk.Scenario(nk.Policy(), priorities=dearer).code).priorities == dearer


def test_every_assumption_has_anumber_of_its_own() -> None:
    assert len(set(map(number_of, rows("assumptions")))) == len(rows("assumptions"))


@pytest.mark.parametrize(
    ("argument", "bad"),
    [
        ("policy", 2016),
        ("beliefs", nk.Policy()),
        ("priorities", 1),
        ("priorities", "Moscow"),
        ("seed", -1),
        ("seed", "2016"),
        ("beliefs", "all"),
        ("assumptions", 1),
    ],
)
def test_a_bad_argument_is_named(argument: str, bad: object) -> None:
    arguments: dict[str, Any] = {"policy": nk.Policy(), argument: bad}
    with pytest.raises(
        nk.BadValue, match="priorities" if bad == "Moscow" else f"{argument} must be an? "
    ):
        nk.Scenario(**arguments)


def test_a_scenario_cannot_be_changed() -> None:
    scenario = nk.Scenario()
    with pytest.raises(dataclasses.FrozenInstanceError):
        scenario.seed = 1  # type: ignore[misc]
    assert replace(scenario, seed=1).seed == 1


@pytest.mark.parametrize("end", ["lowest", "highest"])
def test_the_ends_of_every_unit_come_back(end: str) -> None:
    held = {name: value("units", about["unit"], end) for name, about in rows("assumptions").items()}
    scenario = nk.Scenario(assumptions=nk.Assumptions(**held))
    assert scenario.assumptions.fixed == held
    assert nk.Scenario.read(scenario.code) == scenario
