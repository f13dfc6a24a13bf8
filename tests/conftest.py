"""Hypothesis without its clock: how long an example takes says nothing about right or wrong."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
