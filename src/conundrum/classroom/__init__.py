"""What a class uses: exercises, the game's page, its log, and a table of what readers answered."""

from conundrum.classroom.answers import answers

__all__ = ["answers"]
