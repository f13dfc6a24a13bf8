"""What the posters say: a row's number, the finding, the reader's choice, the story of a dot."""

from __future__ import annotations

from html import escape

import numpy as np

from conundrum.charts.html_table import html_table
from conundrum.charts.posters import (
    A_MARK,
    POSTERS,
    Runs,
    beats,
    best,
    fallen,
    mean_left,
    middle_warheads,
)
from conundrum.model.policy import called
from conundrum.run.outlook import Outlook
from conundrum.run.story import date, story
from conundrum.run.written_outcome import in_worlds, people, show
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say, written

MILLION = 1e6
"""From where people are counted in millions."""

HEADS = ("policy", "fallen", "mean", "median", "stands", "fell", "warheads")
"""The columns of the table."""


def about(policy: str) -> str:
    """Return what the two powers do under a policy, in a sentence.

    Examples
    --------
    >>> about("joint cut-off")
    'Both cut all trade and contact.'
    """
    return rows("presets")[policy]["meaning"]


def label(outcome: str) -> str:
    """Return what stands beside a row of the posters, as HTML.

    Examples
    --------
    >>> label("warheads")
    '<h4>Warheads</h4><p>in the median world; each mark one</p>'
    """
    million = written(value("assumptions", "population", "central") / MILLION)
    about = say(f"posters.{outcome}_each", people=written(A_MARK), million=million)
    return f"<h4>{escape(rows('outcomes')[outcome]['label'])}</h4><p>{escape(about)}</p>"


def card(outlook: Outlook, outcome: str, step: int) -> str:
    """Return the number above the marks of a poster's row as HTML.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(simulate(), "fallen", 80)
    '<p class="nk-number"><b>16</b> <span>of 100 worlds</span></p>'
    """
    if outcome == "fallen":
        return _card(str(fallen(outlook, step)), say("posters.of_100"))
    if outcome == "warheads":
        middle = middle_warheads(outlook, step)
        return _card(show("warheads", middle), say("posters.in_median"))
    note = say("posters.median", people=_middles(outlook, step)["median"])
    head = counted_people(mean_left(outlook, step), say("posters.average"))
    return f'{head}<p class="nk-versus">{escape(note)}</p>'


def counted_people(number: float, unit: str) -> str:
    """Write a number of people in large as HTML, from a million on in millions.

    Examples
    --------
    >>> counted_people(1_540_000, "on average")
    '<p class="nk-number"><b>1.5</b> <small>million</small> <span>on average</span></p>'
    """
    if number < MILLION:
        return _card(people(number), unit)
    return _card(written(number / MILLION, 1), unit, say("posters.million"))


def finding(runs: Runs, step: int, chosen: str) -> str:
    """Say whether one policy has both the fewest warheads and the fewest people who leave.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> shown = {name: simulate(PRESETS[name]) for name in POSTERS}
    >>> finding(shown, 80, "2016").endswith("none of the three has both")
    True
    """
    if not chosen:
        return say("posters.asks")
    when = date(runs[chosen], step)
    if not step:
        return say("posters.start", date=when)
    armed, left = (called(best(runs, what, step)) for what in (middle_warheads, mean_left))
    sentence = "posters.one" if armed == left else "posters.neither"
    return say(sentence, date=when, warheads=armed, people=left)


def said(runs: Runs, step: int, chosen: str) -> str:
    """Say what became of the policy that was chosen, in both kinds of world."""
    if not chosen:
        return say("posters.before")
    run = runs[chosen]
    middles = _middles(run, step)
    sides = [side for side in ("stands", "fell") if middles[side]]
    which = "both" if len(sides) > 1 else sides[0]
    rests = say("posters.rests", policy=called(chosen), first=called(POSTERS[0]))
    return " ".join(
        [
            say("posters.chosen", policy=called(chosen)),
            say("humps.fallen", date=date(run, step), worlds=in_worlds(run["fallen"][step])),
            say(f"humps.{which}", **middles),
            *([rests] if step and beats(run, runs[POSTERS[0]], step) else []),
        ]
    )


def told(runs: Runs, chosen: str, policy: str, world: int) -> str:
    """Tell the world of a dot, or, once a policy is chosen, say how one is opened."""
    if not policy:
        return say("posters.open") if chosen else ""
    return " ".join([say("posters.under", policy=called(policy)), *story(runs[policy], world)])


def posters_table(runs: Runs, step: int) -> str:
    """Return the numbers of the posters as an HTML table, a row for each policy.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> "October 2016" in posters_table({"2016": simulate()}, 0)
    True
    """
    listed = [
        (
            called(policy),
            str(fallen(run, step)),
            people(mean_left(run, step)),
            *(middle or say("posters.no_world") for middle in _middles(run, step).values()),
            show("warheads", middle_warheads(run, step)),
        )
        for policy, run in runs.items()
    ]
    caption = say("posters.caption", date=date(next(iter(runs.values())), step))
    heads = [say(f"posters.{head}_head") for head in HEADS]
    return html_table(say("posters.name"), caption, heads, listed)


def rule(outlook: Outlook) -> str:
    """Say what a world is, and, folded, by which rule a hundred dots stand for all, as HTML."""
    worlds = written(outlook.worlds)
    lines = (say("posters.world"), say("posters.dots", worlds=worlds), say("posters.rule"))
    world, dots, rule = map(escape, lines)
    return (
        f'<p class="nk-help">{world}</p>'
        f'<details class="nk-help"><summary>{dots}</summary><p class="nk-help">{rule}</p></details>'
    )


def _middles(outlook: Outlook, step: int) -> dict[str, str]:
    """Write the people who have left in the median world: of all, and of each kind; "" for none."""
    left, down = outlook["leavers"][step].astype(float), outlook["fallen"][step] > 0
    sides = {"median": np.ones_like(down), "stands": ~down, "fell": down}
    return {
        side: people(float(np.median(left[held]))) if held.any() else ""
        for side, held in sides.items()
    }


def _card(number: str, unit: str, many: str = "") -> str:
    counted = f"<b>{escape(number)}</b> " + (f"<small>{escape(many)}</small> " if many else "")
    return f'<p class="nk-number">{counted}<span>{escape(unit)}</span></p>'
