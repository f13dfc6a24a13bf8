"""Conundrum: how Voila shows the app. Voila reads this file, with or without Jupyter Server."""

import csv
import re
from collections.abc import Callable
from html import escape
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

TITLE = re.compile(r"(?m)^# (.+)$")
TO_RUN = re.compile(r"\n\n\*To run: menu [^.\n]+\.\*| In JupyterLab, run [^.\n]+\.")
"""Sentences that tell a reader in JupyterLab which cells to run first. The app leaves out sentences
on cells to run, because the app has already run all cells."""

COMMENT = re.compile(r"(?s)<!--.*?-->")


def as_table(name: str, text: str) -> str:
    """Return a table of data as Markdown, with the name of its file as the heading."""

    def line(kind: str, cells: list[str]) -> str:
        return f"<tr>{''.join(f'<{kind}>{escape(cell)}</{kind}>' for cell in cells)}</tr>"

    heads, *rows = csv.reader(StringIO(text))
    body = "".join(line("td", row) for row in rows)
    table = f"<table><thead>{line('th', heads)}</thead><tbody>{body}</tbody></table>"
    region = f'<div class="wide" tabindex="0" role="region" aria-label="{name}">'
    return f"# {name}\n\n{region}{table}</div>"


READ: dict[str, Callable[[str, str], str]] = {
    ".md": lambda _, text: text,
    ".csv": as_table,
    ".py": lambda name, text: f"# {name}\n\n~~~~python\n{text}\n~~~~",
}
"""The functions that turn files other than notebooks into Markdown for pages of the app; each key
is the ending of a file's name."""


def prepared(handler: Any, notebook: Any, **_: Any) -> None:
    """Prepare a page for a notebook or another file: the cookie, the title and the text.

    When the page is closed, it asks the server to end its kernel. The server refuses this request
    without the cookie.
    """
    # The cookie is set when the token is read for the first time, and nothing else in the app reads
    # the token.
    _ = handler.xsrf_token
    file = PurePosixPath(handler.request.path)
    if file.suffix in READ:
        # Voila treats a file that is no notebook as a notebook with one cell of code.
        (cell,) = notebook.cells
        cell.cell_type, cell.source = "markdown", READ[file.suffix](file.name, cell.source)
    texts = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    for cell in texts:
        cell.source = TO_RUN.sub("", cell.source)
    if found := TITLE.search(COMMENT.sub("", "\n".join(cell.source for cell in texts))):
        notebook.metadata.title = found[1].strip()


c = get_config()  # type: ignore[name-defined] # noqa: F821
c.VoilaConfiguration.template = "conundrum"
c.VoilaConfiguration.extension_denylist = [
    "@jupyter-notebook/lab-extension",
    "@voila-dashboards/jupyterlab-preview",
]
c.VoilaConfiguration.extension_language_mapping = dict.fromkeys(READ, "python")
c.VoilaConfiguration.prelaunch_hook = prepared
# A closed page may have been unable to ask the server to end its kernel. So the server ends a
# kernel that has been idle for ten minutes. If an open page has lost its connection, the page
# connects again much sooner.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60
