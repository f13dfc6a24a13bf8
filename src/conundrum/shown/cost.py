"""What a policy costs: people who leave, warheads, and what each power loses in its own eyes."""

from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.run import EYES, MILLION, WEIGHED, Run, average_of, mean, written_people
from conundrum.shown.two_kinds import told
from conundrum.tables import say, written

SHARES = {power: [getattr(EYES[power], outcome) for outcome in WEIGHED] for power in OWN}
"""How heavily each power weighs each outcome."""

Cost = dict[str, Any]


def costs(run: Run) -> Cost:
    """Return what a run costs on average: million people who leave, warheads, and losses.

    What the first two mix is said in ``mixed``, if they do.
    """
    alone = [mean(run.loss({outcome: 1})) for outcome in WEIGHED]
    return {
        "leavers": average_of(run, "leavers", run.last),
        "warheads": average_of(run, "warheads", run.last),
        "mixed": told(run, ["warheads", "leavers"]),
        "lost": {
            power: sum(share * lost for share, lost in zip(shares, alone, strict=True))
            / sum(shares)
            for power, shares in SHARES.items()
        },
    }


def people_or_millions(millions: float) -> str:
    """Write a number of people, with two figures; what they round up to a million is one.

    Examples
    --------
    >>> people_or_millions(0.164631), people_or_millions(1.540872), people_or_millions(0.996)
    ('160,000', '1.5 million', '1.0 million')
    """
    if millions >= 0.995:
        return say("prices.million", count=written(millions, 1))
    return written_people(millions * MILLION)
