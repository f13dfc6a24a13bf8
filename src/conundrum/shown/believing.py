"""What `nk.believing` shows: which policy is best by what one believes and values (D2)."""

from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, grid, latin
from conundrum.analysis.tradeoffs.ranking import ERRORS, TIE, least, ranked
from conundrum.charts.html_table import html_table
from conundrum.model import PRESETS
from conundrum.run import WEIGHED, Run, Vector, mean, weighted
from conundrum.shown.doubt import raised
from conundrum.shown.first_places import CALLED, FAMILIES, came_first, families_of
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.shown.policy_words import in_words
from conundrum.shown.weighed import in_eyes, whose
from conundrum.tables import rounded, say, written

SPREAD, FUTURES = 88, 100
"""Policies besides the named ones and the corners, spread over all controls; futures for each."""

TRIED = PRESETS | grid(2) | latin(SPREAD)
"""The policies: what is best of all is often a corner, with every control at one end or other."""

HALF = 0.5
"""From so much on of sanctions, engagement and ties, it is explained that they go together."""

HEADS = ("policy", "loss", "behind", "error")

Ranked = list[dict[str, Any]]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each policy that is tried: they come with the panel, named ones first."""
    around = {
        "beliefs": setting["beliefs"],
        "futures": FUTURES,
        "discount": setting["weights"]["discount"],
        "measure": costs,
    }
    return [{"policy": policy, **around} for policy in setting["choices"].get("policies", [])]


def costs(run: Run) -> list[Vector]:
    """Return what a run costs in each future, for each weight alone."""
    return [run.loss({outcome: 1}) for outcome in WEIGHED]


def shown(setting: dict[str, Any], measured: list[list[Vector]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    if len(measured) == 0:
        return {}
    lost = losses(setting, measured)
    named = ranked(lost[: len(CALLED)])
    best = setting["choices"]["policies"][least(lost)]
    return {
        "head": partial(head, named, setting["weights"]),
        "chart": partial(chart_data, named),
        "said": partial(summary, named, len(lost), best),
        "table": partial(table, named),
    }


def numbers(setting: dict[str, Any], measured: list[list[Vector]]) -> list[Entry]:
    """Return which named policy comes first, and the loss of each."""
    lost = losses(setting, measured)[: len(CALLED)]
    found = [
        entry(say("gauge.loss_of", policy=policy), written(100 * mean(futures)), mean(futures))
        for policy, futures in zip(CALLED, lost, strict=True)
    ]
    return [entry(say("gauge.first"), CALLED[least(lost)], 0, first=True), *found]


def losses(setting: dict[str, Any], measured: list[list[Vector]]) -> list[Vector]:
    """Return what each policy costs in someone's eyes, with what a change of position costs."""
    shares = [setting["weights"][outcome] for outcome in WEIGHED]
    price = setting["position"]["cost"] / FARTHEST
    moves = setting["choices"]["moves"]
    power = whose(setting["weights"])
    far = moves[power] if power in moves else moves["farthest"]
    return [
        raised(weighted(alone, shares), price * move)
        for alone, move in zip(measured, far, strict=True)
    ]


def head(named: Ranked, weights: dict[str, float]) -> str:
    """Return, as HTML, which named policy loses least, and how to read that."""
    first = sorted([one["place"] for one in named if one["tie"] is True])
    title = say(
        "ranking.head_tie" if len(families_of(first)) > 1 else "ranking.head",
        whose=in_eyes(weights),
        count=str(len(named)),
        first=came_first(first),
    )
    return headed(title, say("ranking.about", futures=str(FUTURES)))


def chart_data(named: Ranked) -> dict[str, Any]:
    """Return what the chart draws."""
    return {
        "loss": [rounded(one["loss"], 4) for one in named],
        "low": [rounded(max(one["loss"] - ERRORS * one["error"], 0), 4) for one in named],
        "high": [rounded(one["loss"] + ERRORS * one["error"], 4) for one in named],
        "name": [CALLED[one["place"]] for one in named],
        "family": [FAMILIES[one["place"]] for one in named],
        "says": [
            say("ranking.bar", policy=CALLED[one["place"]], loss=written(100 * one["loss"]))
            for one in named
        ],
    }


def summary(named: Ranked, count: int, best: dict[str, float]) -> str:
    """Say which named policy comes first, how close the call is, and what is best of all tried."""
    first, second = named[0], named[1]
    gap, error = 100 * second["gap"], 100 * ERRORS * second["error"]
    # Where the gap looks like one point at one digit, a second one says whether it is more.
    digits = 1 if written(gap, 1) != written(100 * TIE, 1) else 2
    said = say(
        "ranking.tie" if second["tie"] is True else "ranking.clear",
        first=CALLED[first["place"]],
        loss=written(100 * first["loss"]),
        second=CALLED[second["place"]],
        gap=written(gap, digits),
        error=written(error, digits),
        family=next_family(named),
        count=written(count),
        futures=str(FUTURES),
        policy=in_words(best),
    )
    both = max([min([best[control] for control in own]) for own in OWN.values()])
    tied = best["shared_conditions"] * both
    return say("ranking.both", said=said) if tied > HALF else said


def next_family(named: Ranked) -> str:
    """Say how far behind the first another family comes, if it is not that of the next policy."""
    own = FAMILIES[named[0]["place"]]
    others = [one for one in named if FAMILIES[one["place"]] != own]
    other = others[0]
    if other["place"] == named[1]["place"]:
        return ""
    behind = written(100 * other["gap"], 1)
    return say("ranking.family", other=CALLED[other["place"]], behind=behind)


def table(named: Ranked) -> str:
    """Return the numbers of the chart as an HTML table."""
    rows = [
        [
            CALLED[one["place"]],
            written(100 * one["loss"]),
            written(100 * one["gap"], 1),
            written(100 * ERRORS * one["error"], 1),
        ]
        for one in named
    ]
    heads = [say(f"ranking.{head}") for head in HEADS]
    caption = say("ranking.caption", futures=str(FUTURES))
    return html_table(say("ranking.name"), caption, heads, rows)
