"""How each box of a path moves over the years, before and after a move, and when half has come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from conundrum.analysis.holding import Trace, follow
from conundrum.analysis.path_search import Move, Path
from conundrum.model import Array
from conundrum.tables import rows, value


@dataclass(frozen=True)
class Curve:
    """One box by step, in the unit in which it is shown.

    Parameters
    ----------
    name : str
        The variable.
    before, after : ndarray, shape (steps + 1,)
        Under the policy before the move, and under that after it.
    """

    name: str
    before: Array
    after: Array

    @property
    def half(self) -> int:
        """The first step at which the two differ by half of the most by which they ever do."""
        apart = np.abs(self.after - self.before)
        return int((apart >= apart.max() / 2).argmax())


def curves(move: Move, path: Path) -> list[Curve]:
    """Return the curves of a path's boxes, in its order."""
    kept = {*path.boxes, "fallen"}
    before, after = (follow(policy, kept) for policy in (move.policy, move.after))
    return [Curve(name, _shown(before, name), _shown(after, name)) for name in path.boxes]


def _shown(run: Trace, name: str) -> Array:
    """Take a variable together over worlds, as ``data/variables.csv`` says."""
    about = rows("variables")[name]
    counted = run[name].astype(float)
    if about["worlds"] == "standing":
        # Where a regime has fallen, what held it up says nothing any more.
        counted = np.where(run["fallen"] == 0, counted, np.nan)
    taken = np.nanmean if about["taken"] == "mean" else np.nanmedian
    return taken(counted, axis=1) * value("variables", name, "per_unit")
