"""Writes a scenario and the pinned run in the form that a web page uses."""

from dataclasses import asdict
from functools import lru_cache
from typing import Any

from conundrum.run import Scenario


def setting_of(scenario: Scenario, pin: Scenario | None = None) -> dict[str, Any]:
    """Return the setting of the lab and its pinned run, in the form that a web page uses.

    ``follows`` is true if nothing is pinned, so that the run is compared with the policy of 2016.

    Examples
    --------
    >>> setting_of(Scenario())["follows"]
    True
    """
    return {
        **record_of(scenario),
        "pinned": _run(pin or Scenario(seed=scenario.seed)),
        "follows": pin is None,
    }


# The result is cached, because each action of the reader sends the whole history, which contains
# the same scenarios again.
@lru_cache(maxsize=1000)
def record_of(scenario: Scenario) -> dict[str, Any]:
    """Return a scenario in the form that a web page uses.

    Examples
    --------
    >>> record_of(Scenario())["held"]
    {}
    """
    return {**_run(scenario), "priorities": asdict(scenario.priorities)}


def _run(scenario: Scenario) -> dict[str, Any]:
    return {
        "policy": asdict(scenario.policy),
        "beliefs": asdict(scenario.beliefs),
        "held": scenario.assumptions.fixed,
        "seed": scenario.seed,
    }
