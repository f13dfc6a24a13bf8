"""What the panel "conclusion" shows: in how many futures a conclusion holds, by beliefs.

The reader sets the limit. The panel's data describes the conclusion. ``outcome`` and ``unit`` are
those of its figure. ``policies`` has one or two policies; if there are two, ``sides`` has their
names. ``end`` is ``least`` if the conclusion holds from the limit up, and ``most`` if it holds up
to the limit.
"""

import math
from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.analysis.conclusions import conclusions
from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import CENTRAL, OUTCOMES, Run, Vector, limit, minus, times, where
from conundrum.run.vectors import within
from conundrum.tables import rows, say, written, written_out
from conundrum.views.gauge import Entry, entry
from conundrum.views.headings import heading

TALL, LINE, DOT = 18, 3, 5.5
"""The height of a row of the drawing, the thickness of the line in it, and the radius of a mark, in
pixels."""

HARDLY = 5
"""If no belief changes the result in more than this many of 100 futures, the headline gives only
the largest change."""

FUTURES = limit("futures", "default")

EARLIER = [5, 10, 15]
"""For central beliefs, the panel also says in how many futures the conclusion holds after each
number of years in this list."""

CONCLUDED = sorted({one.outcome for one in conclusions().values()})
"""The outcomes that conclusions are about."""

LABELS = {name: row["label"] for name, row in rows("beliefs").items()}

BELIEVED = [CENTRAL, *[{**CENTRAL, name: share} for name in LABELS for share in (0.0, 1.0)]]
"""The sets of beliefs: in the first set all beliefs are central, and in each other set one belief
is switched off or doubled."""

HEADS = ("belief", "off", "twice")

Ends = dict[str, Vector]
"""The values of each outcome in all futures, in the unit that readers see."""


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    count : dict
        ``limit``, the figure from which on the conclusion holds in a future.
    choices : dict
        The conclusion; empty until the panel's data has arrived.
    """

    count: dict[str, float]
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return a run for each pair of a policy and a set of beliefs."""
    return [
        {"policy": policy, "beliefs": beliefs, "measure": dated if place == 0 else ended}
        for place, beliefs in enumerate(BELIEVED)
        for policy in setting["choices"].get("policies", [])
    ]


def ended(run: Run) -> Ends:
    """Return the outcomes in the last year, so that a new limit needs no new run."""
    return stood(run, run.last)


def dated(run: Run) -> dict[str, Any]:
    """Return the outcomes in the last year, and at some earlier dates."""
    steps = [int(years / run.step_years) for years in EARLIER]
    return {
        **ended(run),
        "dates": [str(int(run.year(step))) for step in [*steps, run.last]],
        "earlier": [stood(run, step) for step in steps],
    }


def stood(run: Run, step: int) -> Ends:
    """Return the outcomes at a step, in the unit that readers see."""
    return {
        outcome: times(run.at(outcome, step), OUTCOMES[outcome]["per_unit"])
        for outcome in CONCLUDED
    }


def view(setting: Setting, results: list[Ends]) -> dict[str, partial[Any]]:
    """Return each part of the panel, or no part while the panel's data has not arrived."""
    if len(results) == 0:
        return {}
    found = counts(setting, results)
    return {
        "head": partial(heading, headline(found["central"], found["ends"])),
        "said": partial(summary, setting["choices"], setting["count"]["limit"]),
        "drawn": partial(drawing, found),
        "earlier": partial(earlier, setting, results, found["central"]),
        "table": partial(table_html, found),
    }


def numbers(setting: Setting, results: list[Ends]) -> list[Entry]:
    """Return in how many futures the conclusion holds."""
    count = counts(setting, results)["central"]
    return [
        entry(
            say("conclusion.holds"),
            written(count),
            count,
            say("conclusion.of", futures=written(FUTURES)),
        )
    ]


def counts(setting: Setting, results: list[Ends]) -> dict[str, Any]:
    """Return in how many futures the conclusion holds, for each set of beliefs.

    ``central`` is the number with all beliefs central. ``ends`` has two numbers for each belief:
    with the belief switched off, and doubled.
    """
    one, limit = setting["choices"], setting["count"]["limit"]
    many = len(one["policies"])
    found = [
        counted(figure(one, results[place * many : (place + 1) * many]), one["end"], limit)
        for place in range(len(BELIEVED))
    ]
    ends = {name: (found[2 * place + 1], found[2 * place + 2]) for place, name in enumerate(LABELS)}
    return {"central": found[0], "ends": ends}


def earlier(setting: Setting, results: list[Any], central: int) -> str:
    """Say in how many futures the conclusion holds at earlier dates and in the last year."""
    one, limit = setting["choices"], setting["count"]["limit"]
    runs = results[: len(one["policies"])]
    held = [
        counted(figure(one, [run["earlier"][place] for run in runs]), one["end"], limit)
        for place in range(len(EARLIER))
    ]
    dates = runs[0]["dates"]
    return say(
        "conclusion.earlier",
        futures=written(FUTURES),
        last=dates[len(dates) - 1],
        listed=say("number.list").join(
            [
                say("conclusion.date", count=written(count), year=year)
                for count, year in zip([*held, central], dates, strict=True)
            ]
        ),
    )


def figure(one: dict[str, Any], ends: list[Ends]) -> Vector:
    """Return a conclusion's figure in each future, from one run or as a difference of two runs."""
    ours = ends[0][one["outcome"]]
    return minus(ours, ends[1][one["outcome"]]) if len(ends) > 1 else ours


def holding(figures: Vector, end: str, limit: float) -> Vector:
    """Return 1 for each figure that is within the limit, and 0 for all other figures.

    Examples
    --------
    >>> import numpy as np
    >>> holding(np.array([1.0, 2.0, 3.0]), "least", 2).tolist()
    [0.0, 1.0, 1.0]
    """
    low, high = (limit, math.inf) if end == "least" else (-math.inf, limit)
    return within(figures, low, high)


def counted(figures: Vector, end: str, limit: float) -> int:
    """Return in how many futures the figure of a conclusion is within the limit."""
    return len(where(figures, holding(figures, end, limit), True))


def headline(central: int, ends: dict[str, tuple[int, int]]) -> str:
    """Return in how many futures a conclusion holds, and how far one belief can change that.

    Examples
    --------
    >>> headline(910, {"growth_tames": (400, 990)})
    'The conclusion holds in 910 of 1,000 futures. If one belief is switched off or doubled, the \
conclusion holds in 400 to 990 futures'
    """
    among = [count for pair in ends.values() for count in pair]
    moved = max([abs(count - central) for count in among])
    return say(
        "conclusion.same" if moved <= HARDLY else "conclusion.head",
        count=written(central),
        futures=written(FUTURES),
        least=written(min(among)),
        most=written(max(among)),
        moved=written(moved),
    )


def summary(one: dict[str, Any], limit: float) -> str:
    """Say what a future must be like, so that the conclusion holds in it."""
    if one["outcome"] == "fallen":
        return say("conclusion.fallen")
    pair = "pair" if len(one["policies"]) > 1 else "one"
    return say(
        f"conclusion.{pair}_{one['end']}",
        outcome=OUTCOMES[one["outcome"]]["inside"],
        limit=written_out(limit),
        unit=one["unit"],
        **dict(zip(["first", "other"], one["sides"], strict=False)),
    )


def drawing(found: dict[str, Any]) -> str:
    """Return a row of HTML for each belief: a ring for "switched off", a dot for "doubled"."""
    return "".join([_row(name, pair, found["central"]) for name, pair in found["ends"].items()])


def _row(name: str, pair: tuple[int, int], central: int) -> str:
    off, twice, usual = _across(pair[0]), _across(pair[1]), written(_across(central), 1)
    said = say("conclusion.ends", off=written(pair[0]), twice=written(pair[1]))
    return (
        f'<p class="nk-against"><span>{escape(LABELS[name])}</span>'
        f"<b>{escape(said)}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{TALL}" overflow="visible">'
        f'<line x1="0" x2="100%" y1="{TALL}" y2="{TALL}" stroke="{style.GRID}"/>'
        f'<line x1="{usual}%" x2="{usual}%" y2="{TALL}" '
        f'stroke="{style.PINNED}" stroke-width="2" stroke-dasharray="4 3"/>'
        f'<rect x="{written(min(off, twice), 1)}%" width="{written(abs(off - twice), 1)}%" '
        f'y="{written_out((TALL - LINE) / 2)}" height="{LINE}" fill="{style.RUN}"/>'
        f'<circle cx="{written(off, 1)}%" cy="{TALL // 2}" r="{written_out(DOT)}" '
        f'fill="{style.PAGE}" stroke="{style.RUN}" stroke-width="2"/>'
        f'<circle cx="{written(twice, 1)}%" cy="{TALL // 2}" r="{written_out(DOT)}" '
        f'fill="{style.RUN}"/></svg>'
    )


def _across(count: int) -> float:
    return 100 * count / FUTURES


def table_html(found: dict[str, Any]) -> str:
    """Return the numbers in the drawing as an HTML table."""
    lines = [
        [LABELS[name], written(pair[0]), written(pair[1])] for name, pair in found["ends"].items()
    ]
    caption = say("conclusion.caption", count=written(found["central"]), futures=written(FUTURES))
    heads = [say(f"conclusion.{name}") for name in HEADS]
    return html_table(say("conclusion.name"), caption, heads, lines)
