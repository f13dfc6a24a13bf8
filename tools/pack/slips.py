"""Lay out the slips: for each seat and round, one for its choice and one for its guess."""

from pathlib import Path

from conundrum.shown.seminar.seats import POWERS, SEATS, controls, moves, offered, usual
from tools.seminar.length import ROUNDS, START, YEARS
from tools.template import parts

WIDTH = 50
"""Of a scale, in mm."""

SLIPS = parts(
    Path(__file__).with_name("slips.in.html"),
    controls=controls,
    moves=moves,
    offered=offered,
    powers=POWERS,
    rounds=ROUNDS,
    seats=SEATS,
    start=START,
    usual=usual,
    width=WIDTH,
    years=YEARS,
)
"""``slips``: the slips of a seat, on one page."""
