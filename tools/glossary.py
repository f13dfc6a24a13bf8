"""Write docs/glossary.md from data/glossary.csv, and meanings into the links to it.

A notebook links the first use of a term as ``[leaks](../docs/glossary.md#leakage)``. This tool adds
the meaning as the link's title, which a page shows under the pointer. ``--check`` only compares.
"""

import re
from pathlib import Path

from conundrum.tables import known, rows
from tools import ROOT
from tools.notebooks import rewritten
from tools.template import filled

COMMAND = "make lists"
TEMPLATE = Path(__file__).with_name("glossary.in.md")
TERMS = rows("glossary")
LINK = re.compile(r'(\]\(\.\./docs/glossary\.md#([^\s)]+))(?: "[^"]*")?\)')


def titled(source: str) -> str:
    """Return the Markdown with the meaning of each linked term as its link's title.

    Raises
    ------
    BadValue
        If a link names a term that is not in the list.

    Examples
    --------
    >>> titled("the [median](../docs/glossary.md#median)")[40:58]
    '"The middle value:'
    """
    return LINK.sub(
        lambda found: f'{found[1]} "{TERMS[known("glossary term", found[2], TERMS)]["meaning"]}")',
        source,
    )


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    texts = {ROOT / "docs" / "glossary.md": filled(TEMPLATE)}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        texts[path] = rewritten(path.read_text(encoding="utf-8"), titled)
    return texts
