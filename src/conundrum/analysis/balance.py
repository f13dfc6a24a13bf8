"""What a policy costs and what it buys beside the path of 2016, early and late (H15)."""

from typing import Any

from conundrum.analysis.tradeoffs.run_in_figures import EARLY
from conundrum.run import OUTCOMES, Run, average, less, mean
from conundrum.tables.used_in import outcomes

WEIGHED_UP = outcomes("balance")
"""The outcomes that are set against one another, in reading order."""

MORE_IS_BETTER = [name for name in WEIGHED_UP if OUTCOMES[name]["better"] == "more"]

DISPUTED = [name for name in WEIGHED_UP if OUTCOMES[name]["better"] == "disputed"]
"""Whether a fall is better is what Washington and Beijing differ on (H4, H5)."""

WHEN = ["early", "end"]
"""When they are set against one another: after five years, and at the end of the run."""

CLEAR = 0.75
"""A sign is clear if it holds in so many of the futures in which the two policies differ."""

HARDLY = 0.05
"""Two policies are alike where fewer futures than that differ."""

Entry = dict[str, Any]
"""One ``outcome``, ``when``, of `WHEN`, and in the October of which ``year``: its average ``here``,
under a policy, and ``there``, on the other path, in the unit it is shown in; and in which shares
of the futures the policy does ``better`` and ``worse``, or, for what is disputed, has less and more
of it.
"""


def balance(run: Run, path: Run) -> list[Entry]:
    """Set a run against another, future by future, after five years and at the end.

    Both are of the same length, futures and seed. Each outcome of `WEIGHED_UP` has two entries, the
    early one and then the one at the end.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> entries = balance(Run(simulate(PRESETS["joint cut-off"])), Run(simulate()))
    >>> [sign(entry) for entry in entries if entry["outcome"] == "instability"]
    ['worse', 'better']
    """
    return [_entry(run, path, outcome, when) for outcome in WEIGHED_UP for when in WHEN]


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


def _entry(run: Run, path: Run, outcome: str, when: str) -> Entry:
    step = run.step(EARLY) if when == "early" else run.last
    here, there = run.at(outcome, step), path.at(outcome, step)
    fewer, more = mean(less(here, there)), mean(less(there, here))
    turned = outcome in MORE_IS_BETTER
    return {
        "outcome": outcome,
        "when": when,
        "year": str(int(run.year(step))),
        "here": average(outcome, here),
        "there": average(outcome, there),
        "better": more if turned else fewer,
        "worse": fewer if turned else more,
    }
