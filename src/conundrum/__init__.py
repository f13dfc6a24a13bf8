"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many worlds.

A `Policy` goes in, `simulate` runs it in a thousand worlds, an `Outlook` comes out, and `lab`
shows it. By custom the package is imported as ``nk``.
"""

from conundrum.ask import ask
from conundrum.assumptions import Assumptions, Beliefs
from conundrum.beside import beside
from conundrum.bounds import BadValue
from conundrum.evidence import DamagedTable, table
from conundrum.exercises import check, exercise, hint, progress
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
from conundrum.lab.choosing import choosing
from conundrum.lab.concerts import concerts
from conundrum.lab.faults import faults
from conundrum.lab.forecast import forecast
from conundrum.lab.move import move
from conundrum.lab.prices import prices
from conundrum.lab.replies import replies
from conundrum.lab.sensitivity import sensitivity
from conundrum.lab.tornado import tornado
from conundrum.loops import causal_chart
from conundrum.outlook import Outlook
from conundrum.plane import plane
from conundrum.policy import PRESETS, Policy
from conundrum.predict import predict
from conundrum.scenario import Scenario, decode, encode
from conundrum.scorecard import scorecard
from conundrum.seminar import seminar
from conundrum.seminar.comparing import compare_tables
from conundrum.seminar.debrief import debrief
from conundrum.seminar.team import team
from conundrum.shown import chart
from conundrum.simulate import simulate
from conundrum.timeline import timeline
from conundrum.tradeoffs import (
    Options,
    attribution,
    best,
    frontier,
    information,
    options,
    regret,
    screening,
    stance,
    stance_map,
)
from conundrum.why import why
from conundrum.worlds import worlds

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
    "attribution",
    "believing",
    "beside",
    "best",
    "causal_chart",
    "chart",
    "check",
    "choosing",
    "compare_tables",
    "concerts",
    "critical_discount",
    "debrief",
    "decode",
    "encode",
    "equilibria",
    "exercise",
    "faults",
    "forecast",
    "frontier",
    "guesses",
    "hint",
    "information",
    "lab",
    "loss",
    "move",
    "name_game",
    "options",
    "payoffs",
    "plane",
    "predict",
    "prices",
    "progress",
    "regret",
    "replies",
    "scorecard",
    "screening",
    "seminar",
    "sensitivity",
    "side_payment",
    "simulate",
    "stance",
    "stance_map",
    "table",
    "team",
    "timeline",
    "tornado",
    "which_game",
    "why",
    "worlds",
]
