"""What has to be given up for what: maps, frontiers, the best option, and how sure that is."""

from conundrum.tradeoffs.designs import grid, latin, move
from conundrum.tradeoffs.figures import figures
from conundrum.tradeoffs.frontier import frontier
from conundrum.tradeoffs.options import Options, options
from conundrum.tradeoffs.stances import stance, stance_map

__all__ = [
    "Options",
    "figures",
    "frontier",
    "grid",
    "latin",
    "move",
    "options",
    "stance",
    "stance_map",
]
