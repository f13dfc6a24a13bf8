"""What has to be given up for what: maps, frontiers, the best option, and how sure that is."""

from conundrum.tradeoffs.attribution import attribution, screening
from conundrum.tradeoffs.choice import CORNERS, best, regret, worst_regret
from conundrum.tradeoffs.designs import grid, latin, move
from conundrum.tradeoffs.figures import figures
from conundrum.tradeoffs.frontier import frontier
from conundrum.tradeoffs.information import information, perfect_information
from conundrum.tradeoffs.options import Options, options
from conundrum.tradeoffs.response import INPUTS, response
from conundrum.tradeoffs.sensitivity import morris, sobol
from conundrum.tradeoffs.stances import stance, stance_map

__all__ = [
    "CORNERS",
    "INPUTS",
    "Options",
    "attribution",
    "best",
    "figures",
    "frontier",
    "grid",
    "information",
    "latin",
    "morris",
    "move",
    "options",
    "perfect_information",
    "regret",
    "response",
    "screening",
    "sobol",
    "stance",
    "stance_map",
    "worst_regret",
]
