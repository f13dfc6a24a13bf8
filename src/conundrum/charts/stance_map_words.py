"""What the map of stances says in words: its figures, its finding, one pair, and the table."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from conundrum.analysis.tradeoffs.criteria import SPAN, figures
from conundrum.charts.html_table import html_table
from conundrum.run.limits import limit
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import in_worlds, show, unit_of
from conundrum.tables import words
from conundrum.tables.settings import value
from conundrum.tables.words import say

END = int(value("limits", "start", "default")) + limit("years", "default")


@dataclass(frozen=True)
class Mapped:
    """A figure that the map can show.

    Parameters
    ----------
    figure : str
        Its name in `conundrum.analysis.tradeoffs.criteria`.
    outcome : str
        The outcome whose unit and digits it is written in.
    label : str
        What it is called.
    """

    figure: str
    outcome: str
    label: str


MAPPED = {
    mapped.figure: mapped
    for mapped in (
        Mapped("instability_end", "instability", say("map.instability_end", year=END)),
        Mapped("instability_first", "instability", say("map.instability_first", span=SPAN)),
        Mapped("instability_standing", "instability", say("map.instability_standing")),
        Mapped("warheads", "warheads", say("map.warheads", year=END)),
        Mapped("leavers", "leavers", say("map.leavers")),
        Mapped("fallen", "fallen", say("map.fallen")),
    )
}
"""The figures that the map can show, by name, in the order of their buttons."""


def written(mapped: Mapped, figure: float) -> str:
    """Write a figure in the unit it is shown in; a word where there is none.

    Examples
    --------
    >>> written(MAPPED["leavers"], 1_569_522), written(MAPPED["warheads"], float("nan"))
    ('1,600,000', 'none')
    """
    if math.isnan(figure):
        return say("map.none")
    return show(mapped.outcome, figure * value("outcomes", mapped.outcome, "per_unit"))


def named(stance: float) -> str:
    """Name a stance in words.

    Examples
    --------
    >>> named(1), named(-0.4), named(0)
    ('full pressure', 'more engagement than pressure', 'half of each')
    """
    if stance == 0:
        return say("stance.middle")
    how = "full" if abs(stance) == 1 else "more"
    return say(f"stance.{how}_{'pressure' if stance > 0 else 'engagement'}")


def finding(cells: pd.DataFrame, mapped: Mapped) -> str:
    """Say where a figure is highest and where lowest.

    Examples
    --------
    >>> cells = pd.DataFrame(
    ...     {"washington": [-1, 1], "beijing": [-1, 0], "warheads": [50, 74], "leavers": [1, 2]}
    ... )
    >>> finding(cells, MAPPED["warheads"])  # doctest: +NORMALIZE_WHITESPACE
    'Warheads in 2036: most, 74, at Washington full pressure, Beijing half of each; least, 50, at
    Washington full engagement, Beijing full engagement'
    """
    ordered = cells.dropna(subset=mapped.figure).sort_values(mapped.figure, kind="stable")
    least, most = ordered.to_dict("records")[:: len(ordered) - 1]
    return say(
        "map.finding",
        figure=mapped.label,
        most=written(mapped, most[mapped.figure]),
        most_washington=named(most["washington"]),
        most_beijing=named(most["beijing"]),
        least=written(mapped, least[mapped.figure]),
        least_washington=named(least["washington"]),
        least_beijing=named(least["beijing"]),
    )


def unit(mapped: Mapped) -> str:
    """Say what the numbers on the map are."""
    how = {"fallen": "fallen", "leavers": "mean"}.get(mapped.outcome, "median")
    how = "standing" if "standing" in mapped.figure else how
    return say(f"map.unit_{how}", unit=unit_of(mapped.outcome))


def pair_in_words(outlook: Outlook, at: tuple[float, float]) -> str:
    """Say what a run of a pair of stances shows, with its concert index.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> from conundrum.analysis.tradeoffs.stance_map import stance
    >>> pair_in_words(simulate(stance(1, -1)), (1, -1))[:90]
    'Washington: full pressure. Beijing: full engagement. Concert index: 0.00, where 0 is oppos'
    """
    shown = figures(outlook)
    says = {name: written(mapped, shown[name]) for name, mapped in MAPPED.items()}
    washington, beijing = map(named, at)
    return say(
        "map.pair",
        washington=washington,
        beijing=beijing,
        concert=words.written(outlook.policy.concert, 2),
        first=says["instability_first"],
        span=str(SPAN),
        end=says["instability_end"],
        year=str(outlook.end),
        standing=says["instability_standing"],
        worlds=in_worlds(outlook["fallen"][-1]),
    )


def stances_table(cells: pd.DataFrame, mapped: Mapped) -> str:
    """Return the map as an HTML table, full pressure by Beijing on top as on the map."""
    stances = sorted(set(cells["washington"]))
    figure = cells.set_index(["washington", "beijing"])[mapped.figure].to_dict()
    lines = [
        (named(beijing), *(written(mapped, figure[stance, beijing]) for stance in stances))
        for beijing in reversed(stances)
    ]
    caption = say("map.caption", figure=mapped.label, unit=unit(mapped))
    heads = (say("map.corner"), *map(named, stances))
    return html_table(say("map.name"), caption, heads, lines)
