"""Shows an argument's policy with its switch on and off, as cards, a sentence and a table."""

from collections.abc import Callable

from conundrum.analysis.arguments import Argument
from conundrum.charts.card import card_of
from conundrum.charts.html_table import html_table
from conundrum.model import called
from conundrum.run import counts_itself, limit, show, unit_beside, unit_of
from conundrum.tables import rows, say, value

SWITCHED = {"on": True, "off": False}


def cards(argument: Argument, kinds: Callable[[str, bool], str]) -> str:
    """Return the numbers of an argument's policy as HTML, with the switch and without.

    The text from `kinds` on a policy, with the switch or without, is below its number.
    """
    unit = say("score.of_scale") if argument.eyes else unit_beside(argument.outcome)
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
    return f'<div class="nk-cards"><div>{"</div><div>".join(cards)}</div></div>'


def finding(argument: Argument) -> str:
    """Return a sentence on the model with the argument's assumption and without it.

    Examples
    --------
    >>> from conundrum.analysis.arguments import arguments
    >>> finding(arguments()["slow_reform"]).partition(" 19")[0]
    'Regime has fallen, futures in 100, by 2036. If we suppose this, the number is'
    """
    policy, beside = argument.policy, argument.beside
    figures = {
        f"{of}{switch}": _figure(argument, name, on)
        for of, name in (("", policy), ("beside_", beside))
        for switch, on in SWITCHED.items()
    }
    named = {"policy": called(policy), "beside": called(beside)}
    return say("argument.finding", unit=_unit(argument), **named, **figures)


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
    return f"{figure:.1f}" if argument.eyes else show(argument.outcome, figure)


def _unit(argument: Argument) -> str:
    if argument.eyes:
        return say("argument.lost", eyes=argument.eyes)
    about = rows("outcomes")[argument.outcome]
    itself = "average" if counts_itself(argument.outcome) else "average_unit"
    how = "fallen" if argument.outcome == "fallen" else itself
    end = int(value("limits", "start", "default")) + limit("years", "default")
    unit = unit_of(argument.outcome)
    return say(f"argument.{how}", outcome=about["label"], unit=unit, year=str(end))
