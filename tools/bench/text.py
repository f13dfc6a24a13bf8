"""Prints the headings, tables and verdicts of the benchmark."""

from collections.abc import Sequence


def heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def table(head: Sequence[str], *rows: Sequence[str]) -> None:
    """Print a table: the first column to the left, numbers to the right, each as wide as needed."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        numbers = zip(row[1:], widths[1:], strict=True)
        print(row[0].ljust(widths[0]), *(text.rjust(width) for text, width in numbers), sep="   ")
    print(flush=True)


def verdict(claim: str, holds: bool) -> None:
    """Print whether a claim holds."""
    print(f"{claim}: {'yes' if holds else 'NO'}.", flush=True)
