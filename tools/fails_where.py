"""Write data/fails_where.csv: in which assumptions each conclusion fails.

With ``--check`` it only says whether the table is up to date.
"""

from pathlib import Path

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.failing import fails_where
from conundrum.tables import DATA
from tools.follow import csv_text

TABLE = DATA / "fails_where.csv"
FIELDS = ("conclusion", "again", "assumption", "end", "at")


def wanted() -> dict[Path, str]:
    """Return the table as it should be: a row for each limit, one where there is none."""
    lines: list[tuple[object, ...]] = []
    for name in conclusions():
        found = fails_where(name)
        again = f"{found.counts['again']:.1f}"
        limits = found.limits[["assumption", "end", "at"]].itertuples(index=False)
        lines += [(name, again, *limit) for limit in limits] or [(name, again, "", "", "")]
    return {TABLE: csv_text(FIELDS, lines)}
