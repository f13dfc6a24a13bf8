"""Sphinx's settings for the edition, which `tools/site.py` builds."""

import csv
import json
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes

from conundrum.tables import entries, rows, say
from tools.edition.formulas import block, mathml

HERE = Path(__file__).parent
FOUND = [*csv.DictReader((HERE / "search.csv").read_text(encoding="utf-8").splitlines())]
"""Words that a newcomer would search for, and the place that each is to find first."""

WITH_A_LAB = ("lab", "notebooks/00_start_here")
SHARE = entries("words/en")["edition"]["address"] | {"other": say("code.other")}
ONWARD = entries("words/en")["edition"]["onward"]

CHAPTERS = [
    f"notebooks/{about['file'].removesuffix('.ipynb')}" for about in rows("notebooks").values()
]
"""Their pages, in order."""

project = "The North Korea Conundrum"
author = "The Conundrum authors"
html_title = project
language = "en"
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
# Each list of parameters has the types already, and names in docstrings link to their entries.
autodoc_typehints = "none"
autodoc_member_order = "bysource"
add_module_names = toc_object_entries = napoleon_google_docstring = False
napoleon_use_rtype = napoleon_use_param = False
default_role = "py:obj"
suppress_warnings = ["toc.not_included"]
templates_path = [str(HERE / "templates")]
html_css_files = ["live/edition.css", "live/panels.css"]
html_js_files = [("live/host.js", {"defer": "defer"})]
html_copy_source = html_show_sourcelink = False
html_theme = "pydata_sphinx_theme"
html_theme_options = {
    "logo": {"text": "The North Korea Conundrum"},
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button"],
    "header_links_before_dropdown": 5,
    "article_header_start": [],
    "secondary_sidebar_items": ["page-toc"],
    "primary_sidebar_end": [],
    "footer_start": ["licence"],
    "footer_end": [],
    "back_to_top_button": False,
    "collapse_navigation": True,
}
html_sidebars: dict[str, list[str]] = {
    "**": ["sidebar-nav-bs"],
    **{page: [] for page in ("index", "lab", "one-future", "about", "notebooks", *CHAPTERS)},
}
html_show_sphinx = False
html_context = {"default_mode": "auto"}
html_math_renderer = "mathml"
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 4
nb_execution_mode = "off"


def setup(app: Any) -> None:
    """Connect to Sphinx: formulas become MathML, words can be searched, and pages load scripts."""
    app.connect("html-page-context", _words)
    app.connect("doctree-read", _found)
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))


def _inline(translator: Any, node: nodes.math) -> None:
    translator.body.append(mathml(node.astext()))
    raise nodes.SkipNode


def _block(translator: Any, node: nodes.math_block) -> None:
    translator.body.append(block(node.astext()))
    raise nodes.SkipNode


def _found(app: Any, document: nodes.document) -> None:
    document += [
        addnodes.index(entries=[("single", row["word"], row["section"], "main", None)])
        for row in FOUND
        if row["page"] == app.env.docname
    ]


def _words(app: Any, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    context["share"] = json.dumps(SHARE) if page in WITH_A_LAB else ""
    chapter = page.startswith("notebooks/")
    context["onward"] = json.dumps(ONWARD) if chapter else ""
    context["chapter"] = _chapter(page) if chapter else None


def _chapter(here: str) -> dict[str, Any]:
    """Return what stands above the title of a chapter: its place among all of them."""
    numbers, all_ = zip(*rows("notebooks").items(), strict=True)
    place = CHAPTERS.index(here)
    said = "chapter" if all_[place]["minutes"].isdigit() else "table"
    return {
        "label": say("edition.chapters"),
        "told": say(f"edition.{said}", number=numbers[place], minutes=all_[place]["minutes"]),
        "all": [
            {"page": page, "title": about["title"], "place": other - place}
            for other, (page, about) in enumerate(zip(CHAPTERS, all_, strict=True))
        ],
    }
