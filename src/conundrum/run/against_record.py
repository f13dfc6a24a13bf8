"""Compares a run with each figure that was published on the years since the essay.

`conundrum.run.hindcast` returns the same as tables.
"""

from math import ceil
from typing import Any

from conundrum.run.outlook import QUANTILES
from conundrum.run.statistics import Run
from conundrum.run.vectors import Vector, each, mean, minus, quantiles
from conundrum.tables.published import MIDDLE, PERCENT

Line = dict[str, Any]
"""A published figure, with the fields of `conundrum.tables.published.published`."""

EDGES = list(QUANTILES)
SHARES = list(QUANTILES.values())

BANDS = ("in_50", "in_90", "centred")
"""Fields of a figure. The first two say whether the figure's range touches the narrow or the wide
band of the run. The last field says whether the middle of the range lies in the wide band."""


def set_against(run: Run, lines: list[Line]) -> list[Line]:
    """Return each published figure with the model's numbers and whether the bands contain it.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> about = {"series": "warheads", "at": 2016.75, "low": 0, "middle": 5, "high": 500}
    >>> set_against(Run(simulate()), [about])[0]["in_90"]
    True
    """
    return [_figure(run, line) for line in lines]


def hits(lines: list[Line], field: str) -> list[dict[str, Any]]:
    """Return how many figures lie in the bands, for each value of a field that figures have.

    Examples
    --------
    >>> hits([{"by": "FAS", "in_50": False, "in_90": True, "centred": True}], "by")
    [{'by': 'FAS', 'figures': 1, 'in_50': 0, 'in_90': 1, 'centred': 1}]
    """
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if line[field] != "":
            groups[line[field]] = [*groups.get(line[field], []), line]
    return [
        {
            field: name,
            "figures": len(own),
            **{band: len([1 for line in own if line[band] is True]) for band in BANDS},
        }
        for name, own in groups.items()
    ]


def scores(lines: list[Line], earlier: list[Line]) -> list[dict[str, Any]]:
    """Return how well a run, and a straight-line forecast, match each series.

    Parameters
    ----------
    lines, earlier : list of dict
        The figures compared with the run, and with a run that uses only what was known in 2016.

    Returns
    -------
    list of dict
        For each series, the number of figures, and how many of these lie in the wide band (in_90).
        miss is how far the mean of the futures lies from the middle of a figure, on average and in
        the unit of the series, and naive_miss is the same for the naive line. earlier_in_90 and
        earlier_miss describe the second run.

    Examples
    --------
    >>> line = {"series": "output", "mean": 97, "middle": 95, "naive": 100}
    >>> both = line | dict.fromkeys(BANDS, True)
    >>> (one,) = scores([both], [both | {"mean": 99}])
    >>> one["miss"], one["naive_miss"], one["earlier_miss"]
    (2.0, 5.0, 4.0)
    """
    counted = zip(hits(lines, "series"), hits(earlier, "series"), strict=True)
    return [
        {
            "series": now["series"],
            "figures": now["figures"],
            "in_90": now["in_90"],
            "miss": missed(_own(lines, now), "mean"),
            "naive_miss": missed(_own(lines, now), "naive"),
            "earlier_in_90": before["in_90"],
            "earlier_miss": missed(_own(earlier, now), "mean"),
        }
        for now, before in counted
    ]


def missed(lines: list[Line], forecast: str) -> float:
    """Return the average distance between a forecast and the middles of published figures.

    Examples
    --------
    >>> missed([{"mean": 97, "middle": 95}, {"mean": 90, "middle": 94}], "mean")
    3.0
    """
    return sum([abs(line[forecast] - line["middle"]) for line in lines]) / len(lines)


def _own(lines: list[Line], counted: dict[str, Any]) -> list[Line]:
    return [line for line in lines if line["series"] == counted["series"]]


def on(run: Run, outcome: str, at: float) -> Vector:
    """Return an outcome at the end of the quarter that contains a date."""
    return run.at(outcome, ceil((at - run.first_year) / run.step_years))


def _figure(run: Run, line: Line) -> Line:
    futures = modelled(run, line["series"], line["at"])
    edges = quantiles(futures, SHARES)
    q05, q25, _, q75, q95 = edges
    low, middle, high = line["low"], line["middle"], line["high"]
    side = 1 if low > q95 else -1 if high < q05 else 0
    return {
        **line,
        **dict(zip(EDGES, edges, strict=True)),
        "mean": mean(futures),
        "in_50": q25 <= high and low <= q75,
        "in_90": side == 0,
        "side": side,
        "centred": q05 <= middle <= q95,
    }


def modelled(run: Run, series: str, at: float) -> Vector:
    """Return the numbers of a run that correspond to a published series at a date."""
    if series == "arrivals":
        # The historical record counts who arrived in a year, but the model counts everybody who
        # left since 2016.
        return minus(on(run, "leavers", at + MIDDLE), on(run, "leavers", at - MIDDLE))
    if series == "warheads":
        return on(run, "warheads", at)
    level = each(lambda output: PERCENT * output, on(run, "output", at))
    if series == "output":
        return level
    return each(
        lambda output, now, first: output * (1 - now) / (1 - first),
        level,
        on(run, "pressure", at),
        run.at("pressure", 0),
    )
