"""Print how much of each room of the package the tests ran, from what was counted.

A room is a folder of src/conundrum; what lies beside the folders counts as one. `make coverage`
counts first, in the kernels that a test starts as well. A process that is killed is not counted.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

LEAST = 97
"""More than so many per cent of the lines of each room must have run."""


def rooms(files: dict[str, dict[str, int]]) -> dict[str, tuple[int, int]]:
    """Return the lines that ran, and all lines, for each room.

    Parameters
    ----------
    files : dict
        What coverage.py counted, by the file's path: ``covered_lines`` and ``num_statements``.

    Examples
    --------
    >>> counted = {"covered_lines": 9, "num_statements": 10}
    >>> link = "src/conundrum/model/link.py"
    >>> rooms({"src/conundrum/model/tape.py": counted, link: counted, f"/tmp/{link}": counted})
    {'model': (18, 20)}
    """
    ran: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for path, counted in files.items():
        # A test that adds to a copy of the package runs that copy.
        if Path(path).is_absolute():
            continue
        room, folder, _ = Path(path).as_posix().removeprefix("src/conundrum/").partition("/")
        room = room if folder else "(loose)"
        ran[room] += counted["covered_lines"]
        lines[room] += counted["num_statements"]
    return {room: (ran[room], lines[room]) for room in sorted(lines)}


def main() -> None:
    """Print the table; fail where a room lies below the least."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("counted", type=Path, help="what pytest --cov-report=json wrote")
    report = json.loads(parser.parse_args().counted.read_text(encoding="utf-8"))
    found = rooms({path: about["summary"] for path, about in report["files"].items()})
    shares = {room: 100 * ran / lines for room, (ran, lines) in found.items() if lines}
    print(f"{'room':<14}{'lines':>7}{'ran':>9}")
    for room, share in shares.items():
        print(f"{room:<14}{found[room][1]:>7}{share:>7.1f} %")
    if low := [room for room, share in shares.items() if share <= LEAST]:
        sys.exit(f"Not above {LEAST} %: {', '.join(low)}")
