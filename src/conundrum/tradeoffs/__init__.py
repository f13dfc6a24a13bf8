"""What has to be given up for what: maps, frontiers, the best option, and how sure that is."""

from conundrum.tradeoffs.attribution import Study, attribution, screening, study
from conundrum.tradeoffs.choice import CORNERS, best, regret, regretted, worst_regret
from conundrum.tradeoffs.designs import grid, latin, move
from conundrum.tradeoffs.figures import figures
from conundrum.tradeoffs.frontier import frontier
from conundrum.tradeoffs.information import information, perfect_information
from conundrum.tradeoffs.options import Options, options
from conundrum.tradeoffs.response import INPUTS, response
from conundrum.tradeoffs.sensitivity import morris, sobol
from conundrum.tradeoffs.stances import stance, stance_map
from conundrum.tradeoffs.swings import swings
from conundrum.tradeoffs.turned import turned

__all__ = [
    "CORNERS",
    "INPUTS",
    "Options",
    "Study",
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
    "regretted",
    "response",
    "screening",
    "sobol",
    "stance",
    "stance_map",
    "study",
    "swings",
    "turned",
    "worst_regret",
]
