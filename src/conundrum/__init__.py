"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many worlds.

A `Policy` goes in, `simulate` runs it in a thousand worlds, an `Outlook` comes out, and `lab`
shows it. By custom the package is imported as ``nk``.
"""

from conundrum.analysis.failing import fails_where
from conundrum.analysis.game import (
    critical_discount,
    equilibria,
    name_game,
    payoffs,
    side_payment,
    which_game,
)
from conundrum.analysis.tradeoffs import (
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
from conundrum.classroom.exercises import check, exercise, hint, progress
from conundrum.classroom.open_answers import open_answers
from conundrum.classroom.seminar import seminar
from conundrum.classroom.seminar.compare_tables import compare_tables
from conundrum.classroom.seminar.debrief import debrief
from conundrum.classroom.seminar.desk import desk
from conundrum.classroom.seminar.room import board
from conundrum.classroom.seminar.team import team
from conundrum.model import NAMED, PRESETS, Assumptions, Beliefs, Policy
from conundrum.panels.apart import apart
from conundrum.panels.argument import argument
from conundrum.panels.believing import believing
from conundrum.panels.beside import beside
from conundrum.panels.best_for import best_for
from conundrum.panels.border import border
from conundrum.panels.choosing import choosing
from conundrum.panels.concerts import concerts
from conundrum.panels.conclusion import conclusion
from conundrum.panels.endings import endings
from conundrum.panels.failing import failing
from conundrum.panels.faults import faults
from conundrum.panels.forecast import forecast
from conundrum.panels.horizon import horizon
from conundrum.panels.hundred_worlds import hundred_worlds
from conundrum.panels.lab import lab
from conundrum.panels.loops import causal_chart
from conundrum.panels.move import move
from conundrum.panels.path import path
from conundrum.panels.plane import plane
from conundrum.panels.prices import prices
from conundrum.panels.replies import replies
from conundrum.panels.scorecard import scorecard
from conundrum.panels.sensitivity import sensitivity
from conundrum.panels.steps import steps
from conundrum.panels.taught import taught
from conundrum.panels.timeline import timeline
from conundrum.panels.tornado import tornado
from conundrum.panels.why import why
from conundrum.panels.worlds import worlds
from conundrum.questions.ask import ask
from conundrum.questions.guesses import guesses
from conundrum.questions.predict import predict
from conundrum.run import EYES, Outlook, Scenario, Weights, loss
from conundrum.run.scenario import decode, encode
from conundrum.run.simulate import simulate
from conundrum.tables import BadValue, DamagedTable, table
from conundrum.widgets.record_chart import chart

__all__ = [
    "EYES",
    "NAMED",
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
    "apart",
    "argument",
    "ask",
    "attribution",
    "believing",
    "beside",
    "best",
    "best_for",
    "board",
    "border",
    "causal_chart",
    "chart",
    "check",
    "choosing",
    "compare_tables",
    "concerts",
    "conclusion",
    "critical_discount",
    "debrief",
    "decode",
    "desk",
    "encode",
    "endings",
    "equilibria",
    "exercise",
    "failing",
    "fails_where",
    "faults",
    "forecast",
    "frontier",
    "guesses",
    "hint",
    "horizon",
    "hundred_worlds",
    "information",
    "lab",
    "loss",
    "move",
    "name_game",
    "open_answers",
    "options",
    "path",
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
    "steps",
    "table",
    "taught",
    "team",
    "timeline",
    "tornado",
    "which_game",
    "why",
    "worlds",
]
