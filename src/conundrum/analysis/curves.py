"""Curves for a lever (a control or belief): average outcomes from its lowest to highest setting."""

from collections.abc import Iterator, Mapping
from functools import cache
from math import isnan
from typing import Any

from conundrum.analysis.run_statistic import settled
from conundrum.run import Run, Scenario, average, where
from conundrum.run.simulate import simulate
from conundrum.tables import entries, rows, say, table

STEPS = 20
"""The number of straight lines of which each curve consists."""

SHOWN = ("warheads", "hunger", "fallen", "leavers")
"""The outcomes for which a lever has curves."""

APART = ("warheads", "leavers")
"""The outcomes that also have averages for two groups of futures: those in which the regime rules,
and those in which it has fallen."""

KEYS = ("lever", "line", "switch", "stop")
"""The columns that identify a curve in ``data/curves.csv``; empty if it has no line or switch."""

Point = dict[str, float]
"""The average outcomes at one setting of a lever, in the units that readers see. Each key names an
outcome. If an average is over one group of futures, its key also names the group."""


@cache
def levers() -> dict[str, Any]:
    """Return the entries of ``data/levers.toml``, with one for every other control and belief.

    Examples
    --------
    >>> levers()["us_sanctions"]["low"], levers()["us_engagement"]["low"]
    ('no sanctions', 'none')
    """
    about = {**rows("controls"), **rows("beliefs")}
    plain = {name: _plain(name, one) for name, one in about.items()}
    return plain | entries("levers")["levers"]


def _plain(name: str, about: Mapping[str, str]) -> dict[str, Any]:
    room = about.get("room", "")
    called = say("lever.control", power=room, control=about["inside"]) if room else about["label"]
    said = {"name": called, "at": "{at}"}
    texts = {field: say(f"lever.{field}", **said) for field in ("low", "high", "whole", "at")}
    return {"moves": {name: [0.0, 1.0]}, "name": called, **texts}


def curve(
    lever: str,
    line: str = "",
    switch: str = "",
    stop: int = 0,
    around: Scenario | None = None,
) -> list[Point]:
    """Return the average outcomes at each setting of a lever, from its lowest to its highest.

    Parameters
    ----------
    lever, line, switch : str
        Names in ``data/levers.toml``. An empty line means the lever's own line, and an empty switch
        means no switch.
    stop : int, optional
        Which position the switch has, counted from 0.
    around : Scenario, optional
        The setting of everything else; as in 2016 unless given.

    Returns
    -------
    list of dict
        21 points. The usual curves are read from ``data/curves.csv``, and all others are run.

    Examples
    --------
    >>> [round(end["warheads"]) for end in (curve("us_sanctions")[0], curve("us_sanctions")[-1])]
    [77, 81]
    """
    key = (lever, line, switch, stop)
    if around is None and key in _stored_curves():
        return _stored_curves()[key]
    base = {} if around is None else _setting_of(around)
    settings = [base | setting(*key, share / STEPS) for share in range(STEPS + 1)]
    return [point(Run(simulate(*settled(one)))) for one in settings]


def setting(lever: str, line: str, switch: str, stop: int, share: float) -> dict[str, Any]:
    """Return the setting in which a lever is at a share of its range, such as 0.5 for the middle.

    Examples
    --------
    >>> setting("us_sanctions", "border shut", "", 0, 0.5)
    {'china_sanctions': 1.0, 'us_sanctions': 0.5}
    """
    about, known = levers()[lever], entries("levers")
    other = known["lines"][line] if line else {}
    held = {**about.get("base", {}), **other.get("held", {})}
    if switch:
        held[switch] = known["switches"][switch]["stops"][stop]["at"]
    return held | {name: low + (high - low) * share for name, (low, high) in about["moves"].items()}


def point(run: Run) -> Point:
    """Return averages at a run's end: over all futures, and with and without the regime.

    If all futures are of one kind, the other kind has no averages.
    """
    fallen = run.at("fallen", run.last)
    made = {outcome: run.average(outcome, run.last) for outcome in SHOWN}
    for outcome in APART:
        here = run.at(outcome, run.last)
        for kind, did in (("rules", False), ("fell", True)):
            of_kind = where(here, fallen, did)
            if len(of_kind):
                made[f"{outcome}_{kind}"] = average(outcome, of_kind)
    return made


def tabled() -> Iterator[tuple[str, str, str, int]]:
    """Yield the names of all curves in ``data/curves.csv``."""
    known = entries("levers")
    for lever, about in known["levers"].items():
        for line in ("", *about["lines"]):
            yield lever, line, "", 0
            for stop in range(len(known["switches"][about["switch"]]["stops"])):
                yield lever, line, about["switch"], stop


@cache
def _stored_curves() -> dict[tuple[str, str, str, int], list[Point]]:
    kept: dict[tuple[str, str, str, int], list[Point]] = {}
    frame = table("curves").fillna({"line": "", "switch": ""})
    for row in frame.to_dict("records"):
        key = (row["lever"], row["line"], row["switch"], int(row["stop"]))
        figures = {str(name): row[name] for name in frame.columns if name not in (*KEYS, "at")}
        # If the regime rules in all futures or in none, one of the two groups of futures is empty
        # and has no average.
        there = {name: figure for name, figure in figures.items() if not isnan(figure)}
        kept.setdefault(key, []).append(there)
    return kept


def _setting_of(around: Scenario) -> dict[str, Any]:
    return {**vars(around.policy), **vars(around.beliefs), **around.assumptions.fixed}
