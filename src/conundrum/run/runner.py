"""Runs the policies that a panel needs, and gives the results to the panel's view.

``page/static/runner.js`` does the same in the page, with the same modules.
"""

import json
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from conundrum.model import STARTING, Assumptions, Beliefs, Event, Policy
from conundrum.model.variant import Model
from conundrum.run.follow import follow, together
from conundrum.run.limits import limit
from conundrum.run.statistics import Run

Setting = dict[str, Any]
"""The setting of a panel: records by name, in a form that JSON can hold."""

Need = dict[str, Any]
"""A run that is needed.

It has a ``policy``, or a ``course`` of policies as pairs of a step and a policy; ``beliefs``,
``held``, ``years``, ``seed`` and ``futures``; the ``discount`` of its `Run`; and ``measure``, a
function that takes the `Run`. A course may have ``ranges``, from which some assumptions are drawn
instead of from their own, and ``events``, which are pairs of a step and what is added at this step,
by name. An addition to a stock is made once, and an addition to an assumption lasts until the next
event. If only one future is run, ``alone`` is its number, counted from 0. In the kernel there is
also ``model``, a changed model.
"""

MOST_RUNS, MOST_MEASURED = 5, 1000
"""How many recent runs are kept in memory, and how many recent results."""


class Shows(Protocol):
    """A module of the folder "views" says which runs a setting needs, and what a panel shows.

    The setting may be a ``TypedDict`` of the module, named ``Setting``.
    """

    def needs(self, setting: Any, /) -> list[Need]:
        """Return the runs that the setting needs, in order."""

    def view(self, setting: Any, results: list[Any], /) -> dict[str, partial[Any]]:
        """Return each part of the panel as a function, which is called when the part is in sight.

        For each needed run, `results` has what was measured, or the `Run` itself.
        """


class _Cache(OrderedDict[str, Any]):
    """The most recent results, by name."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def made(self, name: str, work: Callable[[], Any]) -> Any:
        if name not in self:
            self[name] = work()
        self.move_to_end(name)
        while len(self) > self._most:
            self.popitem(last=False)
        return self[name]


_runs, _results = _Cache(MOST_RUNS), _Cache(MOST_MEASURED)


def run_of(need: Need) -> Run:
    """Return a run that a panel needs; the most recent runs are kept in memory.

    A run is refused if an assumption is held so far outside its range that an outcome is no finite
    number.

    Examples
    --------
    >>> from dataclasses import asdict
    >>> run_of({"policy": asdict(Policy()), "beliefs": asdict(Beliefs())}).futures
    1000
    """
    return _runs.made(_named(need), partial(_followed, need))


def results_of(shows: Shows, setting: Setting, model: Model | None = None) -> list[Any]:
    """Return the results of all runs that a panel needs under a setting."""
    return results_of_needs(
        [need | {"model": model} if model else need for need in shows.needs(setting)]
    )


def results_of_needs(needs: list[Need]) -> list[Any]:
    """Return the results of all runs that a panel needs."""
    _side_by_side([need for need in needs if "measure" in need and "policy" in need])
    return [_measure(need) for need in needs]


def parts_of(shows: Shows, setting: Setting, model: Model | None = None) -> dict[str, partial[Any]]:
    """Return the parts of a panel as functions, each called when its part is in sight."""
    return shows.view(setting, results_of(shows, setting, model))


def _side_by_side(needs: list[Need]) -> None:
    """Make and measure runs; runs that differ only in policies are made together, to save time."""
    groups: dict[str, dict[str, Need]] = {}
    for need in needs:
        if (name := _result_name(need)) not in _results:
            groups.setdefault(_result_name(need | {"policy": {}}), {})[name] = need
    for group in groups.values():
        policies = [Policy(**need["policy"]) for need in group.values()]
        around = _around(next(iter(group.values())))
        runs = together(policies, **around)
        for (name, need), run in zip(group.items(), runs, strict=True):
            seen = Run(run, around["seed"], need.get("discount", 0))
            _results.made(name, partial(need["measure"], seen))


def _measure(need: Need) -> Any:
    if "measure" not in need:
        return run_of(need)
    return _results.made(_result_name(need), lambda: need["measure"](_followed(need)))


def _result_name(need: Need) -> str:
    measure = need["measure"]
    return f"{measure.__module__}.{measure.__qualname__} {_named(need)}"


def _named(need: Need) -> str:
    told = {part: held for part, held in need.items() if part != "measure"}
    return json.dumps(told, default=lambda model: [model.name, model.fingerprint])


def _followed(need: Need) -> Run:
    course = need["course"] if "course" in need else [[0, need["policy"]]]
    policies = {step: Policy(**policy) for step, policy in course}
    around = _around(need)
    events = {step: _event(by) for step, by in need.get("events", [])}
    followed = follow(
        policies, **around, events=events, ranges=need.get("ranges", {}), alone=need.get("alone")
    )
    return Run(followed, around["seed"], need.get("discount", 0))


def _event(by: dict[str, float]) -> Event:
    """Return an event that adds the given numbers to the model's stocks and assumptions."""
    at_once = {name: added for name, added in by.items() if name in STARTING}
    return Event(at_once, {name: added for name, added in by.items() if name not in at_once})


def _around(need: Need) -> dict[str, Any]:
    """Return all arguments of a run except its policies."""
    return {
        "beliefs": Beliefs(**need["beliefs"]),
        "assumptions": Assumptions(**need.get("held", {})),
        "years": need.get("years", limit("years", "default")),
        "futures": need.get("futures", limit("futures", "default")),
        "seed": need.get("seed", limit("seed", "default")),
        "model": need.get("model"),
    }
