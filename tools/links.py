"""Write the public address of pyproject.toml into README.md and both citations.

To change the address, change it under ``[project.urls]`` and run this tool. ``--check`` only says
whether a file would change.
"""

import os
import re
import tomllib
from pathlib import Path
from urllib.parse import quote

from tools import ROOT

COMMAND = "make links"
NOBODY = "/OWNER/"
"""Stands in the address until there is one."""

FILES = ("README.md", "CITATION.cff", "conundrum.bib")
"""What has the address."""

NOTEBOOK = "notebooks/00_start_here.ipynb"
WAYS = """\
**[Open it in your browser]({edition})**. Everything works there, on a phone too, and you install
nothing.

With Python, open it on Binder, [in JupyterLab]({lab}) or [as an app]({app}). A first start takes
some minutes.
"""
AT_HOME = """\
`make serve` shows everything in a browser, and `make lab` opens the chapters in JupyterLab.
"""
PACK = """\
**[Download the pack of a class]({edition}handouts/A4/conundrum-pack-A4.zip)**: the game, and what
you print.
"""
PACK_AT_HOME = """\
**[The pack of a class](docs/instructor/README.md#the-pack)** is one zip file with the game and all
that you print. `make handouts` writes it to `build/handouts/`.
"""


def public_address() -> str:
    """Return the repository's address as pyproject.toml gives it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Repository"])


def known_address() -> str:
    """Return the repository's address, or an empty text if it is not known yet.

    To publish a copy, nobody has to edit anything, because a workflow knows its own repository.
    """
    repository = os.environ.get("GITHUB_REPOSITORY")
    address = f"https://github.com/{repository}" if repository else public_address()
    return address if known(address) else ""


def known(address: str) -> bool:
    """Say whether an address is a real one and no placeholder."""
    _named(address)
    return NOBODY not in address


def ways(address: str) -> str:
    """Return the README's list of ways to start, which depends on whether the address is known.

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
    >>> "(https://ada.github.io/conundrum/)" in ways("https://github.com/ada/conundrum")
    True
    >>> "make serve" in ways("https://github.com/OWNER/conundrum")
    True
    """
    if not known(address):
        return AT_HOME
    return WAYS.format(edition=published(address), **launches(address, NOTEBOOK))


def pack(address: str) -> str:
    """Return where a reader of the README gets the pack of a class, with or without an address.

    Examples
    --------
    >>> "io/conundrum/handouts/A4/conundrum-pack-A4.zip" in pack("https://github.com/a/conundrum")
    True
    """
    return PACK.format(edition=published(address)) if known(address) else PACK_AT_HOME


def published(address: str) -> str:
    """Return the address at which a repository publishes the edition.

    Examples
    --------
    >>> published("https://github.com/ada/conundrum")
    'https://ada.github.io/conundrum/'
    """
    owner, name = _named(address)
    return f"https://{owner}.github.io/{name}/"


def launches(address: str, notebook: str) -> dict[str, str]:
    """Return the addresses at which Binder opens a notebook: in JupyterLab, and as an app.

    Raises
    ------
    ValueError
        If the repository's address is of another form than ``https://github.com/owner/name``.

    Examples
    --------
    >>> launches("https://github.com/ada/conundrum", "a.ipynb")["lab"]
    'https://mybinder.org/v2/gh/ada/conundrum/HEAD?labpath=a.ipynb'
    """
    binder = f"https://mybinder.org/v2/gh/{'/'.join(_named(address))}/HEAD"
    app = quote(f"voila/render/{notebook}", safe="")
    return {
        "lab": f"{binder}?labpath={quote(notebook, safe='')}",
        "app": f"{binder}?urlpath={app}",
    }


def _named(address: str) -> tuple[str, str]:
    found = re.fullmatch(r"https://github\.com/([\w.-]+)/([\w.-]+)", address)
    if not found:
        raise ValueError(
            "Repository in pyproject.toml must be https://github.com/owner/name; "
            f"you gave {address!r}."
        )
    return found[1], found[2]


def linked(name: str, text: str, address: str) -> str:
    """Return the text of one of the `FILES` with the address in its places."""
    there = known(address)
    code = f'repository-code: "{address}"\n' if there else ""
    url = f"  url     = {{{address}}},\n" if there else ""
    places = {
        "README.md": {
            r"(?s)(<!-- ways: written by `make links` -->\n).*?(<!-- end of ways -->)": (
                rf"\g<1>{ways(address)}\g<2>"
            ),
            r"(?s)(<!-- pack: written by `make links` -->\n).*?(<!-- end of pack -->)": (
                rf"\g<1>{pack(address)}\g<2>"
            ),
            # The picture has the same link as the first line.
            r"(\]\(docs/front\.png\)\]\()[^)]*": (
                rf"\g<1>{published(address) if there else 'docs/front.png'}"
            ),
        },
        "CITATION.cff": {
            r"(?m)(^license:\n(?:  - .*\n)+)(?:repository-code: .*\n)?": rf"\g<1>{code}",
        },
        "conundrum.bib": {
            r"(?m)^(  year    = .*\n)(?:  url     = .*\n)?": rf"\g<1>{url}",
        },
    }[name]
    for pattern, replacement in places.items():
        text, count = re.subn(pattern, replacement, text)
        if count != 1:
            raise ValueError(f"{name} must have one place for the address; it has {count}.")
    return text


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    address = public_address()
    return {
        path: linked(path.name, path.read_text(encoding="utf-8"), address)
        for path in map(ROOT.joinpath, FILES)
    }
