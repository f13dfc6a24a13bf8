"""How long a class plays unless it chooses otherwise: the first year, the rounds, their years."""

from conundrum.shown.seminar.begin import USUAL
from conundrum.shown.seminar.rounds import START

ROUNDS, YEARS = USUAL

__all__ = ["ROUNDS", "START", "YEARS"]
