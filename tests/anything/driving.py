"""What it is to drive a function, and what answers in common have to be."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, NamedTuple

import hypothesis.strategies as st
import numpy as np

import conundrum as nk
from conundrum.tables.settings import rows

from .values import shares

LONGEST_MESSAGE = 500


def record(kind: type) -> dict[str, st.SearchStrategy[Any]]:
    return {field.name: shares for field in fields(kind)}


class Driven(NamedTuple):
    """How to drive a function: nearly right arguments, and what its answer has to be."""

    call: Callable[..., Any]
    arguments: dict[str, st.SearchStrategy[Any]]
    fits: Callable[[Any], object]
    fields: tuple[str, ...] = ()
    """What a refusal may name besides the arguments."""
    examples: int = 60
    """How often it is called; a slow one a few times only."""


def is_share(number: object) -> bool:
    return type(number) is float and 0 <= number <= 1 and str(number) != "-0.0"


def holds_shares(answer: Any) -> bool:
    return all(map(is_share, vars(answer).values()))


def is_run(answer: nk.Outlook) -> bool:
    return all(np.isfinite(answer[name]).all() for name in rows("outcomes"))


RUN = nk.simulate(worlds=3)
