"""The named policies in order, with their settings, names and colours."""

from dataclasses import asdict

from conundrum.charts import style
from conundrum.model import FAMILY, PRESETS, called

POLICIES = {name: asdict(policy) for name, policy in PRESETS.items()}
CALLED = {name: called(name) for name in PRESETS}
COLOUR = {name: style.FAMILY_COLOURS[FAMILY[name]] for name in PRESETS}
"""The colour of each policy, which is the colour of its family."""

FIRST = POLICIES["2016"]
"""The policy of 2016, with which all other policies are compared."""
