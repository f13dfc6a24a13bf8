"""Describes a box (limits on assumptions) in words, in the kernel and in the page.

A box is counted in futures that had no part in the search. The counts are the number of
``futures``, in how many the conclusion ``fails``, how many are ``inside`` the box, and in how many
``both`` is true. ``again`` is how many of 100 failing futures fail with other luck, too.
"""

from math import sqrt

from conundrum.run.ranking import ERRORS
from conundrum.tables import say, written

Counts = dict[str, float]


def claimed(found: Counts) -> bool:
    """Say whether a conclusion fails more often in a box than chance alone can explain.

    Examples
    --------
    >>> claimed({"futures": 1000, "fails": 300, "inside": 100, "both": 52, "again": 60})
    True
    >>> claimed({"futures": 1000, "fails": 300, "inside": 100, "both": 36, "again": 60})
    False
    """
    if found["inside"] == 0 or found["inside"] == found["futures"]:
        return False
    usual = found["fails"] / found["futures"]
    chance = sqrt(usual * (1 - usual) / found["inside"])
    return found["both"] / found["inside"] > usual + ERRORS * chance


def headline(found: Counts) -> str:
    """Return a sentence on how many futures contradict a conclusion, overall and in the box.

    Examples
    --------
    >>> headline({"futures": 1000, "fails": 300, "inside": 100, "both": 52, "again": 60})
    'The conclusion fails in 30 of 100 futures; inside this box of assumptions it fails in 52 of \
100'
    """
    if found["fails"] == 0:
        return say("failing.never", futures=written(found["futures"]))
    return say(
        "failing.box" if claimed(found) else "failing.no_box",
        fails=written(_of_100(found["fails"], found["futures"])),
        density=written(_of_100(found["both"], found["inside"])),
    )


def describe_box(found: Counts, searched: int) -> str:
    """Return sentences on how many futures are inside a box, and on the effect of random events."""
    if found["fails"] == 0:
        return ""
    fails = written(_of_100(found["fails"], found["futures"]))
    held = say(
        "failing.holds" if claimed(found) else "failing.chance",
        mass=written(_of_100(found["inside"], found["futures"])),
        coverage=written(_of_100(found["both"], found["fails"])),
        density=written(_of_100(found["both"], found["inside"])),
        fails=fails,
        futures=written(found["futures"]),
        searched=written(searched),
    )
    return f"{held} {say('failing.luck', again=written(found['again']), fails=fails)}"


def _of_100(part: float, whole: float) -> float:
    return 100 * part / whole if whole > 0 else 0
