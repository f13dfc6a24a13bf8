"""What `nk.tornado` shows of one conclusion: how far each input moves its figure."""

from functools import partial
from typing import Any

from conundrum.charts.doubt.frame import framed
from conundrum.run import show_finely
from conundrum.shown.doubt import numbers_table, stands
from conundrum.shown.headed import headed
from conundrum.tables import rounded, say

DRAWN = 8
"""As many inputs are drawn; the table has them all."""

About = dict[str, Any]
"""A conclusion with its ``swings``: of each input, the widest first, its name and the figure at
either end; and the figure in the ``middle`` of all ranges."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return no run: what the swings are comes with the panel."""
    return []


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    about, inputs = concluded(setting), setting["choices"]["inputs"]
    return {
        "head": partial(tornado_head, about, inputs),
        "chart": partial(chart_data, about, inputs),
        "table": partial(table, about, inputs),
    }


def concluded(setting: dict[str, Any]) -> About:
    """Return what is known of the conclusion."""
    return setting["choices"]["conclusions"][setting["conclusion"]]


def headline(about: About, inputs: dict[str, Any]) -> str:
    """Say which inputs, moved alone, overturn a conclusion."""
    fall = [
        inputs[name]["label"]
        for name, low, high in about["swings"]
        if not (stands(about, low) and stands(about, high))
    ]
    how = "one" if len(fall) == 1 else "some" if len(fall) > 0 else "none"
    named = say("number.list").join(fall)
    return say(f"tornado.{how}", count=len(about["swings"]), fall=len(fall), named=named)


def tornado_head(about: About, inputs: dict[str, Any]) -> str:
    """Return that as HTML, with what is drawn."""
    unit = "tornado.unit_against" if about["against"] is True else "tornado.unit"
    return headed(headline(about, inputs), say(unit, says=about["says"], unit=about["unit"]))


def chart_data(about: About, inputs: dict[str, Any]) -> dict[str, Any]:
    """Return what the tornado draws, and how it is described."""
    top = about["swings"][:DRAWN]
    lows, highs = [low for _, low, _ in top], [high for _, _, high in top]
    limits = [limit for limit in (about["low"], about["high"]) if limit is not None]
    return {
        "low": [rounded(low, 4) for low in lows],
        "high": [rounded(high, 4) for high in highs],
        "says": bars(about, inputs),
        "middle": rounded(about["middle"], 4),
        "limits": limits,
        "domain": framed([*lows, *highs, *limits], False),
        "alt_text": say("tornado.described", count=len(top), unit=about["unit"]),
    }


def bars(about: About, inputs: dict[str, Any]) -> list[str]:
    """Name each input that is drawn, with the figure at either end."""
    return [
        say(
            "tornado.bar",
            name=inputs[name]["label"],
            low=show_finely(about["outcome"], low),
            high=show_finely(about["outcome"], high),
        )
        for name, low, high in about["swings"][:DRAWN]
    ]


def table(about: About, inputs: dict[str, Any]) -> str:
    """Return all swings as an HTML table."""
    columns = [
        say("doubted.input"),
        say("tornado.head_low"),
        say("tornado.head_high"),
        say("tornado.head_holds"),
        say("doubted.meaning"),
    ]
    rows = [
        [
            inputs[name]["label"],
            show_finely(about["outcome"], low),
            show_finely(about["outcome"], high),
            kept(about, low, high),
            inputs[name]["meaning"],
        ]
        for name, low, high in about["swings"]
    ]
    return numbers_table(headline(about, inputs), columns, rows)


def kept(about: About, low: float, high: float) -> str:
    """Say at which end a conclusion falls."""
    how = "low" if stands(about, low) else "high"
    both = stands(about, low) and stands(about, high)
    return say("tornado.holds_both" if both else f"tornado.holds_{how}")
