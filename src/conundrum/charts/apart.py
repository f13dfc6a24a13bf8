"""The opening taken apart: where each part leads alone, beside the end of the policy of 2016."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import numpy as np

from conundrum.charts import style
from conundrum.charts.html_table import Html, html_table
from conundrum.charts.scoreboard import at_end
from conundrum.model.policy import PRESETS, Policy, called
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import show, unit_of
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say, written

FIRST, WHOLE = PRESETS["2016"], PRESETS["joint opening"]

PARTS: dict[str, Policy] = {
    "lifted": PRESETS["sanctions lifted"],
    "beijing": replace(FIRST, china_engagement=WHOLE.china_engagement),
    "washington": replace(FIRST, us_engagement=WHOLE.us_engagement),
}
"""What the opening is made of, each alone."""

POLICIES = {"first": FIRST, **PARTS, "whole": WHOLE}

NAMED = {"first": "2016", "lifted": "sanctions lifted", "whole": "joint opening"}
"""Those that readers know by a name."""

FRAMES = {"warheads": 120, "fallen": 30, "hunger": 45, "output": 260}
"""What is measured, and how much of it fills the width."""

TALL, LINE, DOT = 16, 5, 5
"""Height of a row, of the line from the policy of 2016, and half the width of a dot, in pixels."""

Runs = dict[str, Outlook]


def apart(runs: Runs) -> str:
    """Return a small chart for each measure as HTML.

    Parameters
    ----------
    runs : dict of str to Outlook
        By the names of `POLICIES`.
    """
    return f'<div class="nk-apart">{"".join(_measure(runs, one) for one in FRAMES)}</div>'


def _measure(runs: Runs, outcome: str) -> str:
    about = rows("outcomes")[outcome]
    first = say("apart.start", unit=unit_of(outcome), number=at_end(runs["first"], outcome))
    drawn = "".join(_row(runs, name, outcome) for name in POLICIES if name != "first")
    return f"<div><h4>{escape(about['label'])}</h4><p>{escape(first)}</p>{drawn}</div>"


def _row(runs: Runs, name: str, outcome: str) -> str:
    colour = style.RUN if name == "whole" else style.PINNED
    first, here = (_across(ending(runs[one], outcome), outcome) for one in ("first", name))
    left, long = min(first, here), abs(first - here)
    middle = TALL // 2
    return (
        f'<p class="nk-against"><span>{escape(named(name))}</span>'
        f"<b>{at_end(runs[name], outcome)}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{TALL}">'
        f'<line x1="{written(first, 1)}%" x2="{written(first, 1)}%" y2="{TALL}" '
        f'stroke="{style.PINNED}" stroke-width="2" stroke-dasharray="4 3"/>'
        f'<rect x="{written(left, 1)}%" width="{written(long, 1)}%" y="{(TALL - LINE) / 2:g}" '
        f'height="{LINE}" fill="{colour}"/>'
        f'<circle cx="{written(here, 1)}%" cy="{middle}" r="{DOT}" fill="{colour}"/></svg>'
    )


def named(name: str) -> str:
    """Return what a policy of `POLICIES` is called.

    Examples
    --------
    >>> named("whole"), named("beijing")
    ('Open up together', 'Beijing engages')
    """
    return called(NAMED[name]) if name in NAMED else say(f"apart.{name}")


def ending(outlook: Outlook, outcome: str) -> float:
    """Return where an outcome ends: of falls the count of 100 worlds, else in the median world."""
    taken = np.mean if outcome == "fallen" else np.median
    return float(taken(outlook[outcome][-1])) * value("outcomes", outcome, "per_unit")


def _across(number: float, outcome: str) -> float:
    return min(100 * number / FRAMES[outcome], 100)


def finding(runs: Runs) -> str:
    """Say which part lowers the arsenal most, and which the falls."""
    said = {}
    for outcome in ("warheads", "fallen"):
        least = min(PARTS, key=lambda name: ending(runs[name], outcome))
        said[f"{outcome}_part"] = named(least)
        said[outcome] = at_end(runs[least], outcome)
        said[f"{outcome}_first"] = at_end(runs["first"], outcome)
    return say("apart.head", **said)


def adding(runs: Runs) -> str:
    """Say what the parts would come to if they added up, and what all of them come to."""
    said = {}
    for outcome in ("warheads", "output"):
        first, *parts = (ending(runs[name], outcome) for name in ("first", *PARTS))
        said[f"{outcome}_sum"] = show(outcome, first + sum(part - first for part in parts))
        said[outcome] = at_end(runs["whole"], outcome)
    return say("apart.sum", **said)


def apart_table(runs: Runs) -> str:
    """Return the same numbers as an HTML table."""
    about = rows("outcomes")
    heads = [Html(f"{about[one]['label']}<br>{unit_of(one)}") for one in FRAMES]
    lines = [(named(name), *(at_end(run, one) for one in FRAMES)) for name, run in runs.items()]
    return html_table(
        say("apart.name"),
        say("apart.caption", year=str(runs["first"].end)),
        [say("apart.part"), *heads],
        lines,
    )
