"""What `nk.taught` shows: what the record of the years since 2016 says of each conclusion."""

from functools import partial
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.run import CENTRAL, Run, of_100, where
from conundrum.run.against_record import on
from conundrum.run.record_fit import effective, fit, share
from conundrum.shown.conclusion import ended, figure, holding
from conundrum.shown.headed import headed
from conundrum.tables import say, written

NEARLY = 3
"""Worlds of 100 that a conclusion may lose or win where the record says nearly nothing on it."""

LUCK = ("before_anew", "after_anew")
"""The same with other luck and the same assumptions; they come with the panel."""

COUNTS = ("before", "stood", "after", *LUCK)
HEADS = ("conclusion", *COUNTS)


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run under what was done, and that of each policy that a conclusion is about."""
    choices = setting["choices"]
    if "course" not in choices:
        return []
    first = {"course": choices["course"], "beliefs": CENTRAL, "years": choices["years"]}
    return [
        first,
        *[
            {"policy": policy, "beliefs": CENTRAL, "measure": ended}
            for policy in choices["policies"]
        ],
    ]


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel, once what comes with it is there."""
    if len(measured) == 0 or measured[0] is None:
        return {}
    choices = setting["choices"]
    found = learned(choices, measured)
    return {
        "head": partial(headed, headline(found), say("taught.about")),
        "said": partial(summary, choices, measured[0], found),
        "table": partial(table, found),
    }


def learned(choices: dict[str, Any], measured: list[Any]) -> list[dict[str, Any]]:
    """Return of each conclusion in how many of 100 worlds it holds, before and after weighing.

    In between stands what one fact of the record says alone: that the government ``stood``.
    """
    stood = fit(measured[0], [], choices["end"])
    weights = fit(measured[0], choices["figures"], choices["end"])
    ends, found = measured[1:], []
    for one in choices["conclusions"]:
        figures = figure(one, [ends[place] for place in one["runs"]])
        holds = holding(figures, one["end"], one["limit"])
        found.append(
            {
                "short": one["short"],
                "before": of_100(holds),
                "stood": 100 * share(stood, holds),
                "after": 100 * share(weights, holds),
                **{count: one[count] for count in LUCK},
            }
        )
    return found


def headline(found: list[dict[str, Any]]) -> str:
    """State on how many conclusions the record says nearly nothing."""
    still = [one for one in found if abs(one["after"] - one["before"]) < NEARLY]
    return say("taught.head", count=str(len(still)), all=str(len(found)))


def summary(choices: dict[str, Any], run: Run, found: list[dict[str, Any]]) -> str:
    """Say first what the record cannot move, then what it moves most, and by how many worlds."""
    shorts = [one["short"] for one in found]
    first = found[shorts.index(choices["decides"])]
    moved = max(found, key=lambda one: abs(one["after"] - one["before"]))
    weights = fit(run, choices["figures"], choices["end"])
    fell = where(weights, on(run, "fallen", choices["end"]), True)
    told = [
        say("taught.decides", **_named(first)),
        say("taught.moved", **_named(moved)),
        say(
            "taught.effective",
            worlds=written(len(weights)),
            effective=written(effective(weights)),
            fell=written(len(fell)),
            end=str(choices["end"]),
        ),
    ]
    return " ".join(told)


def _named(one: dict[str, Any]) -> dict[str, str]:
    return {"short": one["short"], **{count: written(one[count]) for count in COUNTS}}


def table(found: list[dict[str, Any]]) -> str:
    """Return before and after of every conclusion as an HTML table, the least moved first."""
    rising = sorted(found, key=lambda one: abs(one["after"] - one["before"]))
    lines = [[one["short"], *[written(one[count]) for count in COUNTS]] for one in rising]
    heads = [say(f"taught.{head}") for head in HEADS]
    return html_table(say("taught.name"), say("taught.caption"), heads, lines)
