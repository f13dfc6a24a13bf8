"""Returns a scenario and its comparison in the form that a page uses."""

from dataclasses import asdict
from functools import lru_cache
from typing import Any

from conundrum.run import Scenario


def setting_of(scenario: Scenario, pin: Scenario | None = None) -> dict[str, Any]:
    """Return a scenario and what it is compared with, for a page.

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


# Kept, because a history has the same scenarios at each move.
@lru_cache(maxsize=1000)
def record_of(scenario: Scenario) -> dict[str, Any]:
    """Return a scenario in the form that a page uses.

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
