"""The panel on the parts of the policy "joint opening": each part alone, and all together (H14)."""

from html import escape

from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.panels.plain import Plain
from conundrum.run import (
    CENTRAL,
    OUTCOMES,
    Run,
    average,
    minus,
    run_of,
    show,
    unit_of,
    where,
    written_average,
)
from conundrum.tables import say, written, written_out
from conundrum.views import presets
from conundrum.views.headings import heading
from conundrum.views.outcomes import head
from conundrum.widgets.fold import TABLE

FIRST, WHOLE = presets.FIRST, presets.POLICIES["joint opening"]

PARTS = {
    "lifted": presets.POLICIES["sanctions lifted"],
    "beijing": {**FIRST, "china_engagement": WHOLE["china_engagement"]},
    "washington": {**FIRST, "us_engagement": WHOLE["us_engagement"]},
}
"""The parts of the policy "joint opening", each as a policy of its own."""

POLICIES = {"first": FIRST, **PARTS, "whole": WHOLE}

NAMES = {
    "first": presets.CALLED["2016"],
    "lifted": presets.CALLED["sanctions lifted"],
    "beijing": say("apart.beijing"),
    "washington": say("apart.washington"),
    "whole": presets.CALLED["joint opening"],
}

FRAMES = {"warheads": 120, "hunger": 45, "fallen": 30, "output": 260}
"""Each outcome that has a chart, with the amount that fills the chart's width."""

TALL, LINE, DOT = 16, 5, 5
"""The height of a row of a small chart, the height of the bar in the row, and the radius of a dot,
in pixels."""

Runs = dict[str, Run]


def apart() -> Plain:
    """Show what each part of the policy "joint opening" does alone (H14).

    Returns
    -------
    Plain
        A widget.

    Examples
    --------
    >>> apart().data.iloc[:, 0].tolist()[:2]
    ['Carry on as in 2016', 'Both lift sanctions']
    """
    runs = {
        name: run_of({"policy": policy, "beliefs": CENTRAL}) for name, policy in POLICIES.items()
    }
    numbers = f"<details><summary>{escape(TABLE)}</summary>{table_html(runs)}</details>"
    about = f'<p class="nk-help">{escape(say("apart.note"))}</p>'
    head = heading(headline(runs), survivors(runs))
    shown = f"{head}{drawing(runs)}{about}{numbers}"
    summary = escape(say("apart.fold"))
    return Plain(f"<details><summary>{summary}</summary>{shown}</details>").add_class("nk-parts")


def headline(runs: Runs) -> str:
    """Return a sentence on the parts of the policy that lower warheads most and hunger most."""
    said: dict[str, str] = {}
    for outcome in ["warheads", "hunger"]:
        ends = {name: ending(runs[name], outcome) for name in PARTS}
        least = min(PARTS, key=lambda name: ends[name])
        said[f"{outcome}_part"] = say(f"apart.of_{least}")
        said[outcome] = written_end(runs[least], outcome)
        said[f"{outcome}_first"] = written_end(runs["first"], outcome)
    return say("apart.head", **said)


def survivors(runs: Runs) -> str:
    """Return sentences on why many warheads are left if sanctions are lifted.

    They compare how many warheads each part removes if the regime survives.
    """
    fewer = {name: show("warheads", -spared(runs["first"], runs[name])) for name in PARTS}
    return say("apart.survive", left=written_end(runs["lifted"], "warheads"), **fewer)


def spared(first: Run, run: Run) -> float:
    """Return how many warheads a part of the policy adds, where the regime survives either way.

    Examples
    --------
    >>> from conundrum.model import Policy
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate(Policy(**PARTS["washington"])))
    >>> round(spared(Run(simulate()), run))
    -16
    """
    runs = [first, run]
    warheads = [one.at("warheads", one.last) for one in runs]
    fallen = [one.at("fallen", one.last) for one in runs]
    added = minus(warheads[1], warheads[0])
    return average("warheads", where(added, fallen[0] + fallen[1], did=False))


def ending(run: Run, outcome: str) -> float:
    """Return the average of an outcome in the last year of a run."""
    return run.average(outcome, run.last)


def written_end(run: Run, outcome: str) -> str:
    """Return the average of an outcome in the last year, as text."""
    return written_average(run, outcome, run.last)


def table_html(runs: Runs) -> str:
    """Return the numbers of the charts as an HTML table."""
    rows = [
        [NAMES[name], *[written_end(run, outcome) for outcome in FRAMES]]
        for name, run in runs.items()
    ]
    first = runs["first"]
    caption = say("apart.caption", year=str(int(first.year(first.last))))
    heads = [say("apart.part"), *[head(outcome) for outcome in FRAMES]]
    return html_table(say("apart.name"), caption, heads, rows)


def drawing(runs: Runs) -> str:
    """Return a small chart for each outcome as HTML."""
    return f'<div class="nk-apart">{"".join([_measure(runs, outcome) for outcome in FRAMES])}</div>'


def _measure(runs: Runs, outcome: str) -> str:
    label = OUTCOMES[outcome]["label"]
    first = say("apart.start", unit=unit_of(outcome), number=written_end(runs["first"], outcome))
    rows = [_row(runs, name, outcome) for name in POLICIES if name != "first"]
    return f"<div><h4>{escape(label)}</h4><p>{escape(first)}</p>{''.join(rows)}</div>"


def _row(runs: Runs, name: str, outcome: str) -> str:
    colour = style.OPEN if name == "whole" else style.PINNED
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
