"""The usual length of a game: its first year, its rounds, and the years of each round."""

from conundrum.views.seminar.begin import USUAL
from conundrum.views.seminar.rounds import START

ROUNDS, YEARS = USUAL

__all__ = ["ROUNDS", "START", "YEARS"]
