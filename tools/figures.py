"""Check that each figure in a text still agrees with its origin."""

import argparse
import sys
from pathlib import Path

from conundrum.tables import DATA, rows
from tools import ROOT
from tools.origin.check import problems, renewed, write_value
from tools.origin.comparing import reasons, unheld
from tools.origin.meaning import worth
from tools.origin.plain import marked, without_origin
from tools.origin.sentences import unwrapped
from tools.origin.texts import files, origins

COMPLETE = [
    *(ROOT / "notebooks" / about["file"] for about in rows("notebooks").values()),
    *(
        DATA / f"{name}.toml"
        for name in ("questions", "predictions", "steps", "conclusions", "exercises")
    ),
]
"""In each, every figure that a reader sees has an origin, or a mark that it needs none."""


def values(root: Path = ROOT) -> list[str]:
    """Return each origin with its present value, once per file, so that versions can be compared.

    Parameters
    ----------
    root : Path, optional
        The folder whose texts are read.
    """
    found = [
        f"{origin.file}: {origin.text} is {write_value(unwrapped(worth(origin.text)))}"
        for path in files(root)
        for origin in origins(path, root)
        if origin.kind != "."
    ]
    return [*dict.fromkeys(found)]


def main() -> None:
    """Print which origins no longer hold, or write the figures anew where a tool can."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write digits that have changed")
    parser.add_argument(
        "--reasons", action="store_true", help="list sentences that compare without an origin"
    )
    parser.add_argument(
        "--values", action="store_true", help="list what each origin is now, and check nothing"
    )
    asked = parser.parse_args()
    if asked.values:
        print("\n".join(values()))
        return
    if asked.write:
        for path in files():
            if renewed(path):
                print(f"{path.relative_to(ROOT)}: new digits written")
    wrong = [*problems()]
    for path in COMPLETE:
        wrong += [
            f"{path.relative_to(ROOT)}, {piece}: {figure} has no origin (... {around} ...)"
            for piece, figure, around in without_origin(path)
        ]
        wrong += [
            f"{path.relative_to(ROOT)}, {one.piece}: it compares, and has no origin: {one.said}"
            for one in unheld(path)
        ]
        print(f"{path.stem}: {marked(path)} figures are marked as needing no origin")
        if asked.reasons:
            print("\n".join(f"  {said} [{why}]" for said, why in reasons(path)))
    print("\n".join(wrong))
    sys.exit(bool(wrong))
