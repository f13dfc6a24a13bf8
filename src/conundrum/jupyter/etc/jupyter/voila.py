"""Conundrum: how the app is shown. Voila reads this file, alone and behind Jupyter Server."""

import csv
import re
from collections.abc import Callable
from html import escape
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

TITLE = re.compile(r"(?m)^# (.+)$")
TO_RUN = re.compile(r"\n\n\*To run: menu [^.\n]+\.\*| In JupyterLab, run [^.\n]+\.")
"""What a reader of JupyterLab is told to do first. In the app it is done."""

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
"""Files beside the notebooks that are pages of the app, too: how each kind becomes Markdown."""


def prepared(handler: Any, notebook: Any, **_: Any) -> None:
    """Give a page its cookie, its title and what is read there; a file that is no notebook, too.

    The cookie is what the page's farewell carries; without it the farewell is refused.
    """
    # Nothing else of the app asks for the token, and whoever asks first sets the cookie.
    _ = handler.xsrf_token
    file = PurePosixPath(handler.request.path)
    if file.suffix in READ:
        # Voila takes such a file for a notebook of one cell of code.
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
# A page that is closed without a farewell leaves its kernel; a reconnect takes far less time.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60
