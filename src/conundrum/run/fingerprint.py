"""The fingerprint of the model: whoever has the same one has the same numbers."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from conundrum.tables import DATA, say

MODEL = Path(__file__).parents[1] / "model"

TABLES = ("assumptions", "beliefs", "controls", "limits", "outcomes", "presets", "units")
"""What the model and a run read of ``data/``."""


def fingerprint(data: Path = DATA) -> str:
    """Return a digest of what decides the numbers of a run.

    That is the source of the model, of the run that takes it through its steps, and the tables that
    both read. It is another one when a word of these files is, so that equal ones are the same
    model, and two that differ need not be another. It has twelve digits, to the base of 16.

    Examples
    --------
    >>> len(fingerprint())
    12
    """
    sources = [*sorted(MODEL.glob("*.py")), Path(__file__).with_name("follow.py")]
    digest = sha256()
    for file in [*sources, *(data / f"{name}.csv" for name in TABLES)]:
        # As text: what a system ends its lines with decides nothing.
        digest.update(f"{file.name}\n{file.read_text(encoding='utf-8')}".encode())
    return digest.hexdigest()[:12]


def made_by() -> str:
    """Return which version of the package, and which model, what is shown is made by.

    Examples
    --------
    >>> made_by().startswith("Made by Conundrum ")
    True
    """
    return say("cited.package", version=version("conundrum"), model=fingerprint())
