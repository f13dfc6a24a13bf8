"""Write docs/glossary.md out of data/glossary.csv, and the meaning into each link to a term.

A notebook links the first use of a term as ``[leaks](../docs/glossary.md#leakage)``; this adds the
meaning as the link's title, which a page shows under the pointer. ``--check`` only compares.
"""

import re
import runpy
from pathlib import Path

from conundrum.tables.bounds import known
from conundrum.tables.settings import rows

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "glossary.md"
TERMS = rows("glossary")
LINK = re.compile(r'(\]\(\.\./docs/glossary\.md#([^\s)]+))(?: "[^"]*")?\)')
TOP = """\
# Glossary

<!-- Written by .ci/glossary.py from data/glossary.csv: change that file instead. -->

What the notebooks mean by their terms. Elsewhere some have another meaning; here they have this
one. The words are ours. Where a meaning rests on a source, it is named. The Korean and Chinese
words are our choice among those in use, and no official translation.
"""
rewritten = runpy.run_path(str(ROOT / ".ci" / "notebooks.py"))["rewritten"]
follow = runpy.run_path(str(ROOT / ".ci" / "follow.py"))["follow"]


def entry(name: str) -> str:
    """Tell one term, under a heading that has the same anchor in JupyterLab and on GitHub.

    Examples
    --------
    >>> print(entry("sipri").partition(". ")[0])
    ## sipri
    <BLANKLINE>
    **SIPRI.** The peace research institute in Stockholm
    """
    about, heading = TERMS[name], name.replace("-", " ")
    term = "" if about["term"] == heading else f"**{about['term']}.** "
    facts = [f"*Korean:* {about['korean']}", f"*Chinese:* {about['chinese']}"]
    if about["source"]:
        source = rows("sources")[about["source"]]
        facts.append(f"*Source:* [{source['publisher']}]({source['address']})")
    return f"## {heading}\n\n{term}{about['meaning']}\n\n{' · '.join(facts)}\n"


def page() -> str:
    """Return the whole page."""
    return "\n".join([TOP, *map(entry, TERMS)])


def titled(source: str) -> str:
    """Return Markdown with the meaning in each link to a term.

    Raises
    ------
    BadValue
        If a link names a term that is not in the list.

    Examples
    --------
    >>> print(titled("the [median](../docs/glossary.md#median)"))
    the [median](../docs/glossary.md#median "The middle value: half lie above it, half below.")
    """
    return LINK.sub(
        lambda found: f'{found[1]} "{TERMS[known("glossary term", found[2], TERMS)]["meaning"]}")',
        source,
    )


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    texts = {PAGE: page()}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        texts[path] = rewritten(path.read_text(encoding="utf-8"), titled)
    return texts


if __name__ == "__main__":
    follow("Write the glossary and the links to it.", wanted, "make lists")
