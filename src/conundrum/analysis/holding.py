"""Runs in which some links see what they saw in another run, as if they had not changed.

The links are called one by one, not by the tape, so that each can be told apart.
"""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np

from conundrum import model
from conundrum.model import FLOAT, Array, Assumptions, Beliefs, Link, Policy, draw
from conundrum.model.graph import variable
from conundrum.run import limit
from conundrum.run.follow import draw_thresholds

Trace = Mapping[str, Array]
"""Variables by name, each of shape (steps + 1, worlds)."""

Pairs = Collection[tuple[str, str]]
"""Causes with their effects."""

NO_RUN: Trace = MappingProxyType({})

BEFORE, APART = " before", " apart"
"""Behind the name of a variable as it was in the other run; and of one that is worked out a second
time, as it would be if the cause had stayed."""


class Route(NamedTuple):
    """A link from one variable to another, by way of others that are not told apart.

    Parameters
    ----------
    cause, effect : str
        Its ends.
    between : collection of str
        What may lie on its way.
    """

    cause: str
    effect: str
    between: Collection[str]


class Wire(NamedTuple):
    """A link as it is called: what it works out, and the value that each input sees."""

    name: str
    link: Link
    seen: Mapping[str, str]


def follow(
    policy: Policy,
    kept: Collection[str],
    held: Pairs = (),
    was: Trace = NO_RUN,
    route: Route | None = None,
) -> dict[str, Array]:
    """Run a policy as `conundrum.run.simulate` does, with some causes seen as in another run.

    Each pair of ``held`` is a cause and its effect, as `conundrum.model.graph.arrows` has them: the
    effect is worked out with the cause as it ``was``, in the same worlds. A ``route`` is one more
    link that is held, by whatever lies between its ends; all else still sees those. Variables have
    the shape (steps + 1, worlds).

    Examples
    --------
    >>> run = follow(Policy(), ["fallen"])
    >>> run["fallen"].shape
    (81, 1000)
    """
    years, worlds, seed, a_year = (
        limit(name, "default") for name in ("years", "worlds", "seed", "steps_a_year")
    )
    bears = draw_thresholds(years * a_year, worlds, seed) * a_year
    now = Followed(policy, draw(Assumptions(), worlds, seed), held, was, route)
    trace = {name: np.empty((len(bears) + 1, worlds), FLOAT) for name in kept}
    for step in range(len(bears) + 1):
        if step:
            now.step(1 / a_year, bears[step - 1])
        for name, row in trace.items():
            row[step] = now.values[name]
    return trace


class Followed:
    """A run at one moment.

    Parameters
    ----------
    policy, held, was, route
        As in `follow`.
    drawn : dict of str to ndarray, shape (worlds,)
        The worlds.
    """

    def __init__(
        self,
        policy: Policy,
        drawn: dict[str, Array],
        held: Pairs,
        was: Trace,
        route: Route | None,
    ) -> None:
        self.values: dict[str, Array] = dict(model.start(policy, Beliefs(), drawn))
        self._held, self._was, self._route, self._at = frozenset(held), was, route, 0
        self._apart = frozenset(route.between if route else ())
        self.values |= {name + APART: self.values[name] for name in self._apart}
        self._settled, self._following, self._changing = (
            tuple(self._wires(links))
            for links in (model.SETTING, model.AUXILIARIES, model.CHANGES.values())
        )
        self._stocks = {wire.name.replace("_change", ""): wire.name for wire in self._changing}
        self._turn_back()
        self._work_out(self._settled)
        self._work_out(self._following)

    def step(self, years: float, bears: Array) -> None:
        """Move on as `conundrum.model.step` does."""
        now = self.values
        self._work_out(self._changing)
        broke = {
            one: now[seen] > bears
            for one, seen in self._causes("breakdown", ("trust", "suspended_until"))
        }
        fallen = {one: now[seen] for one, seen in self._causes("fallen", ("turmoil",))}
        for stock, change in self._stocks.items():
            now[stock] = now[stock] + now[change] * years
        now["time"] = now["time"] + years
        self._at += 1
        self._turn_back()
        now["trust"] = np.where(broke["trust"], now["trust"] * now["break_trust"], now["trust"])
        for one in broke.keys() - {"trust"}:
            now[one] = np.where(broke[one], now["time"] + now["break_years"], now[one])
        for one, seen in self._causes("risk", ("fallen",)):
            fell = now[seen] > now["hazard_threshold"]
            now[one] = np.where(fell, FLOAT(1), now[one])
            now["hazard_threshold"] = np.where(fell, np.inf, now["hazard_threshold"])
        for one, seen in self._causes("fallen", ("turmoil",)):
            now[one] = np.where(now[seen] > fallen[one], FLOAT(1), now[one])
        self._work_out(self._following)

    def _wires(self, functions: Any) -> Iterator[Wire]:
        for link in map(Link, functions):
            effect = variable(link.name)
            yield Wire(link.name, link, {one: self._seen(one, effect) for one in link.inputs})
            if effect in self._apart:
                seen = {one: self._seen(one, effect, apart=True) for one in link.inputs}
                yield Wire(link.name + APART, link, seen)

    def _seen(self, cause: str, effect: str, apart: bool = False) -> str:
        """Return which value of a cause an effect sees."""
        turned = apart or (self._route is not None and self._route.effect == effect)
        if (cause, effect) in self._held or (turned and self._route and cause == self._route.cause):
            return cause + BEFORE
        # A link may see by how much another variable changes.
        return cause + APART if turned and variable(cause) in self._apart else cause

    def _causes(self, cause: str, effects: Collection[str]) -> Iterator[tuple[str, str]]:
        """Return what an event strikes, and which value of its cause each of them sees."""
        for effect in effects:
            yield effect, self._seen(cause, effect)
            if effect in self._apart:
                yield effect + APART, self._seen(cause, effect, apart=True)

    def _turn_back(self) -> None:
        """Take the other run to the same moment."""
        for name, values in self._was.items():
            self.values[name + BEFORE] = values[self._at]

    def _work_out(self, wires: tuple[Wire, ...]) -> None:
        for name, link, seen in wires:
            given = {one: self.values[source] for one, source in seen.items()}
            self.values[name] = link.function(**given)
