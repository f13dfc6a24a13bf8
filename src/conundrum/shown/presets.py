"""The named policies, in order: the shares that each sets, and what each is called."""

from dataclasses import asdict

from conundrum.model import PRESETS, called

NAMES = list(PRESETS)
POLICIES = {name: asdict(policy) for name, policy in PRESETS.items()}
CALLED = {name: called(name) for name in PRESETS}
FIRST = POLICIES["2016"]
"""The policy of 2016, by which all others are judged."""
