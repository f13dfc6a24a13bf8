"""What the record teaches: every conclusion before and after worlds are weighed by their fit."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any

import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.failing import asked, with_luck
from conundrum.model import Beliefs, Policy
from conundrum.panels.answered import Answered
from conundrum.panels.conclusion import offered
from conundrum.run import Run, Vector, limit, measured, of_100
from conundrum.run.hindcast import hindcast, stances
from conundrum.run.record_fit import fit, share
from conundrum.shown import taught as shows
from conundrum.tables import rows, value
from conundrum.tables.published import over, published

DECIDES = "cut_off_falls"
"""The conclusion on which most of what is said of a cut-off hangs."""


class Taught(Answered):
    """In how many worlds each conclusion holds, before and after the record.

    Attributes
    ----------
    said : Status
        What the record cannot move, what it moves, and how many worlds carry that.
    """

    def __init__(self) -> None:
        super().__init__(shows, {}, looks=("nk-shown",), offers=about)
        head, self.said, listed = self.html("head"), self.text("said"), self.html("table")
        self.built(head, self.said, listed)

    @property
    def counts(self) -> pd.DataFrame:
        """Of each conclusion in how many of 100 worlds it holds, as the table has it."""
        found = shows.learned(about(), measured(shows, self._whole()))
        return pd.DataFrame(found, list(conclusions()))[[*shows.COUNTS]]

    @property
    def weights(self) -> Vector:
        """What each of the usual worlds weighs, with all beliefs central."""
        return record_weights()


def record_weights(
    beliefs: Beliefs | None = None,
    worlds: int = limit("worlds", "default"),
    seed: int = limit("seed", "default"),
) -> Vector:
    """Weigh worlds by how well they fit the record; `conundrum.simulate` runs the same ones.

    A weight a world, from 0 to 1. Arguments are those of `conundrum.simulate`; what it refuses
    raises `BadValue`.

    Examples
    --------
    >>> bool(0 < record_weights(worlds=200).mean() < 1)
    True
    """
    return fit(Run(hindcast(beliefs, worlds, seed), seed), figures(), over(published()))


def figures() -> list[dict[str, Any]]:
    """Return the published figures that weigh, each with its spread and its share of a series."""
    lines: list[dict[str, Any]] = published().to_dict("records")  # type: ignore[assignment]
    known = [line for line in lines if _weighs(rows("record_fit")[line["series"]], line["year"])]
    series = [line["series"] for line in known]
    return [
        {
            "series": line["series"],
            **{field: float(line[field]) for field in ("at", "low", "high")},
            "spread": value("record_fit", line["series"], "spread"),
            "share": 1 / series.count(line["series"]),
        }
        for line in known
    ]


def _weighs(series: dict[str, str], year: int) -> bool:
    return not series["until"] or year < int(series["until"])


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel: the record with its spreads, and every conclusion."""
    end = over(published())
    policies = list(dict.fromkeys(p for one in conclusions().values() for p in one.policies))
    other = anew(policies)
    return {
        "course": [[step, asdict(policy)] for step, policy in stances().items()],
        "years": end - int(value("limits", "start", "default")),
        "end": end,
        "figures": figures(),
        "decides": conclusions()[DECIDES].short,
        "policies": [asdict(policy) for policy in policies],
        "conclusions": [
            {
                **{k: told for k, told in offered(one).items() if k in {"outcome", "end"}},
                "short": one.short,
                "limit": one.limit,
                "runs": [policies.index(policy) for policy in one.policies],
                **other[name],
            }
            for name, one in conclusions().items()
        ],
    }


def anew(policies: list[Policy]) -> dict[str, dict[str, float]]:
    """Say in how many of 100 worlds each conclusion holds before and after, had they other luck."""
    years, worlds, seed = (limit(name, "default") for name in ("years", "worlds", "seed"))
    _, runs = with_luck(policies, years, worlds, seed, seed + 1)
    weights, found = record_weights(), {}
    for name in conclusions():
        holds, compared = asked(name, ())
        held = holds(*(runs[policies.index(one)] for one in compared)).astype(float)
        found[name] = {"before_anew": of_100(held), "after_anew": 100 * share(weights, held)}
    return found


def taught() -> Taught:
    """Show what the record from 2016 on says of each conclusion, and what it cannot move.

    Returns
    -------
    Taught
        A widget; `Taught.counts` has its numbers, `Taught.weights` what each world weighs.

    Examples
    --------
    >>> taught().counts.columns.tolist()
    ['before', 'stood', 'after', 'before_anew', 'after_anew']
    """
    return Taught()
