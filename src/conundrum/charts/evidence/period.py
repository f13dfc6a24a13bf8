"""What a period of the record holds: a few words for each panel, and all of it in sentences."""

from __future__ import annotations

import pandas as pd

from conundrum.charts.evidence.timeline_rows import levels, record
from conundrum.tables.words import say, written


def counts(start: int, end: int) -> dict[str, str]:
    """Count what happened in the years from start to end, both included, by panel.

    A panel that a narrow chart has too little room for has fewer words for it, too.

    Examples
    --------
    >>> counts(2006, 2017)["Nuclear tests"]
    '6 tests'
    >>> counts(1994, 1996)["Launches"]
    '0 launches'
    """
    named = _named(start, end)
    vetoed = "_vetoes" if "vetoes" in named else ""
    return {
        "Pressure": say(f"period.pressure{vetoed}", **named),
        "Pressure narrow": say("period.pressure", **named),
        "Talks": say("period.talks", **named),
        "Talks narrow": say("period.talks_narrow", **named),
        "Nuclear tests": named["tests"],
        "Launches": named["launches"],
        "Trade with China": named["trade"],
        "Output": named["output"],
        "Arrivals": named["arrivals"],
    }


def sentence(start: int, end: int) -> str:
    """Say what a period holds.

    Examples
    --------
    >>> sentence(2006, 2017)[:46]
    '2006 to 2017: 11 resolutions, 14 US measures t'
    """
    named = _named(start, end)
    period = f"{start}" if start == end else say("period.years", start=f"{start}", end=f"{end}")
    return say(f"period.holds{'_vetoes' if 'vetoes' in named else ''}", period=period, **named)


def _named(start: int, end: int) -> dict[str, str]:
    """Return what stands in the places of the sentences; vetoes only where there were any."""
    events = record().events.query("@start <= year <= @end")
    years = record().years.query("@start <= year <= @end").set_index("year")
    kinds = events["row"].value_counts()
    broken, told = (int(kinds.get(kind, 0)) for kind in ("breakdown", "statement"))
    measures = _signed(events, "Washington", 1)
    tests, launches = int(kinds.get("test", 0)), int(_figures(years, "Launches").sum())
    counted = {
        "resolutions": _signed(events, "Council", 1),
        "vetoes": _signed(events, "Council", -1),
        "measures": measures,
        "tightening": measures,
        "meetings": int((events["panel"] == "Talks").sum()) - broken - told,
        "breakdowns": broken,
        "statements": told,
        "tests": tests,
        "nuclear_tests": tests,
        "launches": launches,
        "missile_launches": launches,
    }
    return {
        **{
            what: _many(what, number)
            for what, number in counted.items()
            if number or what != "vetoes"
        },
        "trade": _ends(_figures(years, "Trade with China")),
        "output": _growth(start, end),
        "arrivals": _sum(_figures(years, "Arrivals")),
    }


def _signed(events: pd.DataFrame, row: str, sign: int) -> int:
    return int(((events["row"] == row) & (events["sign"] == sign)).sum())


def _many(what: str, number: int) -> str:
    return say(f"{'one' if number == 1 else 'many'}.{what}", count=written(number))


def _figures(years: pd.DataFrame, panel: str) -> pd.Series:
    return years.loc[years["panel"] == panel, "value"]


def _ends(money: pd.Series) -> str:
    if money.empty:
        return say("period.none")
    first, last = (written(money.iloc[at] / 1000, 2) for at in (0, -1))
    once = "_once" if len(money) == 1 else ""
    return say(f"period.trade{once}", first=first, last=last, **_span(money))


def _growth(start: int, end: int) -> str:
    level = levels().loc[start - 1 : end]
    if len(level) < 2:
        return say("period.none")
    growth = written(100 * (level.iloc[-1] / level.iloc[0] - 1))
    signed = growth if growth[0] in "-0" else say("period.rise", growth=growth)
    until = "" if level.index[-1] == end else "_until"
    return say(f"period.output{until}", growth=signed, year=f"{level.index[-1]}")


def _sum(people: pd.Series) -> str:
    if people.empty:
        return say("period.none")
    once = "_once" if len(people) == 1 else ""
    return say(f"period.arrivals{once}", people=written(people.sum()), **_span(people))


def _span(figures: pd.Series) -> dict[str, str]:
    return {"start": f"{figures.index[0]}", "end": f"{figures.index[-1]}"}
