"""Write data/stance_map.csv: what every pair of stances ends in.

21 stances a power, without shared conditions and with them, under the central beliefs. A figure has
one digit more than is shown, and is rounded so that what is shown of it stays. It takes ten
seconds. With ``--check`` it only says whether the table is up to date.
"""

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

from conundrum.analysis.tradeoffs.stance_map import COLUMNS, FINEST, SHARED, stance_map
from conundrum.shown.stance_map import MAPPED, write
from conundrum.tables import DATA, value
from tools.follow import csv_text


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


def pairs() -> Iterator[Iterable[str]]:
    """Yield a row for each pair of stances."""
    for shared in SHARED:
        cells = stance_map(FINEST, shared_conditions=shared, unit="model")
        for pair in cells.to_dict("records"):
            figures = (rounded(name, pair[column]) for column, name in COLUMNS.items())
            numbers = (shared, pair["washington"], pair["beijing"], *figures)
            yield ["" if math.isnan(number) else f"{number:.10g}" for number in numbers]


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    heads = ("shared_conditions", "washington", "beijing", *COLUMNS)
    return {DATA / "stance_map.csv": csv_text(heads, pairs())}
