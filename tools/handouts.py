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

from markdown_it import MarkdownIt
from mdit_py_plugins.anchors import anchors_plugin

from conundrum.tables import entries
from tools import ROOT
from tools.edition.texts import shown
from tools.install import find_chromium
from tools.pack import contents
from tools.sheets import SHEETS

FOLDER = ROOT / "build" / "handouts"
GUIDE = ROOT / "docs" / "instructor"
STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8") + contents.STYLE
GUIDE_PAGES = {path.relative_to(ROOT).as_posix() for path in GUIDE.glob("*.md")}
GUIDE_LINK = re.compile(r'href="([\w-]+\.md)')
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


to_html: Callable[[str], str] = (
    MarkdownIt("commonmark").enable("table").use(anchors_plugin, min_level=2).render
)
"""Turns Markdown into HTML as Sphinx does for the edition; a section's heading has its anchor."""


def name(path: Path) -> str:
    """Return the name of a page's handout.

    Examples
    --------
    >>> name(Path("docs/instructor/README.md")), name(Path("docs/instructor/debrief.md"))
    ('guide', 'debrief')
    """
    return "guide" if path.stem == "README" else path.stem


def rendered(markdown: str) -> str:
    r"""Return Markdown as HTML; a link leads to another handout, or as on a page of the edition.

    Examples
    --------
    >>> rendered("[The debrief](debrief.md#steps)")
    '<p><a href="debrief.html#steps">The debrief</a></p>\n'
    """
    led = shown(markdown, "docs/instructor/README.md", GUIDE_PAGES.__contains__)
    return GUIDE_LINK.sub(lambda found: f'href="{name(Path(found[1]))}.html', to_html(led))


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
    bodies = {
        name(path): rendered(path.read_text(encoding="utf-8"))
        for path in sorted(GUIDE.glob("*.md"))
    }
    bodies[contents.ROLES] = sections(*map(SHEETS.role, entries("seats")))
    bodies["cards"] = sections(*map(SHEETS.card, entries("cards")))
    bodies["key"] = rendered(SHEETS.key())
    bodies |= contents.bodies(rendered)
    titles = {contents.ROLES: "Role sheets", "cards": "Flashpoint cards", **contents.TITLES}
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


def written(folder: Path, paper: str) -> list[Path]:
    """Write every handout as a web page into a folder, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for page, text in pages(paper).items():
        paths.append(folder / f"{page}.html")
        paths[-1].write_text(text, encoding="utf-8", newline="\n")
    return paths


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
    folder, chromium = asked.folder.resolve(), find_chromium()
    paths = [
        path for path in written(folder, asked.paper) if not asked.only or path.stem in asked.only
    ]
    if chromium:
        paths = [printed(chromium, path) for path in paths]
    print(*paths, sep="\n")
    if not asked.only:
        print(contents.zipped(paths, folder, asked.paper))
    if not chromium:
        print("No Chromium here, so no PDF: open the pages in any browser and print them.")
