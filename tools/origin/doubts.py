"""Findings about doubts: which conclusions they overturn, and which policies faults put first."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import conundrum as nk
from conundrum.analysis.conclusions import Change, change, conclusions
from conundrum.analysis.tradeoffs.mixes import mixes
from conundrum.model import FAMILY, PRESETS
from conundrum.panels.faults import about, as_set
from conundrum.run import PRIORITIES, WEIGHED, Run, loss, mean, results_of_needs
from conundrum.tables import entries
from conundrum.views import doubt, faults
from tools.origin.runs import named, run


@cache
def _order(capital: str, under: str, beliefs: nk.Beliefs) -> list[str]:
    """Return the named policies, the least costly first, under a fault or some fixed values.

    With ``frame warheads 0.5`` half of the scale counts as the whole loss of this outcome. With
    ``by end`` losses count at the end of the run, and not in the years before.
    """
    if under == "by end":
        runs = {name: nk.simulate(policy, beliefs) for name, policy in PRESETS.items()}
        return sorted(runs, key=lambda name: loss(runs[name], capital, by="end").mean())
    if under.startswith("frame "):
        _, outcome, share = under.split(" ")
        means = {
            name: _loss_with_top(nk.simulate(policy, beliefs), capital, outcome, float(share))
            for name, policy in PRESETS.items()
        }
        return sorted(means, key=means.__getitem__)

    losses, price = _losses(under, beliefs)
    priced = doubt.priced([one[capital] for one in losses], capital, price)
    means = {name: mean(lost) for name, lost in zip(PRESETS, priced, strict=True)}
    return sorted(means, key=means.__getitem__)


@cache
def _losses(under: str, beliefs: nk.Beliefs) -> tuple[list[dict[str, Any]], float]:
    """Return the losses of each named policy by everybody's priorities, and the cost of a move."""
    if (probe := entries("probes").get(under)) is not None:
        changed = change(probe) or Change()
    else:
        made = run(under)
        changed = Change(assumptions=made.assumptions, years=len(made.years) // 4)
    told = as_set(replace(changed, beliefs=beliefs))
    ranked = {"policies": about()["policies"][: len(PRESETS)]}
    measured = results_of_needs(faults.runs(ranked, told))
    return [one["losses"] for one in measured], changed.price


def _loss_with_top(outlook: nk.Outlook, capital: str, outcome: str, share: float) -> float:

    run, weights = Run(outlook), {name: getattr(PRIORITIES[capital], name) for name in WEIGHED}
    costs = [
        weight * mean(run.loss({name: 1}, share if name == outcome else 1))
        for name, weight in weights.items()
        if weight
    ]
    return sum(costs) / sum(weights.values())


def first_in(capital: str, family: str, under: str) -> int:
    """Count the mixes of beliefs in which a family comes first, under a fault or fixed values.

    With ``by end`` losses count at the end of the run.
    """
    name = named("family", family, FAMILY.values())
    return sum(FAMILY[_order(capital, under, mix)[0]] == name for mix in mixes())


def place_under(capital: str, policy: str, under: str) -> int:
    """Return a policy's place by someone's priorities, under a fault or fixed values."""
    return _order(capital, under, nk.Beliefs()).index(policy) + 1


def overturned(doubt: str) -> str:
    """Return the conclusions that a doubt overturns.

    Examples
    --------
    >>> overturned("tough") == overturned("trade")
    True
    """
    fails = nk.doubts().query("state == 'fails'")
    of_it = fails["doubt"] == named("doubt", doubt, nk.doubts()["doubt"])
    return ", ".join(fails["conclusion"][of_it])


def surviving() -> int:
    """Count the conclusions that no doubt overturns."""
    fails = nk.doubts().query("state == 'fails'")["conclusion"]
    return len(set(conclusions()) - set(fails))


FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        first_in,
        place_under,
        overturned,
        surviving,
    )
}
