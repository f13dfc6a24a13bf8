"""What a class uses: exercises, the game's page, its log, and a table of what readers answered."""

from conundrum.names import offered

__getattr__, __dir__ = offered(__name__, __file__)
