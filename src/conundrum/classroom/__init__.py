"""What a class uses: exercises, the game, and a table of what its readers answered."""

from conundrum.classroom.answers import answers

__all__ = ["answers"]
