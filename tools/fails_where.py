"""Write data/fails_where.csv: in which assumptions each conclusion fails.

With ``--check`` it only says whether the table is up to date.
"""

from pathlib import Path

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.failing import fails_where
from conundrum.analysis.tradeoffs.box_found import Counts
from conundrum.tables import DATA
from tools.follow import csv_text

TABLE = DATA / "fails_where.csv"
FIELDS = (
    *("conclusion", "again", "base", "density", "coverage", "claimed"),
    *("assumption", "end", "at"),
)


def wanted() -> dict[Path, str]:
    """Return the table as it should be: a row for each limit, one where there is none."""
    lines: list[tuple[object, ...]] = []
    for name in conclusions():
        found = fails_where(name)
        box = (name, *counted(found.counts), str(found.claimed).lower())
        limits = found.limits[["assumption", "end", "at"]].itertuples(index=False)
        lines += [(*box, *limit) for limit in limits] or [(*box, "", "", "")]
    return {TABLE: csv_text(FIELDS, lines)}


def counted(found: Counts) -> list[str]:
    """Write what fails again, fails at all, fails in the box, and lies in it, of 100 each.

    Examples
    --------
    >>> counted({"worlds": 1000, "fails": 300, "inside": 100, "both": 52, "again": 60})
    ['60.0', '30.0', '52.0', '17.3']
    >>> counted({"worlds": 1000, "fails": 0, "inside": 1000, "both": 0, "again": 0})
    ['0.0', '0.0', '0.0', '']
    """
    shares = [(found["fails"], found["worlds"]), (found["both"], found["inside"])]
    shares.append((found["both"], found["fails"]))
    parts = [f"{100 * part / whole:.1f}" if whole else "" for part, whole in shares]
    return [f"{found['again']:.1f}", *parts]
