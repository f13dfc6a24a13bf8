"""What `nk.forecast` shows: a run against the record of the years since the essay."""

from functools import partial
from typing import Any

from conundrum.charts.counts import EVERY_YEAR, LATE
from conundrum.charts.forecast import FIELDS
from conundrum.charts.forecast_panels import COUNTED, PANELS, frame
from conundrum.charts.html_table import html_table
from conundrum.run import CENTRAL, Run, each, in_futures, quantiles, where, written_people
from conundrum.run.against_record import hits, modelled, on, scores, set_against
from conundrum.shown.forecast_table import Lines, between, table
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.tables import say, written
from conundrum.tables.published import MIDDLE

HITS = ("figures", "in_50", "in_90", "centred")

SCORED = ("series", "figures", "in_90", "miss", "naive_miss", "earlier_in_90", "earlier_miss")
"""Columns of the table that sets the model beside naive lines."""

HUNDRED = 100
"""From here on what is missed is written without a digit after the point."""

NINE_IN_TEN = 0.9

FLED, TELLING = "arrivals", 2
"""The series that a fall swells, and by how many times it has to do so to be told."""

A_TENTH = 10
"""A tenth of a record is worth as much as one figure more in its band."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return two runs of what drives the model: with its numbers, and with those known in 2016.

    The record comes with the panel.
    """
    choices = setting["choices"]
    if "courses" not in choices:
        return []
    need = {"course": choices["courses"][setting["course"]], "beliefs": setting["beliefs"]}
    return [need, {**need, "ranges": choices["earlier"]}]


def shown(setting: dict[str, Any], measured: list[Run | None]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    run, earlier_run = measured if len(measured) > 1 else [None, None]
    if run is None or earlier_run is None:
        return {}
    record = setting["choices"]
    earlier = set_against(earlier_run, record["lines"])
    lines = _beside(set_against(run, record["lines"]), earlier)
    return {
        "head": partial(head, lines),
        "marks": partial(chart_data, lines),
        "chart": partial(chart_data, lines),
        "counts": partial(chart_data, lines),
        "counts_head": partial(counts_head, lines),
        "counts_told": partial(counts_told, lines),
        "said": partial(summary, lines, run, record["end"]),
        "against": partial(against, lines),
        "scored": partial(scored, lines, earlier),
        "scores": partial(scores_table, lines, earlier),
        "table": partial(table, lines),
    }


def numbers(setting: dict[str, Any], measured: list[Run | None]) -> list[Entry]:
    """Return for each series how many figures lie in the wide band, and where the model ends."""
    run = measured[0] if len(measured) > 0 else None
    if run is None:
        return []
    lines = set_against(run, setting["choices"]["lines"])
    found: list[Entry] = []
    for one in hits(lines, "series"):
        last, short = _latest(lines, one["series"])[0], PANELS[one["series"]]["short"]
        inside, size = one["in_90"], A_TENTH * last["q50"] / max(last["high"], 1)
        of = say("gauge.of", figures=str(one["figures"]))
        ends = say("gauge.last", series=short, year=str(last["year"]))
        found.append(entry(say("gauge.inside", series=short), str(inside), inside, of))
        found.append(entry(ends, written(last["q50"]), size))
    return found


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Run]
) -> dict[str, Any]:
    """Return what the one button sets that is no choice: the central beliefs."""
    return {"sets": {"beliefs": CENTRAL}}


def chart_data(lines: Lines) -> dict[str, dict[str, Any]]:
    """Return what the charts draw: for each panel a list a field, by date, and what is said."""
    return {
        PANELS[one["series"]]["key"]: _panel(one, dated(lines, one["series"]))
        for one in hits(lines, "series")
    }


def dated(lines: Lines, series: str) -> Lines:
    """Return the figures of a series by date."""
    own = [line for line in lines if line["series"] == series]
    return sorted(own, key=lambda line: line["at"])


def head(lines: Lines) -> str:
    """Return the headline as HTML: how many figures lie in the wide band, and how many should."""
    inside, expected = str(on_side(lines, 0)), written(NINE_IN_TEN * len(lines))
    headline = say("forecast.head", inside=inside, figures=str(len(lines)), expected=expected)
    missed = say("forecast.missed", above=str(on_side(lines, 1)), below=str(on_side(lines, -1)))
    return headed(headline, missed)


def on_side(lines: Lines, side: int) -> int:
    """Count the figures above the wide band (1), in it (0) or below it (-1)."""
    return len([line for line in lines if line["side"] == side])


def counts_head(lines: Lines) -> str:
    """Say as HTML how many counts of warheads lie in the wide band.

    Where the latest lie is asked before the panel, so it stands below.
    """
    counts = dated(lines, COUNTED)
    headline = say("counts.head", inside=str(on_side(counts, 0)), figures=str(len(counts)))
    return headed(headline, say("counts.about"))


def counts_told(lines: Lines) -> str:
    """Say how all counts of warheads lie and how the latest do, and who counts in every year."""
    counts = dated(lines, COUNTED)
    first = max(line["year"] for line in counts) - LATE + 1
    late = [line for line in counts if line["year"] >= first]
    groups = hits(counts, "by")
    yearly = [group["by"] for group in groups if group["figures"] >= EVERY_YEAR]
    return say(
        "counts.told",
        figures=str(len(counts)),
        year=str(min(line["year"] for line in counts)),
        groups=str(len(groups)),
        above=str(on_side(counts, 1)),
        inside=str(on_side(counts, 0)),
        below=str(on_side(counts, -1)),
        late=str(first),
        late_above=str(on_side(late, 1)),
        late_figures=str(len(late)),
        yearly=say("number.list").join(yearly),
    )


def against(lines: Lines) -> str:
    """Return the count of hits against each estimator, as an HTML table."""
    heads = [say(f"forecast_hits.{field}") for field in ["by", *HITS]]
    rows = [[one["by"], *[str(one[field]) for field in HITS]] for one in hits(lines, "by")]
    return html_table(say("forecast_hits.name"), say("forecast_hits.caption"), heads, rows)


def scored(lines: Lines, earlier: Lines) -> str:
    """Say where a naive line does better than the model, and what later years have told it."""
    by_series = scores(lines, earlier)
    worse = [
        say(
            "forecast_score.worse_one",
            series=say(f"forecast_score.{PANELS[one['series']]['key']}"),
            model=_missed(one["miss"]),
            naive=_missed(one["naive_miss"]),
        )
        for one in by_series
        if one["miss"] > one["naive_miss"]
    ]
    told = say("forecast_score.worse", series=say("number.and").join(worse))
    none = say("forecast_score.none_worse")
    output = {one["series"]: one for one in by_series}["output"]
    without = say(
        "forecast_score.without",
        output=str(output["earlier_in_90"]),
        output_now=str(output["in_90"]),
        outputs=str(output["figures"]),
        inside=str(on_side(earlier, 0)),
        now=str(on_side(lines, 0)),
        figures=str(len(lines)),
        then=_missed(output["earlier_miss"]),
        miss=_missed(output["miss"]),
    )
    return " ".join([told if len(worse) > 0 else none, without])


def scores_table(lines: Lines, earlier: Lines) -> str:
    """Return how model and naive line do against each series, as an HTML table."""
    heads = [say(f"forecast_score.{field}") for field in SCORED]
    rows = [
        [
            PANELS[one["series"]]["heading"],
            str(one["figures"]),
            str(one["in_90"]),
            _missed(one["miss"]),
            _missed(one["naive_miss"]),
            str(one["earlier_in_90"]),
            _missed(one["earlier_miss"]),
        ]
        for one in scores(lines, earlier)
    ]
    return html_table(say("forecast_score.name"), say("forecast_score.caption"), heads, rows)


def _missed(distance: float) -> str:
    """Write by how much a figure is missed."""
    return written(distance, 1 if distance < HUNDRED else 0)


def _beside(lines: Lines, earlier: Lines) -> Lines:
    """Return figures with the median of the model whose numbers are those known in 2016."""
    both = zip(lines, earlier, strict=True)
    return [{**line, "earlier": other["q50"]} for line, other in both]


def summary(lines: Lines, run: Run, end: int) -> str:
    """Say how far apart the two end, what each estimator makes of it, and whether it stands."""
    return " ".join([_last(lines), _by_each(lines), _standing(run, end), *_mixed(lines, run)])


def _panel(counted: dict[str, Any], lines: Lines) -> dict[str, Any]:
    fields: dict[str, Any] = {field: [line[field] for line in lines] for field in FIELDS}
    highest = max(fields["q95"])
    _, top = frame(counted["series"], fields["high"])
    inside, figures = str(counted["in_90"]), str(counted["figures"])
    return {
        **fields,
        "said": say("forecast.count", inside=inside, figures=figures),
        "above": say("forecast.above", number=written_people(highest)) if highest > top else "",
        "end": written(fields["q50"][-1]),
    }


def _last(lines: Lines) -> str:
    """Say how far apart the two are in the last year of each series."""
    ends = {about["key"]: _latest(lines, series) for series, about in PANELS.items()}
    middles = {key: written(last[0]["q50"]) for key, last in ends.items()}
    records = {
        f"{key}_record": between(
            min(line["low"] for line in last), max(line["high"] for line in last)
        )
        for key, last in ends.items()
    }
    return say("forecast.last", **middles, **records)


def _latest(lines: Lines, series: str) -> Lines:
    own = dated(lines, series)
    return [line for line in own if line["year"] == own[-1]["year"]]


def _by_each(lines: Lines) -> str:
    """Say how many figures of each estimator lie in the wide band."""
    each_one = [
        say(
            "forecast.estimator",
            by=one["by"],
            inside=str(one["in_90"]),
            figures=str(one["figures"]),
        )
        for one in hits(lines, "by")
    ]
    return say("forecast.by_each", estimators=say("number.list").join(each_one))


def _mixed(lines: Lines, run: Run) -> list[str]:
    """Say how far the band of arrivals goes where the regime stands, if falls alone stretch it."""
    last = _latest(lines, FLED)[0]
    future, fallen = modelled(run, FLED, last["at"]), on(run, "fallen", last["at"] + MIDDLE)
    stand = where(future, fallen, False)
    top = quantiles(stand, [0.95])[0] if len(stand) > 0 else last["q95"]
    if last["q95"] < TELLING * top:
        return []
    every, stands = written_people(last["q95"]), written_people(top)
    return [say("forecast.mixed", year=str(last["year"]), every=every, stands=stands)]


def _standing(run: Run, end: int) -> str:
    stands = each(lambda fell: 1 - fell, on(run, "fallen", end))
    return say("forecast.standing", year=str(end - 1), futures=in_futures(stands))
