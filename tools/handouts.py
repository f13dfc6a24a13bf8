"""Write the pack of a class to build/handouts/: six pages to print and the game.

Each page is written as a web page, and if there is a Chromium, as a PDF, too. The texts come from
docs/instructor/pack/; the seats' sheets and the slips are made from data/.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt

from tools import ROOT
from tools.install import find_chromium
from tools.pack import contents

FOLDER = ROOT / "build" / "handouts"
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
{style}</style>
</head>
<body class="{name}">
<main>
{body}</main>
</body>
</html>
"""

rendered: Callable[[str], str] = MarkdownIt("commonmark").enable("table").render
"""Turns Markdown into HTML."""


def pages(paper: str) -> dict[str, str]:
    """Return the HTML of every page of the pack, by name.

    Parameters
    ----------
    paper : str
        One of `PAPERS`.
    """
    return {
        name: PAGE.format(
            title=contents.TITLES[name],
            paper=paper,
            style=contents.STYLE,
            name=name,
            body=body,
        )
        for name, body in contents.bodies(rendered).items()
    }


def written(folder: Path, paper: str) -> list[Path]:
    """Write every page of the pack into a folder, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for page, text in pages(paper).items():
        paths.append(folder / f"{page}.html")
        paths[-1].write_text(text, encoding="utf-8", newline="\n")
    return paths


def printed(chromium: str, page: Path) -> Path:
    """Print a web page to a PDF beside it, and return the PDF."""
    pdf = page.with_suffix(".pdf")
    # In a container one is often root, and Chromium runs as root only without its sandbox.
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
    return pdf


def main() -> None:
    """Write the pack."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="paper size, usually A4")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="the folder to write to")
    asked = parser.parse_args()
    folder, chromium = asked.folder.resolve(), find_chromium()
    paths = written(folder, asked.paper)
    if chromium:
        paths = [printed(chromium, path) for path in paths]
    print(*paths, contents.zipped(paths, folder, asked.paper), sep="\n")
    if not chromium:
        print("There is no Chromium here, so open the pages in any browser and print them there.")
