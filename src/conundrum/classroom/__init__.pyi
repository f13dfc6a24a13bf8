"""What the module offers, and where each name is from."""

from conundrum.classroom.answers import answers as answers
from conundrum.classroom.game import game as game
