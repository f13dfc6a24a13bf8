"""What each fact is worth to whoever has to choose: a title, a chart, a table."""

from typing import Any

from conundrum.analysis.tradeoffs.response import INPUTS, THEORIES
from conundrum.analysis.tradeoffs.worth import by_chance, gain
from conundrum.charts.doubt.frame import framed
from conundrum.run import Vector, weighted
from conundrum.shown.doubt import CALLED, THEORIES_OF, numbers_table
from conundrum.tables import rounded, say, written

ASSUMED = [name for name in INPUTS if name not in THEORIES]

BINS = 10
"""Parts into which the values of an assumption are sorted."""

Losses = list[list[Vector]]
"""What each policy loses in each world, by combination of the theories."""


def facts(
    about: dict[str, Any], parts: dict[str, Vector], lost: Losses, means: list[list[float]]
) -> list[dict[str, Any]]:
    """Return what each fact is worth, and would be by chance, the most worth knowing first."""
    count = len(THEORIES_OF)
    alike = [1 for _ in range(count)]
    over_all = [weighted([held[place] for held in lost], alike) for place in range(len(CALLED))]
    by_theory = [[held[place] for held in means] for place in range(len(CALLED))]
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
    gap = rounded(100 * (fact["value"] - fact["noise"]), 5)
    return rounded(gap, 2) > 0


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
        worth=written(100 * worthy[0]["value"], 2),
        loss=written(100 * at_stake, 1),
        best=best,
    )


def worth_data(about: dict[str, Any], top: list[dict[str, Any]], title: str) -> dict[str, Any]:
    """Return what the chart of worths draws, and how it is described."""
    values = [rounded(100 * fact["value"], 5) for fact in top]
    noises = [rounded(100 * fact["noise"], 5) for fact in top]
    names = [about["inputs"][fact["name"]]["label"] for fact in top]
    listed = [
        say("worth.listed", name=name, worth=written(value, 2), noise=written(noise, 2))
        for name, value, noise in zip(names, values, noises, strict=True)
    ]
    told = say("number.parts").join(listed)
    return {
        "value": values,
        "noise": noises,
        "says": [
            say("worth.bar", name=name, worth=written(value, 2))
            for name, value in zip(names, values, strict=True)
        ],
        "domain": framed([*values, 0.1], True),
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
        worth = [written(100 * fact[kind], 2) for kind in ("value", "noise")]
        rows.append([told["label"], *worth, told["meaning"]])
    return numbers_table(title, columns, rows)
