"""Where an argument fails: the box of assumptions in which most worlds contradict it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.tradeoffs.box_found import Counts, claimed, headline, told
from conundrum.analysis.tradeoffs.patient_rule import Box, Marks, Table, boxed, stages
from conundrum.analysis.tradeoffs.response import CENTRAL, INPUTS, THEORIES
from conundrum.model import FLOAT, Array, Assumptions, Beliefs, Policy, draw
from conundrum.run import Outlook, limit
from conundrum.run.limits import within
from conundrum.run.simulate import draw_thresholds, follow_worlds
from conundrum.tables import BadValue, instance, known, listed, number, value, whole

SEARCHED = 10_000
"""Worlds in which a box is searched for; other ones say what it is worth."""

MOST, LEAST = 3, 0.05
"""As many limits a box has at most, and the share of all worlds that it holds at least."""

LUCK = ("hazard_threshold", "fortune")
"""What is drawn for a world beside its assumptions; breakdowns of talks come on top."""

Question = str | Callable[..., Array]


@dataclass(frozen=True, eq=False)
class Failing:
    """Where something fails, as `fails_where` finds it.

    Parameters
    ----------
    title : str
        The finding, in counts of worlds.
    said : str
        How much the box holds, and what luck decides.
    limits : DataFrame
        A row a limit: ``assumption``, ``end`` (whether the limit is the ``least`` or the ``most``
        that it is within the box), ``at``, and the ``low`` and ``high`` of its range. It is there
        even if the box is not `claimed`.
    counts : dict
        Of worlds that had no part in the search: ``worlds``, ``fails``, ``inside``, ``both``; and
        ``again``, in how many of 100 worlds in which it fails it does so with other luck, too.
    claimed : bool
        Whether the box is denser there than chance makes one of its size.
    trajectory : DataFrame
        Every stage of the search, from all worlds on. ``mass``: the share of all worlds that the
        box holds; ``density``: the share of these in which it fails; ``coverage``: the share of
        all in which it fails that the box holds. ``limits``: how many there are by then.
    """

    title: str
    said: str
    limits: pd.DataFrame
    counts: Counts
    claimed: bool
    trajectory: pd.DataFrame

    def __repr__(self) -> str:
        limits = "; ".join(
            f"{row.assumption} {row.end} {row.at:g}" for row in self.limits.itertuples()
        )
        return f"{self.title}. {self.said} [{limits}]"


def fails_where(
    question: Question,
    policies: Sequence[Policy] = (),
    *,
    theories: bool = False,
    most: int = MOST,
    least: float = LEAST,
    years: int = limit("years", "default"),
    worlds: int = limit("worlds", "default"),
    searched: int = SEARCHED,
    seed: int = limit("seed", "default"),
) -> Failing:
    """Find the box of assumptions in which a conclusion fails most often, by PRIM.

    The box is searched for in other worlds than those in which it is counted.

    Parameters
    ----------
    question : str or callable
        A conclusion's id in ``data/conclusions.toml``; or what says of the outlooks of `policies`
        in which worlds it holds, as an array of truth.
    policies : sequence of Policy, optional
        Those that a question of one's own is about; a conclusion knows its own.
    theories : bool, optional
        Draw beliefs from 0 to 1 as well, instead of holding them central.
    most : int, optional
        How many limits a box has at most, 1 to 10.
    least : float, optional
        The share of all worlds that it holds at least, 0.01 to 0.5.
    years, worlds, seed : int, optional
        As in `conundrum.run.simulate`; these worlds count.
    searched : int, optional
        Worlds in which it is searched for, 100 to 50,000.

    Returns
    -------
    Failing

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, or the question does not say yes or
        no of each world.

    Examples
    --------
    >>> found = fails_where("cut_off_flight", searched=2000)
    >>> found.limits[["assumption", "end"]].to_numpy().tolist()
    [['flight_share', 'most']]

    A question of one's own: where does a cut-off cost Washington more than an opening?

    >>> from conundrum.model import PRESETS
    >>> from conundrum.run import loss
    >>> compared = [PRESETS["joint cut-off"], PRESETS["joint opening"]]
    >>> found = fails_where(
    ...     lambda cut_off, opening: loss(cut_off) <= loss(opening), compared, searched=1000
    ... )
    >>> found.title.startswith("It fails in ")
    True
    """
    holds, compared = asked(question, policies)
    years, seed = within("years", years), within("seed", seed)
    most, least = whole("most", most, 1, 10), number("least", least, 0.01, 0.5, "share")
    names = [name for name in INPUTS if theories or name not in THEORIES]

    def cases(count: int, seed: int, luck: int) -> tuple[Table, Marks]:
        """Run worlds with the assumptions of one seed and the luck of another."""
        drawn = draw(Assumptions(), count, seed) | _luck(count, luck)
        if theories:
            even = np.random.default_rng([seed, count]).random((len(THEORIES), count))
            shares = dict(zip(THEORIES, even, strict=True))
            # The model has a belief as a multiple of its central strength.
            drawn |= {name: (share / CENTRAL[name]).astype(FLOAT) for name, share in shares.items()}
        talks = draw_thresholds(years * limit("steps_a_year", "default"), count, luck)
        runs = [follow_worlds({0: one}, Beliefs(), Assumptions(), drawn, talks) for one in compared]
        held = np.asarray(holds(*runs))
        if held.shape != (count,) or held.dtype != bool:
            raise BadValue("question", held, f"yes or no for each of {count} worlds")
        table = [drawn[name].astype(float) * CENTRAL.get(name, 1) for name in names]
        return np.stack(table, axis=1), np.logical_not(held)

    counted = cases(within("worlds", worlds), seed, seed)
    count, other = whole("searched", searched, 100, limit("worlds", "highest")), seed ^ 1
    found = cases(count, other, other)
    _, with_other_luck = cases(count, other, other ^ 2)
    again = 100 * float(with_other_luck[found[1]].mean()) if found[1].any() else 0.0
    return judged(names, found, counted, again, most, least)


def judged(
    names: Sequence[str],
    searched: tuple[Table, Marks],
    counted: tuple[Table, Marks],
    again: float,
    most: int = MOST,
    least: float = LEAST,
) -> Failing:
    """Search for a box in some worlds, and count it in others.

    Parameters
    ----------
    names : sequence of str
        What the columns are called.
    searched, counted : tuple of ndarray
        What every world is drawn with, shape (worlds, names), and whether it fails there.
    again, most, least
        As in `Failing` and `fails_where`.
    """
    table, fails = searched
    path = stages(table, fails, most, least)
    best = max(path, key=lambda box: box.beyond(fails.mean()))
    box = boxed(*counted, {side: float(f"{at:.3g}") for side, at in best.limits.items()})
    counts: Counts = {
        "worlds": len(counted[1]),
        "fails": int(counted[1].sum()),
        "inside": box.cases,
        "both": box.marked,
        "again": again,
    }
    return Failing(
        headline(counts),
        told(counts, len(fails)),
        _limits(names, box),
        counts,
        claimed(counts),
        pd.DataFrame([_stage(one, len(fails), int(fails.sum())) for one in path]),
    )


def asked(
    question: Question, policies: Sequence[Policy]
) -> tuple[Callable[..., Array], Sequence[Policy]]:
    """Return what says in which worlds a question's answer holds, and the policies it compares."""
    if callable(question):
        given = listed("policies", policies, "a list of one or more policies")
        return question, [instance("policies", one, Policy) for one in given]
    one = conclusions()[known("question", question, conclusions())]
    return lambda *runs: _held(one, *runs), one.policies


def _held(one: Conclusion, run: Outlook, other: Outlook | None = None) -> Array:
    """Say in which worlds a conclusion's figure is on the right side of its limit."""
    figure = run[one.outcome][-1].astype(float) * one.scale
    if other:
        figure -= other[one.outcome][-1].astype(float) * one.scale
    return (one.low <= figure) & (figure <= one.high)


def _luck(worlds: int, seed: int) -> dict[str, Array]:
    drawn = draw(Assumptions(), worlds, seed)
    return {name: drawn[name] for name in LUCK}


def _limits(names: Sequence[str], box: Box) -> pd.DataFrame:
    rows = [
        {
            "assumption": names[column],
            "end": "most" if upper else "least",
            "at": at,
            **_range(names[column]),
        }
        for (column, upper), at in box.limits.items()
    ]
    return pd.DataFrame(rows, columns=["assumption", "end", "at", "low", "high"])


def _range(name: str) -> dict[str, float]:
    if name in THEORIES:
        return {"low": 0.0, "high": 1.0}
    return {end: value("assumptions", name, end) for end in ("low", "high")}


def _stage(box: Box, worlds: int, fails: int) -> dict[str, float]:
    return {
        "mass": box.cases / worlds,
        "density": box.density,
        "coverage": box.marked / fails if fails else 0.0,
        "limits": len(box.limits),
    }
