"""A file beside the notebook that is the reader's own: a line a record, only ever added to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from os import SEEK_END
from pathlib import Path

FULL = "the disk is full"


def add(file: str, record: Mapping[str, str]) -> str:
    """Add a record to a file, in one write, so that two pages can add to it at once.

    Parameters
    ----------
    file : str
        Its name; it is made if there is none.
    record : mapping of str to str
        What the line holds.

    Returns
    -------
    str
        Empty, or why it could not be written.
    """
    # Half a character, as a page may send it, is written as an escape.
    line = json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
    try:
        with Path(file).open("a+b", buffering=0) as opened:
            # What a killed kernel left unfinished stays a line of its own.
            if size := opened.seek(0, SEEK_END):
                opened.seek(size - 1)
                line = line if opened.read(1) == b"\n" else b"\n" + line
            written = opened.write(line)
    except OSError as failed:
        return str(failed.strerror)
    return "" if written == len(line) else FULL


def records(file: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Read the records back, each with the number of its line; a line that is damaged is empty.

    Examples
    --------
    >>> list(records("no such file"))
    []
    """
    try:
        lines = Path(file).read_bytes().splitlines()
    except OSError:
        return
    for place, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            found = {name: str(text) for name, text in json.loads(line).items()}
        except (ValueError, TypeError, AttributeError, RecursionError):
            found = {}
        yield place, found


def left_out(file: str, damaged: list[int]) -> str:
    """Say which lines were left out, if any.

    Examples
    --------
    >>> left_out("guesses.jsonl", [2])
    'guesses.jsonl has lines that cannot be read and were left out: 2.'
    """
    listed = ", ".join(map(str, damaged))
    says = f"{file} has lines that cannot be read and were left out: {listed}."
    return says if damaged else ""
