"""Costs and benefits as bars: to the right futures in which a policy is better, to the left worse.

Letters are text of the page; the bars are drawn in shares of their place, so that they fill it.
"""

from html import escape

from conundrum.analysis.balance import DISPUTED, Entry, sign
from conundrum.charts import style
from conundrum.run import count_of_100, show
from conundrum.shown.balance import Balances, counted, in_words
from conundrum.shown.headed import headed
from conundrum.tables import say, written, written_out

BARS = {"early": (0, 4), "end": (6, 11)}
"""Where the bar of a date begins, and how thick it is, in pixels: thin early, thick late."""

TALL, MIDDLE, REACH = 18, 50, 41
"""Height of a row in pixels; where its bars begin, and how far all futures reach, in per cent."""

GAP = 5
"""Pixels from the end of a bar to its number."""


def balance_bars(balances: Balances) -> str:
    """Return the costs and benefits of each policy as HTML, under what they come to.

    Examples
    --------
    >>> entry = {"outcome": "hunger", "here": 40, "there": 42, "better": 0.9, "worse": 0.1}
    >>> dated = {"early": "2021", "end": "2036"}
    >>> entries = [{**entry, "when": when, "year": year} for when, year in dated.items()]
    >>> drawn = balance_bars([("idle", entries)])
    >>> drawn[drawn.index("idle") : drawn.index("</h3>")]
    'idle” is better on 1 of 1 counts, worse on 0, and unclear or alike on 0'
    """
    both = [
        (name, [entry for entry in entries if entry["outcome"] not in DISPUTED])
        for name, entries in balances
    ]
    counts = say("balance.and").join([_counts(name, entries) for name, entries in both])
    policies = [f"<div>{_policy(name, entries)}</div>" for name, entries in both]
    first, last = [entry["year"] for entry in balances[0][1][:2]]
    about = say("balance.bars", first=first, year=last)
    return (
        f"{headed(say('balance.head', year=last, policies=counts))}"
        f'<p class="nk-help">{escape(about)}</p>'
        f'<div class="nk-both">{"".join(policies)}</div>'
    )


def _counts(name: str, entries: list[Entry]) -> str:
    late = [sign(entry) for entry in entries if entry["when"] == "end"]
    better, worse = late.count("better"), late.count("worse")
    return say(
        "balance.counts",
        policy=name,
        all=str(len(late)),
        better=str(better),
        worse=str(worse),
        rest=str(len(late) - better - worse),
    )


def _policy(name: str, entries: list[Entry]) -> str:
    left, right = say("balance.left"), say("balance.right", policy=name)
    pairs = [entries[place : place + 2] for place in range(0, len(entries), 2)]
    rows = [_row(first, last) for first, last in pairs]
    return f'<p class="nk-sides"><b>{escape(left)}</b><b>{escape(right)}</b></p>{"".join(rows)}'


def _row(first: Entry, last: Entry) -> str:
    outcome = last["outcome"]
    here, there = show(outcome, last["here"]), show(outcome, last["there"])
    middle = say("balance.middle", here=here, there=there)
    about = say(
        "balance.row",
        first=first["year"],
        early=in_words(first),
        year=last["year"],
        end=in_words(last),
    )
    return (
        f'<p class="nk-against"><b>{escape(counted(outcome))}</b>'
        f"<span>{escape(middle)}</span></p>"
        f'<svg role="img" aria-label="{escape(about)}" width="100%" height="{TALL}">'
        f"{_bars(first)}{_bars(last)}{_number(last)}"
        f'<rect x="{MIDDLE}%" width="1" height="{TALL}" fill="{style.INK}"/></svg>'
    )


def _bars(entry: Entry) -> str:
    worse, better = REACH * entry["worse"], REACH * entry["better"]
    top, thick = BARS[entry["when"]]
    sides = [(MIDDLE - worse, worse, style.PINNED), (MIDDLE, better, style.RUN)]
    bars = [
        f'<rect x="{written(start, 2)}%" width="{written(long, 2)}%" y="{top}" height="{thick}" '
        f'fill="{colour}"/>'
        for start, long, colour in sides
    ]
    return "".join(bars)


def _number(entry: Entry) -> str:
    """Write at its end how many futures the longer bar has."""
    right = entry["better"] >= entry["worse"]
    share = entry["better"] if right else entry["worse"]
    way = 1 if right else -1
    top, thick = BARS["end"]
    return (
        f'<text x="{written(MIDDLE + way * REACH * share, 2)}%" dx="{way * GAP}" '
        f'y="{top + thick - 1}" text-anchor="{"start" if right else "end"}" '
        f'font-size="{written_out(style.TEXT)}" font-weight="650" '
        f'fill="{style.INK}">{count_of_100(100 * share)}</text>'
    )
