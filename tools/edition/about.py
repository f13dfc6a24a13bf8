"""The page about the edition: who made it, its version and date, and where to write to."""

import subprocess
from datetime import date

from conundrum import __version__
from conundrum.tables import say
from tools import ROOT
from tools.links import known_address

PATH = ROOT / "docs" / "edition" / "about.md"
VERSION, REPORT = "<!-- version -->", "<!-- report -->"


def page() -> str:
    """Return the page, in Markdown.

    Examples
    --------
    >>> "This is version" in page()
    True
    """
    address = known_address()
    reports = (
        say("edition.report", address=f"{address}/issues") if address else say("edition.no_address")
    )
    version = say("edition.version", version=__version__, day=_written(_day()))
    text = PATH.read_text(encoding="utf-8")
    return text.replace(VERSION, version).replace(REPORT, reports)


def _day() -> date:
    """Return the day of the last change, or today if that day is not known."""
    command = ["git", "log", "-1", "--format=%cs"]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return date.fromisoformat(asked.stdout.strip()) if asked.stdout.strip() else date.today()


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
