"""What `nk.timeline` shows of the record, which comes with the panel: a period, and one year."""

from functools import partial
from math import floor
from typing import Any

from conundrum.shown.gauge import Entry, entry
from conundrum.tables import say, written

MANY = 1000
"""Trade is published in millions, and said in billions."""

TOLD = ["resolutions", "measures", "meetings", "tests", "launches"]
"""What is counted beside a slider."""

FIGURES = ["Launches", "Output"]
"""Of one year the figures that are told beside its slider."""

Facts = list[dict[str, Any]]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return no run."""
    return []


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    record, years = setting["choices"], setting["years"]
    if "events" not in record:
        return {}
    start, end, year = years["start"], years["end"], years["year"]
    return {
        "chart": partial(chart_data, record, start, end, year),
        "said": partial(summary, record, start, end),
        "one_year": partial(in_year, record, year),
    }


def numbers(setting: dict[str, Any], measured: list[Any]) -> list[Entry]:
    """Return how often each thing happened in the period, the year's figures, and its lines."""
    record, years = setting["choices"], setting["years"]
    found = counted(record, years["start"], years["end"])
    events, figures = [
        within(record[kind], years["year"], years["year"]) for kind in ("events", "years")
    ]
    lines = len(events) + len(figures)
    return [
        *[entry(say(f"gauge.{what}"), written(found[what]), found[what]) for what in TOLD],
        *[_of_year(figures, panel, years["year"]) for panel in FIGURES],
        entry(say("gauge.facts"), str(lines), lines),
    ]


def _of_year(figures: Facts, panel: str, year: int) -> Entry:
    """Return what is on record of a year in one panel, as its line has it, with the year."""
    found = [one for one in figures if one["panel"] == panel]
    figure = found[0]["figure"] if len(found) > 0 else say("period.none")
    size = found[0]["value"] if len(found) > 0 else 0
    return entry(panel, say("gauge.in_year", figure=figure, year=str(year)), size, first=True)


def moved(setting: dict[str, Any], field: str) -> dict[str, Any]:
    """Return the setting once a year is moved; half a year counts as the next one.

    A first year after the last one takes the last one with it, and the other way round.
    """
    start, end, year = [floor(setting["years"][one] + 0.5) for one in ("start", "end", "year")]
    years = {
        "start": min(start, end) if field == "years.end" else start,
        "end": max(start, end) if field == "years.start" else end,
        "year": year,
    }
    return {**setting, "years": years}


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Any]
) -> dict[str, Any]:
    """Return what the mouse sets on the chart: a ``period``, or a year to ``read``."""
    years = setting["years"]
    start, end = said.get("period", [years["start"], years["end"]])
    return {
        "sets": {"years": {"start": start, "end": end, "year": said.get("read", years["year"])}}
    }


def chart_data(record: dict[str, Any], start: int, end: int, year: int) -> dict[str, Any]:
    """Return what the chart marks, and what stands at each of its panels."""
    texts = counts(record, start, end)
    said = {panel.replace(" ", ""): text for panel, text in texts.items()}
    return {"start": start, "end": end, "year": year, "said": said}


def counts(record: dict[str, Any], start: int, end: int) -> dict[str, str]:
    """Count what happened in the years from start to end, both included, by panel.

    A panel that a narrow chart has too little room for has fewer words for it, too.
    """
    named = _named(record, start, end)
    vetoed = "_vetoes" if "vetoes" in named else ""
    return {
        "Pressure": say(f"period.pressure{vetoed}", **named),
        "Pressure narrow": say("period.pressure", **named),
        "Talks": say("period.talks", **named),
        "Talks narrow": say("period.talks_narrow", **named),
        "Nuclear tests": named["tests"],
        "Launches": named["launches"],
        "Trade with China": named["trade"],
        "Trade with China narrow": named["trade_narrow"],
        "Output": named["output"],
        "Arrivals": named["arrivals"],
        "Arrivals narrow": named["arrivals_narrow"],
    }


def summary(record: dict[str, Any], start: int, end: int) -> str:
    """Say what a period holds."""
    named = _named(record, start, end)
    years = say("period.years", start=str(start), end=str(end))
    period = str(start) if start == end else years
    return say(f"period.holds{'_vetoes' if 'vetoes' in named else ''}", period=period, **named)


def in_year(record: dict[str, Any], year: int) -> str:
    """Tell everything that the record holds on a year, a line a fact, each with its source."""
    lines = [
        *[
            _fact(record, one, one["day"], one["what"])
            for one in within(record["events"], year, year)
        ],
        *[
            _fact(record, one, one["panel"], one["figure"])
            for one in within(record["years"], year, year)
        ],
    ]
    return "\n".join([str(year), *lines])


def within(facts: Facts, start: int, end: int) -> Facts:
    """Return the facts of some years.

    Examples
    --------
    >>> within([{"year": 2016}, {"year": 2017}], 2017, 2020)
    [{'year': 2017}]
    """
    return [fact for fact in facts if start <= fact["year"] <= end]


def _fact(record: dict[str, Any], fact: dict[str, Any], when: str, what: str) -> str:
    sentence = "period.recalled" if fact["seen"] == "recalled" else "period.fact"
    return say(sentence, when=when, what=what, source=record["sources"][fact["source"]])


def _named(record: dict[str, Any], start: int, end: int) -> dict[str, str]:
    """Return what stands in the places of the sentences; vetoes only where there were any."""
    years = within(record["years"], start, end)
    traded, came = [
        [one for one in years if one["panel"] == name] for name in ("Trade with China", "Arrivals")
    ]
    return {
        **{what: _many(what, number) for what, number in counted(record, start, end).items()},
        "trade": _trade(traded),
        "trade_narrow": _trade(traded[-1:]),
        "output": _output(within(record["levels"], start - 1, end), end),
        "arrivals": _arrivals(came),
        "arrivals_narrow": _arrivals(came, "_narrow"),
    }


def counted(record: dict[str, Any], start: int, end: int) -> dict[str, float]:
    """Count what happened in the years from start to end, by its place in the sentences."""
    events, years = within(record["events"], start, end), within(record["years"], start, end)
    rows = [event["row"] for event in events]
    broken, told, tests = rows.count("breakdown"), rows.count("statement"), rows.count("test")
    vetoes, measures = _signed(events, "Council", -1), _signed(events, "Washington", 1)
    launches = sum([one["value"] for one in years if one["panel"] == "Launches"])
    return {
        "resolutions": _signed(events, "Council", 1),
        **({"vetoes": vetoes} if vetoes > 0 else {}),
        "measures": measures,
        "meetings": len([1 for event in events if event["panel"] == "Talks"]) - broken - told,
        "breakdowns": broken,
        "statements": told,
        "tests": tests,
        "nuclear_tests": tests,
        "launches": launches,
        "missile_launches": launches,
    }


def _signed(events: Facts, row: str, sign: int) -> int:
    return len([1 for event in events if event["row"] == row and event["sign"] == sign])


def _many(what: str, number: float) -> str:
    return say(f"one.{what}" if number == 1 else f"many.{what}", count=written(number))


def _trade(figures: Facts) -> str:
    """Say what trade was in the first and in the last year of a period."""
    if len(figures) == 0:
        return say("period.none")
    first, last = [written(figures[at]["value"] / MANY, 2) for at in (0, -1)]
    once = "_once" if len(figures) == 1 else ""
    return say(f"period.trade{once}", first=first, last=last, **_span(figures))


def _output(levels: Facts, end: int) -> str:
    """Say how output changed from the year before a period to its end."""
    if len(levels) < 2:
        return say("period.none")
    first, last = levels[0], levels[-1]
    growth = written(100 * (last["level"] / first["level"] - 1))
    signed = growth if growth[0] in "-0" else say("period.rise", growth=growth)
    until = "" if last["year"] == end else "_until"
    return say(f"period.output{until}", growth=signed, year=str(last["year"]))


def _arrivals(figures: Facts, many: str = "") -> str:
    """Say how many people came in a period."""
    if len(figures) == 0:
        return say("period.none")
    people = written(sum([one["value"] for one in figures]))
    kind = "_once" if len(figures) == 1 else many
    return say(f"period.arrivals{kind}", people=people, **_span(figures))


def _span(figures: Facts) -> dict[str, str]:
    return {"start": str(figures[0]["year"]), "end": str(figures[-1]["year"])}
