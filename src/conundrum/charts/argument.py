"""What the model shows of an argument, with its switch and without: cards, a sentence, a table."""

from __future__ import annotations

from conundrum.analysis.arguments import Argument
from conundrum.charts.doubt.rows import shown
from conundrum.charts.html_table import html_table
from conundrum.charts.scoreboard import card_of
from conundrum.model.policy import called
from conundrum.run.outlook import counts_itself
from conundrum.tables.settings import rows

SWITCHED = {"With the switch": True, "Without it": False}


def cards(one: Argument) -> str:
    """Return the numbers of an argument's policy as HTML, with the switch and without."""
    unit = "of 100" if one.eyes else rows("outcomes")[one.outcome]["shown_in"]
    items = []
    for switch, on in SWITCHED.items():
        ours, theirs = (_figure(one, policy, on) for policy in (one.policy, one.beside))
        items.append(
            card_of(f"{switch}: {called(one.policy)}", ours, unit, called(one.beside), theirs)
        )
    return f'<div class="nk-cards"><div>{"</div><div>".join(items)}</div></div>'


def finding(one: Argument) -> str:
    """Say what the model shows with an argument's switch, and what without it.

    Examples
    --------
    >>> from conundrum.analysis.arguments import arguments
    >>> finding(arguments()["slow_reform"]).split(":")[0]
    'Regime has fallen, worlds in 100, at the end of the run. With the switch'
    """
    said = [f"{_unit(one)}."]
    for switch, on in SWITCHED.items():
        figures = (f"{called(name)} {_figure(one, name, on)}" for name in (one.policy, one.beside))
        said.append(f"{switch}: {', '.join(figures)}.")
    return " ".join(said)


def figures(one: Argument) -> str:
    """Return the numbers of an argument as an HTML table."""
    cells = [
        (called(name), *(_figure(one, name, on) for on in SWITCHED.values()))
        for name in (one.policy, one.beside)
    ]
    return html_table("The argument in numbers", _unit(one), ("Policy", *SWITCHED), cells)


def _figure(one: Argument, policy: str, switched: bool) -> str:
    figure = one.figure(policy, switched)
    return f"{figure:.1f}" if one.eyes else shown(one.outcome, figure)


def _unit(one: Argument) -> str:
    if one.eyes:
        return f"Lost in {one.eyes}'s eyes, of 100 that could be lost, mean of all worlds"
    about = rows("outcomes")[one.outcome]
    unit = "" if counts_itself(one.outcome) else f", {about['shown_in']}"
    world = "" if one.outcome == "fallen" else ", median world"
    return f"{about['label']}{unit}{world}, at the end of the run"
