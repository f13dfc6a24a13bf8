"""A panel that is driven by acts: the same clock, and a folder of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from unittest.mock import patch

from conundrum.questions import stored_answers, stored_guesses


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Drive panels in a folder where nothing is kept, each act long after the one before.

    Acts that follow each other within a second are one step to undo.
    """
    before, clock = Path.cwd(), count(1_800_000_000, 10)
    os.chdir(folder)
    try:
        with (
            patch("time.time", lambda: float(next(clock))),
            patch.object(stored_guesses.STORE, "unwritten", []),
            patch.object(stored_answers.STORE, "unwritten", []),
        ):
            yield
    finally:
        os.chdir(before)
