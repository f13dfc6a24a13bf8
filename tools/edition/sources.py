"""The folder that Sphinx builds the edition from: notebooks, documents and pages, with panels live."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

import nbformat

from conundrum.charts import style
from conundrum.tables.words import say
from tools import ROOT
from tools.edition import live, texts
from tools.edition.executed import WIDGET, Executed
from tools.edition.formulas import drawn

PAGES = ROOT / "docs" / "edition"
"""Pages that only the edition has; they stand at its top."""

DOCUMENTS = (
    *("docs/model.md", "docs/glossary.md", "docs/changes.md", "docs/exercises.md"),
    *("docs/instructor/*.md", "data/README.md", "seeds/README.md"),
)
TABLES = ("data/*.csv", "seeds/*.csv", "docs/instructor/jupyterhub_config.py")
"""What can be downloaded."""

STATIC = Path(__file__).parent / "static"
PANEL = re.compile(r"<!-- panel: (?P<call>.+?) -->")
"""In a page, a call whose panel stands there."""

NO_KERNEL = say("edition.python")


class Sources:
    """Writes the folder.

    Parameters
    ----------
    folder : Path
        Empty, or not there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._scripts: dict[str, str] = {}
        self._held = {
            path.relative_to(ROOT).as_posix()
            for pattern in (*DOCUMENTS, *TABLES, "notebooks/*.ipynb", "exercises/*.ipynb")
            for path in ROOT.glob(pattern)
        }

    def documents(self) -> None:
        """Write the documents, and what can be downloaded."""
        for path in sorted(self._held):
            if path.endswith(".md"):
                self._write(path, self._shown((ROOT / path).read_text(encoding="utf-8"), path))
            elif not path.endswith(".ipynb"):
                place = self._folder / path
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / path, place)

    def notebook(self, run: Executed) -> None:
        """Write a notebook that was executed, and its panels' widgets."""
        path = run.path.relative_to(ROOT).as_posix()
        loaded = live.page(run.state, [id for id, _ in run.stills()])
        name = self._loads(path, loaded)
        for cell in run.notebook.cells:
            if cell.cell_type == "markdown":
                cell.source = self._shown(cell.source, path)
                continue
            if cell.metadata.get("jupyter", {}).get("source_hidden"):
                cell.metadata["tags"] = ["remove-input"]
            for output in cell.outputs:
                if shown := output.get("data", {}).pop(WIDGET, None):
                    html = output["data"]["text/html"]
                    output["data"] = {"text/html": _placed(html, name, loaded, shown["model_id"])}
                    output["metadata"] = {}
        run.notebook.metadata.pop("widgets", None)
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(run.notebook, place)

    def page(self, path: str, text: str, panels: dict[str, tuple[str, str]], state: Any) -> None:
        """Write a page in Markdown, with the panels that it calls.

        Parameters
        ----------
        path : str
            Where it stands in the edition.
        text : str
        panels : dict of str to (str, str)
            The id and the still of each panel, by its call.
        state : dict
            Of the widgets of the kernel that made them.
        """
        calls = PANEL.findall(text)
        loaded = live.page(state, [panels[call][0] for call in calls])
        name = self._loads(path, loaded) if calls else ""

        def put(found: re.Match[str]) -> str:
            id, still = panels[found["call"]]
            return f"```{{raw}} html\n{_placed(still, name, loaded, id)}\n```"

        pieces = PANEL.split(text)
        shown = [self._shown(piece, path) for piece in pieces[::2]]
        called = [put(found) for found in PANEL.finditer(text)]
        self._write(path, "".join(a + b for a, b in zip(shown, [*called, ""], strict=True)))

    def finish(self) -> None:
        """Write what all pages share."""
        self._static("scripts.js", live.given("scripts", self._scripts))
        css = style.css().replace('body[data-jp-theme-light="false"]', 'html[data-theme="dark"]')
        self._static("panels.css", css)
        for path in STATIC.iterdir():
            self._static(path.name, path.read_text(encoding="utf-8"))

    def _shown(self, text: str, path: str) -> str:
        return texts.shown(text, path, self._held.__contains__)

    def _loads(self, path: str, loaded: live.Page) -> str:
        """Write the script that a page loads, and return its name."""
        name = re.sub(r"\W+", "-", path.rpartition(".")[0])
        self._scripts |= loaded.scripts
        told = {"models": loaded.models, "first": loaded.first, "later": loaded.later}
        self._static(f"{name}.js", live.given(name, told))
        for file, held in loaded.files.items():
            self._static(f"{file}.js", live.given(file, held))
        return name

    def _static(self, name: str, text: str) -> None:
        self._write(f"_static/live/{name}", text)

    def _write(self, path: str, text: str) -> None:
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


def _placed(still: str, name: str, loaded: live.Page, id: str) -> str:
    """Return the place of a panel, in which its still stands until the panel lives."""
    html = drawn(still)
    if id in loaded.panels:
        return f'<div class="nk-live" data-page="{name}" data-panel="{loaded.panels[id]}">{html}</div>'
    return f'<div class="nk-still-only"><p class="nk-help">{escape(NO_KERNEL)}</p>{html}</div>'


def calls(pages: Iterable[str]) -> list[str]:
    """Return the calls of pages, each once."""
    return list(dict.fromkeys(call for text in pages for call in PANEL.findall(text)))
