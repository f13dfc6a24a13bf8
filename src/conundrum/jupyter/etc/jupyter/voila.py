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
"""Sentences that say what a reader in JupyterLab has to run first. The app has already done what
such a sentence asks for, so the app leaves the sentence out."""

COMMENT = re.compile(r"(?s)<!--.*?-->")


def as_table(name: str, text: str) -> str:
    """Return a table of data as Markdown, under the name of its file."""

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
"""The functions that turn other files into Markdown for pages of the app; each key is a file's
ending."""


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
        # Voila takes the text of such a file for a notebook with one cell of code.
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
# If a closed page could not ask the server to end its kernel, the kernel goes on and has to be
# ended here. This time is far longer than a page needs to connect again after it has lost its
# connection.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60
