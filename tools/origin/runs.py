"""The runs of the model that an origin names, and what is looked at in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np

import conundrum as nk
from tools.origin.language import Unclear

MONTH = 0.75
"""October, in which the runs begin and in which a year is looked at."""
STANCES = (-1.0, -0.5, 0.0, 0.5, 1.0)
ALONG = 21
"""So many values of a control are run from one end to the other."""
THEORIES = tuple(nk.Beliefs.__dataclass_fields__)
CONTROLS = tuple(nk.Policy.__dataclass_fields__)
SIZES = ("worlds", "seed", "years")


@dataclass(frozen=True, eq=False)
class Worlds:
    """An outcome in each world, in the unit in which it is shown."""

    values: np.ndarray[Any, Any]
    fallen: np.ndarray[Any, Any]
    by_mean: bool = False

    @property
    def usual(self) -> float:
        """The figure that a chart shows: the median; of what happens or not, the worlds in 100."""
        return float(np.mean(self.values) if self.by_mean else np.median(self.values))

    def where(self, kept: np.ndarray[Any, Any]) -> "Worlds":
        """Return the outcome in some of the worlds."""
        if not kept.any():
            raise Unclear("there is no such world")
        return Worlds(self.values[kept], self.fallen[kept], self.by_mean)


def settings(text: str) -> list[str]:
    """Read the name of a run; one that stands for many gives the name of each.

    Examples
    --------
    >>> settings("joint cut-off, leak 0.5")
    ['joint cut-off, leak 0.5']
    >>> settings("us_sanctions 0..1")[:2]
    ['us_sanctions 0', 'us_sanctions 0.05']
    >>> len(settings("stances, growth_tames 0"))
    25
    """
    parts = [part.strip() for part in text.split(",")]
    choices = [[part] for part in parts]
    for place, part in enumerate(parts):
        name, _, value = part.rpartition(" ")
        if part == "stances":
            choices[place] = [f"stance {us:g} {china:g}" for us in STANCES for china in STANCES]
        elif part == "presets":
            choices[place] = list(nk.PRESETS)
        elif part == "corners":
            choices[place] = [_corner(ends) for ends in product((0, 1), repeat=len(THEORIES))]
        elif ".." in value:
            first, last = map(float, value.split(".."))
            choices[place] = [f"{name} {share:.4g}" for share in np.linspace(first, last, ALONG)]
    return [", ".join(chosen) for chosen in product(*choices)]


def _corner(ends: tuple[int, ...]) -> str:
    return ", ".join(f"{name} {end}" for name, end in zip(THEORIES, ends, strict=True))


@lru_cache(maxsize=24)
def run(text: str) -> nk.Outlook:
    """Run what is named: a preset, a code or a stance, then values that differ from it.

    Raises
    ------
    Unclear
        If a name is not known.
    """
    first, *rest = [part.strip() for part in text.split(",")]
    policy: Mapping[str, float] = {}
    held: dict[str, float] = {}
    # Older versions rank all policies that have a name.
    named = getattr(nk, "NAMED", nk.PRESETS)
    if first in named:
        policy = vars(named[first])
    elif first.startswith("NK"):
        code = nk.decode(first)
        return nk.simulate(code.policy, code.beliefs, code.assumptions)
    elif first.startswith("stance "):
        policy = vars(nk.stance(*map(float, first.split()[1:])))
    elif first != "record":
        rest = [first, *rest]
    for part in rest:
        name, _, value = part.rpartition(" ")
        try:
            held[name] = float(value)
        except ValueError:
            raise Unclear(f"{part!r} is no preset, and no control with a value") from None
    controls = {**policy, **{name: held.pop(name) for name in CONTROLS if name in held}}
    beliefs = nk.Beliefs(**{name: held.pop(name) for name in THEORIES if name in held})
    if first == "record":
        from conundrum.run.hindcast import hindcast  # noqa: PLC0415  (older versions have none)

        return hindcast(beliefs)
    sizes: dict[str, Any] = {name: int(held.pop(name)) for name in SIZES if name in held}
    return nk.simulate(nk.Policy(**controls), beliefs, nk.Assumptions(**held), **sizes)


@lru_cache(maxsize=1)
def shown() -> Mapping[str, float]:
    """By outcome, what turns the unit of the model into the one that is shown."""
    outcomes = nk.table("outcomes").set_index("name")
    return {str(name): float(scale) for name, scale in outcomes["per_unit"].items()}


def course(name: str, outlook: nk.Outlook) -> np.ndarray[Any, Any]:
    """Return an outcome at each step in each world, in the unit in which it is shown."""
    if name not in shown():
        raise Unclear(f"{name!r} is no outcome; there are: {', '.join(shown())}")
    return np.asarray(outlook[name], float) * shown()[name]


@lru_cache(maxsize=4000, typed=True)
def worlds(name: str, text: str, first: float | None, last: float | None) -> Worlds:
    """Return an outcome of a run in one October, or its mean over a span of years."""
    outlook = run(text)
    steps = list(taken(outlook, first, last))
    over = course(name, outlook)[steps].mean(axis=0)
    return Worlds(over, np.asarray(outlook["fallen"][steps[-1]]) > 0, name == "fallen")


def taken(outlook: nk.Outlook, first: float | None, last: float | None) -> Iterator[int]:
    """Find the step of an October or of a date, or the steps after one October up to another."""
    at = outlook.years
    first = int(at[-1]) if first is None else first
    ends = [year + MONTH if isinstance(year, int) else year for year in (first, last or first)]
    begins = ends[0] if last is None else ends[0] + 0.01
    steps = np.flatnonzero((at >= begins) & (at <= ends[1]))
    if not len(steps):
        raise Unclear(f"{first:g} is not a year of the run")
    yield from map(int, steps)
