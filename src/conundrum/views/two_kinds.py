"""Averages over two kinds of futures: those in which the regime rules, and those with a fall."""

from conundrum.run import (
    OUTCOMES,
    WHILE_IT_RULES,
    Run,
    average,
    count_of_100,
    of_100,
    show,
    where,
)
from conundrum.tables import begun, say

APART = ["warheads", "leavers", *WHILE_IT_RULES]
"""Outcomes whose average over all futures may lie far from every single future's number."""

FEWEST_FALLS, MOST_FALLS = 2, 98
"""The averages with and without a fall are shown if the number of falls in 100 futures lies in this
range."""


def second_line(run: Run, outcome: str, step: int) -> str:
    """Return the second line of a heading: the averages with and without a fall of the regime.

    The line is empty if all futures, or nearly all, are of one kind.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> second_line(run, "leavers", run.last)
    'Where the regime rules (84 of 100 futures): 25,000; where it has fallen (16): 1.6 million'
    >>> second_line(run, "hunger", run.last)
    ''
    """
    return begun(_line(run, outcome, step))


def describe_kinds(run: Run, outcomes: list[str], step: int) -> list[str]:
    """Return a sentence on each outcome whose average would hide the two kinds of futures.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> describe_kinds(Run(simulate(PRESETS["joint cut-off"])), ["hunger", "hostility"], 80)
    ['Hostility where the regime rules (9 of 100 futures): 93.']
    """
    lines = {outcome: _line(run, outcome, step) for outcome in outcomes}
    return [
        say("kinds.told", outcome=OUTCOMES[outcome]["label"], line=line)
        for outcome, line in lines.items()
        if line != ""
    ]


def ruled(run: Run, outcome: str, step: int) -> float | None:
    """Return an outcome's average where the regime rules, if the outcome is 0 after a fall.

    The result is None for other outcomes, and if the regime rules in all futures or in none.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate(PRESETS["joint cut-off"]))
    >>> show("hostility", ruled(run, "hostility", run.last)), ruled(run, "hunger", run.last)
    ('93', None)
    """
    fallen = run.at("fallen", step)
    if outcome not in WHILE_IT_RULES or not 0 < of_100(fallen) < 100:
        return None
    return average(outcome, where(run.at(outcome, step), fallen, False))


def _line(run: Run, outcome: str, step: int) -> str:
    fallen = run.at("fallen", step)
    fell = count_of_100(of_100(fallen))
    if outcome not in APART or not FEWEST_FALLS <= fell <= MOST_FALLS:
        return ""
    here = run.at(outcome, step)
    ruled, after = [
        show(outcome, average(outcome, where(here, fallen, did))) for did in [False, True]
    ]
    return say(
        "kinds.rules" if outcome in WHILE_IT_RULES else "kinds.both",
        rules=str(100 - fell),
        fallen=str(fell),
        ruled=ruled,
        after=after,
    )
