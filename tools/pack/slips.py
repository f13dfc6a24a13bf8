"""Lay out what is cut and folded: choice slips beside guess slips, and place cards."""

from pathlib import Path

from conundrum.shown.seminar.seats import POWERS, SEATS, controls, moves, offered, usual
from tools.pack.paper import ROUNDS, START, YEARS
from tools.pack.texts import typed
from tools.template import parts

STEPS = {
    "Card": "is read out.",
    "Guess": "how many warheads our future will have.",
    "Talk": "and promise; nothing binds.",
    "Seal": "your choice, in silence.",
    "Reveal": "opens all together.",
    "Say": "what you wanted, and whether you got it.",
}
"""Of a round, by the name that slides, timing sheet and desk give each."""
WIDTH = 50
"""Of a scale, in mm."""
PAPERS = parts(
    Path(__file__).with_name("slips.in.html"),
    controls=controls,
    moves=moves,
    offered=offered,
    powers=POWERS,
    rounds=ROUNDS,
    seats=SEATS,
    start=START,
    steps=STEPS,
    typed=typed,
    usual=usual,
    width=WIDTH,
    years=YEARS,
)
"""Of each seat: ``slips``, a choice and a guess for each round, and ``place``, its place card."""
