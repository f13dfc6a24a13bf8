"""What `nk.apart` shows: where each part of the opening leads alone, beside the policy of 2016."""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import OUTCOMES, Run, average_of, show, unit_of, written_average
from conundrum.shown import presets
from conundrum.shown.headed import headed
from conundrum.shown.outcomes import head
from conundrum.tables import rounded, say, written, written_out

FIRST, WHOLE = presets.FIRST, presets.POLICIES["joint opening"]

PARTS = {
    "lifted": presets.POLICIES["sanctions lifted"],
    "beijing": {**FIRST, "china_engagement": WHOLE["china_engagement"]},
    "washington": {**FIRST, "us_engagement": WHOLE["us_engagement"]},
}
"""What the opening is made of, each alone."""

POLICIES = {"first": FIRST, **PARTS, "whole": WHOLE}

NAMES = {
    "first": presets.CALLED["2016"],
    "lifted": presets.CALLED["sanctions lifted"],
    "beijing": say("apart.beijing"),
    "washington": say("apart.washington"),
    "whole": presets.CALLED["joint opening"],
}

FRAMES = {"warheads": 120, "fallen": 30, "hunger": 45, "output": 260}
"""What is measured, and how much of it fills the width."""

TALL, LINE, DOT = 16, 5, 5
"""Height of a row, of the line from the policy of 2016, and half the width of a dot, in pixels."""

Runs = dict[str, Run]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each policy."""
    return [{"policy": policy, "beliefs": setting["beliefs"]} for policy in POLICIES.values()]


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel; a chart for each measure is one of them."""
    runs = dict(zip(POLICIES, measured, strict=True))
    return {
        "head": partial(headed, headline(runs)),
        "drawn": partial(drawing, runs),
        "said": partial(summary, runs),
        "table": partial(table, runs),
    }


def headline(runs: Runs) -> str:
    """Say which part lowers the arsenal most, and which the falls."""
    said: dict[str, str] = {}
    for outcome in ["warheads", "fallen"]:
        ends = {name: ending(runs[name], outcome) for name in PARTS}
        least = min(PARTS, key=lambda name: ends[name])
        said[f"{outcome}_part"] = NAMES[least]
        said[outcome] = written_end(runs[least], outcome)
        said[f"{outcome}_first"] = written_end(runs["first"], outcome)
    first = runs["first"]
    return say("apart.head", year=str(int(first.year(first.last))), **said)


def summary(runs: Runs) -> str:
    """Say what the parts would come to if they added up, and what all of them come to.

    What is added are the numbers that stand beside the parts, as a reader would.
    """
    said: dict[str, str] = {}
    for outcome in ["warheads", "output"]:
        digits = OUTCOMES[outcome]["digits"]
        first = rounded(ending(runs["first"], outcome), digits)
        moves = [rounded(ending(runs[name], outcome), digits) - first for name in PARTS]
        said[f"{outcome}_sum"] = show(outcome, first + sum(moves))
        said[outcome] = written_end(runs["whole"], outcome)
    return say("apart.sum", **said)


def ending(run: Run, outcome: str) -> float:
    """Return where an outcome ends on average."""
    return average_of(run, outcome, run.last)


def written_end(run: Run, outcome: str) -> str:
    """Write where an outcome ends on average."""
    return written_average(run, outcome, run.last)


def table(runs: Runs) -> str:
    """Return the same numbers as an HTML table."""
    rows = [
        [NAMES[name], *[written_end(run, outcome) for outcome in FRAMES]]
        for name, run in runs.items()
    ]
    first = runs["first"]
    caption = say("apart.caption", year=str(int(first.year(first.last))))
    heads = [say("apart.part"), *[head(outcome) for outcome in FRAMES]]
    return html_table(say("apart.name"), caption, heads, rows)


def drawing(runs: Runs) -> str:
    """Return a small chart for each measure as HTML."""
    return f'<div class="nk-apart">{"".join([_measure(runs, outcome) for outcome in FRAMES])}</div>'


def _measure(runs: Runs, outcome: str) -> str:
    label = OUTCOMES[outcome]["label"]
    first = say("apart.start", unit=unit_of(outcome), number=written_end(runs["first"], outcome))
    rows = [_row(runs, name, outcome) for name in POLICIES if name != "first"]
    return f"<div><h4>{escape(label)}</h4><p>{escape(first)}</p>{''.join(rows)}</div>"


def _row(runs: Runs, name: str, outcome: str) -> str:
    colour = style.RUN if name == "whole" else style.PINNED
    first, here = _across(runs["first"], outcome), _across(runs[name], outcome)
    start = written(first, 1)
    return (
        f'<p class="nk-against"><span>{escape(NAMES[name])}</span>'
        f"<b>{written_end(runs[name], outcome)}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{TALL}">'
        f'<line x1="{start}%" x2="{start}%" y2="{TALL}" '
        f'stroke="{style.PINNED}" stroke-width="2" stroke-dasharray="4 3"/>'
        f'<rect x="{written(min(first, here), 1)}%" width="{written(abs(first - here), 1)}%" '
        f'y="{written_out((TALL - LINE) / 2)}" height="{LINE}" fill="{colour}"/>'
        f'<circle cx="{written(here, 1)}%" cy="{TALL // 2}" r="{DOT}" fill="{colour}"/></svg>'
    )


def _across(run: Run, outcome: str) -> float:
    return min(100 * ending(run, outcome) / FRAMES[outcome], 100)
