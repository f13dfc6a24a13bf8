"""The leaking border in words: what is denied of each stream of trade, and as a table."""

from __future__ import annotations

from conundrum.analysis.denial import PARTS, Denied, Lever
from conundrum.charts.html_table import html_table
from conundrum.model.policy import PRESETS, Policy
from conundrum.tables.words import say, written

TRADES = ("china", "others")
"""Through China, and all other trade."""


def counts(lever: Lever, denied: Denied) -> dict[str, str]:
    """Return the parts of trade, denied and passing, by their places in a sentence.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> counts(lever(), lever().under(Policy()))["denied"]
    '37'
    """
    china = int(written(lever.china_trade))
    others = PARTS - china
    found = {
        "denied": denied.total,
        "china_trade": china,
        "china_denied": denied.china,
        "china_passes": china - denied.china,
        "others_trade": others,
        "others_denied": denied.others,
        "others_passes": others - denied.others,
    }
    return {name: str(count) for name, count in found.items()}


def finding(lever: Lever, policy: Policy) -> str:
    """Say what a policy denies, and that of 2016.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> finding(lever(), Policy(china_sanctions=1))
    'Of 100 parts of trade, 85 are denied, not 37 as under the policy of 2016'
    """
    denied, first = (lever.under(one).total for one in (policy, PRESETS["2016"]))
    named = {"denied": str(denied), "first": str(first)}
    return say("border.same" if denied == first else "border.other", **named)


def levers(lever: Lever, policy: Policy) -> str:
    """Say what all of each power's sanctions would deny while the other's stay.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> levers(lever(), Policy())[:52]
    'With all of its sanctions, Washington would deny 40 '
    """
    washington = lever.denied(1, policy.china_sanctions).total
    beijing = lever.denied(policy.us_sanctions, 1).total
    return say("border.levers", washington=str(washington), beijing=str(beijing))


def border_table(lever: Lever, policy: Policy) -> str:
    """Return the same numbers as an HTML table."""
    first, own = (counts(lever, lever.under(one)) for one in (PRESETS["2016"], policy))
    heads = [say(f"border.{name}") for name in ("stream", "trade", "first_denied", "own_denied")]
    rows = [
        (
            say(f"border.{stream}_name"),
            *(first[f"{stream}_trade"], first[f"{stream}_denied"], own[f"{stream}_denied"]),
        )
        for stream in TRADES
    ]
    rows.append((say("border.all"), str(PARTS), first["denied"], own["denied"]))
    return html_table(say("border.name"), say("border.caption"), heads, rows)
