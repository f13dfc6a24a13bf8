"""What a map of stances says: its figures, one pair, and the table."""

from conundrum.analysis.tradeoffs.run_in_figures import EARLY
from conundrum.charts.html_table import html_table
from conundrum.model import concert, stances
from conundrum.run import Run, in_futures, limit, show
from conundrum.tables import say, written

END = limit("start", "default") + limit("years", "default")

MAPPED = {
    "instability": {
        "outcome": "instability",
        "label": say("map.instability", year=END),
    },
    "instability_early": {
        "outcome": "instability",
        "label": say("map.instability", year=EARLY),
    },
    "instability_standing": {
        "outcome": "instability",
        "label": say("map.instability_standing"),
    },
    "warheads": {"outcome": "warheads", "label": say("map.warheads", year=END)},
    "leavers": {"outcome": "leavers", "label": say("map.leavers")},
    "fallen": {"outcome": "fallen", "label": say("map.fallen")},
}
"""The figures that a map can show, in the order of their buttons: whose unit and digits each is
written in, and what it is called."""


def write(figure: str, number: float | None) -> str:
    """Write a figure in the unit it is shown in; a word where there is none.

    Examples
    --------
    >>> write("leavers", 1.569522), write("warheads", None)
    ('1.6 million', 'none')
    """
    if number is None:
        return say("map.none")
    return show(MAPPED[figure]["outcome"], number)


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


def pair(run: Run, figures: dict[str, float | None]) -> str:
    """Say what a run, and the figures that it is summed up in, show of a pair of stances.

    Examples
    --------
    >>> from conundrum.analysis.tradeoffs.run_in_figures import in_figures
    >>> from conundrum.analysis.tradeoffs.stance_map import stance
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate(stance(1, -1)))
    >>> pair(run, in_figures(run))[:90]
    'Washington: full pressure. Beijing: full engagement. Concert index: 0.00, where 0 is oppos'
    """
    at = stances(run.policy)
    return say(
        "map.pair",
        washington=named(at["us"]),
        beijing=named(at["china"]),
        concert=written(concert(run.policy), 2),
        early=write("instability_early", figures["instability_early"]),
        first=str(EARLY),
        end=write("instability", figures["instability"]),
        year=str(int(run.year(run.last))),
        standing=write("instability_standing", figures["instability_standing"]),
        futures=in_futures(run.at("fallen", run.last)),
    )


def of_pairs(caption: str, names: list[str], texts: list[str]) -> str:
    """Return the texts of a map as an HTML table, full pressure by Beijing on top as on the map."""
    many = len(names)
    rows = [
        [names[up], *[texts[across * many + up] for across in range(many)]]
        for up in reversed(range(many))
    ]
    return html_table(say("map.name"), caption, [say("map.corner"), *names], rows)
