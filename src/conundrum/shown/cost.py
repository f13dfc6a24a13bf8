"""What a policy costs: people who leave, warheads, and what each power loses in its own eyes."""

from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.run import EYES, MILLION, WEIGHED, Run, mean, median, written_people
from conundrum.shown.two_kinds import told
from conundrum.tables import say, written

SHARES = {power: [getattr(EYES[power], outcome) for outcome in WEIGHED] for power in OWN}
"""How heavily each power weighs each outcome."""

Cost = dict[str, Any]


def costs(run: Run) -> Cost:
    """Return what a run costs: people on average, warheads of the median future, mean losses.

    What both numbers mix is said in ``mixed``, if they do.
    """
    alone = [mean(run.loss({outcome: 1})) for outcome in WEIGHED]
    return {
        "leavers": mean(run.at("leavers", run.last)),
        "warheads": median(run.at("warheads", run.last)),
        "mixed": told(run, ["warheads", "leavers"]),
        "lost": {
            power: sum(share * lost for share, lost in zip(shares, alone, strict=True))
            / sum(shares)
            for power, shares in SHARES.items()
        },
    }


def people_or_millions(count: float) -> str:
    """Write a number of people, with two figures; what they round up to a million is one.

    Examples
    --------
    >>> people_or_millions(164_631), people_or_millions(1_540_872), people_or_millions(996_000)
    ('160,000', '1.5 million', '1.0 million')
    """
    if count >= MILLION * 0.995:
        return say("prices.million", count=written(count / MILLION, 1))
    return written_people(count)
