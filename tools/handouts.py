"""Write the instructor's printable pages to build/handouts/.

Each is a web page, and where there is a Chromium also a PDF. The guide's pages are those of
docs/instructor/; role sheets, cards and the key to both are made from data/. What a lecturer
prints for one table goes into one zip.
"""

import argparse
import html
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import mistune

from conundrum.tables import entries
from conundrum.tables.settings import shown_text
from tools import ROOT
from tools.install import find_chromium
from tools.links import known_address
from tools.pack import contents
from tools.sheets import SHEETS

FOLDER = ROOT / "build" / "handouts"
GUIDE = ROOT / "docs" / "instructor"
STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8") + contents.STYLE
PAPERS = ("A4", "Letter")
PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ --name: "Conundrum: {title}"; }}
@page {{ size: {paper}; }}
@page wide {{ size: {paper} landscape; margin: 11mm 14mm 15mm; }}
{style}</style>
</head>
<body class="{name}">
<main>
{body}</main>
</body>
</html>
"""


class Anchored(mistune.HTMLRenderer):
    """Gives a section's heading the anchor that it has on GitHub."""

    def heading(self, text: str, level: int, **_: Any) -> str:
        """Return a heading as HTML."""
        place = f' id="{anchor(text)}"' if level == 2 else ""
        return f"<h{level}{place}>{text}</h{level}>\n"


to_html: Callable[[str], Any] = mistune.create_markdown(
    renderer=Anchored(escape=False), plugins=["table"]
)


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it.

    Examples
    --------
    >>> anchor("1 How it felt"), anchor("A round")
    ('1-how-it-felt', 'a-round')
    """
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def name(path: Path) -> str:
    """Return the name of a page's handout.

    Examples
    --------
    >>> name(Path("docs/instructor/README.md")), name(Path("docs/instructor/debrief.md"))
    ('guide', 'debrief')
    """
    return "guide" if path.stem == "README" else path.stem


def leads(link: str) -> str:
    """Return where a link of the guide leads from a handout.

    To another handout, or to the file in the public repository; nowhere while that has no address.

    Examples
    --------
    >>> leads("debrief.md"), leads("https://example.org")
    ('debrief.html', 'https://example.org')
    """
    if link.startswith(("http", "#")):
        return link
    file, mark, place = link.partition("#")
    path = (GUIDE / file).resolve()
    if path.parent == GUIDE and path.suffix == ".md":
        return f"{name(path)}.html{mark}{place}"
    address = known_address()
    return (
        f"{address}/blob/HEAD/{path.relative_to(ROOT).as_posix()}{mark}{place}" if address else ""
    )


def rendered(markdown: str) -> str:
    """Return Markdown as HTML, its links led on."""

    def led(found: re.Match[str]) -> str:
        to = leads(found[1])
        return f'<a href="{to}">{found[2]}</a>' if to else found[2]

    return re.sub(r'(?s)<a href="([^"]+)">(.*?)</a>', led, str(to_html(markdown)).strip() + "\n")


def sections(*texts: str) -> str:
    """Return each text in a section of its own."""
    return "".join(f"<section>\n{rendered(text)}</section>\n" for text in texts)


def pages(paper: str) -> dict[str, str]:
    """Return every handout as a web page, by name.

    Parameters
    ----------
    paper : str
        One of `PAPERS`.
    """
    bodies = {name(path): rendered(shown_text(path)) for path in sorted(GUIDE.glob("*.md"))}
    bodies["roles"] = sections(*map(SHEETS.role, entries("seats")))
    bodies["cards"] = sections(*map(SHEETS.card, entries("cards")))
    bodies["key"] = rendered(SHEETS.key())
    bodies |= contents.bodies(rendered)
    titles = {"roles": "Role sheets", "cards": "Flashpoint cards", **contents.TITLES}
    return {
        page: PAGE.format(
            title=titles.get(page) or html.unescape(re.findall("<h1>(.*?)</h1>", body)[0]),
            paper=paper,
            style=STYLE,
            name=page,
            body=body,
        )
        for page, body in bodies.items()
    }


def printed(chromium: str, page: Path) -> Path:
    """Print a web page to a PDF beside it, and return the PDF."""
    pdf = page.with_suffix(".pdf")
    # Chromium refuses to run as root, as one is in a container, unless told.
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        subprocess.run(
            [
                *(chromium, "--headless", "--disable-gpu", "--no-first-run", *as_root),
                *("--disable-background-networking", "--disable-component-update"),
                *(f"--user-data-dir={profile}", "--no-pdf-header-footer"),
                *(f"--print-to-pdf={pdf}", page.as_uri()),
            ],
            check=True,
            capture_output=True,
        )
    pdf.write_bytes(beside(pdf.read_bytes()))
    return pdf


def beside(pdf: bytes) -> bytes:
    r"""Return a PDF whose links to pages of its folder lead to their PDFs, wherever that is moved.

    Chromium writes the folder in which it printed. Nothing else in the file changes its place.

    Examples
    --------
    >>> beside(b"<</URI (file:///home/ada/build/fairly.html#opting-out)>>").split()
    [b'<</URI', b'(fairly.pdf)', b'>>']
    """

    def led(found: re.Match[bytes]) -> bytes:
        return (b"/URI (" + found[1] + b".pdf)").ljust(len(found[0]))

    place = rb"/URI \(file:(?:\\.|[^\\)])*/([\w-]+)\.html(?:#[^)]*)?\)"
    return re.sub(place, led, pdf)


def main() -> None:
    """Write the handouts."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="A4 unless told")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where they go")
    parser.add_argument("--only", nargs="*", help="names of pages; all unless told")
    asked = parser.parse_args()
    folder = asked.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    chromium, written = find_chromium(), []
    for page, text in pages(asked.paper).items():
        if asked.only and page not in asked.only:
            continue
        path = folder / f"{page}.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(printed(chromium, path) if chromium else path)
        print(written[-1])
    if not asked.only:
        print(contents.zipped(written, folder, asked.paper))
    if not chromium:
        print("No Chromium here, so no PDF: open the pages in any browser and print them.")
