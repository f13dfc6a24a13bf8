"""A link of the model: a small pure function whose docstring says what it computes."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Value = Any
"""A float, or an array of a float for each future; links work on either."""

TINY = float(np.finfo(np.float32).tiny)
"""Keeps a division or a logarithm finite where its argument may be nil."""

FIELDS = ("Unit", "Signs", "Claims", "Sources")

SOURCELESS = ("none known", "none, a definition")
"""What stands for sources: of a form that is our own choice, and of what holds by its meaning."""


def variable(name: str) -> str:
    """Return the variable that belongs to the name of a link or an input.

    Examples
    --------
    >>> variable("hunger"), variable("hostility_change")
    ('hunger', 'hostility')
    """
    return name.removesuffix("_change")


@dataclass(frozen=True)
class Link:
    """A function of the model, with the statements in its docstring.

    These statements are written nowhere else. The Notes of a docstring end with one line each for
    ``Unit``, ``Signs``, ``Claims`` and ``Sources``; if there are no sources, it says so
    (`SOURCELESS`).

    Parameters
    ----------
    function : callable
        Takes variables, controls, beliefs and assumptions by name; returns one variable.

    Examples
    --------
    >>> from conundrum.model.pressure import denial
    >>> Link(denial).signs["leak"]
    '-'
    """

    function: Callable[..., Value]

    @property
    def name(self) -> str:
        """The name of the variable that it computes, which is the name of the function."""
        return self.function.__name__

    @property
    def does(self) -> str:
        """The first sentence of the docstring, which says what it computes."""
        return " ".join((inspect.getdoc(self.function) or "").partition("\n\n")[0].split())

    @property
    def equation(self) -> str:
        """What it works out, as Python writes it: the docstring's line ``Equation``."""
        text = " ".join((inspect.getdoc(self.function) or "").split())
        return text.partition("Equation: ")[2].partition(" Notes ---")[0]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the things it depends on."""
        return tuple(inspect.signature(self.function).parameters)

    @property
    def notes(self) -> dict[str, str]:
        """The lines of the docstring's Notes, by field."""
        text = inspect.getdoc(self.function) or ""
        fields = "|".join(FIELDS)
        found = re.findall(rf"^({fields}): (.+?)(?=\n(?:{fields}): |\Z)", text, re.M | re.S)
        return {field: " ".join(line.split()) for field, line in found}

    @property
    def signs(self) -> dict[str, str]:
        """The direction of each influence: ``+``, ``-``, or ``~`` where it depends."""
        listed = re.findall(r"([+~-]) (\w+)", self.notes["Signs"])
        return {name: sign for sign, name in listed}

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that it represents."""
        return tuple(re.findall(r"[HD]\d+", self.notes.get("Claims", "")))


def share(value: Value) -> Value:
    """Keep a share between 0 and 1.

    Unit: share

    Examples
    --------
    >>> float(share(1.5))
    1.0
    """
    return np.minimum(np.maximum(value, 0), 1)
