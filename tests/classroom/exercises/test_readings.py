"""No other reading of what a number is read from passes for the answer."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd
import pytest

from conundrum.analysis.run_statistic import measure, run
from conundrum.classroom.exercises.number import figure, tolerance
from conundrum.model import PRESETS
from conundrum.tables import rows, value
from conundrum.tables.evidence import table
from conundrum.tables.settings import entries

NUMBERS = {name: one for name, one in entries("exercises").items() if one["kind"] == "number"}
ASKED = {
    f"{name}, {place}": {**one["answer"], **other}
    for name, one in NUMBERS.items()
    for place, other in enumerate([{}, *(other["instead"] for other in one.get("varies", ()))])
}
"""What is asked for, at first and after a solution."""
ENDS = {"low": 5, "high": 95}
"""Of the band that a panel shows, in per cent."""
ALIKE = {"02.4": range(2016, 2019), "04.4": range(2016, 2019)}
"""Where any of these years is as good, and the task says so."""
NO_YEARS = ("09.1",)
"""What is read from a panel that shows one year."""
TWO_POLICIES = ("05.1",)
"""What is read from a panel that shows averages alone, of two policies and that of 2016."""

Reading = tuple[str, float]


def years(name: str, spec: dict[str, Any]) -> Iterator[Reading]:
    last = run(spec["of"]).end
    for year in range(2016, last + 1):
        if year == spec.get("year", last) or year in ALIKE.get(name, ()):
            continue
        yield f"October {year}", measure({**spec, "year": year})


def end_of_band(setting: dict[str, Any], spec: dict[str, Any], per_cent: int) -> float:
    outlook = run(setting)
    at = int(np.flatnonzero(outlook.years == spec.get("year", outlook.end) + 0.75)[0])
    scale = value("outcomes", spec["outcome"], "per_unit")
    return scale * float(np.percentile(outlook[spec["outcome"]][at], per_cent))


def statistics(name: str, spec: dict[str, Any]) -> Iterator[Reading]:
    if spec["outcome"] == "fallen" or name in TWO_POLICIES:
        return
    for end, per_cent in ENDS.items():
        found = end_of_band(spec["of"], spec, per_cent)
        if "less" in spec:
            yield f"{end}, of both", found - end_of_band(spec["less"], spec, per_cent)
        else:
            yield end, found
    if NUMBERS[name]["track"] == "code" and "among" not in spec:
        middle = end_of_band(spec["of"], spec, 50)
        less = end_of_band(spec["less"], spec, 50) if "less" in spec else 0
        yield "the middle future", middle - less


def policies(name: str, spec: dict[str, Any]) -> Iterator[Reading]:
    """The course of 2016, and where the question names a policy, all others that have a name."""
    held = {of: one for of, one in spec["of"].items() if of in rows("assumptions")}
    named = PRESETS if "preset" in spec["of"] else ["2016"]
    if name in TWO_POLICIES:
        named = ["2016", spec["of"]["preset"], spec["less"]["preset"]]
    others = {preset: {"preset": preset, **held} for preset in named}
    right = figure(spec)
    for of, other in others.items():
        if (found := figure({**spec, "of": other})) != right:
            yield f"{of} instead", found
    if "less" in spec:
        alone = {of: value for of, value in spec.items() if of != "less"}
        yield "not taken away", figure(alone)
        yield "what is taken away", figure({**alone, "of": spec["less"]})
        yield "backwards", -right
        for of, other in others.items():
            if (found := figure({**spec, "less": other})) != right:
                yield f"less {of}", found


def of_a_run(name: str, spec: dict[str, Any]) -> Iterator[Reading]:
    if "among" in spec:
        yield "all futures", measure({of: held for of, held in spec.items() if of != "among"})
    elif name not in NO_YEARS:
        yield from years(name, spec)
    yield from statistics(name, spec)
    yield from policies(name, spec)


def of_a_table(spec: dict[str, Any]) -> Iterator[Reading]:
    """Other columns, and of each end and each kind every other one."""
    held = table(spec["table"])
    for field in held.select_dtypes("number").columns.difference([spec["field"], "year"]):
        if held[field].notna().all() and (found := figure({**spec, "field": field})) == found:
            yield f"column {field}", found
    for of in {"where", "since"} & set(spec):
        for field, wanted in spec[of].items():
            for other in others(held[field], wanted):
                instead = {**spec, of: {**spec[of], field: other}}
                with suppress(ValueError):
                    found = figure(instead)
                    # Years in which nothing was counted add nothing to a sum.
                    if not (isinstance(other, list) and found == figure(spec)):
                        yield f"{of} {field} {other}", found
    if "since" in spec:
        yield "backwards", figure({**spec, "where": spec["since"], "since": spec["where"]})
        yield "without a base", figure({of: one for of, one in spec.items() if of != "since"})
    elif spec.get("take", "sum") != "sum":
        yield "sum", figure({**spec, "take": "sum"})


def others(column: pd.Series, wanted: Any) -> Iterator[Any]:
    there = sorted(column.unique())
    if not isinstance(wanted, list):
        yield from (one for one in there if one != wanted)
        return
    first, last = wanted
    yield from ([one, last] for one in there if one <= last and one != first)
    yield from ([first, one] for one in there if one >= first and one != last)
    yield from ([first + by, last + by] for by in (-1, 1))


@pytest.mark.sweep
@pytest.mark.parametrize("asked", ASKED)
def test_no_other_reading_lies_within_the_tolerance(asked: str) -> None:
    name, spec = asked.partition(",")[0], ASKED[asked]
    right, within = figure(spec), tolerance(name)
    found = {"a share": right / 100, "in per cent": 100 * right}
    if "table" in spec:
        found |= dict(of_a_table(spec))
    elif "outcome" in spec:
        found |= dict(of_a_run(name, spec))
    else:
        found |= dict(policies(name, spec))
    passing = {what: at for what, at in found.items() if abs(at - right) <= within}
    assert passing == {}, (right, within)


@pytest.mark.parametrize("name", ALIKE)
def test_any_of_the_years_that_a_task_allows_is_right(name: str) -> None:
    spec = NUMBERS[name]["answer"]
    for year in ALIKE[name]:
        assert abs(measure({**spec, "year": year}) - figure(spec)) <= tolerance(name), year
