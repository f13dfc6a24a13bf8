"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many worlds.

A `Policy` goes in, `simulate` runs it in a thousand worlds, an `Outlook` comes out, and `lab`
shows it. By custom the package is imported as ``nk``.
"""

from conundrum.ask import ask
from conundrum.assumptions import Assumptions, Beliefs
from conundrum.bounds import BadValue
from conundrum.evidence import DamagedTable, table
from conundrum.eyes import EYES, Weights, loss
from conundrum.foreseen import guesses
from conundrum.game import (
    critical_discount,
    equilibria,
    name_game,
    payoffs,
    side_payment,
    which_game,
)
from conundrum.lab import lab
from conundrum.lab.believing import believing
from conundrum.lab.concerts import concerts
from conundrum.lab.move import move
from conundrum.lab.prices import prices
from conundrum.lab.replies import replies
from conundrum.loops import causal_chart
from conundrum.outlook import Outlook
from conundrum.policy import PRESETS, Policy
from conundrum.predict import predict
from conundrum.scenario import Scenario, decode, encode
from conundrum.shown import chart
from conundrum.simulate import simulate
from conundrum.timeline import timeline
from conundrum.tradeoffs import Options, best, frontier, options, regret, stance, stance_map
from conundrum.why import why

__all__ = [
    "EYES",
    "PRESETS",
    "Assumptions",
    "BadValue",
    "Beliefs",
    "DamagedTable",
    "Options",
    "Outlook",
    "Policy",
    "Scenario",
    "Weights",
    "ask",
    "believing",
    "best",
    "causal_chart",
    "chart",
    "concerts",
    "critical_discount",
    "decode",
    "encode",
    "equilibria",
    "frontier",
    "guesses",
    "lab",
    "loss",
    "move",
    "name_game",
    "options",
    "payoffs",
    "predict",
    "prices",
    "regret",
    "replies",
    "side_payment",
    "simulate",
    "stance",
    "stance_map",
    "table",
    "timeline",
    "which_game",
    "why",
]
