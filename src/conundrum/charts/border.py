"""The leaking border: of two streams of trade, what is stopped at the border and what passes (H7).

Land is drawn from the table of outlines. Streams are as wide as the trade in them, and letters
stand below as text of the page, so that the drawing fits any width.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any

import pandas as pd

from conundrum.analysis.denial import PARTS, Denied, Lever
from conundrum.charts import style
from conundrum.charts.border_words import counts
from conundrum.model.policy import PRESETS, Policy
from conundrum.tables.evidence import table
from conundrum.tables.words import say, written

LAND = "North Korea"

PAPER = (312, 236)
"""Width and height of the drawing, in its own units."""

PLACE = {"left": 100, "west": 124.2, "across": 32.1, "top": 2, "north": 43.1, "up": 41.7}
"""Where a place lies: from which degree, and how many units one degree is."""

WIDTH, GATE, POINT, LEAST = 1.3, 4, 20, 0.6
"""How wide a part of trade is; the bar at the border; the longest head of an arrow; and the
narrowest arrow."""

STREAMS = {"china": (0, 131, 190, 121), "others": (312, 222, 187, 158)}
"""Of each stream where it begins, where the border stops it, where its arrow ends; its height."""

COLOURS = {"first": style.PINNED, "own": style.RUN}
"""Of what passes under the policy of 2016, and under the reader's."""

HATCH = "2 4"
"""Lines and gaps of what is denied."""


@cache
def land() -> tuple[str, str]:
    """Return the outline of the country, and its land borders, as paths of SVG.

    Examples
    --------
    >>> [path[0] for path in land()]
    ['M', 'M']
    """
    outlines = table("outlines")
    named = outlines["name"].str.contains(LAND)
    kinds = (outlines[named & (outlines["kind"] == kind)] for kind in ("land", "border"))
    country, borders = ("".join(map(_path, _parts(kind))) for kind in kinds)
    return country, borders


def _parts(outlines: pd.DataFrame) -> list[pd.DataFrame]:
    return [part.sort_values("point") for _, part in outlines.groupby(["part", "name"])]


def _path(part: pd.DataFrame) -> str:
    across = PLACE["left"] + (part["lon"] - PLACE["west"]) * PLACE["across"]
    down = PLACE["top"] + (PLACE["north"] - part["lat"]) * PLACE["up"]
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in zip(across, down, strict=True))


def look() -> dict[str, Any]:
    """Return what the page draws with.

    Examples
    --------
    >>> sorted(look()["streams"])
    ['china', 'others']
    """
    country, borders = land()
    colours = {
        "ink": style.INK,
        "ground": style.CARD,
        "hatch": style.PINNED,
        "land": style.GRID,
        "line": style.FAINT,
        **COLOURS,
    }
    return {
        **{"land": country, "lines": borders, "colours": colours, "paper": PAPER},
        **{"streams": STREAMS, "width": WIDTH, "gate": GATE, "point": POINT, "least": LEAST},
        "hatch": HATCH,
    }


def border(lever: Lever, policy: Policy) -> str:
    """Return the border under the policy of 2016, and beside it under another, as HTML.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> border(lever(), Policy(china_sanctions=1)).count("<svg")
    2
    """
    policies = {"first": PRESETS["2016"], "own": policy}
    drawn = "".join(_side(lever, one, name) for name, one in policies.items())
    return f'<div class="nk-border">{drawn}</div>'


def _side(lever: Lever, policy: Policy, name: str) -> str:
    denied = lever.under(policy)
    named = counts(lever, denied)
    told = "".join(f"<p>{say(f'border.{stream}', **named)}</p>" for stream in STREAMS)
    return (
        f"<div><h4>{escape(say(f'border.{name}'))}</h4>"
        f'<p class="nk-number">{say("border.number", **named)}</p>'
        f"{_drawn(lever, denied, COLOURS[name], say('border.drawn', **named))}{told}</div>"
    )


def _drawn(lever: Lever, denied: Denied, colour: str, about: str) -> str:
    return (
        f'<svg role="img" aria-label="{escape(about)}" viewBox="0 0 {PAPER[0]} {PAPER[1]}" '
        f'width="100%">{shapes(lever, denied, colour)}</svg>'
    )


def shapes(lever: Lever, denied: Denied, colour: str) -> str:
    """Return the country and both streams, as they stand on `PAPER`.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> shapes(lever(), Denied(0, 0), style.PINNED).count("<path")
    8
    """
    country, borders = land()
    china = int(written(lever.china_trade))
    trade = {"china": (china, denied.china), "others": (PARTS - china, denied.others)}
    streams = "".join(_stream(*STREAMS[name], *trade[name], colour) for name in STREAMS)
    return (
        f'<path d="{country}Z" fill="{style.GRID}"/>'
        f'<path d="{borders}" fill="none" stroke="{style.FAINT}"/>{streams}'
    )


def _stream(
    start: int, gate: int, tip: int, height: int, trade: int, denied: int, colour: str
) -> str:
    full, passes = WIDTH * trade, max(WIDTH * (trade - denied), LEAST)
    head = min(POINT, max(passes / 2, GATE))
    neck = tip - head if start < tip else tip + head
    top, bottom = height - passes / 2, height + passes / 2
    stopped = written((full - passes) / 2, 1)
    bars = "".join(
        f'<rect x="{gate - GATE // 2}" y="{written(y, 1)}" width="{GATE}" height="{stopped}" '
        f'fill="{style.INK}"/>'
        for y in (height - full / 2, bottom)
    )
    line = f'd="M{start} {height}H{gate}" stroke-width="{written(full, 1)}"'
    return (
        f'<path {line} stroke="{style.CARD}"/>'
        f'<path {line} stroke="{style.PINNED}" stroke-dasharray="{HATCH}"/>'
        f'<path d="M{start} {written(top, 1)}H{written(neck, 1)}L{tip} {height}'
        f'L{written(neck, 1)} {written(bottom, 1)}H{start}Z" fill="{colour}"/>{bars}'
    )
