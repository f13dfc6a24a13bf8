"""What the last move changed: the largest change first, by what is worth telling."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.page.setting import record_of
from conundrum.run import PRIORITIES
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.tables import begun, say
from conundrum.tables.settings import rows, value
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.last_move import MANY, first_headline, headline, moved_from, what

FIRST = PRESETS["2016"]


def ran(policy: nk.Policy | None = None, **given: Any) -> Run:
    return Run(nk.simulate(policy, **given))


def at_end(run: Run, outcome: str) -> str:
    return written_average(run, outcome, run.last)


def lines(said: str) -> list[str]:
    """The headline of what is said of a move, and what stands below it."""
    return [unescape(line) for line in re.findall(r"<(?:h3|p)[^>]*>(.*?)</", said)]


def told(outcome: str, before: Run, run: Run) -> str:
    """A clause on what a move changed."""
    return say(f"move.{outcome}", old=at_end(before, outcome), new=at_end(run, outcome))


@pytest.mark.parametrize("name", [name for name in PRESETS if name != "2016"])
def test_the_headline_is_the_change_of_most_steps_worth_telling(name: str) -> None:
    run, before = ran(PRESETS[name]), ran()
    first, also = lines(headline(run, before, [*SHOWN]))
    calm = run.at("fallen", 80).mean() <= MANY / 100
    steps = {
        outcome: (at_end(run, outcome) != at_end(before, outcome))
        * abs(run.average(outcome, 80) - before.average(outcome, 80))
        / value("outcomes", outcome, "telling")
        for outcome in SHOWN
    }
    most = max(steps, key=lambda outcome: steps[outcome] * (outcome != "hostility" or calm))
    if steps[most] < 1:
        assert first == "Little changes by 2036"
        assert told(most, before, run) in also
        return
    assert first == begun(told(most, before, run))
    for outcome, size in steps.items():
        still = rows("outcomes")[outcome]["inside"] in also.partition("Little or no change: ")[2]
        was = before.average(outcome, 80)
        share = abs(run.average(outcome, 80) - was) / was if was else 0
        assert still == (size < 0.5 or (size < 1 and share < 0.25))
        assert not (told(outcome, before, run) in also and (still or outcome == most))


def test_a_change_of_a_third_is_not_called_little() -> None:
    said = " ".join(lines(headline(ran(PRESETS["joint opening"]), ran(), [*SHOWN])))
    assert "Little or no change" not in said
    assert "60 warheads instead of 82" in said


def test_h2_no_headline_rests_on_hostility_where_a_collapse_looks_like_peace() -> None:
    cut_off, calm = ran(PRESETS["joint cut-off"]), ran(PRESETS["joint opening"])
    for run, first in ((cut_off, "hunger"), (calm, "hostility")):
        head, _ = lines(headline(run, ran(), ["hunger", "hostility"]))
        assert head == begun(told(first, ran(), run))


def test_a_move_of_nothing_says_so() -> None:
    run = ran()
    assert lines(headline(run, ran(), [*SHOWN])) == [
        "Little changes by 2036",
        "You are back at the setting where you began. Every number in this panel stays as it was.",
    ]


def test_before_the_first_move_the_dashed_lines_are_named_as_what_they_show() -> None:
    run = ran()
    for pinned, name in [(run, "the policy of 2016"), (ran(PRESETS["joint opening"]), "open up")]:
        start, marks = lines(first_headline(run, pinned))
        assert start == "Move a lever, and see what changes by 2036"
        assert name in marks.rpartition("dashed lines")[2]


def test_a_change_of_what_no_clause_tells_is_told_by_its_name() -> None:
    run, before = ran(PRESETS["joint opening"]), ran()
    old, new = (at_end(one, "opening") for one in (before, run))
    assert lines(headline(run, before, ["opening"]))[0] == f"Opening: {new} instead of {old}"


MIXED = nk.Policy(0.3, 0.3, 0.3, 0.3, 0.3)


@pytest.mark.parametrize(
    ("policy", "given", "named"),
    [
        (replace(FIRST, china_sanctions=1), {}, "You moved Beijing's sanctions from 20% to 100%."),
        (
            FIRST,
            {"beliefs": nk.Beliefs(growth_tames=0.8)},
            "You moved the belief “growth tames” from 50% to 80%.",
        ),
        (replace(FIRST, shared_conditions=0.5), {}, "You moved shared conditions from 0% to 50%."),
        (PRESETS["joint opening"], {}, "You chose “Both open up”."),
        (MIXED, {}, "You changed several settings at once."),
        (
            FIRST,
            {"assumptions": nk.Assumptions(leak=0)},
            "You changed which assumptions are fixed in every future, "
            "or the values of these assumptions.",
        ),
        (MIXED, {"assumptions": nk.Assumptions(leak=0)}, "You changed several settings at once."),
    ],
)
def test_what_was_moved_is_named(policy: nk.Policy, given: dict[str, Any], named: str) -> None:
    assert what(ran(), ran(policy, **given)) == named


def scenario(**fields: Any) -> dict[str, Any]:
    """A scenario of 2016 but for some of its controls, assumptions, priorities or its seed."""
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
        ([START, HALF, scenario(us_sanctions=0.5, priorities=PRIORITIES["Beijing"])], START),
        ([START, HALF, HELD], HALF),
        ([START, HALF, scenario(us_sanctions=0.5, seed=7)], HALF),
        ([START, CUT], START),
        ([START, BOTH, scenario(us_engagement=0.8, us_sanctions=0.6)], BOTH),  # several at once
    ],
)
def test_the_last_control_was_moved_from_where_it_stood(states: Any, begins: Any) -> None:
    assert moved_from(states) == begins
