"""The model's causal loops, read from its links: which variable moves which, in which direction."""

from functools import cache
from typing import NamedTuple

from conundrum import model
from conundrum.model import CONTROLS
from conundrum.model.link import variable
from conundrum.tables import rows


class Arrow(NamedTuple):
    """One influence: more of the cause gives more (``+``) or less (``-``) of the effect.

    The sign is ``~`` if the direction depends on other variables.
    """

    cause: str
    effect: str
    sign: str


Arrows = tuple[Arrow, ...]

EVENTS = (
    Arrow("risk", "fallen", "+"),
    Arrow("fallen", "turmoil", "+"),
    Arrow("breakdown", "suspended_until", "+"),
    Arrow("breakdown", "trust", "-"),
)
"""What strikes at a moment, in `conundrum.model.step`, rather than through a link."""

IDLE = ("concert", "agreeing")
"""What moves nothing unless a bonus for acting together is held."""

SECTORS = dict.fromkeys(CONTROLS, "policy") | dict.fromkeys(rows("beliefs"), "beliefs")
"""The sector of each control and belief; a variable's is the file of its link."""


@cache
def sectors() -> dict[str, str]:
    """Return the sector of every variable, in the order in which the model computes them."""
    found = {
        variable(link.name): link.function.__module__.rpartition(".")[2] for link in model.LINKS
    }
    return SECTORS | found | {"fallen": found["risk"], "suspended_until": found["breakdown"]}


@cache
def arrows() -> Arrows:
    """Return every influence of one variable on another, with the sign that the link states.

    Assumptions, and values that follow from assumptions alone, are no causes, because they do not
    change during a run. A stock's pull towards its own target is left out, too.

    Examples
    --------
    >>> Arrow("denial", "pressure", "+") in arrows()
    True
    """
    found = [
        Arrow(variable(name), variable(link.name), sign)
        for link in model.LINKS
        for name, sign in link.signs.items()
        if variable(name) in sectors() and variable(name) != variable(link.name)
    ]
    moved = {*SECTORS, *model.STOCKS, *(arrow.effect for arrow in found)}
    return (*(arrow for arrow in found if arrow.cause in moved), *EVENTS)


def believed() -> set[str]:
    """Return the variables that follow from beliefs and assumptions alone: a bargain's strength.

    Examples
    --------
    >>> sorted(believed())
    ['calming', 'giving_up', 'relieving', 'restraining']
    """
    moved = {arrow.effect for arrow in arrows() if arrow.cause in rows("beliefs")}
    return moved - {a.effect for a in arrows() if a.cause not in rows("beliefs")}


def unseen() -> set[str]:
    """Return the outcomes that priorities can weigh but no panel shows.

    Examples
    --------
    >>> sorted(unseen())
    ['cost', 'danger', 'standing']
    """
    used = {name: about["used_in"].split(";") for name, about in rows("outcomes").items()}
    return {
        name for name, uses in used.items() if all(use.startswith("priorities") for use in uses)
    }


@cache
def main_arrows() -> Arrows:
    """Return the arrows between the variables that a reader needs.

    The sentence below the diagram in ``model.in.md`` says which these are.
    """
    strengths = {*rows("beliefs"), *believed()}
    left_out = strengths | unseen() | {*IDLE}
    left = [a for a in arrows() if a.cause not in left_out and a.effect not in left_out]
    ends = {*CONTROLS, *rows("outcomes")}
    kept = ends | {*model.STARTING, *(link.__name__ for link in model.SETTING)}
    before = None
    while before != left:
        before = left
        for name in sectors():
            causes = {a.cause for a in left if a.effect == name}
            effects = {a.effect for a in left if a.cause == name}
            if len(causes) == 1 and name in rows("outcomes") and not causes & kept:
                left = _rename(left, causes.pop(), name)
            elif (name not in ends and len(causes) == 1) or (
                name not in kept and len(effects) == 1
            ):
                left = _fold(left, name)
    return tuple(left)


def _rename(old: list[Arrow], name: str, new: str) -> list[Arrow]:
    """Return the arrows with a variable under the name of the outcome that it alone causes."""
    renamed = [Arrow(*(new if part == name else part for part in arrow)) for arrow in old]
    return [arrow for arrow in renamed if arrow.cause != arrow.effect]


def _fold(old: list[Arrow], name: str) -> list[Arrow]:
    """Return the arrows without a variable, its causes joined to its effects."""
    signs = {arrow[:2]: arrow.sign for arrow in old if name not in arrow[:2]}
    for cause, _, first in (a for a in old if a.effect == name):
        for _, effect, second in (a for a in old if a.cause == name):
            if cause != effect:
                sign = chain(first, second)
                ends = (cause, effect)
                signs[ends] = sign if signs.get(ends, sign) == sign else "~"
    return [Arrow(*ends, sign) for ends, sign in signs.items()]


def chain(*signs: str) -> str:
    """Return the sign of a chain of influences.

    Examples
    --------
    >>> chain("-", "-"), chain("+", "-"), chain("+", "~")
    ('+', '-', '~')
    """
    if "~" in signs:
        return "~"
    return "-" if signs.count("-") % 2 else "+"
