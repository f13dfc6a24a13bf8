"""Reads the policy that a caller gives as a record, by name, or in another allowed form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from numbers import Real
from typing import Any, TypeGuard

import pandas as pd

from conundrum.model import CONTROLS, PRESETS, Policy, called
from conundrum.run.codes import is_code
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.given_beliefs import EACH, undrawn
from conundrum.run.limits import limit
from conundrum.run.scenario import Scenario
from conundrum.tables import BadValue, known, say, shortly

AnyPolicy = Policy | Scenario | str | Mapping[str, float]
"""A policy may be given as a `Policy`, by its name, by its controls, by a scenario that contains
the policy, or by the code of this scenario."""

AnyCourse = AnyPolicy | Mapping[int, AnyPolicy]
Policies = AnyPolicy | Mapping[str, AnyPolicy] | list[str] | tuple[str, ...]

LABELS = {called(name): name for name in PRESETS}
"""The key of each named policy, by the label that readers see."""

BROUGHT = ("beliefs", "assumptions", "seed")
"""The parts of a scenario that decide a run, apart from the scenario's policy."""


def scenario_of(field: str, given: object) -> Scenario:
    """Return the scenario that a caller gave, or a scenario with the policy that a caller gave.

    A scenario may also be given by its code, and a policy by its name, its label or its controls.
    Anything else is refused, and so are an unknown name and a wrong code.

    Examples
    --------
    >>> scenario_of("policy", "joint opening").policy == PRESETS["joint opening"]
    True
    >>> scenario_of("policy", scenario_of("policy", "joint opening").code).policy.us_sanctions
    0.2
    """
    if isinstance(given, str):
        name = LABELS.get(given, given)
        return (
            Scenario.read(given)
            if is_code(given)
            else Scenario(PRESETS[known(field, name, PRESETS)])
        )
    if isinstance(given, pd.Series) and {*CONTROLS} <= {*given.index}:
        given = dict(given[[*CONTROLS]])
    if _is_controls(given):
        return Scenario(Policy(**given))
    if callable(given):
        raise BadValue(field, given, say("refused.function", names=", ".join(PRESETS)))
    if not isinstance(given, Policy | Scenario):
        raise BadValue(field, given, say("refused.policy"))
    return given if isinstance(given, Scenario) else Scenario(given)


def policy_of(field: str, given: object = None) -> Policy:
    """Return the policy that a caller gave in any allowed form; by default the policy of 2016.

    A scenario with beliefs, assumptions or a seed is refused, because these would be ignored.

    Examples
    --------
    >>> policy_of("policy", "Both open up").us_sanctions
    0.2
    """
    return _alone(field, Policy() if given is None else given)


def _alone(field: str, given: object) -> Policy:
    """Return the policy of a scenario; refuse a scenario that sets more than its policy."""
    if is_course(given):
        raise BadValue(field, given, say("refused.stays"), say("refused.on_the_way"))
    scenario, usual = scenario_of(field, given), Scenario()
    for name in BROUGHT:
        if getattr(scenario, name) != getattr(usual, name):
            allowed = say("refused.alone", name=name)
            raise BadValue(field, given, allowed, say("refused.policy_alone"))
    return scenario.policy


def is_course(given: object) -> bool:
    """Say whether an argument is a dict in which every key is a year.

    Examples
    --------
    >>> is_course({2022: "joint opening"}), is_course({"2022": "joint opening"})
    (True, True)
    >>> is_course({"late": "joint opening"})
    False
    """
    return isinstance(given, Mapping) and bool(given) and all(map(_is_year, given))


def _is_year(key: object) -> bool:
    number = isinstance(key, Real) and not isinstance(key, bool)
    return number or (isinstance(key, str) and bool(re.fullmatch(r"\d{4}", key)))


def _is_controls(given: object) -> TypeGuard[Mapping[str, Any]]:
    """Say whether an argument is a dict of controls, of which `Policy` may still refuse a value."""
    return (
        isinstance(given, Mapping)
        and bool(given)
        and all(isinstance(name, str) for name in given)
        and ({*given} <= {*CONTROLS} or all(isinstance(share, Real) for share in given.values()))
        and not is_course(given)
    )


def several(field: str, given: object) -> dict[str, Any] | None:
    """Return policies and courses by name, or None if only one policy or course is given.

    Rows of `policies` are policies by name. A list is refused, because its members have no names. A
    dict with both names and years is refused, too. So is a dict whose keys are all years written as
    text, because a course needs its years as numbers.

    Examples
    --------
    >>> several("policy", {"usual": "2016", "late": {2022: "joint opening"}})
    {'usual': '2016', 'late': {2022: 'joint opening'}}
    >>> several("policy", {2022: "joint opening"}) is None
    True
    """
    if isinstance(given, pd.DataFrame) and {*CONTROLS} <= {*given}:
        return {str(name): Policy(**row) for name, row in given[[*CONTROLS]].iterrows()}
    if isinstance(given, list | tuple | pd.DataFrame) or (isinstance(given, dict) and not given):
        raise BadValue(field, given, say("refused.policies"), say("refused.name_policies"))
    if not isinstance(given, Mapping) or _is_controls(given):
        return None
    if is_course(given):
        if all(isinstance(key, str) for key in given):
            advice = say("refused.years_as_numbers", year=[*given][-1])
            raise BadValue(field, [*given], say("refused.years_as_text"), advice)
        return None
    # A key that looks like a year may still be a name, because the policy of 2016 is named "2016".
    if any(not isinstance(name, str) or (_is_year(name) and name not in PRESETS) for name in given):
        raise BadValue(field, [*given], say("refused.mixed"), say("refused.years_or_names"))
    return dict(given)


def policies_of(field: str, given: object) -> dict[str, Policy]:
    """Return policies by name, from a dict, a list of names and codes, or a single policy.

    A course is refused, and so is a list with a policy that has no name.

    Examples
    --------
    >>> list(policies_of("policies", ["2016", "joint opening"]))
    ['2016', 'joint opening']
    >>> list(policies_of("policies", "2016"))
    ['2016']
    """
    return {
        name: _alone(f"{field}[{shortly(name)}]", one) for name, one in _named(field, given).items()
    }


def _named(field: str, given: object) -> Mapping[str, Any]:
    """Return the policies by name; a policy that is given as a text gets this text as its name."""
    if is_course(given) or _is_controls(given) or isinstance(given, Policy | Scenario):
        return {"policy": given}
    several = [given] if isinstance(given, str) else given
    listed = [*several] if isinstance(several, list | tuple) else []
    if listed and all(isinstance(one, str) for one in listed):
        return {one: one for one in listed}
    if not isinstance(given, Mapping):
        raise BadValue(field, given, say("refused.listed"), say("refused.name_each"))
    return given


def course_of(field: str, given: object, years: int) -> dict[int, Scenario]:
    """Return a dict of policies; each key is the step at which its policy comes into force.

    A year outside the run is refused, because its policy would never be in force.

    Examples
    --------
    >>> list(course_of("policy", {2026: "joint opening"}, 20))
    [0, 40]
    """
    if not isinstance(given, Mapping) or not is_course(given):
        return {0: scenario_of(field, given)}
    start, a_year = int(limit("start", "default")), limit("steps_a_year", "default")
    course = {0: Scenario()}
    for key, one in given.items():
        year = int(key) if isinstance(key, str) else key
        if year not in range(start, start + years):
            allowed = say("refused.year", first=start, last=start + years - 1)
            raise BadValue(f"{field}, year", year, allowed, say("refused.begins"))
        course[(int(year) - start) * a_year] = scenario_of(f"{field}[{year}]", one)
    return course


def around_of(given: Iterable[object], **own: Any) -> dict[str, Any]:
    """Return the beliefs, assumptions and seed of runs, given by themselves or in scenarios.

    An argument that is not given is None in ``own``. Then scenarios that differ in it are refused,
    because one scenario would be run with what another has set. Names and policies count as
    scenarios with the defaults. The switch that draws beliefs is one of a scenario's assumptions,
    but here it counts as part of the beliefs.

    Examples
    --------
    >>> around_of([Scenario(seed=7)], beliefs=None, assumptions=None, seed=None)["seed"]
    7
    """
    scenarios = [scenario_of("policy", one) for one in given] or [Scenario()]
    missing = [name for name, value in own.items() if value is None]
    for name in missing:
        first, *others = [_part(one, name, missing) for one in scenarios]
        if any(other != first for other in others):
            told = say("refused.together", name=name)
            raise BadValue(name, [first, *others], advice=told)
        own[name] = first
    return own


def _part(scenario: Scenario, name: str, missing: list[str]) -> Any:
    """Return a part of a scenario; the switch for random beliefs counts as part of the beliefs."""
    if name == "beliefs" and "assumptions" not in missing and are_drawn(scenario.assumptions.fixed):
        return EACH
    if name == "assumptions" and "beliefs" not in missing:
        return undrawn(scenario.assumptions)
    return getattr(scenario, name)
