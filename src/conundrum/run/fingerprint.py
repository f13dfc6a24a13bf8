"""The fingerprint of the model. Two models with the same fingerprint give the same numbers."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from conundrum.tables import DATA, say

MODEL = Path(__file__).parents[1] / "model"

TABLES = ("assumptions", "beliefs", "controls", "limits", "outcomes", "presets", "units")
"""The tables of the folder "data" from which the model and a run take numbers."""


def fingerprint(data: Path = DATA) -> str:
    """Return a fingerprint (hash) of all files that decide the numbers of a run.

    It is made from the source of the model, of the code that runs it, and of the tables that both
    read. Every change of a word in these files changes it. So equal fingerprints mean the same
    model, but different fingerprints need not mean different models. It has twelve hexadecimal
    digits.

    Examples
    --------
    >>> len(fingerprint())
    12
    """
    sources = [*sorted(MODEL.glob("*.py")), Path(__file__).with_name("follow.py")]
    digest = sha256()
    for file in [*sources, *(data / f"{name}.csv" for name in TABLES)]:
        # The files are read as text, so that the line ends of Windows do not change the
        # fingerprint.
        digest.update(f"{file.name}\n{file.read_text(encoding='utf-8')}".encode())
    return digest.hexdigest()[:12]


def made_by() -> str:
    """Return the sentence that names the version of the package and the model.

    Examples
    --------
    >>> made_by().startswith("Made by Conundrum ")
    True
    """
    return say("cited.package", version=version("conundrum"), model=fingerprint())
