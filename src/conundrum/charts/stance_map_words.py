"""What the map of stances says in words: its figures, its finding, one pair, and the table."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from conundrum.analysis.tradeoffs.criteria import SPAN, figures
from conundrum.charts.html_table import html_table
from conundrum.run.limits import limit
from conundrum.run.outlook import Outlook, in_worlds, show
from conundrum.tables.settings import rows, value

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
        Mapped("instability_end", "instability", f"Instability in {END}"),
        Mapped("instability_first", "instability", f"Instability, first {SPAN} years"),
        Mapped("instability_standing", "instability", "Instability where the regime stands"),
        Mapped("warheads", "warheads", f"Warheads in {END}"),
        Mapped("leavers", "leavers", "People who have left, mean of all worlds"),
        Mapped("fallen", "fallen", "Regime has fallen"),
    )
}
"""The figures that the map can show, by name, in the order of their buttons."""


def written(mapped: Mapped, figure: float) -> str:
    """Write a figure in the unit it is shown in; a word where there is none.

    Examples
    --------
    >>> written(MAPPED["leavers"], 1_569_522), written(MAPPED["warheads"], float("nan"))
    ('1.57', 'none')
    """
    if math.isnan(figure):
        return "none"
    return show(mapped.outcome, figure * value("outcomes", mapped.outcome, "per_unit"))


def named(stance: float) -> str:
    """Name a stance in words.

    Examples
    --------
    >>> named(1), named(-0.4), named(0)
    ('full pressure', 'more engagement than pressure', 'half of each')
    """
    if stance == 0:
        return "half of each"
    more, less = ("pressure", "engagement") if stance > 0 else ("engagement", "pressure")
    return f"full {more}" if abs(stance) == 1 else f"more {more} than {less}"


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
    return (
        f"{mapped.label}: most, {written(mapped, most[mapped.figure])}, at {_pair(most)}; "
        f"least, {written(mapped, least[mapped.figure])}, at {_pair(least)}"
    )


def unit(mapped: Mapped) -> str:
    """Say what the numbers on the map are."""
    counted = {"fallen": "", "leavers": ", mean of the worlds"}.get(
        mapped.outcome, ", median world"
    )
    among = ", of those in which the regime stands" if "standing" in mapped.figure else ""
    return f"Numbers in the cells: {rows('outcomes')[mapped.outcome]['shown_in']}{counted}{among}"


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
    return (
        f"Washington: {washington}. Beijing: {beijing}. Concert index: "
        f"{outlook.policy.concert:.2f}, where 0 is opposed and 1 alike. Instability, of 100: "
        f"{says['instability_first']} in the first {SPAN} years, {says['instability_end']} in "
        f"{outlook.end}; {says['instability_standing']} in {outlook.end} where the regime stands. "
        f"It falls in {in_worlds(outlook['fallen'][-1])} worlds."
    )


def stances_table(cells: pd.DataFrame, mapped: Mapped) -> str:
    """Return the map as an HTML table, full pressure by Beijing on top as on the map."""
    stances = sorted(set(cells["washington"]))
    figure = cells.set_index(["washington", "beijing"])[mapped.figure].to_dict()
    lines = [
        (named(beijing), *(written(mapped, figure[stance, beijing]) for stance in stances))
        for beijing in reversed(stances)
    ]
    caption = f"{mapped.label}. {unit(mapped)}. Columns: Washington's stance; rows: Beijing's"
    heads = ("Beijing, Washington", *map(named, stances))
    return html_table("Numbers of the map", caption, heads, lines)


def _pair(cell: dict[Hashable, Any]) -> str:
    return f"Washington {named(cell['washington'])}, Beijing {named(cell['beijing'])}"
