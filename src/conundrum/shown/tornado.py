"""What `nk.tornado` shows of one conclusion: its tornado, and the maps of stances at either end."""

from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.charts.doubt.frame import framed
from conundrum.charts.stance_map import PLACES
from conundrum.model import mix, stances
from conundrum.run import show_finely
from conundrum.shown import stance_map
from conundrum.shown.doubt import numbers_table, stands
from conundrum.shown.headed import headed
from conundrum.tables import begun, rounded, say

WORLDS = 200
"""Worlds for each pair of stances."""

DRAWN = 8
"""As many inputs are drawn, and have a map; the table has them all."""

MAPS = {
    "instability": "instability_end",
    "hunger": "instability_end",
    "warheads": "warheads",
    "leavers": "leavers",
    "fallen": "fallen",
}
"""Which figure is mapped for a conclusion about an outcome."""

ENDS = ("low", "high")
About = dict[str, Any]
"""A conclusion with its ``swings``: of each input, the widest first, its name and the figure at
either end; and the figure in the ``middle`` of all ranges."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each pair of stances with the input at its lower end, then at its upper."""
    chosen = looked_at(setting)
    return [
        {
            "policy": {**mix("us", washington), **mix("china", beijing), "shared_conditions": 0},
            **around,
            "worlds": WORLDS,
            "measure": in_figures,
        }
        for around in setting["choices"]["inputs"][chosen]["around"]
        for washington, beijing in PLACES
    ]


def shown(setting: dict[str, Any], measured: list[dict[str, Any]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    about, chosen = concluded(setting), looked_at(setting)
    inputs = setting["choices"]["inputs"]
    figure = MAPS[about["outcome"]]
    halves = [measured[: len(PLACES)], measured[len(PLACES) :]]
    maps = [cells(half, figure) for half in halves]
    highest = max([number for one in maps for number in one[figure]])
    at = stances(about["policy"])
    parts: dict[str, partial[Any]] = {
        "head": partial(tornado_head, about, inputs),
        "tornado.chart": partial(chart_data, about, inputs),
        "table": partial(table, about, inputs),
        "said": partial(summary, maps, figure, inputs[chosen]),
        "maps": partial(tables, maps, figure, inputs[chosen]),
    }
    for end, one in zip(ENDS, maps, strict=True):
        parts[f"{end}.head"] = partial(map_head, inputs[chosen][end], figure)
        parts[f"{end}.map"] = partial(stance_map.chart_data, one, figure, at, highest)
    return parts


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Any]
) -> dict[str, Any]:
    """Return what a press on a button sets: the input that is drawn in its place."""
    return {"sets": {"input": concluded(setting)["swings"][int(name)][0]}}


def holds(setting: dict[str, Any]) -> dict[str, Any]:
    """Return what buttons are marked by, and what those of the inputs are called."""
    chosen = looked_at(setting)
    labels = {
        str(place): {"label": setting["choices"]["inputs"][name]["label"], "on": name == chosen}
        for place, name in enumerate(names(setting))
    }
    return {"input": "", "labels": labels}


def concluded(setting: dict[str, Any]) -> About:
    """Return what is known of the conclusion."""
    return setting["choices"]["conclusions"][setting["conclusion"]]


def names(setting: dict[str, Any]) -> list[str]:
    """Return the inputs that are drawn, the widest swing first."""
    return [name for name, _, _ in concluded(setting)["swings"][:DRAWN]]


def looked_at(setting: dict[str, Any]) -> str:
    """Return the input whose maps are shown: that of the widest swing unless another is chosen."""
    chosen: str = setting["input"]
    return chosen if chosen != "" else names(setting)[0]


def cells(measured: list[dict[str, Any]], figure: str) -> dict[str, list[Any]]:
    """Return a map of stances as `conundrum.shown.stance_map` wants it."""
    return {
        "washington": [washington for washington, _ in PLACES],
        "beijing": [beijing for _, beijing in PLACES],
        figure: [found[figure] for found in measured],
    }


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
    title = headline(about, inputs)
    described = say(
        "tornado.described",
        count=len(top),
        unit=about["unit"],
        middle=show_finely(about["outcome"], about["middle"]),
        title=title,
        listed=say("number.parts").join(ranges("range", about, inputs)),
    )
    return {
        "low": [rounded(low, 4) for low in lows],
        "high": [rounded(high, 4) for high in highs],
        "says": ranges("bar", about, inputs),
        "middle": rounded(about["middle"], 4),
        "limits": limits,
        "domain": framed([*lows, *highs, *limits], False),
        "title": title,
        "alt_text": described,
    }


def ranges(how: str, about: About, inputs: dict[str, Any]) -> list[str]:
    """Name each input that is drawn, with the figure at either end."""
    return [
        say(
            f"tornado.{how}",
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


def map_head(at: str, figure: str) -> str:
    """Return, as HTML, at which end a map is, and what its numbers are."""
    label = stance_map.MAPPED[figure]["label"]
    mapped = say("tornado.mapped", figure=label, unit=stance_map.unit(figure))
    return f"<h3>{at}</h3><p>{mapped}</p>"


def summary(maps: list[dict[str, list[Any]]], figure: str, one: dict[str, Any]) -> str:
    """Say where the figure is highest and lowest at either end."""
    low, high = [stance_map.headline(of, figure) for of in maps]
    name = begun(one["label"])
    return say("tornado.said", input=name, meaning=one["meaning"], low=low, high=high)


def tables(maps: list[dict[str, list[Any]]], figure: str, one: dict[str, Any]) -> str:
    """Return both maps as HTML tables."""
    told = [
        f"<p>{one[end]}</p>{stance_map.table(of, figure)}"
        for end, of in zip(ENDS, maps, strict=True)
    ]
    return "".join(told)
