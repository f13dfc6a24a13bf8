"""What a change of policy moves, and in which order: two runs of the same worlds, step by step."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from conundrum import model
from conundrum.model import CONTROLS, FLOAT, Array, Assumptions, Beliefs, Policy, draw
from conundrum.model.graph import Arrow, main_arrows, sectors, variable
from conundrum.run import AnyPolicy, limit, policy_of
from conundrum.run.follow import draw_thresholds
from conundrum.run.simulate import simulate
from conundrum.tables import record

NOTICED = 0.01
"""The share by which a variable has to differ before it counts as moved."""

SWITCHES = ("fallen", "standing", "reunited", "talking")
"""Variables that are 0 or 1 in a world."""


@dataclass(frozen=True)
class Moved:
    """A variable that a change of policy moved.

    Parameters
    ----------
    name : str
        The variable.
    up : bool
        Whether it first moved up.
    step : int
        The first step, in quarters from October 2016, at which it differs.
    """

    name: str
    up: bool
    step: int


def lit(
    before: AnyPolicy | None,
    after: AnyPolicy | None,
    beliefs: Beliefs | None = None,
    assumptions: Assumptions | None = None,
) -> tuple[Moved, ...]:
    """Find the variables that a change of policy moves, in the order in which they move.

    Both policies run from October 2016 in the same worlds, with central beliefs and assumptions
    drawn from their ranges unless given. A variable has moved when it differs, in the median world,
    by more than the share `NOTICED`; for what has happened or not, such as a fall, the number of
    worlds in which it has is compared. Controls come first; what moves in one step is in the order
    in which the model works it out.

    Examples
    --------
    >>> moved = lit(Policy(us_sanctions=0), Policy(us_sanctions=1))
    >>> [m.name for m in moved][:4]
    ['us_sanctions', 'enforcement', 'denial', 'tied']
    """
    beliefs = record("beliefs", beliefs, Beliefs)
    assumptions = record("assumptions", assumptions, Assumptions)
    was = medians(policy_of("before", before), beliefs, assumptions)
    now = medians(policy_of("after", after), beliefs, assumptions)
    scale = np.maximum(np.abs(was), np.abs(now))
    with np.errstate(all="ignore" if assumptions.fixed else None):
        noticed = np.abs(now - was) > NOTICED * scale
    moved = [
        Moved(name, bool(now[step, place] > was[step, place]), step)
        for place, name in enumerate(VARIABLES)
        if (step := int(noticed[:, place].argmax())) or noticed[0, place]
    ]
    return tuple(sorted(moved, key=lambda m: (m.step, ORDER.index(m.name))))


VARIABLES = tuple(name for name in sectors() if name not in vars(Beliefs()))
"""All that can move: everything but beliefs."""

# In a step stocks move first, then events strike, and then all the rest follows.
_SETTLED = [*CONTROLS, *(variable(link.__name__) for link in model.SETTING)]
_STOCKS = [name for name in VARIABLES if name in model.STOCKS]
ORDER = (*_SETTLED, *_STOCKS, *(n for n in VARIABLES if n not in {*_SETTLED, *_STOCKS}))
"""The order in which the model works them out within a step."""


@lru_cache(maxsize=8)
def medians(policy: Policy, beliefs: Beliefs, assumptions: Assumptions) -> Array:
    """Run a policy and return every variable in the median world.

    Its shape is (steps + 1, variables), in the order of `VARIABLES`. Of what is 0 or 1 in a world
    it has the mean.
    """
    years, worlds, seed, a_year = (
        limit(name, "default") for name in ("years", "worlds", "seed", "steps_a_year")
    )
    breakdown_threshold = draw_thresholds(years * a_year, worlds, seed) * a_year
    kept = np.empty((len(breakdown_threshold) + 1, len(VARIABLES)))
    all_worlds = np.empty((len(VARIABLES), worlds), FLOAT)
    switches = [VARIABLES.index(name) for name in SWITCHES]
    with np.errstate(all="ignore" if assumptions.fixed else None):
        now = model.start(policy, beliefs, draw(assumptions, worlds, seed))
        for step in range(len(kept)):
            if step:
                model.step(now, 1 / a_year, breakdown_threshold[step - 1])
            for name, row in zip(VARIABLES, all_worlds, strict=True):
                row[:] = now[name]
            kept[step] = np.median(all_worlds, axis=1)
            kept[step, switches] = all_worlds[switches].mean(axis=1)
    if not np.isfinite(kept).all():
        # What is no number may be an outcome; then the run is refused.
        simulate(policy, beliefs, assumptions)
    return kept


def shown(moved: tuple[Moved, ...]) -> dict[str, Moved]:
    """Return what moved of the variables that the diagram shows, by name, in order."""
    names = {name for arrow in main_arrows() for name in arrow[:2]}
    return {m.name: m for m in moved if m.name in names}


def lit_arrows(moved: tuple[Moved, ...]) -> list[Arrow]:
    """Return the arrows along which a move travelled.

    Their cause moved before their effect, and in the direction that explains it.

    Examples
    --------
    >>> lit_arrows((Moved("denial", True, 0), Moved("pressure", True, 0)))
    [Arrow(cause='denial', effect='pressure', sign='+')]
    """
    variables = shown(moved)
    order, up = list(variables), {name: m.up for name, m in variables.items()}
    return [
        arrow
        for arrow in main_arrows()
        if arrow.cause in variables
        and arrow.effect in variables
        and order.index(arrow.cause) < order.index(arrow.effect)
        and arrow.sign in {"~", "+" if up[arrow.cause] == up[arrow.effect] else "-"}
    ]
