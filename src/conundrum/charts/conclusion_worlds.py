"""In how many worlds a conclusion holds, as sentences, and as a row for each belief."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from conundrum.analysis.conclusion_worlds import at_least
from conundrum.analysis.conclusions import Conclusion
from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run.limits import limit
from conundrum.tables.settings import rows
from conundrum.tables.words import say, written

TALL, LINE, DOT = 18, 3, 5.5
"""Height of a row, of the line between its two marks, and half the width of a mark, in pixels."""

HARDLY = 5
"""Worlds of a thousand that a belief may move, and still it is said to change next to nothing."""

WORLDS = limit("worlds", "default")


class Counts(NamedTuple):
    """In how many worlds a conclusion holds.

    Parameters
    ----------
    central : int
        With all beliefs central.
    ends : dict of str to (int, int)
        With one belief switched off, and twice as strong, by belief.
    """

    central: int
    ends: dict[str, tuple[int, int]]


def head(counts: Counts) -> str:
    """Say in how many worlds it holds, and between which counts one belief takes that.

    Examples
    --------
    >>> head(Counts(910, {"growth_tames": (400, 990)}))
    'It holds in 910 of 1,000 worlds; one belief, switched off or doubled, makes it 400 to 990'
    """
    among = [count for pair in counts.ends.values() for count in pair]
    moved = max(abs(count - counts.central) for count in among)
    return say(
        "conclusion.same" if moved <= HARDLY else "conclusion.head",
        count=written(counts.central),
        worlds=written(WORLDS),
        least=written(min(among)),
        most=written(max(among)),
        moved=written(moved),
    )


def counts_if(one: Conclusion, limit: str) -> str:
    """Say which worlds count."""
    if one.outcome == "fallen":
        return say("conclusion.fallen")
    pair = "pair" if one.against else "one"
    about = rows("outcomes")[one.outcome]
    return say(
        f"conclusion.{pair}_{'least' if at_least(one) else 'most'}",
        **dict(zip(("first", "other"), one.sides, strict=False)),
        outcome=about["label"],
        limit=limit,
        unit=one.unit,
    )


def drawn(counts: Counts) -> str:
    """Return a row for each belief, as HTML: a ring where it is off, a dot where it is doubled."""
    return "".join(_row(name, pair, counts.central) for name, pair in counts.ends.items())


def _row(name: str, pair: tuple[int, int], central: int) -> str:
    off, twice, usual = (100 * count / WORLDS for count in (*pair, central))
    left, long = min(off, twice), abs(off - twice)
    said = say("conclusion.ends", off=written(pair[0]), twice=written(pair[1]))
    middle = TALL / 2
    return (
        f'<p class="nk-against"><span>{escape(rows("beliefs")[name]["label"])}</span>'
        f"<b>{escape(said)}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{TALL}" overflow="visible">'
        f'<line x1="0" x2="100%" y1="{TALL}" y2="{TALL}" stroke="{style.GRID}"/>'
        f'<line x1="{written(usual, 1)}%" x2="{written(usual, 1)}%" y2="{TALL}" '
        f'stroke="{style.PINNED}" stroke-width="2" stroke-dasharray="4 3"/>'
        f'<rect x="{written(left, 1)}%" width="{written(long, 1)}%" y="{middle - LINE / 2:g}" '
        f'height="{LINE}" fill="{style.RUN}"/>'
        f'<circle cx="{written(off, 1)}%" cy="{middle:g}" r="{DOT}" fill="{style.PAGE}" '
        f'stroke="{style.RUN}" stroke-width="2"/>'
        f'<circle cx="{written(twice, 1)}%" cy="{middle:g}" r="{DOT}" fill="{style.RUN}"/></svg>'
    )


def table(counts: Counts) -> str:
    """Return the same numbers as an HTML table."""
    lines = [
        (rows("beliefs")[name]["label"], *map(written, pair)) for name, pair in counts.ends.items()
    ]
    caption = say("conclusion.caption", count=written(counts.central), worlds=written(WORLDS))
    heads = [say(f"conclusion.{one}") for one in ("belief", "off", "twice")]
    return html_table(say("conclusion.name"), caption, heads, lines)
