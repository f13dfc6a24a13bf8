"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many futures.

A `Policy` goes in, `simulate` runs it in a thousand futures, an `Outlook` comes out (of several
policies, `Runs`), and `lab` shows it. By custom the package is imported as ``nk``;
``help(nk.simulate)`` tells of one name. The page *With Python* (``docs/with_python.md``) leads
through what a paper needs.

Run
    Make and set: simulate, Policy, PRESETS, policies, Beliefs, Assumptions, Scenario,
    encode, decode, hindcast. What comes of it: Outlook, Runs, loss, PRIORITIES, Priorities. Links
    and outcomes of your own: variant, Outcome.
Look
    The record: table, tables, chart, timeline. The model: lab, lever, move, clash, why.
    Its futures: hundred_futures, endings, beside, forecast, hits, scorecard.
Decide
    Compare: gains, frontier, best_for, horizon, prices, capitals, agreement. Stances: stance,
    stance_map. As a game: payoffs.
Argue
    For and against: argument, conclusion, doubting, doubts, fails_where, faults. What a result
    depends on: apart, screening, attribution, response.
Teach
    Ask: ask, predict, today, guesses, exercise, hint, check, progress. In class: game. A table of
    what a class answered: classroom.
Errors
    What is refused: BadValue.
"""

from importlib.metadata import version as _version

from conundrum import classroom
from conundrum.analysis.doubts import doubts
from conundrum.analysis.failing import fails_where
from conundrum.analysis.game.payoffs import payoffs
from conundrum.analysis.tradeoffs import (
    attribution,
    frontier,
    gains,
    response,
    screening,
    stance,
    stance_map,
)
from conundrum.classroom.exercises import check, exercise, hint, progress
from conundrum.classroom.game import game
from conundrum.model import PRESETS, Assumptions, Beliefs, Policy
from conundrum.model.variant import variant
from conundrum.panels.agreement import agreement
from conundrum.panels.apart import apart
from conundrum.panels.argument import argument
from conundrum.panels.beside import beside
from conundrum.panels.best_for import best_for
from conundrum.panels.capitals import capitals
from conundrum.panels.clash import clash
from conundrum.panels.conclusion import conclusion
from conundrum.panels.doubting import doubting
from conundrum.panels.endings import endings
from conundrum.panels.faults import faults
from conundrum.panels.forecast import forecast
from conundrum.panels.hits import hits
from conundrum.panels.horizon import horizon
from conundrum.panels.hundred_futures import hundred_futures
from conundrum.panels.lab import lab
from conundrum.panels.lever import lever
from conundrum.panels.move import move
from conundrum.panels.prices import prices
from conundrum.panels.scorecard import scorecard
from conundrum.panels.timeline import timeline
from conundrum.panels.why import why
from conundrum.questions.ask import ask
from conundrum.questions.guesses import guesses
from conundrum.questions.predict import predict
from conundrum.questions.today import today
from conundrum.run import PRIORITIES, Outlook, Priorities, Scenario, loss
from conundrum.run.encode import encode
from conundrum.run.hindcast import hindcast
from conundrum.run.own_outcome import Outcome
from conundrum.run.runs import Runs
from conundrum.run.scenario import decode
from conundrum.run.simulate import simulate
from conundrum.tables import BadValue, policies, table, tables
from conundrum.widgets.record_chart import chart

__all__ = [
    "PRESETS",
    "PRIORITIES",
    "Assumptions",
    "BadValue",
    "Beliefs",
    "Outcome",
    "Outlook",
    "Policy",
    "Priorities",
    "Runs",
    "Scenario",
    "agreement",
    "apart",
    "argument",
    "ask",
    "attribution",
    "beside",
    "best_for",
    "capitals",
    "chart",
    "check",
    "clash",
    "classroom",
    "conclusion",
    "decode",
    "doubting",
    "doubts",
    "encode",
    "endings",
    "exercise",
    "fails_where",
    "faults",
    "forecast",
    "frontier",
    "gains",
    "game",
    "guesses",
    "hindcast",
    "hint",
    "hits",
    "horizon",
    "hundred_futures",
    "lab",
    "lever",
    "loss",
    "move",
    "payoffs",
    "policies",
    "predict",
    "prices",
    "progress",
    "response",
    "scorecard",
    "screening",
    "simulate",
    "stance",
    "stance_map",
    "table",
    "tables",
    "timeline",
    "today",
    "variant",
    "why",
]

__version__ = _version(__name__)

_public = [*__all__]
# `help` writes out whatever `__all__` names, 2,300 lines of it; without, it shows the map above.
del __all__


def __dir__() -> list[str]:
    return [*_public, *(name for name in globals() if name.startswith("__"))]
