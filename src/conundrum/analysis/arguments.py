"""What a defender of each policy would sign, what is said against it, and where each is right."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from conundrum.analysis.run_statistic import measure
from conundrum.model import PRESETS
from conundrum.tables import entries, known

SIDES = ("for", "against")


@dataclass(frozen=True)
class Argument:
    """An argument in the words of somebody who holds it, and the future in which it is right.

    Parameters
    ----------
    short : str
        What it is called.
    side : str
        One of `SIDES`: whether it speaks for the policy or against it.
    policy : str
        One of `PRESETS`.
    claim, evidence : str
        What is held, and the best that can be shown for it.
    sources : list of str
        Ids of ``data/sources.csv`` behind the evidence.
    held : mapping of str to float
        The switch: controls, beliefs or assumptions, and where each is set.
    supposes : str
        What the switch means, in whole sentences.
    finds : str
        ``fewer`` or ``more``: what that future shows, beside what it is compared with.
    outcome, eyes : str
        Of what: an outcome at the end of the run, or what is lost in somebody's eyes.
    than : str
        The policy that it is compared with, in the same future; empty if with the same policy
        where nothing is held.
    """

    short: str
    side: str
    policy: str
    claim: str
    evidence: str
    sources: list[str]
    held: Mapping[str, float]
    supposes: str
    finds: str
    outcome: str = ""
    eyes: str = ""
    than: str = ""

    @property
    def beside(self) -> str:
        """The policy whose numbers stand beside those of this one."""
        return self.than or next(iter(PRESETS))

    def setting(self, policy: str, switched: bool) -> dict[str, Any]:
        """Return what a named policy is run with, with the switch or without."""
        return {"preset": policy, **(self.held if switched else {})}

    def figure(self, policy: str, switched: bool) -> float:
        """Return what a named policy comes to, with the switch or without.

        Returns
        -------
        float
            In the unit in which the outcome is shown; of a loss, of 100 that could be lost.
        """
        of = self.setting(policy, switched)
        if self.eyes:
            return 100 * measure({"eyes": self.eyes, "of": of})
        return measure({"outcome": self.outcome, "of": of})

    def gap(self, switched: bool = True) -> float:
        """Return by how much the policy comes to more than what it is compared with.

        Examples
        --------
        >>> one = arguments()["pressure_begun"]
        >>> one.gap() < one.gap(switched=False) < 0
        True
        """
        other = self.figure(self.than or self.policy, switched and bool(self.than))
        return self.figure(self.policy, switched) - other


@cache
def arguments() -> dict[str, Argument]:
    """Return the arguments of ``data/arguments.toml``, by id.

    Examples
    --------
    >>> arguments()["pressure_begun"].policy
    'Washington alone'
    """
    return {name: _argument(dict(about)) for name, about in entries("arguments").items()}


def _argument(about: dict[str, Any]) -> Argument:
    if probe := about.pop("probe", ""):
        of = entries("probes")[known("probe", probe, entries("probes"))]
        about |= {"held": of["held"], "supposes": of["says"]}
    return Argument(**about)
