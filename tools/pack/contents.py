"""The pages of the pack as HTML, and the zip that holds them with the game."""

from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from conundrum.page import game
from conundrum.tables import rows
from conundrum.tables.settings import shown_text
from conundrum.views.seminar.seats import SEATS
from conundrum.views.seminar.sheet import role, slips
from tools import ROOT
from tools.links import known, public_address, published
from tools.pack.seats import OUTSIDE
from tools.seminar.length import ROUNDS, YEARS

TEXTS = ROOT / "docs" / "instructor" / "pack"
STYLE = Path(__file__).with_name("pack.css").read_text(encoding="utf-8")
GAME = "the-game.html"

TITLES = {
    "start-here": "Start here",
    "primer": "North Korea in October 2016",
    "seats": "Seats",
    "slips": "Slips",
    "paper": "The game without a computer",
    "debrief": "The debrief and the marks",
}
"""The title of each page, by its name. They are in the order in which a lecturer reads them."""

WEB = {
    "For a class": "docs/instructor/README.html",
    "The lab": "lab.html",
    "Sample memos": "docs/instructor/sample-memos.html",
}
"""Pages of the edition that the pack names, by their titles: where each is."""

SOURCES = (
    *("S_USGS", "S_ISIS2016", "S_SIPRI2016", "S_NKEW_CHRON", "S_AGE2005", "S_REUT_CHRON"),
    *("S_OBAMA_TL", "S_WP1718", "S_UN2270", "S_QNA2016", "S_KBS_FAO", "S_MOU"),
)
"""Where the primer's facts were read."""


def bodies(rendered: Callable[[str], str]) -> dict[str, str]:
    """Return the pages as HTML, by name; ``rendered`` turns Markdown into HTML."""
    texts = {name: shown_text(path) for name in TITLES if (path := TEXTS / f"{name}.md").exists()}
    texts["start-here"] += f"\n{where(public_address())}\n"
    texts["primer"] += f"\n## Sources\n\n{_sources()}.\n"
    made = {
        "seats": "".join(map(_seat, SEATS)),
        "slips": "".join(slips(seat, ROUNDS, YEARS, whole=True) for seat in SEATS),
    }
    return {name: made[name] if name in made else rendered(texts[name]) for name in TITLES}


def _seat(seat: str) -> str:
    return f"<section>\n{role(seat, YEARS)}</section>\n{OUTSIDE.outside(seat)}"


def where(address: str) -> str:
    """Return where the web pages are that the pack names, by the project's public address.

    Examples
    --------
    >>> where("https://github.com/OWNER/conundrum")[:39]
    'The edition from which this pack came h'
    """
    if not known(address):
        named = ", ".join(f"*{page}*" for page in WEB)
        return f"The edition from which this pack came has these pages: {named}."
    each = (f"*{page}*, {published(address)}{at}" for page, at in WEB.items())
    return f"On the web: {'; '.join(each)}."


def _sources() -> str:
    about = [rows("sources")[source] for source in SOURCES]
    return "; ".join(
        ", ".join(filter(None, (one["publisher"], f"*{one['title']}*", one["year"])))
        for one in about
    )


def zipped(pages: Iterable[Path], folder: Path, paper: str) -> Path:
    """Put the pages and the game into one zip, and return its path.

    Parameters
    ----------
    pages : iterable of Path
        The six pages, as PDFs or as web pages.
    folder : Path
        Where the zip goes.
    paper : str
        What the pages are printed on.
    """
    inside = f"conundrum-pack-{paper}"
    path = folder / f"{inside}.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as pack:
        for page in pages:
            pack.write(page, f"{inside}/{page.name}")
        pack.writestr(f"{inside}/{GAME}", game.page())
    return path
