"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many worlds.

A `Policy` goes in, `simulate` runs it in a thousand worlds, an `Outlook` comes out, and `lab`
shows it. By custom the package is imported as ``nk``.
"""

from conundrum.ask import ask
from conundrum.assumptions import Assumptions, Beliefs
from conundrum.bounds import BadValue
from conundrum.evidence import DamagedTable, table
from conundrum.lab import lab
from conundrum.outlook import Outlook
from conundrum.policy import PRESETS, Policy
from conundrum.simulate import simulate

__all__ = [
    "PRESETS",
    "Assumptions",
    "BadValue",
    "Beliefs",
    "DamagedTable",
    "Outlook",
    "Policy",
    "ask",
    "lab",
    "simulate",
    "table",
]
