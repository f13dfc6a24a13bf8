"""Write docs/glossary.md out of data/glossary.csv, and the meaning into each link to a term.

A notebook links the first use of a term as ``[leaks](../docs/glossary.md#leakage)``; this adds the
meaning as the link's title, which a page shows under the pointer. ``--check`` only compares.
"""

import argparse
import re
import runpy
import sys
from pathlib import Path

from conundrum.bounds import known
from conundrum.tables import rows

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


def main() -> None:
    """Write the page and the titles, or with ``--check`` only compare."""
    parser = argparse.ArgumentParser(description="Write the glossary and the links to it.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if one differs")
    check = parser.parse_args().check
    wanted = {PAGE: page()}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        wanted[path] = rewritten(path.read_text(encoding="utf-8"), titled)
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        says = "does not follow the list: make lists" if check else "written"
        print(f"{path.relative_to(ROOT)} {says}")
        if not check:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
    sys.exit(bool(check and stale))


if __name__ == "__main__":
    main()
