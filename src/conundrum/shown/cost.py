"""What a policy costs: people who leave, warheads, and what each power loses in its own eyes."""

from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.run import EYES, WEIGHED, Run, average_of, mean
from conundrum.shown.two_kinds import told

SHARES = {power: [getattr(EYES[power], outcome) for outcome in WEIGHED] for power in OWN}
"""How heavily each power weighs each outcome."""

Cost = dict[str, Any]


def costs(run: Run) -> Cost:
    """Return what a run costs on average: million people who leave, warheads, and losses.

    What the first two are in both kinds of futures is said in ``kinds``, if it has to be.
    """
    alone = [mean(run.loss({outcome: 1})) for outcome in WEIGHED]
    return {
        "leavers": average_of(run, "leavers", run.last),
        "warheads": average_of(run, "warheads", run.last),
        "kinds": told(run, ["warheads", "leavers"], run.last),
        "lost": {
            power: sum(share * lost for share, lost in zip(shares, alone, strict=True))
            / sum(shares)
            for power, shares in SHARES.items()
        },
    }
