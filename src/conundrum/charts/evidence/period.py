"""What a period of the record holds: a few words for each panel, and all of it in sentences."""

from __future__ import annotations

import pandas as pd

from conundrum.charts.evidence.timeline_rows import record
from conundrum.tables.evidence import table


def counts(start: int, end: int) -> dict[str, str]:
    """Count what happened in the years from start to end, both included, by panel.

    Examples
    --------
    >>> counts(2006, 2017)["Nuclear tests"]
    '6 tests'
    >>> counts(1994, 1996)["Launches"]
    '0 launches'
    """
    events = record().events.query("@start <= year <= @end")
    years = record().years.query("@start <= year <= @end").set_index("year")
    adopted = _count(events, "Council", 1)
    vetoed = _count(events, "Council", -1)
    talks = events[events["panel"] == "Talks"]
    broken, told = (int((talks["row"] == kind).sum()) for kind in ("breakdown", "statement"))
    return {
        "Pressure": f"{_many(adopted, 'resolution')}, "
        + (f"{_many(vetoed, 'veto', 'vetoes')}, " if vetoed else "")
        + f"{_many(_count(events, 'Washington', 1), 'US measure')}",
        "Talks": f"{_many(len(talks) - broken - told, 'meeting or deal', 'meetings or deals')}, "
        f"{_many(broken, 'breakdown')}, {_many(told, 'statement')}",
        "Nuclear tests": _many(int((events["panel"] == "Nuclear tests").sum()), "test"),
        "Launches": _many(int(_figures(years, "Launches").sum()), "launch", "launches"),
        "Trade with China": _ends(_figures(years, "Trade with China")),
        "Output": _growth(start, end),
        "Arrivals": _sum(_figures(years, "Arrivals")),
    }


def sentence(start: int, end: int) -> str:
    """Say what a period holds.

    Examples
    --------
    >>> sentence(2006, 2017)[:46]
    '2006 to 2017: 11 resolutions, 14 US measures t'
    """
    said = counts(start, end)
    pressure = said["Pressure"]
    parts = [
        f"{pressure} that {'tightens' if pressure.endswith('measure') else 'tighten'}",
        said["Talks"],
        said["Nuclear tests"].replace("test", "nuclear test"),
        said["Launches"].replace("launch", "missile launch", 1),
    ]
    span = str(start) if start == end else f"{start} to {end}"
    return (
        f"{span}: {', '.join(parts)}. Trade with China in dollars: {said['Trade with China']}. "
        f"Output: {said['Output']}. "
        f"Arrivals in the South: {said['Arrivals']}."
    )


def _count(events: pd.DataFrame, row: str, sign: int) -> int:
    return int(((events["row"] == row) & (events["sign"] == sign)).sum())


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _figures(years: pd.DataFrame, panel: str) -> pd.Series:
    return years.loc[years["panel"] == panel, "value"]


def _ends(money: pd.Series) -> str:
    if money.empty:
        return "no figure"
    first, last = money.iloc[0] / 1000, money.iloc[-1] / 1000
    if len(money) == 1:
        return f"{first:.2f} bn in {money.index[0]}"
    return f"{first:.2f} bn in {money.index[0]}, {last:.2f} bn in {money.index[-1]}"


def _growth(start: int, end: int) -> str:
    level = table("output_growth").set_index("year")["level"].loc[start - 1 : end].dropna()
    if len(level) < 2:
        return "no figure"
    over = "over the period" if level.index[-1] == end else f"to {level.index[-1]}"
    return f"{100 * (level.iloc[-1] / level.iloc[0] - 1):+.0f} % {over}"


def _sum(people: pd.Series) -> str:
    if people.empty:
        return "no figure"
    return f"{int(people.sum()):,} people, {people.index[0]} to {people.index[-1]}"
