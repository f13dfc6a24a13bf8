"""Say what the pack's plain pages hold, out of the guide and the seats."""

import re
from pathlib import Path
from typing import Any

from conundrum.shown.seminar.seats import SEATS, moves
from conundrum.tables import rows
from conundrum.tables.settings import shown_text
from tools import ROOT
from tools.sheets import effects
from tools.template import filled

GUIDE = ROOT / "docs" / "instructor"
KEY = Path(__file__).with_name("key.in.txt")
MARKING = Path(__file__).with_name("marking.in.md")
TODAY = Path(__file__).with_name("today.in.md")
SOURCES = (
    *("S_USGS", "S_ISIS2016", "S_SIPRI2016", "S_NKEW_CHRON", "S_AGE2005", "S_REUT_CHRON"),
    *("S_OBAMA_TL", "S_WP1718", "S_UN2270", "S_QNA2016", "S_KBS_FAO", "S_MOU"),
)
"""Where the primer's facts were read."""


def cut(text: str, heading: str) -> list[list[str]]:
    r"""Return the cells of the table under a heading, the heads first.

    Examples
    --------
    >>> cut("## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## B\n", "A")
    [['a', 'b'], ['1', '2']]
    """
    part = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip("| ") for line in part.splitlines() if line.startswith("|")]
    return [re.split(r" *\| *", line) for line in lines if not line.startswith("---")]


def slides() -> list[str]:
    """Return the slides, each in Markdown."""
    return [one.strip() for one in shown_text(GUIDE / "pack" / "slides.md").split("\n---\n")]


def opening() -> str:
    """Return what is said to open the meeting."""
    quoted = re.findall(r"(?m)^> (.*)$", shown_text(GUIDE / "pack" / "timing.md"))
    return " ".join(quoted)


def start_here() -> str:
    """Return what a lecturer with an hour needs, on one page."""
    return shown_text(GUIDE / "pack" / "start-here.md").replace("{OPENING}", opening())


def primer() -> str:
    """Return what is read before, and where it is from."""
    sources = (rows("sources")[one] for one in SOURCES)
    told = "; ".join(
        ", ".join(filter(None, (one["publisher"], f"*{one['title']}*", one["year"])))
        for one in sources
    )
    return f"{shown_text(GUIDE / 'pack' / 'primer.md')}\n## Sources\n\n{told}.\n"


def marking() -> str:
    """Return the rubric as a sheet for one student: what full marks ask, and boxes to tick."""
    return filled(MARKING, cut=cut, text=shown_text(GUIDE / "rubric.md"))


def today() -> str:
    """Return the six questions on a sheet with two halves, before and after."""
    return filled(TODAY)


def key() -> str:
    """Return in plain text what every move and every card does."""

    def plain(about: dict[str, Any]) -> str:
        return effects(about).replace("`", "").replace("\N{NO-BREAK SPACE}", " ")

    return filled(KEY, moves=moves, plain=plain, seats=SEATS, typed=typed)


def typed(seat: str, move: str) -> str:
    """Return what is typed at the desk for a move.

    Examples
    --------
    >>> typed("seoul", "aid")
    'S aid'
    """
    return f"{SEATS[seat]['letter']} {move}"
