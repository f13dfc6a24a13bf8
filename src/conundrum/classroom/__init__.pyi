"""What the module offers, and where each name is from."""

from conundrum.classroom.answers_table import answers as answers
from conundrum.classroom.game_frame import game as game
