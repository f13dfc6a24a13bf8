"""The main conclusions of the notebooks, each with a figure that shows whether it is true."""

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
    """A sentence about the model, and the figure that decides whether the sentence is true.

    Parameters
    ----------
    short, says, tells : str
        The sentence in a few words, the whole sentence, and what its figure means.
    claims : tuple of str
        Ids of the claims that it concerns.
    outcome : str
        The outcome whose average over all futures at the end of the run is the figure.
    policy : Policy
    against : Policy or None
        If given, the figure is the average under ``policy`` minus the average under this policy.
    sides : tuple of str
        The names of the two policies, if there are two.
    low, high : float
        The conclusion holds if the figure is between these two numbers, in the unit that is shown.
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
        """Return whether the conclusion is true for a figure, or for each figure of an array."""
        return (self.low <= figure) & (figure <= self.high)

    @property
    def end(self) -> str:
        """Whether the limit is the smallest allowed figure ("least") or the largest ("most")."""
        return "least" if math.isinf(self.high) else "most"

    @property
    def limit(self) -> float:
        """The limit that a conclusion's figure must reach, or must not exceed."""
        return self.low if self.end == "least" else self.high

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The one or two policies that the conclusion is about."""
        return (self.policy, self.against) if self.against else (self.policy,)

    @property
    def unit(self) -> str:
        """The unit of the outcome, as it is written after a number."""
        about = rows("outcomes")[self.outcome]
        unit = about["shown_in"]
        return say("conclusion.points", outcome=about["inside"]) if unit == OWN_SCALE else unit

    @property
    def scale(self) -> float:
        """The factor from a number in the model's unit to a number in the unit that is shown."""
        return value("outcomes", self.outcome, "per_unit")


@dataclass(frozen=True)
class Change:
    """A change of beliefs, assumptions or rules, by which some runs differ from the usual runs.

    Parameters
    ----------
    beliefs : Beliefs, optional
    assumptions : Assumptions, optional
        The assumptions that are fixed.
    years : int, optional
        How many years a run lasts.
    price : float, optional
        The loss that a power adds for each unit by which it moves away from its own controls of
        2016. Only this power counts it (D2).
    halved : bool, optional
        Whether half of each chart's scale already counts as the whole loss.
    spoiled : float, optional
        The share of a power's engagement that its own sanctions take away if they are applied in
        full.
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
    """Return the change that an entry of ``data/probes.toml`` asks for; None if it asks for none.

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
