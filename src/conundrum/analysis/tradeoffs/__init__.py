"""Trade-offs between outcomes: maps, criteria, mixes of beliefs, and sensitivity."""

from conundrum.analysis.tradeoffs.criteria import figures
from conundrum.analysis.tradeoffs.designs import grid, latin, move_distance
from conundrum.analysis.tradeoffs.indices import morris, sobol
from conundrum.analysis.tradeoffs.response import INPUTS, response
from conundrum.analysis.tradeoffs.sensitivity import sensitivity
from conundrum.analysis.tradeoffs.stance_map import stance, stance_map

__all__ = [
    "INPUTS",
    "figures",
    "grid",
    "latin",
    "morris",
    "move_distance",
    "response",
    "sensitivity",
    "sobol",
    "stance",
    "stance_map",
]
