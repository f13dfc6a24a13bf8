"""The panel with two costs of the nine named policies: people who leave, and warheads left."""

from functools import cache
from html import escape

from conundrum.charts.html_table import html_table
from conundrum.charts.prices_plot import Price, prices_plot
from conundrum.model import PRESETS, called
from conundrum.panels.plain import Plain
from conundrum.panels.slider_rows import box
from conundrum.run import (
    Run,
    average,
    count_of_100,
    limit,
    of_100,
    show,
    undominated,
    where,
    written_average,
)
from conundrum.run.simulate import simulate
from conundrum.tables import say, written
from conundrum.widgets.fold import TABLE

PRICES = ("leavers", "warheads")
"""The two costs that the essay and the reply to the essay set against each other (D3, D4)."""

FEW = 40
"""The title is about the policies that leave fewer warheads than this number."""

TIED, TOLD_OF = "step by step", "joint cut-off"
"""The policy at which the steep part of the line ends. The policy that the last sentence below the
plot is about.

The last sentence says how many people leave in futures of both kinds.
"""

COLUMNS = ("policy", "leavers", "ruled", "fallen", "warheads", "falls")


def prices() -> Plain:
    """Show how many people leave and how many warheads are left under each named policy (D3, D4).

    Returns
    -------
    Plain
        A widget with the finding in words, a plot and its numbers. Both figures are averages over
        the futures, in October of the last year.

    Examples
    --------
    >>> prices().data.columns.tolist()[:2]
    ['Policy', 'People who have left']
    """
    runs = _runs()
    cost = {name: _price(run) for name, run in runs.items()}
    line = on_line(cost)
    names = {name: called(name) for name in runs}
    told = "".join(f"<p>{escape(text)}</p>" for text in sentences(runs, cost, line))
    folded = f"<details><summary>{escape(TABLE)}</summary>{table_html(runs)}</details>"
    shown = box(
        "nk-pair", box("nk-told", told), box("nk-picture", prices_plot(cost, names, line), folded)
    )
    return Plain(f"<h3>{escape(headline(cost))}</h3>", box("nk-two", shown))


@cache
def _runs() -> dict[str, Run]:
    return {name: Run(simulate(policy)) for name, policy in PRESETS.items()}


def _price(run: Run) -> Price:
    people, warheads = (run.average(price, run.last) for price in PRICES)
    return people, warheads


def on_line(cost: dict[str, Price]) -> list[str]:
    """Return the policies that no policy beats in both costs, sorted by people who leave.

    Examples
    --------
    >>> on_line({"a": (2, 10), "b": (1, 20), "c": (2, 30)})
    ['b', 'a']
    """
    names = list(cost)
    places = undominated([[*price] for price in cost.values()])
    return sorted((names[place] for place in places), key=cost.__getitem__)


def headline(cost: dict[str, Price]) -> str:
    """Return a title on the policies with few warheads left: how many people leave at least."""
    few = [price for price in cost.values() if price[1] < FEW]
    return say("prices.title", level=str(FEW), least=show("leavers", min(few)[0]))


def sentences(runs: dict[str, Run], cost: dict[str, Price], line: list[str]) -> list[str]:
    """Return sentences on how to read the plot, how its line runs, and what averages hide."""
    run = runs[TOLD_OF]
    own, tied = cost[line[0]], cost[TIED]
    return [
        say("prices.about", futures=written(run.futures)),
        say(
            "prices.line",
            highest=written(own[1]),
            tied=written(tied[1]),
            least=show("leavers", own[0]),
            tied_leavers=show("leavers", tied[0]),
        ),
        say(
            "prices.kinds", policy=called(TOLD_OF), fallen=_left(run, True), ruled=_left(run, False)
        ),
    ]


def _left(run: Run, fallen: bool) -> str:
    """Return how many people leave on average, in futures with a fall or without a fall."""
    those = where(run.at("leavers", run.last), run.at("fallen", run.last), fallen)
    return show("leavers", average("leavers", those))


def table_html(runs: dict[str, Run]) -> str:
    """Return the numbers of the plot as an HTML table, also for futures with and without a fall."""
    body = [
        [
            called(name),
            written_average(run, "leavers", run.last),
            _left(run, False),
            _left(run, True),
            written_average(run, "warheads", run.last),
            str(count_of_100(of_100(run.at("fallen", run.last)))),
        ]
        for name, run in runs.items()
    ]
    heads = [say(f"prices.{column}") for column in COLUMNS]
    caption = say("prices.caption", futures=written(limit("futures", "default")))
    return html_table(say("prices.name"), caption, heads, body)
