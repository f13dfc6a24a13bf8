"""Carry the public address from pyproject.toml to README.md and CITATION.cff.

The address stands once, under ``[project.urls]``. Change it there and run this; run twice, it
changes nothing more. ``--check`` only says whether a file would change.
"""

import argparse
import re
import sys
import tomllib
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = "notebooks/00_start_here.ipynb"
BADGES = """\
[![Open in JupyterLab on Binder](https://mybinder.org/badge_logo.svg)]({binder}?labpath={lab})
the notebook in JupyterLab, with the code folded away but there to open

[![Open as an app on Binder](https://mybinder.org/badge_logo.svg)]({binder}?urlpath={app})
the same notebook as an app, without code
"""


def public_address() -> str:
    """Return the repository's address as pyproject.toml gives it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Repository"])


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
    found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+)", address)
    if not found:
        raise ValueError(
            f"pyproject.toml, [project.urls], Repository: {address!r} "
            "is not of the form https://github.com/owner/name"
        )
    return BADGES.format(
        binder=f"https://mybinder.org/v2/gh/{found[1]}/HEAD",
        lab=quote(NOTEBOOK, safe=""),
        app=quote(f"voila/render/{NOTEBOOK}", safe=""),
    )


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


def main() -> None:
    """Write the links, or with ``--check`` only compare."""
    parser = argparse.ArgumentParser(description="Write badges and links from pyproject.toml.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if one differs")
    check = parser.parse_args().check
    address = public_address()
    stale = False
    for name in ("README.md", "CITATION.cff"):
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        wanted = linked(name, text, address)
        if wanted == text:
            continue
        stale = True
        print(f"{name} {'does not follow pyproject.toml: make links' if check else 'written'}")
        if not check:
            path.write_text(wanted, encoding="utf-8", newline="\n")
    sys.exit(check and stale)


if __name__ == "__main__":
    main()
