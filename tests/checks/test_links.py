"""Every link of every document and notebook leads to a file that is there, and to a heading in it.

Pages of the edition alone, in `docs/edition/`, are checked as they are built.
"""

import json
import re
from pathlib import Path

from conundrum.tables.settings import ORIGIN
from tools import ROOT

PLACES = (
    *("*.md", ".github/*.md", "data/*.md", "seeds/*.md", "docs/*.md", "docs/instructor/**/*.md"),
    *("notebooks/*.ipynb", "exercises/*.ipynb", "solutions/*.ipynb"),
)
LINK = re.compile(r"\]\(([^)\s]+)")
ELSEWHERE = ("https://", "http://", "mailto:")


def text_of(path: Path) -> str:
    """Return what a document says, or a notebook in its text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        cells = json.loads(text)["cells"]
        text = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    return ORIGIN.sub("", text)


def prose(path: Path) -> str:
    """Return the same without code."""
    return re.sub(r"(?s)```.*?```|`[^`\n]*`", "", text_of(path))


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub and as JupyterLab makes them."""
    # A heading may be code, as each link of the model is.
    headings = re.findall(r"(?m)^#+ (.+)$", re.sub(r"(?s)```.*?```", "", text_of(path)))
    bare = (re.sub(r"[^\w\- ]", "", one.lower()) for one in headings)
    return {one.replace(" ", "-") for one in (*headings, *bare)}


def lost(path: Path) -> list[str]:
    """Name the links of a page that lead nowhere."""
    found = []
    for link in LINK.findall(prose(path)):
        if link.startswith(ELSEWHERE):
            continue
        file, _, heading = link.partition("#")
        there = path.parent / file if file else path
        # A place in a page of the edition is made as that is built.
        place = heading if "edition" not in there.parts else ""
        if not there.exists() or (place and place not in anchors(there)):
            found.append(link)
    return found


def test_every_link_leads_somewhere() -> None:
    pages = [path for place in PLACES for path in sorted(ROOT.glob(place))]
    assert len(pages) > 60
    assert {str(page): links for page in pages if (links := lost(page))} == {}


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# What is there\n", encoding="utf-8")
    page = tmp_path / "a.md"
    links = ("b.md", "c.md", "b.md#what-is-there", "b.md#gone", "https://a.org", "#nowhere")
    page.write_text("".join(f"[x]({link})\n" for link in links), encoding="utf-8")
    assert lost(page) == ["c.md", "b.md#gone", "#nowhere"]
