"""An exercise that sets a goal; any setting whose run meets the goal is right."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from conundrum.analysis.run_statistic import measure, run, settled
from conundrum.model import Assumptions, Beliefs, Policy
from conundrum.page.engine import NAME, engine
from conundrum.page.setting import record_of
from conundrum.panels.slider_rows import BELIEFS, CONTROL_SLIDERS
from conundrum.questions import goal_check
from conundrum.questions.goal_check import Found
from conundrum.run import Scenario
from conundrum.tables import BadValue, instance, known, number, rows, say, value

KINDS: dict[str, type] = {"policy": Policy, "beliefs": Beliefs, "assumptions": Assumptions}
"""The Python class that an answer has, for each value of the field "gives" of an exercise."""
FIELDS = {"policy": "policy", "beliefs": "beliefs", "assumptions": "held"}
"""The page's name for each kind of answer."""

RUN = {
    *("outcome", "year", "less", "against", "under"),
    *("at_least", "at_most", "says", "diagnoses"),
}
"""The fields of a condition that the page can check. If a condition has other fields, the kernel
checks the condition."""


def given(about: Mapping[str, Any], answer: object) -> dict[str, float]:
    """Return a dict of the values that an answer sets.

    A text is read as a scenario code.
    """
    gives = about["gives"]
    if isinstance(answer, str):
        answer = getattr(Scenario.read(answer.strip()), gives)
    given = _numbers(instance("answer", answer, KINDS[gives]))
    held = _numbers(getattr(run(about["start"]), gives))
    for name, share in given.items():
        if name not in {*held, *about["moves"]}:
            known("assumption", name, about["moves"])
        if name not in about["moves"] and share != held[name]:
            raise BadValue(name, share, f"{held[name]:g}, because the exercise does not move it")
        if gives == "assumptions":
            low, high = value("assumptions", name, "low"), value("assumptions", name, "high")
            number(name, share, low, high, rows("assumptions")[name]["unit"])
    return given


def _numbers(given: Any) -> dict[str, float]:
    return given.fixed if isinstance(given, Assumptions) else dict(vars(given))


def needed(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return the setting with which the sliders begin, and the conditions of the goal."""
    start = _whole(about["start"])
    return {
        "start": start,
        "stood": {
            name: start.get(name, value("assumptions", name, "central"))
            if about["gives"] == "assumptions"
            else start[name]
            for name in about["moves"]
        },
        "told": about["told"],
        "conditions": [
            {
                "diagnoses": [],
                **one,
                **({"less": _whole(one["less"])} if "less" in one else {}),
                "near": value("precision", one["outcome"], "most"),
                # A condition counts as met if a panel, which rounds its numbers, shows the
                # condition as met.
                "slack": 0.5 * 10.0 ** -value("outcomes", one["outcome"], "digits"),
            }
            for one in about["conditions"]
        ],
    }


def secret(_: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page needs: the first setting, the conditions of the goal, and the sliders."""
    engine()
    gives, usual, needs = FIELDS[about["gives"]], record_of(Scenario()), needed(about)
    # If the answer consists of assumptions, no other assumptions are fixed.
    held = {} if gives == "held" else {gives: {name: needs["start"][name] for name in usual[gives]}}
    return {
        **needs,
        "model": NAME,
        "gives": gives,
        "moves": about["moves"],
        "usual": usual | held,
        "scale": 1 if gives == "held" else 100,
        "solution": _solution(about),
        "conditions": needs["conditions"] if in_page(about) else None,
    }


def _solution(about: Mapping[str, Any]) -> str:
    """Return the solution in words: a setting of the sliders that meets the goal."""
    names = {name: says["name"] for name, says in {**CONTROL_SLIDERS, **BELIEFS}.items()}
    setting = [
        say("exercise.set", name=names[name], number=say("number.share", number=f"{100 * share:g}"))
        if name in names
        else say("exercise.set", name=name, number=f"{share:g}")
        for name, share in about["solved"].items()
    ]
    listed = say("number.list").join(setting)
    return say("exercise.setting", setting=listed, told=about["told"])


def in_page(about: Mapping[str, Any]) -> bool:
    """Say whether the page can run everything that the conditions of a goal need."""
    replaced = {name for one in about["conditions"] for name in one.get("against", ())}
    replaced |= {name for one in about["conditions"] for name in one.get("under", ())}
    known = all(one.keys() <= RUN for one in about["conditions"])
    return known and replaced <= {*rows("controls")} and "course" not in about["start"]


def _whole(named: Mapping[str, Any]) -> dict[str, Any]:
    """Return a setting with all its values, including the values of a preset.

    A setting that follows the record stays as it is.
    """
    if "course" in named:
        return dict(named)
    policy, beliefs, assumptions = settled(named)
    return asdict(policy) | asdict(beliefs) | assumptions.fixed


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Return the verdict, and a reply that names each condition that the answer misses."""
    needs, at = needed(about), given(about, answer)
    specs = goal_check.specs(needs, at)
    return goal_check.goal(needs, at, [measure(spec) for spec in specs])
