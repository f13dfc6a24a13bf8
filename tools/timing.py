"""Print what each act of the 75 minutes needs, played on a simulated clock."""

import argparse
import sys

from tools.markdown import table
from tools.pack.table_clock import READ, SPEAK, TYPE, played

HEADS = ("act", "what", "words", "minutes estimated", "minutes stated")


def main() -> None:
    """Play the meeting and print its acts."""
    argparse.ArgumentParser(sys.argv[0], description=__doc__).parse_args()
    acts = played()
    lines = [
        (one.act, one.what, one.words, f"{one.minutes:.1f}", f"{one.stated:g}") for one in acts
    ]
    needed, given = (sum(getattr(one, of) for one in acts) for of in ("minutes", "stated"))
    lines.append(("All", "", sum(one.words for one in acts), f"{needed:.1f}", f"{given:g}"))
    print(table(HEADS, lines))
    print(f"\n{READ} words a minute read in silence, {SPEAK} aloud; {TYPE} seconds a typed line.")
