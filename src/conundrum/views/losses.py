"""Says how large the loss of a run is by someone's priorities, compared with the pinned run."""

from dataclasses import asdict
from html import escape

from conundrum.run import PRIORITIES, Run, futures_of, in_futures, less, mean, of_100, same
from conundrum.tables import rows, say, written
from conundrum.views.pinned import name

POWERS = [
    (power, asdict(weights), rows("priorities")[power]["meaning"])
    for power, weights in PRIORITIES.items()
]


def whose(weights: dict[str, float]) -> str:
    """Return the power with the given weights, or an empty text for the reader's own weights."""
    found = [power for power, theirs, _ in POWERS if same(theirs, weights)]
    return found[0] if len(found) > 0 else ""


def by_priorities(weights: dict[str, float]) -> str:
    """Return a phrase that says whose priorities the weights are."""
    power = whose(weights)
    return say("weighed.of", power=power) if power != "" else say("weighed.own")


def compare_losses(run: Run, pinned: Run, weights: dict[str, float]) -> str:
    """Return the loss of a run by someone's priorities, compared with the pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> compare_losses(Run(simulate()), Run(simulate()), asdict(PRIORITIES["Seoul"]))[:37]
    "Loss by Seoul's priorities: 26 of 100"
    """
    ours, theirs = run.loss(weights), pinned.loss(weights)
    lower, higher = less(ours, theirs), less(theirs, ours)
    # If each of the two shares ends in a half, both are rounded up, so their sum would be one
    # future too large.
    too_many = int(written(of_100(lower))) + int(written(of_100(higher))) - 100
    alike = of_100(lower) == 0 and of_100(higher) == 0
    return say(
        "weighed.alike" if alike else "weighed.lower",
        whose=by_priorities(weights),
        tried=written(run.futures),
        ours=written(100 * mean(ours)),
        pinned=name(pinned, run),
        theirs=written(100 * mean(theirs)),
        futures=in_futures(lower),
        others=futures_of(of_100(higher) - max(too_many, 0)),
    )


def look(weights: dict[str, float]) -> str:
    """Return as HTML what a capital's priorities mean, or that they are the reader's own."""
    found = [meaning for _, theirs, meaning in POWERS if same(theirs, weights)]
    about = found[0] if len(found) > 0 else say("weighed.weights")
    return f'<p class="nk-help">{escape(about)}</p>'
