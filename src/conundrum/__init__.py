"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many worlds.

A `Policy` goes in, `simulate` runs it in a thousand worlds, an `Outlook` comes out, and `lab`
shows it. By custom the package is imported as ``nk``.
"""

from conundrum.ask import ask
from conundrum.assumptions import Assumptions, Beliefs
from conundrum.beside import beside
from conundrum.bounds import BadValue
from conundrum.evidence import DamagedTable, table
from conundrum.eyes import EYES, Weights, loss
from conundrum.foreseen import guesses
from conundrum.lab import lab
from conundrum.lab.move import move
from conundrum.loops import causal_chart
from conundrum.outlook import Outlook
from conundrum.policy import PRESETS, Policy
from conundrum.predict import predict
from conundrum.scenario import Scenario, decode, encode
from conundrum.shown import chart
from conundrum.simulate import simulate
from conundrum.timeline import timeline
from conundrum.why import why
from conundrum.worlds import worlds

__all__ = [
    "EYES",
    "PRESETS",
    "Assumptions",
    "BadValue",
    "Beliefs",
    "DamagedTable",
    "Outlook",
    "Policy",
    "Scenario",
    "Weights",
    "ask",
    "beside",
    "causal_chart",
    "chart",
    "decode",
    "encode",
    "guesses",
    "lab",
    "loss",
    "move",
    "predict",
    "simulate",
    "table",
    "timeline",
    "why",
    "worlds",
]
