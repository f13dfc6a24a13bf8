"""Lay out the outside of a seat's sheet: folded across its middle, it stands before the seat."""

from pathlib import Path

from conundrum.views.seminar.clock import ROUND
from conundrum.views.seminar.seats import SEATS
from tools.template import parts

STEPS = {
    "card": "Listen to the card.",
    "guess": "How many warheads will there be?",
    "talk": "Promise what you like; no promise binds you.",
    "seal": "Hand in your choice. Nobody speaks.",
    "reveal": "All choices open at once.",
    "read": "What did you want, and did you get it?",
}
"""What a seat does in each step of a round."""

OUTSIDE = parts(Path(__file__).with_name("seats.in.html"), round=ROUND, seats=SEATS, steps=STEPS)
"""``outside``: the back of a seat's sheet, with its name on one half and a round on the other."""
