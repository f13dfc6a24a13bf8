"""What the last move changed: the largest change first, by what is worth telling."""

import re
from dataclasses import replace
from typing import Any

import pytest

import conundrum as nk
from conundrum.charts.bands import SHOWN
from conundrum.model.policy import PRESETS
from conundrum.page.setting import record_of
from conundrum.run.average import average_of, written_average
from conundrum.run.statistics import Run
from conundrum.shown.last_move import MANY, headline, moved_from, what
from conundrum.tables.settings import rows, value

FIRST = PRESETS["2016"]


def ran(policy: nk.Policy | None = None, **given: Any) -> Run:
    return Run(nk.simulate(policy, **given))


def at_end(run: Run, outcome: str) -> str:
    return written_average(run, outcome, run.last)


def lines(said: str) -> list[str]:
    return re.findall(r"<p[^>]*>(.*?)</p>", said)


@pytest.mark.parametrize("name", [name for name in PRESETS if name != "2016"])
def test_the_largest_change_is_that_of_most_steps_worth_telling(name: str) -> None:
    run, before = ran(PRESETS[name]), ran()
    _, largest, also = lines(headline(run, before, [*SHOWN]))
    calm = run.at("fallen", 80).mean() <= MANY / 100
    steps = {
        outcome: (at_end(run, outcome) != at_end(before, outcome))
        * abs(average_of(run, outcome, 80) - average_of(before, outcome, 80))
        / value("outcomes", outcome, "telling")
        for outcome in SHOWN
    }
    first = max(steps, key=lambda outcome: steps[outcome] * (outcome != "hostility" or calm))
    if steps[first] < 1:
        assert largest == "Little moves"
        return
    assert largest.startswith(f"{at_end(before, first)} to <b>{at_end(run, first)}</b>")
    for outcome, size in steps.items():
        label = rows("outcomes")[outcome]["label"]
        told = f"{label}: {at_end(run, outcome)}, not {at_end(before, outcome)}" in also
        still = label.lower() in also.partition("Changed less, or not at all: ")[2]
        assert still == (size < 1)
        assert not (told and (still or outcome == first))


def test_h2_no_headline_rests_on_hostility_where_a_collapse_looks_like_peace() -> None:
    cut_off, calm = ran(PRESETS["joint cut-off"]), ran(PRESETS["joint opening"])
    asked = ["hunger", "hostility"]
    for run, first in ((cut_off, "hunger"), (calm, "hostility")):
        _, largest, _ = lines(headline(run, ran(), asked))
        assert largest.startswith(f"{at_end(ran(), first)} to <b>{at_end(run, first)}</b>")


def test_a_move_of_nothing_says_so() -> None:
    run = ran()
    assert lines(headline(run, ran(), [*SHOWN]))[1:] == [
        "Little moves",
        "Every number stays where it was.",
    ]
    assert lines(headline(run, None, [*SHOWN]))[1] == "Move a slider, and see what changes most"


MIXED = nk.Policy(0.3, 0.3, 0.3, 0.3, 0.3)


@pytest.mark.parametrize(
    ("policy", "given", "named"),
    [
        (replace(FIRST, china_sanctions=1), {}, "Beijing, sanctions, from 20% to 100%"),
        (
            FIRST,
            {"beliefs": nk.Beliefs(growth_tames=0.8)},
            "the belief “growth tames”, from 50% to 80%",
        ),
        (PRESETS["joint opening"], {}, "the policy “Both open up”"),
        (MIXED, {}, "several settings at once"),
        (FIRST, {"assumptions": nk.Assumptions(leak=0)}, "what is held in every future"),
        (MIXED, {"assumptions": nk.Assumptions(leak=0)}, "several settings at once"),
    ],
)
def test_what_was_moved_is_named(policy: nk.Policy, given: dict[str, Any], named: str) -> None:
    assert what(ran(), ran(policy, **given)) == f"Your last move: {named}"


def scenario(**fields: Any) -> dict[str, Any]:
    """A scenario of 2016 but for a control of Washington, a held assumption, eyes or the seed."""
    controls = {name: share for name, share in fields.items() if name in vars(FIRST)}
    others = {name: given for name, given in fields.items() if name not in controls}
    return record_of(nk.Scenario(replace(FIRST, **controls), **others))


START, HALF = scenario(), scenario(us_sanctions=0.5)
ENGAGED = scenario(us_engagement=0.7)
BOTH = scenario(us_engagement=0.7, us_sanctions=0.5)
HELD = scenario(us_sanctions=0.5, assumptions=nk.Assumptions(leak=0.1))
CUT = record_of(nk.Scenario(PRESETS["joint cut-off"]))


@pytest.mark.parametrize(
    ("states", "begins"),
    [
        ([START], None),
        ([START, HALF], START),
        ([START, HALF, scenario(us_sanctions=0.6)], START),  # one control, moved on
        ([START, ENGAGED, BOTH], ENGAGED),
        ([START, HALF, START], HALF),  # back where it stood
        ([START, HALF, scenario(us_sanctions=0.5, weights=nk.EYES["Beijing"])], START),
        ([START, HALF, HELD], HALF),
        ([START, HALF, scenario(us_sanctions=0.5, seed=7)], HALF),
        ([START, CUT], START),
        ([START, BOTH, scenario(us_engagement=0.8, us_sanctions=0.6)], BOTH),  # several at once
    ],
)
def test_the_last_control_was_moved_from_where_it_stood(states: Any, begins: Any) -> None:
    assert moved_from(states) == begins
