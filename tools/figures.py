"""Check each figure in prose against its origin; with --write, write new digits."""

from __future__ import annotations

import argparse
import sys

from tools import ROOT
from tools.origin.check import problems, renewed
from tools.origin.plain import marked, without_origin
from tools.origin.texts import files

COMPLETE = (
    "00_start_here",
    "01_a_shared_worry",
    "02_strategic_patience",
    "03_the_lifeline",
    "04_strategies_that_clash",
    "05_two_ways_in_concert",
    "06_the_reply",
    "07_can_concert_hold",
    "08_after_2016",
    "09_how_sure_are_we",
    "10_seminar_table",
)
"""Notebooks in which every figure has an origin, or a mark that it needs none."""


def main() -> None:
    """Say what no longer holds, or write what can be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write digits where only they changed")
    if parser.parse_args().write:
        for path in files():
            if renewed(path):
                print(f"{path.relative_to(ROOT)}: digits written anew")
    wrong = [*problems()]
    for name in COMPLETE:
        path = ROOT / "notebooks" / f"{name}.ipynb"
        wrong += [
            f"{path.relative_to(ROOT)}, {piece}: {figure} has no origin (... {around} ...)"
            for piece, figure, around in without_origin(path)
        ]
        print(f"{name}: complete, {marked(path)} figures marked as plain")
    print("\n".join(wrong))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
