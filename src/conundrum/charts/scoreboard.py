"""Says what the lines in a run's charts mean, and how far luck changes the numbers."""

from conundrum.charts.key import key
from conundrum.run import Outlook
from conundrum.tables import say, value, written


def seed_noise_note(outlook: Outlook) -> str:
    """Return a note on how much the numbers would change with other random futures.

    The note is empty if the outlook does not have the usual number of futures.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> seed_noise_note(simulate()).startswith("If we drew another 1,000 futures")
    True
    >>> seed_noise_note(simulate(futures=10))
    ''
    """
    usual = int(value("limits", "futures", "default"))
    if outlook.futures != usual:
        return ""
    futures, warheads = (
        written(max(1, value("precision", outcome, "most"))) for outcome in ("fallen", "warheads")
    )
    return say("score.noise", futures=written(usual), fallen=futures, warheads=warheads)


def legend_of(pinned: str) -> str:
    """Return as HTML what lines and bands in a run's charts mean, and the pinned run's name.

    Examples
    --------
    >>> "the policy of 2016, average" in legend_of("the policy of 2016")
    True
    """
    marks = {"run": "long line", "half": "band", "most": "wide band", "pinned": "long dashes"}
    return key([(mark, say(f"legend.{part}", pinned=pinned)) for part, mark in marks.items()])
