"""The pinned run, with which every other is compared: what it is called."""

from __future__ import annotations

from dataclasses import asdict

from conundrum.model.policy import PRESETS, called
from conundrum.run.statistics import Run
from conundrum.tables.words import say

POLICIES = [(called(name), asdict(policy)) for name, policy in PRESETS.items()]
FIRST = asdict(PRESETS["2016"])


def name(pinned: Run) -> str:
    """Name the pinned run in a word or two.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> name(Run(simulate()))
    'Keep 2016'
    """
    named = [title for title, policy in POLICIES if same(policy, pinned.policy)]
    return named[0] if len(named) > 0 else say("pinned.short")


def title(pinned: Run) -> str:
    """Name the pinned run in a sentence.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> title(Run(simulate(PRESETS["joint opening"])))
    'the pinned run (Open up together)'
    """
    if of_2016(pinned):
        return say("pinned.first")
    named = name(pinned)
    unnamed = named == say("pinned.short")
    return say("pinned.other") if unnamed else say("pinned.named", policy=named)


def of_2016(pinned: Run) -> bool:
    """Return whether a run has the policy of 2016."""
    return same(FIRST, pinned.policy)


def same(record: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two records of shares are alike."""
    return all(share == other.get(name, -1) for name, share in record.items())
