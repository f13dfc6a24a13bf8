"""A check of the checks: turn the sign of any link around, and some claim no longer holds.

The links' own equations are tested one by one elsewhere. Here the question is whether the claims,
tested on whole runs, lean on every link, or whether a part of the model could be wrong unnoticed.
"""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.tables.settings import rows

POLICIES = {
    **PRESETS,
    "no US sanctions": nk.Policy(us_sanctions=0),
    "shared, unconditional": nk.Policy(0.7, 0.8, 0.5, 0.8, 0),
}
FUTURES = 300


def ends() -> dict[tuple[str, str], float]:
    """The mean of every outcome at the end of every policy, and a few numbers besides."""
    found = {}
    for name, policy in POLICIES.items():
        run = nk.simulate(policy, futures=FUTURES)
        for outcome in rows("outcomes"):
            found[name, outcome] = float(np.mean(run.arrays[outcome][-1]))
        found[name, "leavers, median"] = float(np.median(run.arrays["leavers"][-1]))
        fell = run.arrays["fallen"].astype(bool)
        found[name, "just after a fall"] = float(
            np.mean(run.arrays["instability"][1:], where=fell[1:] & ~fell[:-1])
        )
        arms = nk.simulate(policy, nk.Beliefs(growth_tames=0, growth_arms=1), futures=FUTURES)
        found[name, "warheads, if growth arms"] = float(np.mean(arms.arrays["warheads"][-1]))
        alike = nk.simulate(policy, assumptions=nk.Assumptions(concert_bonus=1), futures=FUTURES)
        found[name, "warheads, with a bonus"] = float(np.mean(alike["warheads"][-1]))
    return found


def flipped(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def turned(*values: Any) -> Any:
        return np.negative(function(*values))

    return turned


EXPECTED: dict[str, Callable[[Callable[[str, str], float]], bool]] = {
    "H7 H11 alone, Washington moves hunger": lambda e: (
        e("Washington alone", "hunger") > 1.1 * e("no US sanctions", "hunger")
    ),
    "H7 H11 alone, Washington hardly moves warheads": lambda e: (
        abs(e("Washington alone", "warheads") / e("no US sanctions", "warheads") - 1) < 0.15
    ),
    "H13 cut-off: the regime falls, warheads go": lambda e: (
        e("joint cut-off", "fallen") > 0.8 and 0 <= e("joint cut-off", "warheads") < 18
    ),
    "H9 D3 cut-off: flight": lambda e: 1e6 < e("joint cut-off", "leavers") < 3e6,
    "H13 cut-off: a bill for reunification": lambda e: 100 < e("joint cut-off", "cost") < 1000,
    "H11 cut-off empties the reserves of those who stand": lambda e: (
        0 <= e("joint cut-off", "reserves") < 5 < e("joint opening", "reserves")
    ),
    "H10 lifeline: the regime survives": lambda e: (
        e("Beijing alone", "fallen") < e("2016", "fallen") < 0.3
    ),
    "H14 opening: growth, calm, fewer warheads": lambda e: (
        1.8 < e("joint opening", "output") < 3
        and 0.1 < e("joint opening", "hostility") < 0.5 * e("2016", "hostility")
        and 40 < e("joint opening", "warheads") < 0.8 * e("2016", "warheads")
    ),
    "H12 people leave all along, as far as the border lets them": lambda e: (
        2e4 < e("2016", "leavers, median") < 4e4
    ),
    "H9 nothing is less stable than the months after a fall": lambda e: (
        e("joint cut-off", "just after a fall") > 0.7 > e("2016", "instability")
    ),
    "H9 after a fall there are loose weapons and turmoil": lambda e: (
        e("joint cut-off", "danger") > 3 * e("2016", "danger") > 0
    ),
    "H14 opening and aid more than halve hunger": lambda e: (
        e("joint opening", "hunger") < 0.45 * e("2016", "hunger")
    ),
    "D4 if growth arms, opening ends with more warheads": lambda e: (
        e("joint opening", "warheads, if growth arms") > e("2016", "warheads, if growth arms")
    ),
    "H1 H16 if acting together has a bonus, both who open end with fewer warheads": lambda e: (
        e("joint opening", "warheads, with a bonus") < e("joint opening", "warheads") - 5
    ),
    "D2 conditions ease sanctions, so the regime falls less often than without": lambda e: (
        e("shared conditions", "fallen") < e("shared, unconditional", "fallen")
    ),
    "H7 talks break down: trust stays well below what they could build": lambda e: (
        e("shared conditions", "trust") < 0.55
    ),
    "H5 opening follows engagement": lambda e: (
        0.1 > e("joint cut-off", "opening") > 0 and e("joint opening", "opening") > 0.5
    ),
    "H8 2016 is less stable in the end than concert": lambda e: (
        e("2016", "instability") > 1.4 * e("joint opening", "instability")
        and e("2016", "instability") > 2 * e("joint cut-off", "instability")
    ),
    "D2 conditions build trust and spare warheads": lambda e: (
        e("shared conditions", "trust") > 1.2 * e("shared, unconditional", "trust") > 0.05
        and e("shared conditions", "warheads") < 0.85 * e("shared, unconditional", "warheads")
        and e("shared conditions", "hostility") < 0.7 * e("shared, unconditional", "hostility")
        and e("shared conditions", "pressure") < e("shared, unconditional", "pressure")
    ),
    "2016 goes on as it was": lambda e: (
        1.15 < e("2016", "output") < 1.4
        and 0.25 < e("2016", "hunger") < 0.36
        and 70 < e("2016", "warheads") < 95
        and 0.2 < e("2016", "pressure") < 0.35
    ),
}


def forget() -> None:
    """Have the links traced anew, as they now are."""
    model.traced.cache_clear()
    model.plan.cache_clear()


def broken() -> list[str]:
    found = ends()

    def end(policy: str, outcome: str) -> float:
        return found[policy, outcome]

    return [claim for claim, holds in EXPECTED.items() if not holds(end)]


def test_the_claims_hold_in_the_model_as_it_is() -> None:
    assert broken() == []


@pytest.mark.sweep
@pytest.mark.parametrize("link", [link.name for link in model.LINKS])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_some_claim_notices_a_link_turned_around(
    link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn(function: Callable[..., Any]) -> Callable[..., Any]:
        return flipped(function) if function.__name__ == link else function

    changes = {stock: turn(function) for stock, function in model.CHANGES.items()}
    monkeypatch.setattr(model, "SETTING", [turn(function) for function in model.SETTING])
    monkeypatch.setattr(model, "AUXILIARIES", [turn(function) for function in model.AUXILIARIES])
    monkeypatch.setattr(model, "CHANGES", changes)
    forget()
    try:
        assert broken()
    except nk.BadValue:
        # A run that leaves the numbers is refused, which is noticed as well.
        pass
    finally:
        forget()
