"""What stands in the panel of each outcome: its number at the end, and what its chart draws."""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts.card import card_of
from conundrum.charts.html_table import marked_up
from conundrum.charts.hundred_dots import TIMES
from conundrum.charts.small_multiples import EVERY
from conundrum.run import (
    OUTCOMES,
    QUANTILES,
    Run,
    at_its_line,
    count_of_100,
    mean,
    median,
    of_100,
    quantiles,
    show,
    unit_beside,
    unit_of,
)
from conundrum.run.beginning import hunger_at_first
from conundrum.shown.pinned import title
from conundrum.shown.two_kinds import ends, said
from conundrum.tables import rounded, say

NAMES = list(QUANTILES)
SHARES = list(QUANTILES.values())


def outcome_parts(run: Run, pinned: Run, outcomes: list[str]) -> dict[str, partial[Any]]:
    """Return the parts of the panels of some outcomes, beside those of a pinned run."""
    return {
        f"{part}.{outcome}": partial(shows, run, pinned, outcome)
        for outcome in outcomes
        for part, shows in [("card", card), ("chart", chart_data)]
    }


def card(run: Run, pinned: Run, outcome: str) -> str:
    """Return the number of one outcome at the end as HTML, beside that of the pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(Run(simulate()), Run(simulate()), "warheads")[:47]
    '<h4>Warheads</h4><p class="nk-number"><b>91</b>'
    """
    ours, theirs = at_end(run, outcome), at_end(pinned, outcome)
    label = OUTCOMES[outcome]["label"]
    kinds, other = said(ends(run, outcome)), said(ends(pinned, outcome))
    below = other if other != kinds else ""
    return card_of(label, ours, unit_beside(outcome), title(pinned, run), theirs, kinds, below)


def at_end(run: Run, outcome: str) -> str:
    """Write where an outcome ends, in the unit it is shown in: a count of futures, or the median.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> at_end(run, "fallen"), at_end(run, "leavers")
    ('16', '26,000')
    """
    if outcome == "fallen":
        return str(count_of_100(of_100(run.at("fallen", run.last))))
    return show(outcome, median(run.at(outcome, run.last)) * OUTCOMES[outcome]["per_unit"])


def chart_data(run: Run, pinned: Run, outcome: str) -> dict[str, Any]:
    """Return what the chart of an outcome draws."""
    if outcome == "fallen":
        return hundred_futures(run, pinned)
    return {**shape(run, outcome), "pinned": shape(pinned, outcome)["q50"]}


def hundred_futures(run: Run, pinned: Run) -> dict[str, Any]:
    """Return in how many of a hundred futures the regime falls: at the end, and on the way.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> hundred_futures(Run(simulate()), Run(simulate()))
    {'fell': 16, 'pinned': 16, 'notes': ['2020: 3', '2026: 7', '2036: 16']}
    """
    steps = [int(share * run.last + 0.5) for share in TIMES]
    return {
        "fell": fell(run, run.last),
        "pinned": fell(pinned, pinned.last),
        "notes": [
            say("dots.then", year=str(int(run.year(step))), count=str(fell(run, step)))
            for step in steps
        ],
    }


def fell(run: Run, step: int) -> int:
    """Return in how many of a hundred futures the regime has fallen, as it is written and drawn."""
    return count_of_100(of_100(run.at("fallen", step)))


def shape(run: Run, outcome: str) -> dict[str, Any]:
    """Return the bands of one outcome, in the unit it is shown in, and its notes."""
    return run.kept(f"shape of {outcome}", lambda: _shape(run, outcome))


def edges(run: Run, outcome: str) -> dict[str, list[float]]:
    """Return the edges of an outcome's bands every half a year, in the unit it is shown in."""
    return run.kept(f"edges of {outcome}", lambda: _edges(run, outcome))


def head(outcome: str) -> str:
    """Return an outcome's name as HTML, and its unit below it where that is another word."""
    about, unit = OUTCOMES[outcome], unit_of(outcome)
    name = escape(about["label"])
    return marked_up(name if unit == about["inside"] else f"{name}<br>{escape(unit)}")


def _shape(run: Run, outcome: str) -> dict[str, Any]:
    about = OUTCOMES[outcome]
    exact = edges(run, outcome)
    drawn = {
        name: [rounded(number, about["digits"] + 1) for number in edge]
        for name, edge in exact.items()
    }
    highest = max(exact["q95"])
    above = say("chart.above", number=show(outcome, highest)) if highest > about["frame"] else ""
    # Counted as the sentences count it, so that a half is rounded once.
    last = of_100(run.at("fallen", run.last)) if outcome == "fallen" else exact["q50"][-1]
    return {**drawn, "last": at_its_line(outcome, last), "above": above}


def _edges(run: Run, outcome: str) -> dict[str, list[float]]:
    scale = OUTCOMES[outcome]["per_unit"]
    found: dict[str, list[float]] = {name: [] for name in NAMES}
    for half in range(run.last // EVERY + 1):
        for name, number in zip(NAMES, _at(run, outcome, half * EVERY), strict=True):
            found[name].append(number * scale)
    return found


def _at(run: Run, outcome: str, step: int) -> list[float]:
    if outcome == "fallen":
        return [mean(run.at("fallen", step)) for _ in NAMES]
    if outcome == "hunger" and step == 0:
        return quantiles(hunger_at_first(run), SHARES)
    return run.quantiles(outcome, step, SHARES)
