"""What a policy costs and what it buys beside the path of 2016, early and late (H15)."""

from typing import Any

from conundrum.run import OUTCOMES, Run, less, limit, mean, median, where
from conundrum.tables.used_in import outcomes

WEIGHED_UP = outcomes("balance")
"""The outcomes that are set against one another, in reading order."""

MORE_IS_BETTER = [name for name in WEIGHED_UP if OUTCOMES[name]["better"] == "more"]

DISPUTED = [name for name in WEIGHED_UP if OUTCOMES[name]["better"] == "disputed"]
"""Whether a fall is better is what Washington and Beijing differ on (H4, H5)."""

BY_MEAN = [name for name in WEIGHED_UP if OUTCOMES[name]["taken"] == "mean"]
"""Where most futures show nothing at all, the median would hide the rest."""

SPANS = {"first": "first five years", "last": "last five years"}
SPAN_STEPS = 5 * limit("steps_a_year", "default")

CLEAR = 0.75
"""A sign is clear if it holds in so many of the futures in which the two policies differ."""

HARDLY = 0.05
"""Two policies are alike where fewer futures than that differ."""

Entry = dict[str, Any]
"""One ``outcome`` over one of `SPANS`: where it is ``here``, under a policy, and ``there``, on the
other path, in the unit it is shown in; and in which shares of the futures the policy does
``better`` and ``worse``, or, for what is disputed, has less and more of it.
"""


def balance(run: Run, path: Run, kind: str = "") -> list[Entry]:
    """Set a run against another, future by future, in its first five years and in its last five.

    Both are of the same length, futures and seed. Each outcome of `WEIGHED_UP` has two entries, the
    first span's and then the last's; with a ``kind``, only of futures of the run in which the
    regime ``stands`` at the end, or ``fell``.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> entries = balance(Run(simulate(PRESETS["joint cut-off"])), Run(simulate()))
    >>> [sign(entry) for entry in entries if entry["outcome"] == "instability"]
    ['worse', 'better']
    """
    return [_entry(run, path, outcome, span, kind) for outcome in WEIGHED_UP for span in SPANS]


def sign(entry: Entry) -> str:
    """Say better, worse (or fewer, more), unclear, or alike.

    Examples
    --------
    >>> sign({"outcome": "hunger", "better": 0.6, "worse": 0.4})
    'unclear'
    """
    differ = entry["better"] + entry["worse"]
    if differ < HARDLY:
        return "alike"
    disputed = entry["outcome"] in DISPUTED
    if entry["better"] >= CLEAR * differ:
        return "fewer" if disputed else "better"
    if entry["worse"] >= CLEAR * differ:
        return "more" if disputed else "worse"
    return "unclear"


def _entry(run: Run, path: Run, outcome: str, span: str, kind: str) -> Entry:
    # The start, which no policy made, is left out.
    first = 1 if span == "first" else run.last + 1 - SPAN_STEPS
    here, there = (
        run.mean_over(outcome, first, SPAN_STEPS),
        path.mean_over(outcome, first, SPAN_STEPS),
    )
    if kind != "":
        fallen = run.at("fallen", run.last)
        here, there = [where(one, fallen, kind == "fell") for one in (here, there)]
    fewer, more = mean(less(here, there)), mean(less(there, here))
    turned = outcome in MORE_IS_BETTER
    scale = OUTCOMES[outcome]["per_unit"]
    by_mean = outcome in BY_MEAN
    return {
        "outcome": outcome,
        "span": span,
        "here": (mean(here) if by_mean else median(here)) * scale,
        "there": (mean(there) if by_mean else median(there)) * scale,
        "better": more if turned else fewer,
        "worse": fewer if turned else more,
    }
