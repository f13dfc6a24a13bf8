"""A link of the reader's own: checked, and put in order with all others."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from conundrum.model.link import Link
from conundrum.tables import BadValue, known, rows, say

Function = Callable[..., Any]

UNIT = re.compile(r"\bunits?\s*[:=]\s*([^\n.;()\[\]]+)", re.IGNORECASE)
"""How a docstring states a unit, wherever it does: ``Unit: share``, ``units = share``."""


@dataclass(frozen=True)
class OwnLink(Link):
    """A function of the reader's under the name of a link, of the usual model or a new one.

    Parameters
    ----------
    function : callable
        Takes values of the model by name; a parameter with a default keeps it.
    called : str
        The name of the link.
    must : str, optional
        The unit of the link that it replaces.

    Raises
    ------
    BadValue
        Names the link, if it is no such function or states another unit.

    Examples
    --------
    >>> OwnLink(lambda enforcement, leak=0.1: enforcement - leak, "denial").inputs
    ('enforcement',)
    """

    called: str
    must: str = ""

    def __post_init__(self) -> None:
        """Check the function, and the unit that its docstring states."""
        try:
            parameters = inspect.signature(self.function).parameters.values()
        except (TypeError, ValueError) as failed:
            raise BadValue(self.named, self.function, say("own_link.link")) from failed
        if any(one.kind is not one.POSITIONAL_OR_KEYWORD for one in parameters):
            raise BadValue(self.named, self.function, say("own_link.link"))
        if self.must not in ("", self.unit):
            raise BadValue(self.named, self.unit, say("own_link.unit", unit=self.must))

    @property
    def name(self) -> str:
        """The name of the link."""
        return self.called

    @property
    def named(self) -> str:
        """What a refusal calls it."""
        return f"link {self.called}"

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the things it depends on."""
        parameters = inspect.signature(self.function).parameters.values()
        return tuple(one.name for one in parameters if one.default is one.empty)

    @property
    def unit(self) -> str:
        """What it gives: as its docstring says in some form, or as the link that it replaces does.

        Examples
        --------
        >>> def denial(leak):
        ...     '''All that does not leak, in other units: Share.'''
        >>> OwnLink(denial, "denial", "share").unit
        'share'
        """
        stated = UNIT.search(inspect.getdoc(self.function) or "")
        unit = stated[1].strip() if stated else self.must
        return next(
            (one for one in (self.must, *rows("units")) if one.lower() == unit.lower()), unit
        )


def in_order(links: Iterable[Link], there: Collection[str]) -> list[Link]:
    """Put links in an order in which each comes after those that it takes, else as they are.

    They are those of one part of a step. ``there`` is what they may take beside each other; a link
    that takes anything else, or itself by way of others, is refused by its name.

    Examples
    --------
    >>> twice = OwnLink(lambda once: once + once, "twice")
    >>> once = OwnLink(lambda leak: leak, "once")
    >>> [link.name for link in in_order([twice, once], ["leak"])]
    ['once', 'twice']
    """
    left = {link.name: link for link in links}
    names = [*there, *left]
    for link in left.values():
        for name in link.inputs:
            known(f"input of link {link.name}", name, names)
    ordered: list[Link] = []
    while left:
        free = next((link for link in left.values() if not left.keys() & {*link.inputs}), None)
        if free is None:
            circle = _circle(left)
            told = say("own_link.circle", link=circle[0], circle=" <- ".join(circle))
            raise BadValue(f"link {circle[0]}", circle, advice=told)
        ordered.append(left.pop(free.name))
    return ordered


def _circle(left: dict[str, Link]) -> list[str]:
    """Return links each of which takes the next, and the last of which is the first."""
    path = [next(iter(left))]
    while path[-1] not in path[:-1]:
        path.append(next(name for name in left[path[-1]].inputs if name in left))
    return path[path.index(path[-1]) :]
