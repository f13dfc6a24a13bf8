"""How often each named policy comes first, and what has to be believed and valued for it."""

import math
from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from conundrum.analysis.tradeoffs.decision import EVENLY
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.ranking import TIE
from conundrum.charts import style
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.rows import computed, rows_of
from conundrum.charts.evidence.record_figure import Drawn, Figure, worded
from conundrum.charts.html_table import html_table
from conundrum.model import FAMILY, called
from conundrum.run import EYES, WEIGHED
from conundrum.tables import rows, say

LOOKS = (
    ("square ink", "square", style.INK),
    ("filled", "circle", style.RUN),
    ("second triangle", "triangle-up", style.PINNED),
)
MARKS = dict(zip(EYES, LOOKS, strict=True))
"""The mark of each pair of eyes: its name in a key, its shape, its colour."""

HEADS = (
    say("best_for.policy"),
    say("best_for.eyes"),
    say("best_for.mixes", mixes=EVENLY),
    say("best_for.why"),
    say("best_for.most"),
)


def firsts(found: pd.DataFrame) -> Figure:
    """Draw in how many combinations of beliefs each policy comes first, by each power's weights.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> firsts(table("best_for")).about.partition(" with")[0]
    'A dot chart'
    """
    counts = found.pivot_table(index="policy", columns="eyes", values="best_in", sort=False)
    nowhere = list(counts.index[(counts == 0).all(axis=1)])
    led = "; ".join(say("best_for.led", eyes=eyes, first=_winners(counts[eyes])) for eyes in OWN)
    others = "; ".join(
        say("best_for.led_by", eyes=eyes, first=_named(counts[eyes])) for eyes in OWN
    )
    return Figure(
        **worded(
            "best_for",
            mixes=EVENLY,
            led=led,
            others=others,
            nowhere=len(nowhere),
            count=len(counts),
        ),
        chart=_chart(counts, nowhere),
        columns={
            "name": say("best_for.policy"),
            **{eyes: say("best_for.first_in", eyes=eyes) for eyes in OWN},
        },
        **computed(counts.rename(index=called).rename_axis("name").reset_index()),
        keys=[(MARKS[eyes][0], eyes) for eyes in OWN],
        beside=style.MARGIN,
    )


def reasons(found: pd.DataFrame) -> str:
    """Say in an HTML table why each policy comes first or does not, and for whom it would.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> "A change of course costs 30 of 100." in reasons(table("best_for"))
    True
    """
    cells = [
        (called(row["policy"]), row["eyes"], row["best_in"], row["why"], _case(row))
        for row in found.to_dict("records")
    ]
    caption = say("best_for.note")
    return html_table(say("best_for.name"), caption, HEADS, cells, "nk-words nk-reasons")


def reached(reach: pd.DataFrame) -> str:
    """Say in HTML whom each theory reaches, and how far: a headline, and a table by eyes.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> reached(table("theory_reach")).partition("</h3>")[0]
    '<h3>Doubt about the theories hardly reaches Beijing and Seoul'
    """
    turned = reach.groupby("eyes", sort=False)["turns"].max()
    apart = [str(eyes) for eyes, turns in turned.items() if not turns]
    head = say("best_for.reach_head", eyes=say("number.and").join(apart)) if apart else ""
    cells = [
        (rows("beliefs")[str(belief)]["label"], *map(_reach, by_eyes.to_dict("records")))
        for belief, by_eyes in reach.groupby("belief", sort=False)
    ]
    heads = (say("best_for.reach_theory"), *turned.index)
    note = say("best_for.reach_note", pairs=int(reach["pairs"].max()))
    table = html_table(say("best_for.reach_name"), note, heads, cells, "nk-reach")
    return f"<h3>{escape(head or say('best_for.reach_head_all'))}</h3>{table}"


def _reach(row: Mapping[Any, Any]) -> str:
    turned = "reach_change" if row["turns"] else "reach_none"
    return say(f"best_for.{turned}", change=f"{100 * row['change']:.1f}", turns=row["turns"])


def _case(row: Mapping[Any, Any]) -> str:
    if math.isnan(row["price"]):
        return say("best_for.nobody")
    told = say(
        "best_for.case_price" if row["price"] else "best_for.case",
        believed=_believed(row),
        valued=_valued(row),
        price=f"{100 * row['price']:.0f}",
    )
    return say("best_for.tie", case=told) if row["lead"] <= TIE else told


def _winners(counts: pd.Series) -> str:
    """Say which families come first, and how often.

    Examples
    --------
    >>> _winners(pd.Series({"2016": 0, "joint cut-off": 2, "joint opening": 20}))
    'engaging first in 20, pressing in 2'
    """
    led = counts.groupby(counts.index.map(FAMILY)).sum()
    return say("number.list").join(
        say(f"best_for.{'in' if i else 'first'}", family=say(f"family.{name}"), mixes=count)
        for i, (name, count) in enumerate(_most_first(led))
    )


def _named(counts: pd.Series) -> str:
    """Say which policies come first, and how often.

    Examples
    --------
    >>> _named(pd.Series({"2016": 0, "joint cut-off": 2, "joint opening": 20}))
    '“Both open up” in 20, “Both cut it off” in 2'
    """
    return say("number.list").join(
        say("best_for.named", policy=called(str(name)), mixes=count)
        for name, count in _most_first(counts)
    )


def _most_first(counts: pd.Series) -> list[tuple[Any, str]]:
    led = counts[counts > 0].sort_values(ascending=False, kind="stable")
    return [(name, f"{count:.0f}") for name, count in led.items()]


def _believed(row: Mapping[Any, Any]) -> str:
    """Name the theories that have to hold, at double strength, while the others are off.

    Examples
    --------
    >>> middle = dict.fromkeys(rows("beliefs"), 0.5)
    >>> _believed(middle), _believed({**dict.fromkeys(middle, 0), "growth_arms": 1.0})
    ('All in the middle', 'Only: growth arms')
    """
    # A theory or an outcome that came later than the table is not in it.
    if all(row[name] not in {0, 1} for name in rows("beliefs") if name in row):
        return say("best_for.middle")
    held = (about["inside"] for name, about in rows("beliefs").items() if row.get(name) == 1)
    return say("best_for.only", theories=", ".join(held))


def _valued(row: Mapping[Any, Any]) -> str:
    known = [name for name in WEIGHED if name in row]
    if all(row[name] == getattr(EYES[row["eyes"]], name) for name in known):
        return say("best_for.own")
    weighed = sorted(known, key=lambda name: -row[name])
    return ", ".join(
        f"{rows('outcomes')[name]['inside']} {row[name]:g}" for name in weighed if row[name]
    )


def _chart(counts: pd.DataFrame, nowhere: list[str]) -> Drawn:
    frame = counts.reset_index(drop=True).assign(
        says=[
            say("best_for.neither", policy=called(name)) if name in nowhere else called(name)
            for name in counts.index
        ],
        low=counts.min(axis=1).to_numpy(),
        high=counts.max(axis=1).to_numpy(),
    )
    rows = rows_of(frame, framed([0.0, float(EVENLY)], zero=False))
    line = rows.span("low", "high", style.RULE, strokeWidth=style.LINE)
    # One mark is larger than the other, so that both are seen where they meet.
    sizes = zip(OWN, (3, 1), strict=True)
    dots = [rows.dot(eyes, *MARKS[eyes][1:], style.DOT * size) for eyes, size in sizes]
    return rows.drawn(line, *dots)
