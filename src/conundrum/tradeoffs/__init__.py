"""What has to be given up for what: maps, frontiers, the best option, and how sure that is."""

from conundrum.tradeoffs.choice import CORNERS, best, regret, worst_regret
from conundrum.tradeoffs.designs import grid, latin, move
from conundrum.tradeoffs.figures import figures
from conundrum.tradeoffs.frontier import frontier
from conundrum.tradeoffs.options import Options, options
from conundrum.tradeoffs.stances import stance, stance_map

__all__ = [
    "CORNERS",
    "Options",
    "best",
    "figures",
    "frontier",
    "grid",
    "latin",
    "move",
    "options",
    "regret",
    "stance",
    "stance_map",
    "worst_regret",
]
