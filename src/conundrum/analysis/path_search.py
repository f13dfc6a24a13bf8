"""The path of a move: the few variables, in a row, that alone carry most of what it does to one.

Variables that a reader can picture have a plain name in ``data/variables.csv``; what lies between
two of them is folded into a link. Of all rows of such boxes from a control to an outcome the path
is that which alone comes nearest to the whole change, and of which no link can be done without.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from conundrum.analysis.holding import Pairs, Route, Trace, follow
from conundrum.analysis.propagation import NOTICED
from conundrum.model import Policy
from conundrum.model.graph import arrows
from conundrum.tables import BadValue, rows

NAMED = tuple(rows("variables"))
"""The variables that can be a box."""

FEWEST, MOST = 4, 7
"""How many boxes a path has, beside that of the control."""

LEAST = 0.05
"""A box or a link is part of a path only if so much of the change goes when it is held."""


@dataclass(frozen=True)
class Move:
    """One control moved, and the outcome that is watched.

    Parameters
    ----------
    control : str
        The control.
    to : float
        Where it is moved, as a share.
    policy : Policy
        The policy before, from which nothing else is moved.
    towards : str
        The outcome.
    """

    control: str
    to: float
    policy: Policy
    towards: str

    @property
    def after(self) -> Policy:
        """The policy after the move."""
        return replace(self.policy, **{self.control: self.to})


@dataclass(frozen=True)
class Path:
    """The boxes of a path, and what they carry.

    Parameters
    ----------
    boxes : tuple of str
        Variables, from the first that follows the control to the outcome.
    carries : float
        The share of the change that they bring alone, every other named variable held.
    goes : tuple of float
        For each link, that from the control first, the share that goes when the link is held.
    """

    boxes: tuple[str, ...]
    carries: float
    goes: tuple[float, ...]


def found(move: Move) -> Path:
    """Find the path of a move by runs in which links are held.

    A move that hardly changes the outcome is refused, and one from which no path leads there.
    """
    first, whole = (_end(run, move.towards) for run in runs(move))
    if abs(whole - first) <= NOTICED * max(abs(first), abs(whole)):
        raise BadValue("towards", move.towards, f"an outcome that {move.control} changes here")
    strong = [name for name in NAMED if lost(move, name) >= LEAST]
    shares = {boxes: carried(move, boxes) for boxes in _chains(move, strong)}
    # The nearest to the whole change, and of two that are as near the shorter one.
    for boxes in sorted(shares, key=lambda row: (round(abs(1 - shares[row]), 2), len(row))):
        goes = links(move, boxes)
        if min(goes) >= LEAST:
            return Path(boxes, shares[boxes], goes)
    raise BadValue("towards", move.towards, f"an outcome to which {move.control} has a path")


def carried(move: Move, boxes: tuple[str, ...]) -> float:
    """Return the share of a change that these boxes bring alone.

    Every other variable that has a name is held where it was before the move. Shares are of the
    mean of all worlds, in the last year.
    """
    return _share(move, _outside(boxes))


def links(move: Move, boxes: tuple[str, ...]) -> tuple[float, ...]:
    """Return for each link of a path what share of the change goes from it when the link is held.

    Held is what its effect sees of its cause, and of what lies between them.
    """
    whole = carried(move, boxes)
    return tuple(
        whole - _share(move, _outside(boxes), Route(cause, effect, _ahead(cause)))
        for cause, effect in pairwise((move.control, *boxes))
    )


def lost(move: Move, name: str) -> float:
    """Return the share of a change that goes when one variable is held where it was."""
    return 1 - _share(move, {pair for pair in pairs() if pair[0] == name})


@lru_cache(maxsize=1)
def runs(move: Move) -> tuple[Trace, Trace]:
    """Run the policy before a move, and that after it, and return every variable of both."""
    moving = {name for pair in pairs() for name in pair}
    return follow(move.policy, moving), follow(move.after, moving)


def _outside(boxes: tuple[str, ...]) -> Pairs:
    """Return every link that begins at a named variable which is none of these boxes."""
    others = {*NAMED} - {*boxes}
    return {pair for pair in pairs() if pair[0] in others}


def _share(move: Move, held: Pairs, route: Route | None = None) -> float:
    """Return the share of a change that is left where some links are held."""
    before, after = runs(move)
    left = follow(move.after, [move.towards], held, before, route)
    first, whole, here = (_end(run, move.towards) for run in (before, after, left))
    return (here - first) / (whole - first)


def _end(run: Trace, name: str) -> float:
    return float(run[name][-1].mean(dtype=float))


def _chains(move: Move, strong: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Return every row of boxes from the control to the outcome that is neither short nor long."""
    left: list[tuple[str, ...]] = [()]
    while left:
        row = left.pop()
        for name in following((move.control, *row)[-1]) - {*row}:
            if name == move.towards:
                if FEWEST <= len(row) + 1 <= MOST:
                    yield (*row, name)
            elif name in strong and len(row) + 1 < MOST:
                left.append((*row, name))


@cache
def following(name: str) -> frozenset[str]:
    """Return the boxes to which a cause leads, directly or through variables without a name.

    Examples
    --------
    >>> sorted(following("shortage"))
    ['cohesion', 'output']
    """
    causes = {name, *_ahead(name)}
    return frozenset(effect for cause, effect in pairs() if cause in causes and effect in NAMED)


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Return every cause with its effect, but for beliefs, which no move changes."""
    return frozenset(a[:2] for a in arrows() if a.cause not in rows("beliefs"))


@cache
def _ahead(name: str) -> frozenset[str]:
    """Return the variables without a name that follow a cause before the next box does."""
    reached: set[str] = set()
    left = [name]
    while left:
        cause = left.pop()
        new = {e for c, e in pairs() if c == cause and e not in NAMED and e not in reached}
        reached |= new
        left += new
    return frozenset(reached)
