"""What the model shows of an argument, with its switch and without: cards, a sentence, a table."""

from __future__ import annotations

from conundrum.analysis.arguments import Argument
from conundrum.charts.card import card_of
from conundrum.charts.html_table import html_table
from conundrum.model.policy import called
from conundrum.run.written_outcome import counts_itself, show, unit_of
from conundrum.tables.settings import rows
from conundrum.tables.words import say

SWITCHED = {"on": True, "off": False}


def cards(one: Argument) -> str:
    """Return the numbers of an argument's policy as HTML, with the switch and without."""
    unit = "of 100" if one.eyes else unit_of(one.outcome)
    items = []
    for switch, on in SWITCHED.items():
        ours, theirs = (_figure(one, policy, on) for policy in (one.policy, one.beside))
        title = say(f"argument.card_{switch}", policy=called(one.policy))
        items.append(card_of(title, ours, unit, called(one.beside), theirs))
    return f'<div class="nk-cards"><div>{"</div><div>".join(items)}</div></div>'


def finding(one: Argument) -> str:
    """Say what the model shows with an argument's switch, and what without it.

    Examples
    --------
    >>> from conundrum.analysis.arguments import arguments
    >>> finding(arguments()["slow_reform"]).split(":")[0]
    'Regime has fallen, worlds in 100, at the end of the run. With the switch'
    """
    figures = {switch: _figure(one, one.policy, on) for switch, on in SWITCHED.items()}
    figures |= {f"beside_{switch}": _figure(one, one.beside, on) for switch, on in SWITCHED.items()}
    named = {"policy": called(one.policy), "beside": called(one.beside)}
    return say("argument.finding", unit=_unit(one), **named, **figures)


def figures(one: Argument) -> str:
    """Return the numbers of an argument as an HTML table."""
    cells = [
        (called(name), *(_figure(one, name, on) for on in SWITCHED.values()))
        for name in (one.policy, one.beside)
    ]
    heads = [say(f"argument.{head}") for head in ("policy", *SWITCHED)]
    return html_table(say("argument.name"), _unit(one), heads, cells)


def _figure(one: Argument, policy: str, switched: bool) -> str:
    figure = one.figure(policy, switched)
    return f"{figure:.1f}" if one.eyes else show(one.outcome, figure)


def _unit(one: Argument) -> str:
    if one.eyes:
        return say("argument.lost", eyes=one.eyes)
    about = rows("outcomes")[one.outcome]
    itself = "median" if counts_itself(one.outcome) else "median_unit"
    how = "fallen" if one.outcome == "fallen" else itself
    return say(f"argument.{how}", outcome=about["label"], unit=unit_of(one.outcome))
