"""The named policies in order, each with the shares that it sets and its names."""

from dataclasses import asdict

from conundrum.charts import style
from conundrum.model import FAMILY, PRESETS, called

NAMES = list(PRESETS)
POLICIES = {name: asdict(policy) for name, policy in PRESETS.items()}
CALLED = {name: called(name) for name in PRESETS}
COLOUR = {name: style.FAMILIES[FAMILY[name]] for name in PRESETS}
"""The colour of each, which is that of its family."""

FIRST = POLICIES["2016"]
"""The policy of 2016, by which all others are judged."""
