"""Findings of choices: what comes first, at which price, or is regretted, in whose eyes."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args

import pandas as pd

import conundrum as nk
from conundrum.analysis.tradeoffs.frontier import PRICES as COSTS
from conundrum.analysis.tradeoffs.gains import Split
from conundrum.model import called
from conundrum.shown.believing import FUTURES, TRIED
from tools.origin.runs import named
from tools.rigging import beyond


def _tried() -> pd.DataFrame:
    """List every policy that is tried under the central beliefs."""
    return nk.options(TRIED, futures=FUTURES).table.rename_axis("policy").reset_index()


def beaten(policy: str) -> bool:
    """Say whether another policy tried costs both fewer leavers and fewer warheads."""
    table = _tried()
    own = table[table["policy"] == policy].iloc[0]
    return bool((table[[*COSTS]] < own[[*COSTS]]).all(axis=1).any())


def first_from(eyes: str, policy: str) -> int:
    """Say from which price of position, in per cent, a policy comes first in 06's ranking.

    Where it does at no price, that is above 100.
    """
    shown = nk.believing()
    shown.buttons[eyes].click()
    for price in range(101):
        shown.sliders["position.cost"].value = price
        if shown.answer()["chart"]()["name"][0] == called(policy):
            return price
    return 101


@cache
def best_after(eyes: str, years: float) -> str:
    """Name the policy that costs someone least until so many years after October 2016."""
    runs = {name: nk.simulate(policy, years=int(years)) for name, policy in nk.PRESETS.items()}
    return min(runs, key=lambda name: nk.loss(runs[name], eyes).mean())


def gained(eyes: str, policy: str, part: str = "gain") -> float:
    """Say what a policy gains someone beside that of 2016, of 100, or a part of that gain.

    Eyes may be an outcome, which they then see alone.

    Examples
    --------
    >>> gained("Washington", "joint opening", "together") < 0.2
    True
    """
    found = _gains(eyes, named("policy", policy, nk.PRESETS))
    return float(found[named("part of a gain", part, found)])


@cache
def _gains(eyes: str, policy: str) -> dict[str, float]:
    """Return a gain and its parts by powers, by controls and by outcomes.

    What sanctions and engagement gain together has no name here: that word is for the powers.
    """
    seen = eyes if eyes in nk.EYES else nk.Weights(**{eyes: 1})
    parts: dict[str, float] = {}
    for split in get_args(Split):
        row: Any = nk.gains(policy, eyes=seen, split=split).iloc[0]
        parts = (100 * row).to_dict() | parts
    return parts


@cache
def _regret() -> pd.DataFrame:
    return nk.regret()


def regretted(which: str, eyes: str) -> str:
    """Name the policy that someone regrets least, or most, whichever theories hold."""
    regret = _regret()[f"regret_{eyes}"]
    ends = {"least": regret.idxmin, "most": regret.idxmax}
    return str(ends[named("end of a list", which, ends)]())


@cache
def _beyond() -> pd.DataFrame:
    """List the corners of the five controls that cost everybody less than every named policy."""
    return beyond(2, futures=1000).reset_index()


TABLES: Mapping[str, Callable[[], pd.DataFrame]] = {
    "tried": _tried,
    "beyond": _beyond,
}
FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        beaten,
        first_from,
        best_after,
        gained,
        regretted,
    )
}
