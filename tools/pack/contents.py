"""Name what the pack holds, and put it into one zip."""

from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from conundrum.shown.seminar.seats import SEATS
from conundrum.tables.settings import shown_text
from tools.pack.paper_sheet import sheet
from tools.pack.slips import PAPERS
from tools.pack.texts import GUIDE, key, marking, primer, slides, start_here, today
from tools.sheets import SHEETS

STYLE = Path(__file__).with_name("pack.css").read_text(encoding="utf-8")
SEAT, ROLES = "seat-", "roles"
"""The page of a seat, and the one that holds all of them."""

FIRST = "00-START-HERE"
"""The page that is read first, and so comes first in the pack."""

TITLES = {
    FIRST: "Start here",
    **{f"{SEAT}{seat}": about["name"] for seat, about in SEATS.items()},
    "primer": "Before we meet",
    "slides": "Slides",
    "room": "The room",
    "slips": "Choices and guesses",
    "places": "Place cards",
    "timing": "75 minutes",
    "today": "Before and after",
    "marking": "Marking sheet",
    "paper-table": "The table without a computer",
}
"""The pages that only the pack has, with their titles."""


def bodies(rendered: Callable[[str], str]) -> dict[str, str]:
    """Return the pages of the pack as HTML, by name; texts are rendered from Markdown."""
    return {
        FIRST: rendered(start_here()),
        **{f"{SEAT}{seat}": rendered(SHEETS.role(seat)) for seat in SEATS},
        "slips": "".join(map(PAPERS.slips, SEATS)),
        "places": "".join(map(PAPERS.place, SEATS)),
        "primer": rendered(primer()),
        "slides": "".join(f"<section>\n{rendered(one)}</section>\n" for one in slides()),
        "room": rendered(shown_text(GUIDE / "pack" / "room.md")),
        "timing": rendered(shown_text(GUIDE / "pack" / "timing.md")),
        "today": rendered(today()),
        "marking": rendered(marking()),
        "paper-table": rendered(sheet()),
    }


def zipped(pages: Iterable[Path], folder: Path, paper: str) -> Path:
    """Put pages, printed or not, into one zip, with the texts that are not printed.

    Parameters
    ----------
    pages : iterable of Path
        All handouts; the sheets of seats come one by one, in a folder of their own.
    folder : Path
        Where the zip goes.
    paper : str
        What the pages are printed on.
    """
    inside = f"conundrum-pack-{paper}"
    path = folder / f"{inside}.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as pack:
        for page in sorted(pages, key=lambda page: page.stem != FIRST):
            if page.stem.startswith(SEAT):
                pack.write(page, f"{inside}/seats/{page.name.removeprefix(SEAT)}")
            elif page.stem != ROLES:
                pack.write(page, f"{inside}/{page.name}")
        pack.writestr(f"{inside}/mail.txt", shown_text(GUIDE / "pack" / "mail.txt"))
        pack.writestr(f"{inside}/key.txt", key())
        pack.write(GUIDE / "pack" / "slides.pptx", f"{inside}/slides.pptx")
    return path
