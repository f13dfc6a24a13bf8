"""Ways to doubt the model, in five groups. Each way is tried on every conclusion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from conundrum.analysis.conclusions import Change, Conclusion, change, conclusions
from conundrum.analysis.spoiling import spoil_engagement
from conundrum.analysis.tradeoffs.mixes import mixes
from conundrum.analysis.tradeoffs.response import INPUTS, THEORIES
from conundrum.model import Assumptions, Policy, draw
from conundrum.run import AnyPolicy, Outlook, Scenario, average, limit, policy_of
from conundrum.run.follow import together
from conundrum.run.own_outcome import cite_function
from conundrum.run.provenance import cite_years, cited
from conundrum.run.result_table import ResultTable
from conundrum.tables import (
    BadValue,
    entries,
    known,
    listed,
    number,
    say,
    table,
    written,
    written_out,
)

GROUPS = ("forms", "beliefs", "numbers", "judging", "left out")
"""The groups of doubts, in the order in which they are shown."""

STATES = ("holds", "near", "fails")
"""The states of a conclusion under a doubt. The state "near" means that the conclusion's figure has
gone more than half of the way from the usual figure to its limit."""

DRAWS, DRAWN_FUTURES = 100, 250
"""How many times all beliefs or assumptions are chosen at random, and how many futures are run each
time."""

FEW, MANY = 5, 25
"""If a conclusion fails in at least `FEW` of 100 random changes of the model, its state is "near".
If a conclusion fails in at least `MANY` of 100 random changes, its state is "fails"."""

END, WAY, MIDDLE = "end", "way", "middle"
"""Which numbers of a run decide a conclusion: the averages at its end, the averages over its years,
or the medians at its end."""

Figure = Callable[..., float]
"""A function that computes a conclusion's figure from the runs of its policies, for one of `END`,
`WAY` and `MIDDLE`."""


@dataclass(frozen=True)
class Way:
    """One way to try a doubt.

    Parameters
    ----------
    says : str
        What the doubt supposes; the text follows "Suppose that".
    change : Change
        How its runs differ from the usual ones.
    at : str
        Where the runs are looked at: `END`, `WAY` or `MIDDLE`.
    drawn : str
        What is drawn by chance: ``beliefs``, or ``numbers``, the assumptions that no other doubt
        fixes. If empty, nothing is drawn.
    """

    says: str
    change: Change
    at: str = END
    drawn: str = ""


@dataclass(frozen=True)
class Doubt:
    """A doubt, with its group, its name and several ways to try it; the worst result counts."""

    group: str
    short: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Doubted:
    """A conclusion that can be doubted: its policies, its figure, and the figure's bounds."""

    policies: tuple[Policy, ...]
    figure: Figure
    low: float
    high: float

    def margin(self, figure: float) -> float:
        """Return how far a figure is inside its bounds, or a negative number if it is outside."""
        return min(figure - self.low, self.high - figure)

    def state(self, figure: float, usual: float) -> str:
        """Return the state that follows from a conclusion's figure and its usual figure."""
        left = self.margin(figure)
        if left < 0:
            return "fails"
        return "near" if left < self.margin(usual) / 2 else "holds"


@cache
def ways_to_doubt() -> dict[str, Doubt]:
    """Return the doubts of ``data/ways_to_doubt.toml``, by id.

    Examples
    --------
    >>> ways_to_doubt()["growth_tames"].ways[0].change.beliefs.growth_tames
    0.0
    """
    return {
        name: Doubt(about["group"], about["short"], tuple(_way(**way) for way in about["ways"]))
        for name, about in entries("ways_to_doubt").items()
    }


def _way(says: str, at: str = END, drawn: str = "", probe: str = "", **asked: Any) -> Way:
    given = entries("probes")[known("probe", probe, entries("probes"))] if probe else asked
    return Way(says, change(given) or Change(), at, drawn)


def doubts(
    conclusion: Callable[..., float] | None = None,
    policies: AnyPolicy | Sequence[AnyPolicy] = (),
    *,
    least: float | None = None,
    most: float | None = None,
) -> ResultTable:
    """Return the state of each conclusion under each way to doubt the model.

    This is called a multiverse analysis. The notebooks' conclusions are read from
    ``data/doubts.csv``; a conclusion of your own is tried in some 250 runs for each of its
    policies. Two doubts are not tried on it, the years on the way and the middle future, because
    your function itself decides where it looks at a run.

    Parameters
    ----------
    conclusion : callable, optional
        A conclusion of your own: it takes the outlook of each of `policies` and returns a number.
    policies : Policy or str, or a sequence of these, optional
        The policies that your own conclusion compares.
    least, most : float, optional
        Your conclusion holds if its number is at least `least` and at most `most`.

    Returns
    -------
    ResultTable
        A DataFrame with the methods ``cite()`` and ``save(path)``. Columns conclusion, group,
        doubt, state, figure, counted, usual, suppose, code; a row for each conclusion and doubt.
        The state is one of `STATES`, under the worst way of the doubt;
        ``suppose`` says which way that is, ``figure`` is the conclusion's number under it, and
        ``usual`` is its number in the usual model. If the doubt draws something by chance, the
        figure is the number of draws, out of 100, in which the conclusion fails. If it fails in 25
        draws or more, the state is ``fails``. ``counted`` says which kind of number a figure is.
        ``code`` is the scenario code for the run of the first policy; it is empty if a code cannot
        express the run. ``attrs["units"]`` has the unit of each column: ``usual`` is in the unit
        of the conclusion, which ``table("conclusions")`` gives, or in that of your own number.

    Raises
    ------
    BadValue
        If the conclusion is no function or does not return a finite number, if it has no limit or
        `least` is above `most`, or no policy is given for it.

    References
    ----------
    Simonsohn and others 2020, specification curve; Steegen and others 2016, multiverse analysis.

    Examples
    --------
    >>> found = doubts()
    >>> found.pivot(index="conclusion", columns="doubt", values="state").shape[0]
    10
    """
    limits = {"least": least, "most": most}
    if conclusion is None:
        for name, given in {"policies": policies or None, **limits}.items():
            if given is not None:
                raise BadValue(name, given, say("doubts.own"))
        kept = table("doubts")
        kept["group"] = [ways_to_doubt()[name].group for name in kept["doubt"]]
        kept["code"] = kept["code"].fillna("")
        return _credited(kept, ways_to_doubt())
    if not callable(conclusion):
        raise BadValue("conclusion", conclusion, say("doubts.function"))
    low, high = (
        without if asked is None else number(name, asked, -np.inf, np.inf)
        for (name, asked), without in zip(limits.items(), (-np.inf, np.inf), strict=True)
    )
    if least is None and most is None:
        raise BadValue("least", least, advice=say("doubts.limit"))
    alone = (str, Policy, Scenario)
    if low > high:
        allowed = say("doubts.order", most=written_out(high))
        raise BadValue("least", least, allowed, say("doubts.holds"))
    about = listed("policies", policies, say("doubts.policies"), one=alone)
    own = Doubted(
        tuple(policy_of(f"policies[{at}]", one) for at, one in enumerate(about)),
        lambda runs, at: _number(conclusion, runs),
        low,
        high,
    )

    # Doubts about which numbers of a run are judged are left out, because a reader's own function
    # chooses these numbers itself.
    tried = {
        name: doubt
        for name, doubt in ways_to_doubt().items()
        if all(way.at == END for way in doubt.ways)
    }
    about = [
        cite_function(conclusion),
        *(say("cited.about", code=Scenario(policy).code) for policy in own.policies),
        *(
            say(f"cited.{name}", number=written_out(float(asked)))
            for name, asked in limits.items()
            if asked is not None
        ),
    ]
    return _credited(pd.DataFrame(doubted({"own": own}, tried)), tried, *about)


def _credited(found: pd.DataFrame, tried: Mapping[str, Doubt], *about: str) -> ResultTable:
    """Return the columns of a table of doubts, with its citation and its units in "attrs"."""
    drawn = {name: any(way.drawn for way in doubt.ways) for name, doubt in ways_to_doubt().items()}
    told = [say("doubts.draws" if drawn[name] else "doubts.itself") for name in found["doubt"]]
    made = ResultTable(found.assign(counted=told)[list(COLUMNS)])
    made.attrs["units"] = dict.fromkeys(COLUMNS, "") | {
        "figure": say("column.counted"),
        "usual": say("column.of_the_conclusion"),
    }
    made.attrs["cited"] = cited(
        None,
        say("cited.doubts", count=len(tried)),
        cite_years(limit("years", "default")),
        say("cited.futures", futures=written(limit("futures", "default"))),
        say("cited.seed", seed=str(limit("seed", "default"))),
        *about,
    )
    return made


COLUMNS = (
    *("conclusion", "group", "doubt", "state", "figure"),
    *("counted", "usual", "suppose", "code"),
)


def _number(conclusion: Callable[..., float], runs: Sequence[Outlook]) -> float:
    allowed = say("doubts.number", runs=str(len(runs)))
    try:
        found = float(conclusion(*runs))
    except BadValue:
        raise
    except Exception as failed:
        raise BadValue("conclusion", failed, allowed) from failed
    if not np.isfinite(found):
        raise BadValue("conclusion", found, allowed)
    return found


def of_the_set() -> dict[str, Doubted]:
    """Return the conclusions of the notebooks as objects that can be doubted."""
    return {
        name: Doubted(one.policies, _figure_of(one), one.low, one.high)
        for name, one in conclusions().items()
    }


def _figure_of(one: Conclusion) -> Figure:
    def figure(runs: Sequence[Outlook], at: str) -> float:
        first, *others = [_looked_at(run, one.outcome, at) for run in runs]
        return first - sum(others)

    return figure


def _looked_at(run: Outlook, outcome: str, at: str) -> float:
    """Return the number of an outcome that decides a conclusion, in the unit that is shown."""
    if at == WAY:
        return float(np.mean([average(outcome, futures) for futures in run.stored(outcome)]))
    if at == MIDDLE and outcome != "fallen":
        return float(np.median(run[outcome][-1]))
    return average(outcome, run.stored(outcome)[-1])


def doubted(
    asked: dict[str, Doubted], tried: dict[str, Doubt] | None = None
) -> Iterator[dict[str, Any]]:
    """Try each doubt on each conclusion, and yield the result as a row of the table of doubts."""
    tried = ways_to_doubt() if tried is None else tried
    usual = figures(asked, Way("", Change()))
    for doubt_id, doubt in tried.items():
        ways = [(way, figures(asked, way)) for way in doubt.ways]
        for name, one in asked.items():
            left = [_left(one, way, found[name]) for way, found in ways]
            way, found = ways[left.index(min(left))]
            figure = found[name]
            yield {
                "conclusion": name,
                "group": doubt.group,
                "doubt": doubt_id,
                "state": _of_draws(figure) if way.drawn else one.state(figure, usual[name]),
                "figure": figure,
                "usual": usual[name],
                "suppose": way.says,
                "code": coded(one.policies[0], way),
            }


def _left(one: Doubted, way: Way, figure: float) -> float:
    return -figure if way.drawn else one.margin(figure)


def _of_draws(failing: float) -> str:
    return "fails" if failing >= MANY else "near" if failing >= FEW else "holds"


def coded(policy: Policy, way: Way) -> str:
    """Return the scenario code of a policy's run, or an empty text if the run can have no code."""
    if way.drawn or way.at != END or way.change.years != limit("years", "default"):
        return ""
    under = way.change
    return Scenario(
        reaching_policy(policy, under), under.beliefs, assumptions=under.assumptions
    ).code


def reaching_policy(policy: Policy, under: Change) -> Policy:
    """Return a policy in which sanctions spoil engagement as much as a change of the model says."""
    return Policy(**spoil_engagement(asdict(policy), under.spoiled))


def figures(asked: dict[str, Doubted], way: Way) -> dict[str, float]:
    """Return each conclusion's figure, or the number of 100 random choices in which it fails."""
    if not way.drawn:
        return _run(asked, way, way.change, limit("futures", "default"))
    failed = dict.fromkeys(asked, 0)
    for under in drawn(way.drawn):
        for name, figure in _run(asked, way, under, DRAWN_FUTURES).items():
            failed[name] += asked[name].margin(figure) < 0
    return {name: 100 * count / DRAWS for name, count in failed.items()}


def _run(asked: dict[str, Doubted], way: Way, under: Change, futures: int) -> dict[str, float]:
    policies = list(dict.fromkeys(policy for one in asked.values() for policy in one.policies))
    met_as = [reaching_policy(policy, under) for policy in policies]
    made = together(met_as, under.beliefs, under.assumptions, under.years, futures)
    runs = dict(zip(policies, made, strict=True))
    return {
        name: one.figure([runs[policy] for policy in one.policies], way.at)
        for name, one in asked.items()
    }


def drawn(what: str) -> list[Change]:
    """Return random changes of all beliefs, or of all assumptions that no doubt fixes.

    Examples
    --------
    >>> len(drawn("beliefs")), "flight_share" in drawn("numbers")[0].assumptions.fixed
    (100, False)
    """
    seed = limit("seed", "default")
    if what == "beliefs":
        return [Change(mix) for mix in mixes(DRAWS)]
    alone = {
        name
        for doubt in ways_to_doubt().values()
        if doubt.group == "numbers"
        for way in doubt.ways
        for name in way.change.assumptions.fixed
    }
    made = draw(Assumptions(), DRAWS, seed)
    ranged = [name for name in INPUTS if name not in {*THEORIES, *alone}]
    return [
        Change(assumptions=Assumptions(**{name: float(made[name][at]) for name in ranged}))
        for at in range(DRAWS)
    ]
