"""Checks the links that a reader wrote, and puts them in order with all other links."""

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
"""The pattern of a unit anywhere in a docstring, for example ``Unit: share``."""


@dataclass(frozen=True)
class OwnLink(Link):
    """A reader's function as a link, which replaces a link of the model or is added to the model.

    Parameters
    ----------
    function : callable
        Takes values of the model by name. A parameter with a default keeps this default.
    called : str
        The name of the link.
    must : str, optional
        The unit of the link that the function replaces.

    Raises
    ------
    BadValue
        If the function takes values in another way, or its docstring states another unit. The
        message names the link.

    Examples
    --------
    >>> OwnLink(lambda enforcement, leak=0.1: enforcement - leak, "denial").inputs
    ('enforcement',)
    """

    called: str
    must: str = ""

    def __post_init__(self) -> None:
        """Check the function, and check the unit that the function's docstring states."""
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
        """The link's name, as messages write it."""
        return f"link {self.called}"

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the function's inputs, which are its parameters without a default."""
        parameters = inspect.signature(self.function).parameters.values()
        return tuple(one.name for one in parameters if one.default is one.empty)

    @property
    def unit(self) -> str:
        """The unit that the docstring states, or else the unit of the link that this link replaces.

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


def source_of(function: Function) -> str:
    """Return the source code of a function if it is one line, or else the start of its docstring.

    Examples
    --------
    >>> source_of(len)
    'its source is not known; its docstring says: Return the number of items in a container.'
    """
    try:
        source = inspect.getsource(function)
    except (OSError, TypeError):  # from a function without a source
        said = inspect.getdoc(function)
        if not said:
            return say("own_outcome.no_source")
        return say("own_outcome.only_told", docstring=said.splitlines()[0])
    return " ".join(source.split())


def in_order(links: Iterable[Link], there: Collection[str]) -> list[Link]:
    """Return links in an order in which each link comes after its inputs; move few links.

    The links belong to one part of a step. ``there`` has the other values that they may take. A
    link with any other input is refused, and so is a link that depends on itself through others.

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
    """Return a circle of links, in which each link uses the next; the last is again the first."""
    path = [next(iter(left))]
    while path[-1] not in path[:-1]:
        path.append(next(name for name in left[path[-1]].inputs if name in left))
    return path[path.index(path[-1]) :]
