"""A run in someone's eyes: what it loses there, beside what the pinned run loses."""

from dataclasses import asdict
from html import escape

from conundrum.run import EYES, Run, in_worlds, less, median, of_100, same
from conundrum.shown.pinned import name
from conundrum.tables import rows, say, written

POWERS = [
    (power, asdict(weights), rows("eyes")[power]["meaning"]) for power, weights in EYES.items()
]

LOSS_DIGITS = 2
"""With how many digits after the point a loss is written."""


def whose(weights: dict[str, float]) -> str:
    """Return in whose eyes weights weigh; "" for the reader's own."""
    found = [power for power, theirs, _ in POWERS if same(theirs, weights)]
    return found[0] if len(found) > 0 else ""


def in_eyes(weights: dict[str, float]) -> str:
    """Name whose eyes they are in a sentence."""
    power = whose(weights)
    return say("weighed.of", power=power) if power != "" else say("weighed.own")


def weighed(run: Run, pinned: Run, weights: dict[str, float]) -> str:
    """Say what a run loses in someone's eyes, beside what the pinned run loses.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> weighed(Run(simulate()), Run(simulate()), asdict(EYES["Seoul"]))[:46]
    "In Seoul's eyes: loss 0.26 in the median world"
    """
    ours, theirs = run.loss(weights), pinned.loss(weights)
    lower, higher = less(ours, theirs), less(theirs, ours)
    alike = of_100(lower) == 0 and of_100(higher) == 0
    return say(
        "weighed.alike" if alike else "weighed.lower",
        whose=in_eyes(weights),
        ours=written(median(ours), LOSS_DIGITS),
        pinned=name(pinned),
        theirs=written(median(theirs), LOSS_DIGITS),
        worlds=in_worlds(lower),
    )


def look(weights: dict[str, float]) -> str:
    """Say whose eyes weigh a run, as HTML."""
    found = [meaning for _, theirs, meaning in POWERS if same(theirs, weights)]
    about = found[0] if len(found) > 0 else say("weighed.weights")
    return f'<p class="nk-help">{escape(about)}</p>'
