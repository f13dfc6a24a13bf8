"""Findings of the package's analysis, under the names that origins use."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd

import conundrum as nk
from conundrum.analysis.tradeoffs.designs import move_distance
from conundrum.analysis.tradeoffs.mixes import mixes
from conundrum.analysis.tradeoffs.stance_map import stance_map
from conundrum.panels.scorecard import verdicts
from conundrum.run import PRIORITIES
from conundrum.run.hindcast import compare, hindcast, in_90, scores
from conundrum.run.loss import share_lost
from conundrum.tables import entries
from tools.origin import choices, doubts
from tools.origin.runs import run as made


@cache
def loss(capital: str, run: str) -> float:
    """Return what a run costs by somebody's priorities, from 0 to 1, on average over futures.

    A name may be followed by ``by end``, and by weights that differ.

    Examples
    --------
    >>> loss("Washington, standing 1", "2016") > loss("Washington", "2016")
    True
    """
    name, *others = capital.replace(", by end", "").split(", ")
    weights: str | nk.Priorities = name
    if others:
        pairs = (other.split(" ") for other in others)
        weights = replace(PRIORITIES[name], **{outcome: float(of) for outcome, of in pairs})
    return float(share_lost(made(run), weights, "end" if ", by end" in capital else "way").mean())


def move(power: str, run: str) -> float:
    """Return how far a policy is from a power's own policy of 2016."""
    return move_distance(made(run).policy, power)


def inside(series: str, run: str) -> int:
    """Count the figures of a series, or of an estimator, that are in the wide band of a run."""
    return in_90(made(run), series)


def concert_on(day: str) -> float:
    """Return the concert index of what the two powers did from a listed day on."""
    row: Any = nk.table("stances").set_index("from").loc[pd.Timestamp(day)]
    return nk.Policy(**{name: row[name] for name in nk.Policy.__dataclass_fields__}).concert


def largest_fall(table: str, index: str, field: str, first: float, last: float) -> int:
    """Return the year in which a column of a table fell most, within some years."""
    series: Any = nk.table(table).set_index(index)[field].loc[first:last].astype(float)
    return int(series.diff().idxmin())


@cache
def _compared(run: str) -> pd.DataFrame:

    return compare(made(run))


def _scores() -> pd.DataFrame:
    """Return the scores of the model, the model as known in 2016, and a naive line, by series."""
    return scores(compare(made("record")), compare(hindcast(earlier=True))).reset_index()


def _banned() -> pd.DataFrame:
    """Return the banned goods, with the year of the text and what China bought of them in 2018."""
    sectors = nk.table("sectors").dropna(subset=["banned_by"])
    texts = nk.table("resolutions").set_index("resolution")["date"].dt.year
    bought = nk.table("china_imports_by_sector").query("year == 2018").set_index("sector")["value"]
    return sectors.assign(
        year=sectors["banned_by"].map(texts), bought=sectors["sector"].map(bought)
    )


@cache
def _worst_cells() -> pd.DataFrame:
    """Return for each of a hundred mixes of beliefs the pair of stances with most instability."""
    maps: list[Any] = [stance_map(beliefs=mix, futures=300) for mix in mixes()]
    worst = pd.DataFrame([one.loc[one["instability"].idxmax()] for one in maps])
    worst = worst.rename(columns={"washington": "us", "beijing": "china"})
    calms = [mix.contact_calms for mix in mixes()]
    return worst.assign(diagonal=worst["us"] == worst["china"], contact_calms=calms)


def _named(file: str) -> pd.DataFrame:
    """Return named entries as a table; nested values have names such as ``held_build_2016``."""
    about = [{"name": name, **entry} for name, entry in entries(file).items()]
    return pd.json_normalize(about, sep="_")


def _scorecard() -> pd.DataFrame:

    return verdicts()


TABLES: Mapping[str, Callable[[], pd.DataFrame]] = {
    "driven": lambda: _compared("record"),
    "kept": lambda: _compared("2016"),
    "scores": _scores,
    "banned": _banned,
    "worst_cells": _worst_cells,
    "scorecard": _scorecard,
    "conclusions": lambda: _named("conclusions"),
    "probes": lambda: _named("probes"),
    **choices.TABLES,
}
"""Tables that are made and not read."""

FINDINGS: Mapping[str, Callable[..., Any]] = {
    "loss": loss,
    "move": move,
    "inside": inside,
    "concert_on": concert_on,
    "largest_fall": largest_fall,
    **choices.FINDINGS,
    **doubts.FINDINGS,
}
OF_A_RUN = ("loss", "move", "inside")
"""Findings whose last part is a run, so that it may stand for many."""
