"""Arguments for and against each policy, each with a future in which the argument is right."""

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
    """An argument in the words of a person who believes it, and a future in which it is right.

    Parameters
    ----------
    short : str
        The name of the argument.
    side : str
        One of `SIDES`: whether it speaks for the policy or against it.
    policy : str
        One of `PRESETS`.
    claim, evidence : str
        What the argument claims, and the best evidence for it.
    sources : list of str
        Ids of ``data/sources.csv`` behind the evidence.
    held : mapping of str to float
        The switch: controls, beliefs or assumptions, and the value of each.
    supposes : str
        What the switch means, in whole sentences.
    finds : str
        ``fewer`` or ``more``: whether the figure in that future is lower or higher than the figure
        it is compared with.
    outcome, priorities : str
        What is compared: an outcome at the end of the run, or the loss by somebody's priorities.
    than : str
        The policy with which the argument's policy is compared, in the same future. If empty, the
        policy is compared with the same policy, under which the argument supposes nothing.
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
    priorities: str = ""
    than: str = ""

    @property
    def beside(self) -> str:
        """The policy with which the argument's policy is compared."""
        return self.than or next(iter(PRESETS))

    def setting(self, policy: str, switched: bool) -> dict[str, Any]:
        """Return the setting of a policy's run, with or without what the argument supposes."""
        return {"preset": policy, **(self.held if switched else {})}

    def figure(self, policy: str, switched: bool) -> float:
        """Return the figure of a policy, with or without the changes that the argument supposes.

        Returns
        -------
        float
            In the unit in which the outcome is shown; a loss is of 100.
        """
        of = self.setting(policy, switched)
        if self.priorities:
            return measure({"priorities": self.priorities, "of": of})
        return measure({"outcome": self.outcome, "of": of})

    def gap(self, switched: bool = True) -> float:
        """Return the figure of the argument's policy minus the figure of the compared policy.

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
