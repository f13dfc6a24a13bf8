"""The set's headline conclusions as figures of runs, and whether each survives a change."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from conundrum.analysis.run_statistic import settled
from conundrum.model import Assumptions, Beliefs, Policy
from conundrum.run import OWN_SCALE, limit
from conundrum.tables import entries, rows, say, value


@dataclass(frozen=True)
class Conclusion:
    """A sentence about the model, and the figure that it stands or falls with.

    Parameters
    ----------
    short, says, tells : str
        The sentence in a few words, the whole of it, and what its figure is.
    claims : tuple of str
        Ids of the claims that it bears on.
    outcome : str
        Its average over all futures at the end of the run.
    policy : Policy
    against : Policy or None
        If given, the figure is that under ``policy`` less that under this one.
    sides : tuple of str
        What the two policies are called, if there are two.
    low, high : float
        The conclusion holds from one to the other, in the unit in which the outcome is shown.
    """

    short: str
    says: str
    tells: str
    claims: tuple[str, ...]
    outcome: str
    policy: Policy
    against: Policy | None
    sides: tuple[str, ...] = ()
    low: float = -math.inf
    high: float = math.inf

    def holds(self, figure: Any) -> Any:
        """Say whether the conclusion holds at a figure, or at each of an array of them."""
        return (self.low <= figure) & (figure <= self.high)

    @property
    def end(self) -> str:
        """Which end of what holds its limit is: the ``least`` figure, or the ``most``."""
        return "least" if math.isinf(self.high) else "most"

    @property
    def limit(self) -> float:
        """The figure that it has to reach, or else not to pass."""
        return self.low if self.end == "least" else self.high

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The policies that it speaks of, one or two."""
        return (self.policy, self.against) if self.against else (self.policy,)

    @property
    def unit(self) -> str:
        """The unit in which the outcome is shown, as it stands behind a number."""
        about = rows("outcomes")[self.outcome]
        unit = about["shown_in"]
        return say("conclusion.points", outcome=about["inside"]) if unit == OWN_SCALE else unit

    @property
    def scale(self) -> float:
        """What turns the model's own unit into the one that is shown."""
        return value("outcomes", self.outcome, "per_unit")


@dataclass(frozen=True)
class Change:
    """How runs differ from the usual ones.

    Parameters
    ----------
    beliefs : Beliefs, optional
    assumptions : Assumptions, optional
        Those that are held.
    years : int, optional
        How far runs look ahead.
    price : float, optional
        Loss for each unit that a power moves from its own controls of 2016, in its own eyes (D2).
    halved : bool, optional
        Whether a loss divides by half of each chart's frame.
    spoiled : float, optional
        Share of its engagement that a power's own sanctions take away, if they are applied in full.
    """

    beliefs: Beliefs = field(default_factory=Beliefs)
    assumptions: Assumptions = field(default_factory=Assumptions)
    years: int = limit("years", "default")
    price: float = 0
    halved: bool = False
    spoiled: float = 0


@cache
def conclusions() -> dict[str, Conclusion]:
    """Return the conclusions of ``data/conclusions.toml``, by id.

    Examples
    --------
    >>> conclusions()["cut_off_falls"].claims
    ('H9', 'H13')
    """
    return {name: _conclusion(dict(about)) for name, about in entries("conclusions").items()}


def _conclusion(about: dict[str, Any]) -> Conclusion:
    policy, _, _ = settled(about.pop("of"))
    against = settled(about.pop("less"))[0] if "less" in about else None
    claims = tuple(about.pop("claims").split(";"))
    sides = tuple(about.pop("sides", ()))
    return Conclusion(policy=policy, against=against, claims=claims, sides=sides, **about)


def change(about: Mapping[str, Any]) -> Change | None:
    """Return the change that an entry of ``data/probes.toml`` asks for, if it asks for any.

    Examples
    --------
    >>> change({"says": "Much passes.", "held": {"leak": 0.5}}).assumptions
    Assumptions(leak=0.5)
    >>> change({"says": "There is no war in the model."}) is None
    True
    """
    asked = {name: told for name, told in about.items() if name not in {"short", "says"}}
    if not asked:
        return None
    _, beliefs, assumptions = settled(asked.pop("held", {}))
    return Change(beliefs, assumptions, **asked)
