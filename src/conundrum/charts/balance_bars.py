"""Costs and benefits as bars: to the right worlds in which a policy is better, to the left worse.

Letters are text of the page; the bars are drawn in shares of their place, so that they fill it.
"""

from __future__ import annotations

from html import escape

from conundrum.analysis.balance import DISPUTED, Entry
from conundrum.charts import style
from conundrum.charts.balance import counted
from conundrum.charts.hundred_dots import count
from conundrum.run.written_outcome import show
from conundrum.tables.words import say, written

BARS = {"first": (0, 4), "last": (6, 11)}
"""Where the bar of a span begins, and how thick it is, in pixels: thin early, thick late."""

TALL, MIDDLE, REACH = 18, 50, 41
"""Height of a row in pixels; where its bars begin, and how far all worlds reach, in per cent."""


def balance_bars(entries: dict[str, list[Entry]]) -> str:
    """Return the costs and benefits of each policy as HTML, under what they come to.

    Examples
    --------
    >>> spans = [Entry("hunger", span, 40, 42, 0.9, 0.1) for span in ("first", "last")]
    >>> drawn = balance_bars({"idle": spans})
    >>> drawn[drawn.index("idle") : drawn.index("</h3>")]
    'idle” is better on 1 of 1 counts and worse on 0'
    """
    both = {
        name: [entry for entry in listed if entry.outcome not in DISPUTED]
        for name, listed in entries.items()
    }
    counts = say("balance.and").join(_counts(name, listed) for name, listed in both.items())
    policies = "".join(f"<div>{_policy(name, listed)}</div>" for name, listed in both.items())
    return (
        f"<h3>{escape(say('balance.head', policies=counts))}</h3>"
        f'<p class="nk-help">{escape(say("balance.bars"))}</p>'
        f'<div class="nk-both">{policies}</div>'
    )


def _counts(name: str, entries: list[Entry]) -> str:
    late = [entry.sign for entry in entries if entry.span == "last"]
    signs = {sign: str(late.count(sign)) for sign in ("better", "worse")}
    return say("balance.counts", policy=name, all=str(len(late)), **signs)


def _policy(name: str, entries: list[Entry]) -> str:
    sides = (say("balance.left"), say("balance.right", policy=name))
    rows = "".join(_row(*spans) for spans in zip(entries[::2], entries[1::2], strict=True))
    return f'<p class="nk-sides"><b>{escape(sides[0])}</b><b>{escape(sides[1])}</b></p>{rows}'


def _row(first: Entry, last: Entry) -> str:
    figures = (show(last.outcome, number) for number in (last.here, last.there))
    middle = say("balance.middle", **dict(zip(("here", "there"), figures, strict=True)))
    about = say("balance.row", first=first.words, last=last.words)
    bars = "".join(_bars(entry) for entry in (first, last))
    return (
        f'<p class="nk-against"><b>{escape(counted(last.outcome))}</b>'
        f"<span>{escape(middle)}</span></p>"
        f'<svg role="img" aria-label="{escape(about)}" width="100%" height="{TALL}">'
        f"{bars}{_number(last)}"
        f'<rect x="{MIDDLE}%" width="1" height="{TALL}" fill="{style.INK}"/></svg>'
    )


def _bars(entry: Entry) -> str:
    top, thick = BARS[entry.span]
    worse, better = (REACH * share for share in (entry.worse, entry.better))
    sides = ((MIDDLE - worse, worse, style.PINNED), (MIDDLE, better, style.RUN))
    return "".join(
        f'<rect x="{written(left, 2)}%" width="{written(long, 2)}%" y="{top}" height="{thick}" '
        f'fill="{colour}"/>'
        for left, long, colour in sides
    )


def _number(entry: Entry) -> str:
    """Write at its end how many worlds the longer bar has."""
    better = entry.better >= entry.worse
    share = entry.better if better else entry.worse
    end, gap, anchor = (REACH, 5, "start") if better else (-REACH, -5, "end")
    top, thick = BARS["last"]
    return (
        f'<text x="{written(MIDDLE + end * share, 2)}%" dx="{gap}" y="{top + thick - 1}" '
        f'text-anchor="{anchor}" font-size="{style.TEXT}" font-weight="650" '
        f'fill="{style.INK}">{count(100 * share)}</text>'
    )
