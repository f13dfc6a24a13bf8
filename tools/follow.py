"""Writes or checks files that are generated from others; many tools end with this."""

import argparse
import csv
import io
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tools import ROOT


def follow(about: str, wanted: Callable[[], Mapping[Path, str]], command: str) -> None:
    """Write the files that are out of date, or with ``--check`` only list them.

    Parameters
    ----------
    about : str
        The tool's docstring, whose first line is shown by ``--help``.
    wanted : callable
        Returns the text that each file should have, by the file's path.
    command : str
        The command to bring the files up to date, for the message.
    """
    parser = argparse.ArgumentParser(sys.argv[0], description=about.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail if a file is old")
    check = parser.parse_args().check
    put(wanted(), command, check)


def put(wanted: Mapping[Path, str], command: str, check: bool) -> None:
    """Write the files that are out of date, or if ``check``, list them and exit with an error."""
    stale = {
        path: text
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        old = f"is out of date. To write it again: {command}"
        print(f"{path.relative_to(ROOT)} {old if check else 'written'}")
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    sys.exit(bool(check and stale))


def csv_text(heads: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    r"""Return a table as CSV, in the form of the files in data/.

    Examples
    --------
    >>> csv_text(["a", "b"], [(1, "one, or more")])
    'a,b\n1,"one, or more"\n'
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([heads, *lines])
    return text.getvalue()
