"""A link of the model: a small pure function whose docstring says what the function computes."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Value = Any
"""A float, or an array with a float for each future. Links take and return floats or arrays."""

TINY = float(np.finfo(np.float32).tiny)
"""A tiny number that keeps a division by 0 or a logarithm of 0 finite."""

FIELDS = ("Unit", "Signs", "Claims", "Sources")

SOURCELESS = ("none known", "none, a definition")
"""What the field "Sources" of a docstring says if there are no sources, because we chose the form
of the equation or because the equation is a definition."""


def variable(name: str) -> str:
    """Return the name of the variable for a link or an input.

    Examples
    --------
    >>> variable("hunger"), variable("hostility_change")
    ('hunger', 'hostility')
    """
    return name.removesuffix("_change")


@dataclass(frozen=True)
class Link:
    """A function of the model, and what its docstring says about it.

    These statements are written nowhere else. The Notes of a docstring end with one line each for
    ``Unit``, ``Signs``, ``Claims`` and ``Sources``. If a link has no sources, the last line says
    why (`SOURCELESS`).

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
        """The name of the variable that the link computes, which is the name of the function."""
        return self.function.__name__

    @property
    def does(self) -> str:
        """The first sentence of the docstring, which says what the link computes."""
        return " ".join((inspect.getdoc(self.function) or "").partition("\n\n")[0].split())

    @property
    def equation(self) -> str:
        """The link's equation in Python, which follows ``Equation`` in the docstring."""
        text = " ".join((inspect.getdoc(self.function) or "").split())
        return text.partition("Equation: ")[2].partition(" Notes ---")[0]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the variables, controls, beliefs and assumptions that the link uses."""
        return tuple(inspect.signature(self.function).parameters)

    @property
    def notes(self) -> dict[str, str]:
        """The entries in the section "Notes" of the docstring, by field."""
        text = inspect.getdoc(self.function) or ""
        fields = "|".join(FIELDS)
        found = re.findall(rf"^({fields}): (.+?)(?=\n(?:{fields}): |\Z)", text, re.M | re.S)
        return {field: " ".join(line.split()) for field, line in found}

    @property
    def signs(self) -> dict[str, str]:
        """The direction of each influence: plus, minus, or a tilde if the direction may vary."""
        listed = re.findall(r"([+~-]) (\w+)", self.notes["Signs"])
        return {name: sign for sign, name in listed}

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims in the essay that the link stands for."""
        return tuple(re.findall(r"[HD]\d+", self.notes.get("Claims", "")))


def share(value: Value) -> Value:
    """Limit a share to the range from 0 to 1.

    Unit: share

    Examples
    --------
    >>> float(share(1.5))
    1.0
    """
    return np.minimum(np.maximum(value, 0), 1)
