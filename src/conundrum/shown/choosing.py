"""What `nk.choosing` shows: which policy is least regretted, and what is worth most to know."""

from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.worth import parted
from conundrum.run import Run, Vector, mean
from conundrum.shown.doubt import CALLED, THEORIES_OF, WEIGHTS, displayed, priced
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.shown.least_regret import regret_data, regret_head, regret_table, regrets
from conundrum.shown.presets import FIRST, POLICIES
from conundrum.shown.worth_knowing import (
    ASSUMED,
    BINS,
    Losses,
    beyond_chance,
    facts,
    others,
    worth_data,
    worth_headline,
    worth_table,
)
from conundrum.tables import say, written

DRAWN = 6
"""As many facts are drawn at most; the table has them all."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each named policy under each combination, after one for its worlds."""
    first = {"policy": FIRST, "beliefs": THEORIES_OF[0], "measure": parts_of}
    return [
        first,
        *[
            {"policy": policy, "beliefs": beliefs, "measure": losses}
            for beliefs in THEORIES_OF
            for policy in POLICIES.values()
        ],
    ]


def parts_of(run: Run) -> dict[str, Vector]:
    """Return by assumption in which part of its range each world lies."""
    return {name: parted(run.drawn(name), BINS) for name in ASSUMED}


def losses(run: Run) -> dict[str, Vector]:
    """Return what a run loses in each world, by whose eyes."""
    return {eyes: run.loss(weights) for eyes, weights in WEIGHTS.items()}


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    about, eyes = setting["choices"], setting["eyes"]
    lost = {one: by_corner(setting, measured, one) for one in WEIGHTS}
    means = means_of(lost)
    worst = regrets(means)
    known = facts(about, measured[0], lost[eyes], means[eyes])
    usual = [sum([held[place] for held in means[eyes]]) for place in range(len(POLICIES))]
    best = usual.index(min(usual))
    at_stake = usual[best] / len(THEORIES_OF)
    worthy = [fact for fact in known if beyond_chance(fact)]
    title = worth_headline(about, worthy, eyes, CALLED[best], at_stake)
    return {
        "regret.head": partial(regret_head, worst),
        "regret.chart": partial(regret_data, worst),
        "regret.table": partial(regret_table, worst),
        "worth.head": partial(headed, title, say("worth.unit") if len(worthy) > 0 else ""),
        "worth.shown": partial(displayed, len(worthy) > 0),
        "worth.chart": partial(worth_data, about, worthy[:DRAWN], title),
        "worth.notes": partial(others, len(known), len(worthy)),
        "worth.table": partial(worth_table, about, known, title),
    }


def numbers(setting: dict[str, Any], measured: list[Any]) -> list[Entry]:
    """Return the worst regret of each policy in each eyes."""
    worst = regrets(means_of({one: by_corner(setting, measured, one) for one in WEIGHTS}))
    return [
        entry(say("gauge.regret", policy=one["name"], eyes=eyes), written(100 * regret), regret)
        for one in sorted(worst, key=lambda one: CALLED.index(one["name"]))
        for eyes, regret in one["regret"].items()
    ]


def means_of(lost: dict[str, Losses]) -> dict[str, list[list[float]]]:
    """Return the mean loss of each policy under each combination, by whose eyes."""
    return {eyes: [[mean(policy) for policy in held] for held in lost[eyes]] for eyes in WEIGHTS}


def by_corner(setting: dict[str, Any], measured: list[Any], eyes: str) -> Losses:
    """Return what each policy loses; a power pays for each unit that it moves from 2016."""
    found = [run[eyes] for run in measured[1:]]
    count, price = len(POLICIES), setting["position"]["price"]
    return [
        priced(found[count * corner : count * (corner + 1)], eyes, price)
        for corner in range(len(THEORIES_OF))
    ]
