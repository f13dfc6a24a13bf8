"""Write tools/constraints.txt: all that a reader installs, by hash.

With ``--check``, only say whether each file it names can still be had, unchanged, and whether what
environment.yml pins still needs just these. Both ask the package index.
"""

import argparse
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.install import ENVIRONMENT, pins

CONSTRAINTS = Path(__file__).with_suffix(".txt")
OLDEST = "3.11"
HEAD = """\
# Written by `make constraints`: what environment.yml pins, and all that it needs in turn, for every
# system and each Python from 3.11 on. README.md says how to install just this.
"""


def resolved(kept: str) -> str:
    """Return what the file would hold, were all that it holds now kept wherever it can be.

    Parameters
    ----------
    kept : str
        What the file holds now; empty to take the newest of everything.

    Returns
    -------
    str
        What it would hold.

    Raises
    ------
    subprocess.CalledProcessError
        If the pins contradict each other, or the index does not answer.
    """
    wanted = pins(ENVIRONMENT.read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        written = Path(folder) / CONSTRAINTS.name
        # Without the hashes, which would be taken for granted.
        written.write_text(re.sub(r"(?m) \\$|^ .*\n?", "", kept), encoding="utf-8")
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", "-", "--quiet", "--universal"),
            *("--python-version", OLDEST, "--generate-hashes", "--no-annotate", "--no-header"),
            *("--output-file", str(written)),
        ]
        subprocess.run(
            command, input="\n".join(wanted), text=True, stdout=subprocess.DEVNULL, check=True
        )
        return HEAD + written.read_text(encoding="utf-8")


def main() -> None:
    """Write the file, or check it."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, and fail if it is old")
    if not parser.parse_args().check:
        CONSTRAINTS.write_text(resolved(""), encoding="utf-8")
        return
    kept = CONSTRAINTS.read_text(encoding="utf-8")
    changes = unified_diff(
        kept.splitlines(), resolved(kept).splitlines(), "constraints.txt", "now", lineterm="", n=0
    )
    if told := "\n".join(changes):
        sys.exit(
            f"{told}\nconstraints.txt is not what the index has; `make constraints` writes it anew."
        )
