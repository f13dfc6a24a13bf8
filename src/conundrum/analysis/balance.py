"""What a policy costs and what it buys beside the path of 2016, early and late (H15)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from conundrum.model.assumptions import Array
from conundrum.run.limits import limit
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import worlds_of
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import outcomes, rows, value
from conundrum.tables.words import say

WEIGHED_UP = outcomes("balance")
"""The outcomes that are set against one another, in reading order."""


def _are(field: str, word: str) -> tuple[str, ...]:
    return tuple(name for name in WEIGHED_UP if rows("outcomes")[name][field] == word)


MORE_IS_BETTER = _are("better", "more")
DISPUTED = _are("better", "disputed")
"""Whether a fall is better is what Washington and Beijing differ on (H4, H5)."""

BY_MEAN = _are("taken", "mean")
"""Where most worlds show nothing at all, the median would hide the rest."""

SPANS = {"first": "first five years", "last": "last five years"}
SPAN_YEARS = 5

CLEAR = 0.75
"""A sign is clear if it holds in so many of the worlds in which the two policies differ."""


HARDLY = 0.05
"""Two policies are alike where fewer worlds than that differ."""


@dataclass(frozen=True)
class Entry:
    """One outcome over one span of years, beside the path of another policy.

    Parameters
    ----------
    outcome, span : str
        Which outcome, and a name in `SPANS`.
    here, there : float
        The outcome under the policy and on the other path, in the unit it is shown in.
    better, worse : float
        Share of worlds in which the policy does better, and worse, than the other path; for a
        disputed outcome, in which there is less of it, and more.
    """

    outcome: str
    span: str
    here: float
    there: float
    better: float
    worse: float

    @property
    def sign(self) -> str:
        """Better, worse (or fewer, more), unclear, or alike.

        Examples
        --------
        >>> Entry("hunger", "first", 40, 40, better=0.6, worse=0.4).sign
        'unclear'
        """
        differ = self.better + self.worse
        if differ < HARDLY:
            return "alike"
        better, worse = ("fewer", "more") if self.outcome in DISPUTED else ("better", "worse")
        if self.better >= CLEAR * differ:
            return better
        return worse if self.worse >= CLEAR * differ else "unclear"

    @property
    def words(self) -> str:
        """The sign in words, with the worlds it holds in.

        Examples
        --------
        >>> Entry("hunger", "first", 40, 41, better=0.8, worse=0.2).words
        'better in 80 of 100 worlds'
        """
        better, worse = (worlds_of(100 * share) for share in (self.better, self.worse))
        rest = 1 - self.better - self.worse
        alike = worlds_of(100 * rest)
        if self.sign == "alike":
            return say("balance.alike", worlds=alike)
        if self.sign == "unclear":
            return say("balance.unclear", better=better, worse=worse)
        # Where most worlds do not differ at all, the count alone would look like a small effect.
        told = f"{self.sign}_or_alike" if rest >= 1 - CLEAR else self.sign
        worlds = better if self.sign in ("better", "fewer") else worse
        return say(f"balance.{told}", worlds=worlds, alike=alike)


def balance(outlook: Outlook, path: Outlook) -> list[Entry]:
    """Set a run against another, world by world, in its first five years and in its last five.

    Parameters
    ----------
    outlook, path : Outlook
        The run, and the path it is set against; both of the same length, worlds and seed.

    Returns
    -------
    list of Entry
        For each outcome of `WEIGHED_UP`, the first span and then the last.

    Raises
    ------
    BadValue
        If the two runs are not of one shape.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> entries = balance(simulate(PRESETS["joint cut-off"]), simulate())
    >>> [entry.sign for entry in entries if entry.outcome == "instability"]
    ['worse', 'better']
    """
    given, wanted = outlook["fallen"].shape, path["fallen"].shape
    if given != wanted:
        raise BadValue("outlook", given, f"a run of steps and worlds {wanted}")
    return [_entry(outlook, path, outcome, span) for outcome in WEIGHED_UP for span in SPANS]


def _entry(outlook: Outlook, path: Outlook, outcome: str, span: str) -> Entry:
    here, there = (_over(_counted(run, outcome), span) for run in (outlook, path))
    less, more = float(np.mean(here < there)), float(np.mean(here > there))
    better, worse = (more, less) if outcome in MORE_IS_BETTER else (less, more)
    taken = np.mean if outcome in BY_MEAN else np.median
    scale = value("outcomes", outcome, "per_unit")
    figures = [float(taken(worlds)) * scale for worlds in (here, there)]
    return Entry(outcome, span, figures[0], figures[1], better, worse)


def _counted(run: Outlook, outcome: str) -> Array:
    """Return an outcome as it counts: the hostility of a regime that has fallen does not."""
    counts = 1 - run["fallen"] if outcome == "hostility" else 1
    return run[outcome] * counts


def _over(steps: Array, span: str) -> Array:
    """Take the mean of each world over a span; the start, which no policy made, is left out."""
    some = SPAN_YEARS * limit("steps_a_year", "default")
    chosen = steps[1 : some + 1] if span == "first" else steps[-some:]
    mean: Array = chosen.mean(axis=0, dtype=float)
    return mean
