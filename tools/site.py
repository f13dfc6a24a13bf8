"""Build the published edition in build/site: pages that need no Python."""

import argparse
import re
import shutil
import sys
from pathlib import Path

import nbformat
from sphinx.application import Sphinx

from tools import ROOT
from tools.edition import about, claims, reference, sources
from tools.edition.executed import Executed, execute
from tools.edition.paper import paper

FOLDER = ROOT / "build" / "site"
FONT = re.compile(r"@font-face\s*{[^}]*}")


def build(folder: Path, run: str = "*") -> None:
    """Build the edition.

    Parameters
    ----------
    folder : Path
        The folder to build into. It is replaced, and so are the folders of sources beside it.
    run : str, optional
        A pattern for the notebooks to run, all unless given. The others get no panels.

    Raises
    ------
    SystemExit
        If Sphinx warns of anything or fails.
    """
    work = folder.with_name("edition")
    shutil.rmtree(work, ignore_errors=True)
    pages = {path.name: path.read_text(encoding="utf-8") for path in sources.PAGES.glob("*.md")}
    pages |= claims.pages()
    pages |= {one.PATH.name: one.page() for one in (about, reference)}
    called = sources.calls(pages.values())
    own = work / "pages.ipynb"
    own.parent.mkdir(parents=True)
    nbformat.write(_calling(called), own)
    parts = (ROOT / "notebooks", ROOT / "exercises")
    asked = [path for part in parts for path in sorted(part.glob(f"{run}.ipynb"))]
    mine, *runs = execute([own, *asked])
    written = sources.Sources(work)
    written.documents()
    for part in parts:
        for path in sorted(set(part.glob("*.ipynb")).difference(asked)):
            runs.append(Executed(path, nbformat.read(path, as_version=4), {}))
    for one in runs:
        written.notebook(one)
    panels = dict(zip(called, mine.stills(), strict=True))
    for name, text in pages.items():
        written.page(name, text, panels, mine.state)
    written.handouts()
    written.finish()
    sphinx = Sphinx(
        srcdir=str(written.read),
        confdir=str(Path(sources.__file__).parent),
        outdir=str(work / "html"),
        doctreedir=str(work / "doctrees"),
        buildername="html",
        confoverrides={
            "html_static_path": [str(written.read / "_static")],
            "html_extra_path": [str(written.extra)],
            "html_favicon": str(written.read / "_static" / "live" / sources.MARK),
        },
        warningiserror=True,
        status=None,
    )
    sphinx.build()
    if sphinx.statuscode:
        sys.exit(sphinx.statuscode)
    _lean(work / "html")
    shutil.rmtree(folder, ignore_errors=True)
    (work / "html").rename(folder)


def _lean(folder: Path) -> None:
    """Delete files that no page uses: the theme's icons and its sources."""
    shutil.rmtree(folder / "_static" / "vendor")
    for name in ("*.js.map", "*.css.map", "fontawesome.js", "webpack-macros.html"):
        for unused in folder.rglob(name):
            unused.unlink()
    sheet = folder / "_static" / "styles" / "pydata-sphinx-theme.css"
    sheet.write_text(FONT.sub("", sheet.read_text(encoding="utf-8")), encoding="utf-8")


def _calling(calls: list[str]) -> nbformat.NotebookNode:
    """Return a notebook with a call in each cell."""
    code = ["import conundrum as nk", *calls]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in code])


def main() -> None:
    """Build the edition, and print where it is."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="the folder to write to")
    parser.add_argument("--paper", action="store_true", help="write the zip and the PDFs, too")
    parser.add_argument("--run", default="*", help="notebooks to run, such as 0[01]*")
    asked = parser.parse_args()
    build(asked.folder.resolve(), asked.run)
    print(asked.folder / "index.html")
    if asked.paper:
        print(*paper(asked.folder.resolve(), asked.folder.resolve().parent), sep="\n")
