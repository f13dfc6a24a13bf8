"""Writes an argument's outcome as cards and a table, with the argument's switch on and off."""

from collections.abc import Callable
from html import escape

from conundrum.analysis.arguments import Argument
from conundrum.charts.card import card_of
from conundrum.charts.html_table import html_table
from conundrum.model import called
from conundrum.run import counts_itself, limit, show, unit_beside, unit_of
from conundrum.tables import rows, say, value

SWITCHED = {"on": True, "off": False}


def cards(argument: Argument, kinds: Callable[[str, bool], str]) -> str:
    """Return two cards as HTML: a policy's outcome with the argument's switch on, and with it off.

    A line above the cards names the outcome. ``kinds`` takes a policy and whether the switch is
    on, and returns the text below the number.
    """
    unit = say("score.of_scale") if argument.priorities else unit_beside(argument.outcome)
    policy, beside = argument.policy, argument.beside
    cards = [
        card_of(
            say(f"argument.card_{switch}", policy=called(policy)),
            _figure(argument, policy, on),
            unit,
            called(beside),
            _figure(argument, beside, on),
            kinds(policy, on),
        )
        for switch, on in SWITCHED.items()
    ]
    drawn = f'<div class="nk-cards"><div>{"</div><div>".join(cards)}</div></div>'
    return f"<p>{escape(_unit(argument))}:</p>{drawn}"


def figures(argument: Argument) -> str:
    """Return the numbers of an argument as an HTML table."""
    cells = [
        (called(name), *(_figure(argument, name, on) for on in SWITCHED.values()))
        for name in (argument.policy, argument.beside)
    ]
    heads = [say(f"argument.{head}") for head in ("policy", *SWITCHED)]
    return html_table(say("argument.name"), _unit(argument), heads, cells)


def _figure(argument: Argument, policy: str, switched: bool) -> str:
    figure = argument.figure(policy, switched)
    return f"{figure:.1f}" if argument.priorities else show(argument.outcome, figure)


def _unit(argument: Argument) -> str:
    if argument.priorities:
        return say("argument.lost", capital=argument.priorities)
    about = rows("outcomes")[argument.outcome]
    itself = "average" if counts_itself(argument.outcome) else "average_unit"
    how = "fallen" if argument.outcome == "fallen" else itself
    end = int(value("limits", "start", "default")) + limit("years", "default")
    unit = unit_of(argument.outcome)
    return say(f"argument.{how}", outcome=about["label"], unit=unit, year=str(end))
