"""Finds the box (limits on assumptions) in which most futures contradict a conclusion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from conundrum.analysis.box_search import LEAST_SHARE, MOST_LIMITS, Failing, find_box
from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.tradeoffs.patient_rule import Marks, Table
from conundrum.analysis.tradeoffs.response import CENTRAL, INPUTS, THEORIES
from conundrum.model import Array, Assumptions, Beliefs, Policy, draw
from conundrum.model.variant import Model
from conundrum.run import AnyPolicy, Outlook, Scenario, limit, policy_of
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.follow import draw_thresholds, follow_futures
from conundrum.run.given_beliefs import AnyBeliefs, believed
from conundrum.run.limits import within
from conundrum.run.own_outcome import Outcome, cite_function
from conundrum.run.provenance import Provenance
from conundrum.tables import BadValue, known, listed, number, say, whole, written

SEARCHED = 10_000
"""The number of futures that are used to find a box (limits on assumptions). The box is then tested
in other futures."""

LUCK = ("hazard_threshold", "fortune")
"""The random numbers for events that are chosen together with a future's assumptions. The random
numbers for the breakdown of talks are chosen separately."""

Question = str | Outcome | Callable[..., Array]


def fails_where(
    question: Question,
    policies: AnyPolicy | Sequence[AnyPolicy] = (),
    *,
    beliefs: AnyBeliefs = None,
    most: int = MOST_LIMITS,
    least: float = LEAST_SHARE,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    searched: int = SEARCHED,
    seed: int = limit("seed", "default"),
    model: Model | None = None,
) -> Failing:
    """Find the box (limits on assumptions) in which a conclusion fails most often, by PRIM.

    The box is searched for in some futures, and then counted in others.

    Parameters
    ----------
    question : str, Outcome or callable
        A conclusion's id in ``data/conclusions.toml``; or a function that takes the outlooks of
        `policies` and returns in which futures the conclusion holds, as an array of booleans; or
        an outcome of your own that is 1 at the end of a future in which it holds, and 0 otherwise.
    policies : Policy or str, or a sequence of these, optional
        The policies that your own question is about; a conclusion of the notebooks has its own.
    beliefs : Beliefs, dict or "drawn", optional
        As in `conundrum.run.simulate`; if beliefs are drawn, a box can limit them, too.
    most : int, optional
        The largest number of limits, 1 to 10.
    least : float, optional
        The smallest share of all futures in the box, 0.01 to 0.5.
    years, futures, seed, model : optional
        As in `conundrum.run.simulate`, for the futures in which the box is counted.
    searched : int, optional
        The number of futures in which the box is searched for, 100 to 50,000.

    Returns
    -------
    Failing

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or the question does not give yes or
        no for each future.

    Examples
    --------
    >>> found = fails_where("cut_off_flight", searched=2000)
    >>> found.limits[["assumption", "end"]].to_numpy().tolist()
    [['flight_share', 'most']]

    A question of your own: when does a cut-off cost Washington more than an opening?

    >>> from conundrum.model import PRESETS
    >>> from conundrum.run import loss
    >>> compared = [PRESETS["joint cut-off"], PRESETS["joint opening"]]
    >>> found = fails_where(
    ...     lambda cut_off, opening: loss(cut_off) <= loss(opening), compared, searched=1000
    ... )
    >>> found.title.startswith("The conclusion fails in ")
    True
    """
    holds, compared = read_question(question, policies)
    years, seed = within("years", years), within("seed", seed)
    most, least = whole("most", most, 1, 10), number("least", least, 0.01, 0.5, "share")
    held, assumptions = believed(beliefs, None)
    drawn_too = are_drawn(assumptions.fixed)
    names = [name for name in INPUTS if drawn_too or name not in THEORIES]

    def cases(count: int, seed: int, luck: int) -> tuple[Table, Marks]:
        """Run futures with assumptions from one random seed and events from another random seed."""
        allowed = say("failing.asks", futures=str(count), runs=str(len(compared)))
        made = (held, assumptions)
        drawn, runs = with_luck(compared, years, count, seed, luck, made, model)
        try:
            kept = np.asarray(holds(*runs))
        except BadValue:
            raise
        except Exception as failed:
            raise BadValue("question", failed, allowed) from failed
        if kept.shape != (count,) or kept.dtype != bool:
            raise BadValue("question", kept, allowed)
        # The model measures a belief in multiples of its usual strength. Multiplying a belief by
        # its usual strength makes it a share from 0 to 1 again.
        table = [drawn[name].astype(float) * CENTRAL.get(name, 1) for name in names]
        return np.stack(table, axis=1), np.logical_not(kept)

    counted = cases(within("futures", futures), seed, seed)
    count, other = whole("searched", searched, 100, limit("futures", "highest")), seed ^ 1
    found = cases(count, other, other)
    _, with_other_luck = cases(count, other, other ^ 2)
    again = 100 * float(with_other_luck[found[1]].mean()) if found[1].any() else 0.0
    box = find_box(names, found, counted, again, most, least)
    made = Provenance(held, assumptions, years, len(counted[1]), seed, model)
    run = {f"({place}) ": policy for place, policy in enumerate(compared, 1)}
    told = (
        say("cited.conclusion", says=conclusions()[question].says.rstrip("."))
        if isinstance(question, str)
        else cite_function(question)
    )
    cited = made.cite(
        run,
        told,
        say(
            "cited.searched",
            **{"futures": written(count), "seed": str(other)},
            **{"most": str(most), "least": f"{100 * least:g}"},
        ),
    )
    return replace(box, made_with=model.said if model else "", cited=cited)


def read_question(
    question: Question, policies: AnyPolicy | Sequence[AnyPolicy]
) -> tuple[Callable[..., Array], Sequence[Policy]]:
    """Return a test that says in which futures a conclusion holds, and the policies to run."""
    if isinstance(question, Outcome) or callable(question):
        alone = (str, Policy, Scenario)
        given = listed("policies", policies, "a list of one or more policies", one=alone)
        asks = question if callable(question) else partial(_holds, question)
        return asks, [policy_of(f"policies[{at}]", one) for at, one in enumerate(given)]
    one = conclusions()[known("question", question, conclusions())]
    if policies != ():
        raise BadValue("policies", policies, advice=say("refused.own_policies"))
    return lambda *runs: _conclusion_holds(one, *runs), one.policies


def _holds(question: Outcome, run: Outlook, *others: Outlook) -> Array:
    """Say in which futures of the only policy a reader's own outcome is 1 at the end."""
    ends = run[question][-1]
    if others or not np.isin(ends, (0, 1)).all():
        raise BadValue(f"outcome {question.name}", ends, "0 or 1 in each future, and of one policy")
    return ends == 1


def _conclusion_holds(one: Conclusion, run: Outlook, other: Outlook | None = None) -> Array:
    """Say in which futures a conclusion holds."""
    figure = run[one.outcome][-1]
    if other:
        figure = figure - other[one.outcome][-1]
    held: Array = one.holds(figure)
    return held


def with_luck(
    policies: Sequence[Policy],
    years: int,
    futures: int,
    seed: int,
    luck: int,
    made: tuple[Beliefs, Assumptions],
    model: Model | None = None,
) -> tuple[dict[str, Array], list[Outlook]]:
    """Run policies with assumptions from one random seed and events from another random seed."""
    other = draw(Assumptions(), futures, luck)
    drawn = {**draw(made[1], futures, seed), **{name: other[name] for name in LUCK}}
    talks = draw_thresholds(years * limit("steps_a_year", "default"), futures, luck)
    return drawn, [follow_futures({0: one}, *made, drawn, talks, model=model) for one in policies]
