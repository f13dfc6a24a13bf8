"""The folder that Sphinx builds the edition from: notebooks, documents and pages."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat

from conundrum.charts import style
from conundrum.page import game
from tools import ROOT, handouts
from tools.edition import cells, claims, live, texts
from tools.edition.executed import WIDGET, Executed
from tools.edition.front import frames
from tools.edition.placed import copy_to_take_along, placed
from tools.edition.states import State
from tools.pack import contents

PAGES = ROOT / "docs" / "edition"
"""Pages that only the edition has; they stand at its top."""

DOCUMENTS = (
    *("docs/model.md", "docs/critics.md", "docs/glossary.md"),
    *("docs/changes.md", "docs/exercises.md", "docs/with_python.md"),
    *("docs/instructor/*.md", "data/README.md", "seeds/README.md"),
)
TABLES = (
    *("data/*.csv", "seeds/*.csv"),
    *("docs/instructor/jupyterhub_config.py", "docs/instructor/*.png"),
)
"""What can be downloaded, and pictures."""

PACK = "<!-- the pack -->"
"""In the guide for a class, where the pack can be downloaded."""

BUTTON = (
    '<p><a class="jupyter-button pack" href="../../handouts/A4/conundrum-pack-A4.zip">'
    'Download the pack</a> <a href="../../handouts/Letter/conundrum-pack-Letter.zip">'
    'on Letter paper</a> · <a href="../../the-game.html">open only the game</a></p>'
)

STATIC = Path(__file__).parent / "static"
MARK = "mark.svg"
FRONT = "index.md"
"""The page whose first choice needs no model."""

MOVED = {
    "guide": "../../docs/instructor/README.html",
    "run-sheets": "../../docs/instructor/run-sheets.html",
    "rubric": "../../docs/instructor/rubric.html",
    "today": "../../docs/instructor/today.html",
    "cards": "../../docs/instructor/key.html",
    "key": "../../docs/instructor/key.html",
    "slides": "debrief.html",
    "paper-table": "paper.html",
    "roles": "seats.html",
}
"""Where handouts of before are now, by their names."""

LEADS = '<!doctype html>\n<title>Moved</title>\n<meta http-equiv="refresh" content="0; url={0}">\n'

PANEL = re.compile(r"<!-- panel: (.+?) -->")
"""In a page, a call whose panel stands there."""


class Sources:
    """Writes the folder.

    Parameters
    ----------
    folder : Path
        A folder that is empty or does not exist yet. It gets the files that Sphinx reads, and
        those that are copied into the site unchanged.
    """

    def __init__(self, folder: Path) -> None:
        self.read, self.extra = folder / "source", folder / "extra"
        self._scripts: dict[str, str] = {}
        self._held = {
            path.relative_to(ROOT).as_posix()
            for pattern in (*DOCUMENTS, *TABLES, "notebooks/*.ipynb", "exercises/*.ipynb")
            for path in ROOT.glob(pattern)
        }
        own = {path.name for path in PAGES.glob("*.md")}
        self._known = self._held | own | set(claims.pages())

    def documents(self) -> None:
        """Write the documents and the files for download."""
        for path in sorted(self._held):
            if path.endswith(".md"):
                text = (ROOT / path).read_text(encoding="utf-8").replace(PACK, BUTTON)
                self._write(path, self._shown(text, path))
            elif not path.endswith(".ipynb"):
                shutil.copy(ROOT / path, _made(self.read / path))

    def notebook(self, run: Executed) -> None:
        """Write the page of a notebook, the widgets of its panels, and a copy for download."""
        path = run.path.relative_to(ROOT).as_posix()
        nbformat.write(copy_to_take_along(run.notebook, run.path.name), _made(self.extra / path))
        loaded = live.page(run.state, [id for id, _ in run.stills()])
        name = self._loads(path, loaded)
        held = []
        for cell in cells.on_a_page(run.notebook.cells, run.path.name):
            if cell.cell_type == "markdown":
                cell.source = self._shown(cell.source, path)
            elif cell.metadata.get("jupyter", {}).get("source_hidden"):
                cell.metadata["tags"] = ["remove-input"]
            for output in cell.get("outputs", ()):
                if shown := output.get("data", {}).get(WIDGET):
                    still = output["data"]["text/html"]
                    panel = placed(still, name, loaded, shown["model_id"])
                    output["data"] = {"text/html": panel}
            held.append(cell)
        page = nbformat.v4.new_notebook(cells=[*held, cells.along(run.path)])
        page.metadata = run.notebook.metadata
        # Panels need the space in which the theme would list five headings.
        page.metadata["html_theme.sidebar_secondary.remove"] = True
        nbformat.write(page, _made(self.read / path))

    def page(self, path: str, text: str, panels: dict[str, tuple[str, str]], state: State) -> None:
        """Write a page in Markdown, with the panels that it calls.

        Parameters
        ----------
        path : str
            The page's path in the edition.
        text : str
        panels : dict of str to (str, str)
            The id and the picture of each panel, by its call.
        state : dict
            The state of the widgets in the kernel that made the panels.
        """
        called = [panels[call] for call in PANEL.findall(text)]
        loaded = live.page(state, [id for id, _ in called])
        name = self._loads(path, loaded, before=path == FRONT) if called else ""
        # The pattern has a group, so every second part of the split text is a call.
        parts = [self._shown(part, path) for part in PANEL.split(text)]
        parts[1::2] = [
            f"```{{raw}} html\n{placed(still, name, loaded, id)}\n```" for id, still in called
        ]
        self._write(path, "".join(parts))

    def handouts(self) -> None:
        """Write the pack for a class, and have old addresses lead to the new ones."""
        for paper in handouts.PAPERS:
            folder = self.extra / "handouts" / paper
            contents.zipped(handouts.written(folder, paper), folder, paper)
            for name, now in MOVED.items():
                (folder / f"{name}.html").write_text(LEADS.format(now), encoding="utf-8")

    def finish(self) -> None:
        """Write the files that all pages share."""
        self._static("scripts.js", live.given("scripts", self._scripts))
        css = style.css().replace('body[data-jp-theme-light="false"]', 'html[data-theme="dark"]')
        self._static("panels.css", css)
        for path in STATIC.glob("[!4]*"):
            self._static(path.name, path.read_text(encoding="utf-8"))
        # A picture that is opened by itself has no style sheet, so its colours are written into it.
        self._static(MARK, style.alone((STATIC / MARK).read_text(encoding="utf-8")))
        shutil.copy(STATIC / "404.html", self.extra)
        (self.extra / contents.GAME).write_text(game.page(), encoding="utf-8", newline="\n")

    def _shown(self, text: str, path: str) -> str:
        return texts.for_page(text, path, self._known.__contains__)

    def _loads(self, path: str, loaded: live.Page, *, before: bool = False) -> str:
        """Write the script that a page loads, and return the script's name."""
        name = re.sub(r"\W+", "-", path.rpartition(".")[0])
        self._scripts |= loaded.scripts
        told: dict[str, Any] = {
            "models": loaded.models,
            "first": loaded.first,
            "later": loaded.later,
        }
        if before:
            told["frames"] = "frames"
            self._static("frames.js", live.given("frames", frames()))
        self._static(f"{name}.js", live.given(name, told))
        for file, held in loaded.files.items():
            self._static(f"{file}.js", live.given(file, held))
        return name

    def _static(self, name: str, text: str) -> None:
        self._write(f"_static/live/{name}", text)

    def _write(self, path: str, text: str) -> None:
        _made(self.read / path).write_text(text, encoding="utf-8", newline="\n")


def _made(path: Path) -> Path:
    """Return the path after making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def calls(pages: Iterable[str]) -> list[str]:
    """Return the calls of panels in some pages, each once."""
    return list(dict.fromkeys(call for text in pages for call in PANEL.findall(text)))
