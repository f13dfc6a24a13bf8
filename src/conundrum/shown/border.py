"""What `nk.border` shows: of two streams of trade, what is stopped at the border and passes (H7).

Streams are as wide as the trade in them. Letters stand below as text of the page, so that the
drawing fits any width.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.denial import PARTS
from conundrum.charts import style
from conundrum.charts.border import PAPER
from conundrum.charts.html_table import html_table
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.shown.presets import FIRST
from conundrum.tables import say, written

WIDTH, GATE, POINT, LEAST = 1.3, 4, 20, 0.6
"""How wide a part of trade is; the bar at the border; the longest head of an arrow; and the
narrowest arrow."""

STREAMS = {
    "china": {"start": 0, "gate": 131, "tip": 190, "height": 121},
    "others": {"start": 312, "gate": 222, "tip": 187, "height": 158},
}
"""Trade through China, and all other: where it begins, is stopped, and ends, and at what height."""

COLOURS = {"first": style.PINNED, "own": style.RUN}
"""Of what passes under the policy of 2016, and under the reader's."""

HATCH = "2 4"
"""Lines and gaps of what is denied."""

HEADS = ("stream", "trade", "first_denied", "own_denied")

Shares = dict[str, float]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return no run: how far sanctions reach is known, and comes with the panel."""
    return []


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel, once what comes with it is there."""
    given, policy = setting["choices"], setting["policy"]
    if "lever" not in given:
        return {}
    lever = given["lever"]
    return {
        "head": partial(headed, headline(lever, policy)),
        "map": partial(drawing, lever, policy, given["land"]),
        "said": partial(summary, lever, policy),
        "table": partial(table, lever, policy),
    }


def numbers(setting: dict[str, Any], measured: list[Any]) -> list[Entry]:
    """Return what is denied of each stream, and of all trade."""
    stopped = under(setting["choices"]["lever"], setting["policy"])
    return [
        entry(say(f"border.denied_{stream}"), str(parts), parts, say("border.of_100"))
        for stream, parts in stopped.items()
    ]


def denied(lever: Shares, washington: float, beijing: float) -> dict[str, int]:
    """Return what two shares of sanctions deny of each stream, in whole parts that add up.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> denied(lever(), washington=0.9, beijing=1)
    {'china': 77, 'others': 8, 'all': 85}
    """
    others = lever["others"] * washington
    china = lever["china"] * beijing + lever["reach"] * washington * (1 - beijing)
    elsewhere, everything = int(written(others)), int(written(china + others))
    return {"china": everything - elsewhere, "others": elsewhere, "all": everything}


def under(lever: Shares, policy: Shares) -> dict[str, int]:
    """Return what a policy denies."""
    return denied(lever, policy["us_sanctions"], policy["china_sanctions"])


def trades(lever: Shares) -> dict[str, int]:
    """Return how many parts of trade each stream has."""
    china = int(written(lever["china_trade"]))
    return {"china": china, "others": PARTS - china}


def counts(lever: Shares, policy: Shares) -> dict[str, str]:
    """Return the parts of trade, denied and passing, by their places in a sentence."""
    stopped = under(lever, policy)
    found = {"denied": str(stopped["all"])}
    for stream, trade in trades(lever).items():
        found[f"{stream}_trade"] = str(trade)
        found[f"{stream}_denied"] = str(stopped[stream])
        found[f"{stream}_passes"] = str(trade - stopped[stream])
    return found


def headline(lever: Shares, policy: Shares) -> str:
    """Say what a policy denies, and that of 2016.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> headline(lever(), {"us_sanctions": 0.9, "china_sanctions": 1})
    'Of 100 parts of trade, 85 are denied, not 37 as under the policy of 2016'
    """
    own, first = under(lever, policy)["all"], under(lever, FIRST)["all"]
    sentence = "border.same" if own == first else "border.other"
    return say(sentence, denied=str(own), first=str(first))


def summary(lever: Shares, policy: Shares) -> str:
    """Say what all of each power's sanctions would deny while the other's stay.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> summary(lever(), FIRST).partition(";")[2]
    " with all of Beijing's, and Washington's as set here, 85."
    """
    washington = denied(lever, 1, policy["china_sanctions"])["all"]
    beijing = denied(lever, policy["us_sanctions"], 1)["all"]
    return say("border.levers", washington=str(washington), beijing=str(beijing))


def table(lever: Shares, policy: Shares) -> str:
    """Return the same numbers as an HTML table."""
    first, own = counts(lever, FIRST), counts(lever, policy)
    rows = [
        [
            say(f"border.{stream}_name"),
            first[f"{stream}_trade"],
            first[f"{stream}_denied"],
            own[f"{stream}_denied"],
        ]
        for stream in STREAMS
    ]
    rows.append([say("border.all"), str(PARTS), first["denied"], own["denied"]])
    heads = [say(f"border.{name}") for name in HEADS]
    return html_table(say("border.name"), say("border.caption"), heads, rows)


def drawing(lever: Shares, policy: Shares, land: list[str]) -> str:
    """Return the border under the policy of 2016, and beside it under another, as HTML."""
    sides = [_side(lever, FIRST, land, "first"), _side(lever, policy, land, "own")]
    return f'<div class="nk-border">{"".join(sides)}</div>'


def shapes(lever: Shares, stopped: dict[str, int], land: list[str], colour: str) -> str:
    """Return the country and both streams, as they stand on `PAPER`.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> shapes(lever(), denied(lever(), 0, 0), ["M", "M"], style.PINNED).count("<path")
    8
    """
    streams = [
        _stream(STREAMS[name], trade, stopped[name], colour)
        for name, trade in trades(lever).items()
    ]
    return (
        f'<path d="{land[0]}Z" fill="{style.GRID}"/>'
        f'<path d="{land[1]}" fill="none" stroke="{style.FAINT}"/>{"".join(streams)}'
    )


def _side(lever: Shares, policy: Shares, land: list[str], name: str) -> str:
    named = counts(lever, policy)
    about = say("border.drawn", **named)
    told = [f"<p>{say(f'border.{stream}', **named)}</p>" for stream in STREAMS]
    return (
        f"<div><h4>{escape(say(f'border.{name}'))}</h4>"
        f'<p class="nk-number">{say("border.number", **named)}</p>'
        f'<svg role="img" aria-label="{escape(about)}" viewBox="0 0 {PAPER[0]} {PAPER[1]}" '
        f'width="100%">{shapes(lever, under(lever, policy), land, COLOURS[name])}</svg>'
        f"{''.join(told)}</div>"
    )


def _stream(place: dict[str, int], trade: int, stopped: int, colour: str) -> str:
    start, gate, tip, height = place["start"], place["gate"], place["tip"], place["height"]
    full, passes = WIDTH * trade, max(WIDTH * (trade - stopped), LEAST)
    point = min(POINT, max(passes / 2, GATE))
    neck = written(tip - point if start < tip else tip + point, 1)
    top, bottom = height - passes / 2, height + passes / 2
    bars = [
        f'<rect x="{gate - GATE // 2}" y="{written(y, 1)}" width="{GATE}" '
        f'height="{written((full - passes) / 2, 1)}" fill="{style.INK}"/>'
        for y in [height - full / 2, bottom]
    ]
    line = f'd="M{start} {height}H{gate}" stroke-width="{written(full, 1)}"'
    return (
        f'<path {line} stroke="{style.CARD}"/>'
        f'<path {line} stroke="{style.PINNED}" stroke-dasharray="{HATCH}"/>'
        f'<path d="M{start} {written(top, 1)}H{neck}L{tip} {height}'
        f'L{neck} {written(bottom, 1)}H{start}Z" fill="{colour}"/>{"".join(bars)}'
    )
