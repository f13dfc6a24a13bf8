"""Carry the public address from pyproject.toml to README.md and CITATION.cff.

The address stands once, under ``[project.urls]``. Change it there and run this; run twice, it
changes nothing more. ``--check`` only says whether a file would change.
"""

import os
import re
import tomllib
from pathlib import Path
from urllib.parse import quote

from tools import ROOT
from tools.follow import follow

NOBODY = "/OWNER/"
"""Stands in the address until there is one."""

NOTEBOOK = "notebooks/00_start_here.ipynb"
BADGES = """\
[![Open in JupyterLab on Binder](https://mybinder.org/badge_logo.svg)]({lab})
the notebook in JupyterLab, with the code folded away but there to open

[![Open as an app on Binder](https://mybinder.org/badge_logo.svg)]({app})
the whole set as an app, without code
"""


def public_address() -> str:
    """Return the repository's address as pyproject.toml gives it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Repository"])


def known_address() -> str:
    """Return the repository's address, or nothing where it is not known yet.

    Whoever publishes a copy need not edit anything: a workflow knows where it runs.
    """
    repository = os.environ.get("GITHUB_REPOSITORY")
    address = f"https://github.com/{repository}" if repository else public_address()
    return "" if NOBODY in address else address


def badges(address: str) -> str:
    """Return the README's badges for a repository.

    Parameters
    ----------
    address : str
        Of the form ``https://github.com/owner/name``.

    Raises
    ------
    ValueError
        If the address has another form.

    Examples
    --------
    >>> "mybinder.org/v2/gh/ada/conundrum/HEAD?labpath=" in badges("https://github.com/ada/conundrum")
    True
    """
    return BADGES.format(**launches(address, NOTEBOOK))


def launches(address: str, notebook: str) -> dict[str, str]:
    """Return where Binder opens a notebook of a repository: in JupyterLab, and as an app.

    Raises
    ------
    ValueError
        If the repository's address is of another form than ``https://github.com/owner/name``.

    Examples
    --------
    >>> launches("https://github.com/ada/conundrum", "a.ipynb")["lab"]
    'https://mybinder.org/v2/gh/ada/conundrum/HEAD?labpath=a.ipynb'
    """
    found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+)", address)
    if not found:
        raise ValueError(
            f"pyproject.toml, [project.urls], Repository: {address!r} "
            "is not of the form https://github.com/owner/name"
        )
    binder = f"https://mybinder.org/v2/gh/{found[1]}/HEAD"
    app = quote(f"voila/render/{notebook}", safe="")
    return {
        "lab": f"{binder}?labpath={quote(notebook, safe='')}",
        "app": f"{binder}?urlpath={app}",
    }


def linked(name: str, text: str, address: str) -> str:
    """Return the text of README.md or CITATION.cff with the address put in."""
    pattern, replacement = {
        "README.md": (
            r"(?s)(<!-- badges: written by `make links` -->\n).*?(<!-- end of badges -->)",
            rf"\g<1>{badges(address)}\g<2>",
        ),
        "CITATION.cff": (r"(?m)^(repository-code: ).*$", rf'\g<1>"{address}"'),
    }[name]
    text, count = re.subn(pattern, replacement, text)
    if count != 1:
        raise ValueError(f"{name}: expected one place for the address, found {count}")
    return text


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    address = public_address()
    return {
        path: linked(path.name, path.read_text(encoding="utf-8"), address)
        for path in (ROOT / "README.md", ROOT / "CITATION.cff")
    }


def main() -> None:
    """Write badges and citation, or compare them."""
    follow(__doc__, wanted, "make links")
