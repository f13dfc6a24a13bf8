"""The labels of assumptions and beliefs."""

from conundrum.tables import rows, say, short_name


def label(name: str) -> str:
    """Return the label of an assumption or a belief.

    Examples
    --------
    >>> label("build_2016"), label("growth_arms")
    ('warheads built a year', 'growth arms (belief)')
    """
    if name in rows("beliefs"):
        return say("doubted.theory", belief=rows("beliefs")[name]["inside"])
    return short_name(name)
