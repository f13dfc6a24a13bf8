"""A scenario's parts as the code that carries them to a classmate."""

from __future__ import annotations

from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld, believed
from conundrum.run.given_policy import AnyPolicy, policy_of
from conundrum.run.limits import limit
from conundrum.run.priorities import Priorities, priorities_of
from conundrum.run.scenario import Scenario


def encode(
    policy: AnyPolicy,
    beliefs: AnyBeliefs = None,
    priorities: str | Priorities | None = None,
    seed: int = limit("seed", "default"),
    assumptions: AnyHeld = None,
) -> str:
    """Write a scenario as a short text that can be copied to a classmate.

    Shares are kept to a tenth of a per cent; all else comes back as it is.

    Parameters
    ----------
    policy : Policy or str
        What the two powers do; a text is a name of `policies`.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds, or that each future has its own; all central unless given.
    priorities : str or Priorities, optional
        How much each outcome counts, as in `conundrum.loss`; as for Washington unless given.
    seed : int, optional
        Start of the random numbers.
    assumptions : Assumptions or dict, optional
        The assumptions held at one value; none unless given.

    Raises
    ------
    BadValue
        If an argument is of another kind or out of bounds.

    Examples
    --------
    >>> encode("2016")
    'NK2J-W434-68JR-000R-F6'
    """
    held, fixed = believed(beliefs, assumptions)
    return Scenario(policy_of("policy", policy), held, priorities_of(priorities), seed, fixed).code
