"""What `nk.choosing` shows: which policy is least regretted, and what is worth most to know."""

from dataclasses import asdict
from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.decision import CORNERS
from conundrum.analysis.tradeoffs.response import INPUTS, THEORIES
from conundrum.analysis.tradeoffs.worth import by_chance, gain, parted, worst_regrets
from conundrum.charts.doubt.frame import framed
from conundrum.model.policy import PRESETS
from conundrum.run.statistics import Run
from conundrum.run.vectors import Vector, mean, weighted
from conundrum.shown.concerts import listed
from conundrum.shown.doubt import CALLED, WEIGHTS, cell, displayed, numbers_table, priced
from conundrum.shown.headed import headed
from conundrum.tables.words import rounded, say, written

POLICIES = [asdict(policy) for policy in PRESETS.values()]
THEORIES_OF = [asdict(beliefs) for beliefs in CORNERS]
ASSUMED = [name for name in INPUTS if name not in THEORIES]

BINS = 10
"""Parts into which the values of an assumption are sorted."""

DRAWN = 6
"""As many facts are drawn at most; the table has them all."""

THOUSAND = 1000
"""Worths are shown in thousandths."""

Losses = list[list[Vector]]
"""What each policy loses in each world, by combination of the theories."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each named policy under each combination, after one for its worlds."""
    first = {"policy": POLICIES[0], "beliefs": THEORIES_OF[0], "measure": parts_of}
    return [
        first,
        *[
            {"policy": policy, "beliefs": beliefs, "measure": losses}
            for beliefs in THEORIES_OF
            for policy in POLICIES
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
    means = {one: [[mean(policy) for policy in held] for held in lost[one]] for one in WEIGHTS}
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


def by_corner(setting: dict[str, Any], measured: list[Any], eyes: str) -> Losses:
    """Return what each policy loses; a power pays for each unit that it moves from 2016."""
    found = [run[eyes] for run in measured[1:]]
    count, price = len(POLICIES), setting["position"]["price"]
    return [
        priced(found[count * corner : count * (corner + 1)], setting["choices"], eyes, price)
        for corner in range(len(THEORIES_OF))
    ]


def regrets(means: dict[str, list[list[float]]]) -> list[dict[str, Any]]:
    """Return of each policy its worst loss and regret in each eyes, the least regretted first."""
    regret = {eyes: worst_regrets(means[eyes]) for eyes in WEIGHTS}
    found = [
        {
            "name": name,
            "regret": {eyes: regret[eyes][place] for eyes in WEIGHTS},
            "worst": {eyes: max([held[place] for held in means[eyes]]) for eyes in WEIGHTS},
        }
        for place, name in enumerate(CALLED)
    ]
    return sorted(found, key=lambda one: max(one["regret"].values()))


def facts(
    about: dict[str, Any], parts: dict[str, Vector], lost: Losses, means: list[list[float]]
) -> list[dict[str, Any]]:
    """Return what each fact is worth, and would be by chance, the most worth knowing first."""
    count = len(THEORIES_OF)
    alike = [1 for _ in range(count)]
    over_all = [weighted([held[place] for held in lost], alike) for place in range(len(POLICIES))]
    by_theory = [[held[place] for held in means] for place in range(len(POLICIES))]
    found = []
    for name in THEORIES:
        held = [beliefs[name] for beliefs in THEORIES_OF]
        found.append({"name": name, "value": gain(by_theory, held, 2) / count, "noise": 0})
    for name in ASSUMED:
        worlds = len(over_all[0])
        value = gain(over_all, parts[name], BINS) / worlds
        noise = by_chance(over_all, parts[name], BINS, about["shuffles"]) / worlds
        found.append({"name": name, "value": value, "noise": noise})
    return sorted(found, key=lambda fact: -fact["value"])


def beyond_chance(fact: dict[str, Any]) -> bool:
    """Return whether a fact is worth more than chance alone would show, as it is written."""
    gap = rounded((fact["value"] - fact["noise"]) * THOUSAND, 4)
    return rounded(gap, 1) > 0


def least_in(worst: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return by policy in whose eyes it is least regretted."""
    found: dict[str, list[str]] = {}
    for eyes in WEIGHTS:
        least = min([one["regret"][eyes] for one in worst])
        names = [one["name"] for one in worst if one["regret"][eyes] == least]
        found[names[0]] = [*found.get(names[0], []), eyes]
    return found


def regret_headline(worst: list[dict[str, Any]]) -> str:
    """Say which policy is least regretted, in whose eyes."""
    told = [
        say("regret.least", policy=name, eyes=listed(eyes))
        for name, eyes in least_in(worst).items()
    ]
    return say("regret.title", listed=say("number.parts").join(told))


def regret_head(worst: list[dict[str, Any]]) -> str:
    """Return that as HTML, with what is drawn."""
    return headed(regret_headline(worst), say("regret.unit", corners=len(THEORIES_OF)))


def regret_data(worst: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the chart of regrets draws, and how it is described."""
    least = least_in(worst)
    listed = [f"{one['name']} {say('number.list').join(regrets_in_words(one))}" for one in worst]
    lows = [rounded(min(one["regret"].values()), 4) for one in worst]
    highs = [rounded(max(one["regret"].values()), 4) for one in worst]
    title = regret_headline(worst)
    drawn = {eyes: [rounded(one["regret"][eyes], 4) for one in worst] for eyes in WEIGHTS}
    described = say("regret.described", title=title, listed=say("number.parts").join(listed))
    return {
        **drawn,
        "low": lows,
        "high": highs,
        "says": [named(one["name"], least.get(one["name"], [])) for one in worst],
        "domain": framed(highs, True),
        "title": title,
        "alt_text": described,
    }


def regrets_in_words(one: dict[str, Any]) -> list[str]:
    """Return what a policy is regretted in each eyes, as it is described."""
    return [f"{eyes} {written(regret, 2)}" for eyes, regret in one["regret"].items()]


def named(policy: str, eyes: list[str]) -> str:
    """Name a policy, and in whose eyes it is least regretted."""
    if len(eyes) == 0:
        return policy
    whose = say("regret.all") if len(eyes) == len(WEIGHTS) else listed(eyes)
    return say("regret.dot", policy=policy, eyes=whose)


def regret_table(worst: list[dict[str, Any]]) -> str:
    """Return the regrets as an HTML table."""
    columns = [
        say("regret.head_policy"),
        *[say("regret.head_regret", eyes=eyes) for eyes in WEIGHTS],
        *[say("regret.head_loss", eyes=eyes) for eyes in WEIGHTS],
    ]
    rows = [
        [
            one["name"],
            *[cell(regret) for regret in one["regret"].values()],
            *[cell(loss) for loss in one["worst"].values()],
        ]
        for one in worst
    ]
    return numbers_table(regret_headline(worst), columns, rows)


def worth_headline(
    about: dict[str, Any], worthy: list[dict[str, Any]], eyes: str, best: str, at_stake: float
) -> str:
    """Say which fact is worth most to know, or that none is."""
    if len(worthy) == 0:
        return say("worth.none", eyes=eyes, best=best)
    return say(
        "worth.title",
        eyes=eyes,
        fact=about["inputs"][worthy[0]["name"]]["label"],
        worth=written(worthy[0]["value"] * THOUSAND, 1),
        loss=written(at_stake * THOUSAND),
        best=best,
    )


def worth_data(about: dict[str, Any], top: list[dict[str, Any]], title: str) -> dict[str, Any]:
    """Return what the chart of worths draws, and how it is described."""
    values = [rounded(fact["value"] * THOUSAND, 4) for fact in top]
    noises = [rounded(fact["noise"] * THOUSAND, 4) for fact in top]
    names = [about["inputs"][fact["name"]]["label"] for fact in top]
    listed = [
        say("worth.listed", name=name, worth=written(value, 1), noise=written(noise, 1))
        for name, value, noise in zip(names, values, noises, strict=True)
    ]
    told = say("number.parts").join(listed)
    return {
        "value": values,
        "noise": noises,
        "says": [
            say("worth.bar", name=name, worth=written(value, 1))
            for name, value in zip(names, values, strict=True)
        ],
        "domain": framed([*values, 1], True),
        "title": title,
        "alt_text": say("worth.described", count=len(top), title=title, listed=told),
    }


def others(known: int, worthy: int) -> str:
    """Say, as HTML, how many facts would change nothing."""
    if known == worthy:
        return ""
    said = say("worth.others", all=str(known), others=str(known - worthy))
    return f'<p class="nk-help">{said}</p>' if worthy > 0 else ""


def worth_table(about: dict[str, Any], known: list[dict[str, Any]], title: str) -> str:
    """Return what each fact is worth as an HTML table."""
    columns = [
        say("worth.head_fact"),
        say("worth.head_worth"),
        say("worth.head_chance"),
        say("doubted.meaning"),
    ]
    rows = []
    for fact in known:
        told = about["inputs"][fact["name"]]
        # Runs in single precision share no further digits with those of another home.
        worth = [written(fact[kind] * THOUSAND, 1) for kind in ("value", "noise")]
        rows.append([told["label"], *worth, told["meaning"]])
    return numbers_table(title, columns, rows)
