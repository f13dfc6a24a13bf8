"""Findings of doubts: what turns a conclusion or an order of policies, alone or as a fault."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd

import conundrum as nk
from conundrum.analysis.conclusions import Change, change, conclusions
from conundrum.analysis.tradeoffs import swings
from conundrum.analysis.tradeoffs.decision import mixes
from conundrum.model import FAMILY
from conundrum.panels.faults import about, as_set, evaluate, survivors
from conundrum.panels.pushes import swung
from conundrum.run import WEIGHED, Run, mean, measured_of
from conundrum.shown import doubt, faults
from conundrum.tables import entries
from tools.origin.runs import named, run


@cache
def _swings() -> pd.DataFrame:
    """List what each doubt alone does to each conclusion, and whether it then falls."""
    parts = []
    for name, one in conclusions().items():
        part = swung(name).rename_axis("doubt").reset_index().assign(conclusion=name)
        part["place"] = range(1, len(part) + 1)
        part["mark"] = part["doubt"].map(nk.table("assumptions").set_index("name")["mark"])
        part["falls"] = [
            not (one.holds(low) and one.holds(high))
            for low, high in zip(part["low"], part["high"], strict=True)
        ]
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


@cache
def _changes() -> pd.DataFrame:
    """List what each change for a known fault does to each conclusion."""
    rows = []
    for name, probe in entries("probes").items():
        if (under := change(probe)) is not None:
            found = evaluate(under)
            means = [float(lost.mean()) for lost in found["losses"]["Washington"]]
            cut_off = means[list(nk.PRESETS).index("joint cut-off")]
            place = sorted(means).index(cut_off) + 1
            rows += [
                {"fault": name, "conclusion": one, "survives": held, "place": place}
                for one, held in survivors(found).items()
            ]
    return pd.DataFrame(rows)


@cache
def _order(eyes: str, under: str, beliefs: nk.Beliefs) -> list[str]:
    """List the named policies, the least costly first, under a fault or with what is held.

    ``frame warheads 0.5`` takes half of one outcome's frame for all of it, and whole ones else.
    ``by end`` counts losses by where they end, and not by the years on the way.
    """
    if under == "by end":
        runs = {name: nk.simulate(policy, beliefs) for name, policy in nk.PRESETS.items()}
        return sorted(runs, key=lambda name: nk.loss(runs[name], eyes, by="end").mean())
    if under.startswith("frame "):
        _, outcome, share = under.split(" ")
        means = {
            name: _framed(nk.simulate(policy, beliefs), eyes, outcome, float(share))
            for name, policy in nk.PRESETS.items()
        }
        return sorted(means, key=means.__getitem__)

    losses, price = _losses(under, beliefs)
    priced = doubt.priced([one[eyes] for one in losses], eyes, price)
    means = {name: mean(lost) for name, lost in zip(nk.PRESETS, priced, strict=True)}
    return sorted(means, key=means.__getitem__)


@cache
def _losses(under: str, beliefs: nk.Beliefs) -> tuple[list[dict[str, Any]], float]:
    """Measure what each named policy loses in all eyes, and say what its position costs."""
    if (probe := entries("probes").get(under)) is not None:
        changed = change(probe) or Change()
    else:
        made = run(under)
        changed = Change(assumptions=made.assumptions, years=len(made.years) // 4)
    told = as_set(replace(changed, beliefs=beliefs))
    ranked = {"policies": about()["policies"][: len(nk.PRESETS)]}
    measured = measured_of(faults.runs(ranked, told))
    return [one["losses"] for one in measured], changed.price


def _framed(outlook: nk.Outlook, eyes: str, outcome: str, share: float) -> float:

    run, weights = Run(outlook), {name: getattr(nk.EYES[eyes], name) for name in WEIGHED}
    costs = [
        weight * mean(run.loss({name: 1}, share if name == outcome else 1))
        for name, weight in weights.items()
        if weight
    ]
    return sum(costs) / sum(weights.values())


def turned(eyes: str) -> int:
    """Count the doubts that, moved alone to an end of its range, turn what someone puts first."""
    lost = {name: swings(eyes, policy) for name, policy in nk.PRESETS.items()}
    first = pd.DataFrame(
        {
            end: pd.DataFrame({name: table[end] for name, table in lost.items()}).idxmin(axis=1)
            for end in ("low", "middle", "high")
        }
    )
    return int((first.nunique(axis=1) > 1).sum())


def first_in(eyes: str, family: str, under: str) -> int:
    """Count the mixes of beliefs in which a family comes first, under a fault or what is held.

    Losses may also count ``by end``.
    """
    name = named("family", family, FAMILY.values())
    return sum(FAMILY[_order(eyes, under, mix)[0]] == name for mix in mixes())


def place_under(eyes: str, policy: str, under: str) -> int:
    """Say which place a policy has in someone's eyes, under a fault or with what is held."""
    return _order(eyes, under, nk.Beliefs()).index(policy) + 1


def lost(fault: str) -> str:
    """List the conclusions that a change for a fault overturns."""
    table = _changes()
    of_it = table[table["fault"] == named("fault with a change", fault, table["fault"])]
    return ", ".join(of_it[~of_it["survives"]]["conclusion"])


def survive() -> str:
    """List the conclusions that survive every change for a fault, and every doubt of beliefs."""
    doubted = nk.doubts().query("group == 'beliefs'")
    believed = doubted.assign(survives=doubted["state"] != "fails")
    kept = pd.concat([_changes(), believed]).groupby("conclusion")["survives"].all()
    return ", ".join(name for name in conclusions() if kept[name])


def surviving() -> int:
    """Count the conclusions that survive every change for a fault, and every doubt of beliefs."""
    return sum(bool(one) for one in survive().split(", "))


def overturning(conclusions: str) -> int:
    """Count the changes that overturn all of these conclusions."""
    there = _changes()["conclusion"]
    wanted = {named("conclusion", one, there) for one in conclusions.split(", ")}
    return sum(wanted <= set(lost(fault).split(", ")) for fault in _changes()["fault"].unique())


def harmless() -> int:
    """Count the changes that overturn nothing."""
    return sum(not lost(fault) for fault in _changes()["fault"].unique())


TABLES: Mapping[str, Callable[[], pd.DataFrame]] = {
    "swings": _swings,
    "changes": _changes,
}
FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        first_in,
        place_under,
        turned,
        lost,
        survive,
        surviving,
        overturning,
        harmless,
    )
}
