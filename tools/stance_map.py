"""Write data/stance_map.csv: what every pair of stances ends in.

21 stances a power, without shared conditions and with them, under the central beliefs. A figure has
one digit more than is shown, and is rounded so that what is shown of it stays. It takes ten
seconds. With ``--check`` it only says whether the table is up to date.
"""

from __future__ import annotations

import csv
import io
import math

from conundrum.analysis.tradeoffs.plane import FIGURES, SHARED
from conundrum.analysis.tradeoffs.stance_map import FINEST, stance_map
from conundrum.shown.stance_map import MAPPED, write
from conundrum.tables.settings import DATA, value
from tools.follow import follow

TABLE = DATA / "stance_map.csv"


def rounded(name: str, figure: float) -> float:
    """Round a figure to one digit more than is shown, so that what is shown stays the same.

    Examples
    --------
    >>> rounded("warheads", 46.46), rounded("leavers", 1_234_567.0)
    (46.4, 1235000.0)
    """
    if math.isnan(figure):
        return figure
    outcome = MAPPED[name]["outcome"]
    unit, digits = (value("outcomes", outcome, field) for field in ("per_unit", "digits"))
    steps = unit * 10 ** (digits + 1)
    near = (round(figure * steps) + change for change in (0, -1, 1))
    shown = write(name, figure)
    return next(one for one in (round(n / steps, 6) for n in near) if write(name, one) == shown)


def text() -> str:
    """Return the table as it should be."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("shared_conditions", "washington", "beijing", *FIGURES))
    for shared in SHARED:
        for pair in stance_map(FINEST, shared_conditions=shared).to_dict("records"):
            figures = (rounded(name, pair[name]) for name in FIGURES)
            numbers = (shared, pair["washington"], pair["beijing"], *figures)
            writer.writerow("" if math.isnan(one) else f"{one:.10g}" for one in numbers)
    return lines.getvalue()


def main() -> None:
    """Write the table, or check it."""
    follow(__doc__, lambda: {TABLE: text()}, "python -m tools stance-map")


if __name__ == "__main__":
    main()
