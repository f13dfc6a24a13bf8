"""What `nk.failing` shows: the box of assumptions in which a conclusion fails most often.

The box was searched for in other worlds, and comes with the panel; here it is counted.
"""

from functools import partial
from html import escape
from math import inf
from typing import Any

from conundrum.analysis.tradeoffs.box_found import claimed, headline, told
from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import CENTRAL, Run, each, where
from conundrum.run.record_fit import product
from conundrum.run.vectors import within
from conundrum.shown.conclusion import LINE, ended, figure, holding
from conundrum.shown.headed import headed
from conundrum.tables import say, table, written, written_out

THICK, TALL = 11, 18
"""Heights of the part of a range that is within the box, and of its row, in pixels."""

BOXED = sorted(set(table("fails_where")["assumption"].dropna()))
"""The assumptions that some box has a limit on."""

HEADS = ("assumption", "limit", "whole")

Seen = dict[str, Any]
"""Where a run's outcomes end (``ends``), and what its worlds are ``drawn`` with, by assumption."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each policy that the conclusion is about."""
    choices = setting["choices"]
    if "conclusions" not in choices:
        return []
    policies = choices["conclusions"][setting["conclusion"]]["policies"]
    return [{"policy": policy, "beliefs": CENTRAL, "measure": seen} for policy in policies]


def seen(run: Run) -> Seen:
    """Return what a conclusion and its box look at."""
    return {"ends": ended(run), "drawn": {name: run.drawn(name) for name in BOXED}}


def shown(setting: dict[str, Any], measured: list[Seen]) -> dict[str, partial[Any]]:
    """Return each part of the panel, once what comes with it is there."""
    if len(measured) == 0:
        return {}
    one = setting["choices"]["conclusions"][setting["conclusion"]]
    found = counts(one, measured)
    box = one["box"] if claimed(found) else []
    return {
        "head": partial(headed, headline(found), one["says"]),
        "drawn": partial(drawing, box),
        "said": partial(told, found, setting["choices"]["searched"]),
        "table": partial(listed, box),
    }


def counts(one: dict[str, Any], measured: list[Seen]) -> dict[str, float]:
    """Count the worlds in which it fails, those inside the box, and those of which both is so."""
    figures = figure(one, [run["ends"] for run in measured])
    holds = holding(figures, one["end"], one["limit"])
    inside = within(figures, -inf, inf)
    for limit in one["box"]:
        drawn = measured[0]["drawn"][limit["assumption"]]
        inside = each(product, inside, holding(drawn, limit["end"], limit["at"]))
    among = where(holds, inside, True)
    return {
        "worlds": len(holds),
        "fails": len(where(holds, holds, False)),
        "inside": len(among),
        "both": len(where(among, among, False)),
        "again": one["again"],
    }


def drawing(box: list[dict[str, Any]]) -> str:
    """Return a bar for each limit, as HTML: the range, and its part within the box."""
    bars = "".join([_bar(limit) for limit in box])
    note = say("failing.note", told=say("failing.central"))
    return f"{bars}<p>{escape(note)}</p>" if len(box) > 0 else ""


def _bar(limit: dict[str, Any]) -> str:
    ends = part(limit)
    return (
        f'<p class="nk-against"><span>{escape(limit["label"])}</span>'
        f"<b>{escape(limit_of(limit))}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{TALL}">'
        f'<rect width="100%" y="{written_out((TALL - LINE) / 2)}" height="{LINE}" '
        f'fill="{style.GRID}"/>'
        f'<rect x="{written(ends[0], 1)}%" width="{written(ends[1] - ends[0], 1)}%" '
        f'y="{written_out((TALL - THICK) / 2)}" height="{THICK}" fill="{style.RUN}"/></svg>'
    )


def part(limit: dict[str, Any]) -> list[float]:
    """Return where the part of a range that is within the box begins and ends, of 100."""
    at = 100 * (limit["at"] - limit["low"]) / (limit["high"] - limit["low"])
    return [0, at] if limit["end"] == "most" else [at, 100]


def limit_of(limit: dict[str, Any]) -> str:
    """Say what lies within the box."""
    return say(f"failing.{limit['end']}", at=written_out(limit["at"]))


def range_of(limit: dict[str, Any]) -> str:
    """Say from where to where an assumption is drawn."""
    low, high = written_out(limit["low"]), written_out(limit["high"])
    return say("failing.range", low=low, high=high)


def listed(box: list[dict[str, Any]]) -> str:
    """Return the limits as an HTML table."""
    lines = [[limit["label"], limit_of(limit), range_of(limit)] for limit in box]
    heads = [say(f"failing.{head}") for head in HEADS]
    return html_table(say("failing.name"), say("failing.caption"), heads, lines)
