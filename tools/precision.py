"""Write data/precision.csv: how far another thousand worlds would move a figure.

It runs every named policy under many seeds and writes the table; with ``--check`` it only says
whether a figure has moved by more than a twentieth.
"""

import argparse
import math
import sys
from collections.abc import Sequence

import numpy as np
import pandas as pd

from conundrum.model import PRESETS, Policy
from conundrum.run import limit
from conundrum.run.simulate import simulate
from conundrum.tables import DATA, rows
from tools.follow import csv_text

TABLE = DATA / "precision.csv"
FIELDS = ("outcome", "status_quo", "most", "policy")
DIGITS = 3
NEAR = {"rel_tol": 0.05, "abs_tol": 1e-3}


def seed_noise(policy: Policy, seeds: int = limit("seeds", "default"), first: int = 0) -> pd.Series:
    """Return by how much an outcome's figures differ between two seeds, by outcome.

    The figure is what the scoreboard shows: the median at the end or, of what has happened in a
    world or has not, the worlds in 100 where it has.
    """
    runs = [simulate(policy, seed=seed) for seed in range(first, first + seeds)]
    figures = pd.DataFrame(run.summary().set_index("outcome")["end"] for run in runs)
    return figures.apply(apart, raw=True)


def apart(numbers: Sequence[float]) -> float:
    """Return by how much two of the numbers differ, on average over all pairs.

    Examples
    --------
    >>> apart([1, 2, 4])
    2.0
    """
    one, other = np.triu_indices(len(numbers), k=1)
    return float(np.abs(np.take(numbers, one) - np.take(numbers, other)).mean())


def measured() -> list[dict[str, str]]:
    """Return a row an outcome: what luck moves under the setting of 2016, and where it moves most.

    Numbers are in the unit in which the outcome is shown.
    """
    moves = {name: seed_noise(policy) for name, policy in PRESETS.items()}
    table = []
    for outcome in rows("outcomes"):
        most = max(moves, key=lambda name: moves[name][outcome])
        numbers = (moves["2016"][outcome], moves[most][outcome])
        table.append(
            dict(zip(FIELDS, (outcome, *(f"{n:.{DIGITS}g}" for n in numbers), most), strict=True))
        )
    return table


def moved(new: list[dict[str, str]]) -> list[str]:
    """Name the outcomes whose figures are no longer what the table says."""
    old = rows("precision")
    return [
        row["outcome"]
        for row in new
        if row["outcome"] not in old
        or not all(
            math.isclose(float(row[field]), float(old[row["outcome"]][field]), **NEAR)
            for field in ("status_quo", "most")
        )
    ]


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say whether figures have moved")
    new = measured()
    if not parser.parse_args().check:
        text = csv_text(FIELDS, (row.values() for row in new))
        TABLE.write_text(text, encoding="utf-8", newline="\n")
    elif names := moved(new):
        sys.exit(f"data/precision.csv is out of date ({', '.join(names)}): {sys.argv[0]}")
