"""The citation of runs, with which others can make the same runs again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conundrum.model import Assumptions, Beliefs, Policy
from conundrum.model.variant import Model
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.fingerprint import made_by
from conundrum.run.scenario import Scenario
from conundrum.tables import BadValue, begun, say, value, written


@dataclass(frozen=True)
class Provenance:
    """The settings that runs in the same futures share, such as their beliefs and their seed.

    Parameters
    ----------
    beliefs : Beliefs
        How far each rival theory held.
    assumptions : Assumptions
        The assumptions that were held at one value.
    years : int
        How many years the runs last, from 2016 on.
    futures : int
        How many futures there are.
    seed : int, optional
        The start of the random numbers; None if the seed alone does not give the futures.
    model : Model, optional
        The changed model that the runs were made with, if any.
    """

    beliefs: Beliefs
    assumptions: Assumptions
    years: int
    futures: int
    seed: int | None
    model: Model | None

    def cite_draws(self) -> list[str]:
        """Return phrases that name the years, the number of futures and the seed of the runs."""
        seed = "cited.seed" if self.seed is not None else "cited.no_seed"
        return [
            cite_years(self.years),
            say("cited.futures", futures=written(self.futures)),
            *([say("cited.theories")] if are_drawn(self.assumptions.fixed) else []),
            say(seed, seed=str(self.seed)),
        ]

    def code(self, policy: Policy) -> str:
        """Return the scenario code of a policy's run; refuse a run that has no seed."""
        return self._scenario(policy).code

    def _scenario(self, policy: Policy) -> Scenario:
        if self.seed is None:
            raise BadValue("seed", self.seed, "known for a run that has a scenario code")
        return Scenario(policy, self.beliefs, seed=self.seed, assumptions=self.assumptions)

    def cite(self, policies: Mapping[str, Policy], *more: str) -> str:
        """Return the citation of runs, with the key of each policy written before the policy.

        It has the version of the package and the fingerprint of its model, the years, the futures,
        the seed, the scenario codes, and anything else that is not the default. A number that a
        code rounds to a tenth of a per cent is also written out.
        """
        runs = [said + self.cite_run(policy) for said, policy in policies.items()]
        return cited(self.model, *self.cite_draws(), *runs, *more)

    def cite_run(self, policy: Policy) -> str:
        """Return a run's scenario code, or the run's numbers if a code cannot contain all of them.

        A code rounds numbers. It cannot contain futures that were given or links that were changed.
        """
        exact = f"{policy}, {self.beliefs}, {self.assumptions}"
        # A scenario code does not contain cause-and-effect links that a reader wrote, so anybody
        # who typed in the code would get other numbers.
        if self.seed is None or self.model:
            return exact
        scenario = self._scenario(policy)
        whole = "" if Scenario.read(scenario.code) == scenario else f" ({exact})"
        return say("cited.scenario", code=scenario.code) + whole


def cited(model: Model | None, *parts: str) -> str:
    """Return the citation of a table made from runs: version, fingerprint, and the given words.

    Examples
    --------
    >>> cited(None, "seed 2016")[-11:]
    ' Seed 2016.'
    """
    changed = f" {model.said}" if model else ""
    sentences = "; ".join(part.rstrip(".") for part in (*parts, *cite_links(model)))
    return f"{made_by()}{changed} {begun(sentences)}."


def cite_links(model: Model | None) -> list[str]:
    """Return a sentence on each cause-and-effect link that the reader wrote, with its source code.

    Examples
    --------
    >>> cite_links(None)
    []
    """
    links = model.sources.items() if model else ()
    return [say("cited.link", name=name, definition=source) for name, source in links]


def cite_years(years: int) -> str:
    """Return the first and the last date of runs, in words.

    Examples
    --------
    >>> cite_years(20)
    'October 2016 to October 2036'
    """
    start = int(value("limits", "start", "default"))
    return say("cited.years", first=str(start), last=str(start + years))
