"""Runs the model as an origin names it, and returns the outcomes at the named times."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import compress, product
from typing import Any

import numpy as np
import pandas as pd

import conundrum as nk
from conundrum.analysis.tradeoffs.mixes import mixes
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.model import PRESETS
from conundrum.run.hindcast import hindcast

MONTH = 0.75
"""October, in which the runs begin and in which a year is looked at."""
STANCES = (-1.0, -0.5, 0.0, 0.5, 1.0)
ALONG = 21
"""So many values of a control are run from one end to the other."""
THEORIES = tuple(nk.Beliefs.__dataclass_fields__)
CONTROLS = tuple(nk.Policy.__dataclass_fields__)
SIZES = ("futures", "seed", "years")


class Unclear(ValueError):
    """An origin that has no meaning, or uses a name that does not exist."""


def named(what: str, name: str, there: Iterable[str]) -> str:
    """Return the name if it exists; refuse a misspelt one, which would make a statement true."""
    if name not in set(there):
        raise Unclear(f"{what} must be one of {', '.join(dict.fromkeys(there))}; you gave {name!r}")
    return name


def over_runs(made: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that also takes a text that names many runs, as its last argument."""

    def found(*given: Any) -> Any:
        each = pd.Series({name: made(*given[:-1], one) for name, one in runs(given[-1]).items()})
        return each if len(each) > 1 else each.item()

    return found


def runs(text: str) -> dict[str, str]:
    """Return the runs that a text names; if there are many, each by the part that only it has.

    Examples
    --------
    >>> runs("joint cut-off, leak 0.5")
    {'': 'joint cut-off, leak 0.5'}
    >>> list(runs("leak 0.5, us_sanctions 0..1").items())[1]
    ('us_sanctions 0.05', 'leak 0.5, us_sanctions 0.05')
    >>> len(runs("stances, growth_tames 0"))
    25
    """
    choices = [_choices(part.strip()) for part in text.split(",")]
    many = [len(choice) > 1 for choice in choices]
    return {", ".join(compress(chosen, many)): ", ".join(chosen) for chosen in product(*choices)}


def _choices(part: str) -> list[str]:
    """Return all parts that a part of the text may mean: one, or many if it names many runs."""
    name, _, value = part.rpartition(" ")
    if part == "stances":
        return [f"stance {us:g} {china:g}" for us in STANCES for china in STANCES]
    if part == "presets":
        return list(PRESETS)
    if part == "mixes":
        return [_mix(beliefs) for beliefs in mixes()]
    if ".." in value:
        first, last = map(float, value.split(".."))
        return [f"{name} {share:.4g}" for share in np.linspace(first, last, ALONG)]
    return [part]


def _mix(beliefs: nk.Beliefs) -> str:
    return ", ".join(f"{name} {share}" for name, share in vars(beliefs).items())


@lru_cache(maxsize=24)
def run(text: str) -> nk.Outlook:
    """Return the named run: a preset, a code or a stance, and then values that differ from it.

    Raises
    ------
    Unclear
        If a name is not known.
    """
    first, *rest = [part.strip() for part in text.split(",")]
    policy: Mapping[str, float] = {}
    held: dict[str, float] = {}
    if first in PRESETS:
        policy = vars(PRESETS[first])
    elif first.startswith("NK"):
        code = nk.Scenario.read(first)
        return nk.simulate(code.policy, code.beliefs, code.assumptions)
    elif first.startswith("stance "):
        policy = vars(stance(*map(float, first.split()[1:])))
    elif first != "record":
        rest = [first, *rest]
    for part in rest:
        name, _, value = part.rpartition(" ")
        try:
            held[name] = float(value)
        except ValueError:
            raise Unclear(
                f"a run must be a policy's key, or names with values; you gave {part!r}"
            ) from None
    controls = {**policy, **{name: held.pop(name) for name in CONTROLS if name in held}}
    beliefs = nk.Beliefs(**{name: held.pop(name) for name in THEORIES if name in held})
    if first == "record":
        return hindcast(beliefs)
    sizes: dict[str, Any] = {name: int(held.pop(name)) for name in SIZES if name in held}
    return nk.simulate(nk.Policy(**controls), beliefs, nk.Assumptions(**held), **sizes)


@lru_cache(maxsize=1)
def factors() -> Mapping[str, float]:
    """Return for each outcome the factor from the model's unit to the shown one."""
    outcomes = nk.table("outcomes")
    return {str(name): float(scale) for name, scale in outcomes["per_unit"].items()}


def course(name: str, outlook: nk.Outlook) -> np.ndarray[Any, Any]:
    """Return an outcome at each step in each future, in the shown unit."""
    if name not in factors():
        raise Unclear(f"{name!r} is no outcome; there are: {', '.join(factors())}")
    return np.asarray(outlook[name], float)


@lru_cache(maxsize=4000, typed=True)
def futures(name: str, text: str, first: float | None = None, last: float | None = None) -> Any:
    """Return for each future an outcome in one October, or its mean over some years."""
    outlook = run(text)
    return course(name, outlook)[list(steps_between(outlook, first, last))].mean(axis=0)


def steps_between(outlook: nk.Outlook, first: float | None, last: float | None) -> Iterator[int]:
    """Yield the step of an October or of a date, or the steps after one October up to another."""
    at = outlook.years
    first = int(at[-1]) if first is None else first
    ends = [year + MONTH if isinstance(year, int) else year for year in (first, last or first)]
    begins = ends[0] if last is None else ends[0] + 0.01
    steps = np.flatnonzero((at >= begins) & (at <= ends[1]))
    if not len(steps):
        raise Unclear(f"{first:g} is not a year of the run")
    yield from map(int, steps)
