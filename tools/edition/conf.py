"""How Sphinx builds the edition. `tools/site.py` calls it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from tools.edition.formulas import mathml

HERE = Path(__file__).parent

project = "The North Korea Conundrum"
author = "The Conundrum authors"
html_title = project
language = "en"
extensions = ["myst_nb"]
exclude_patterns = ["README.md"]
suppress_warnings = ["toc.not_included"]
templates_path = [str(HERE / "templates")]
html_css_files = ["live/panels.css", "live/edition.css"]
html_js_files = [("live/host.js", {"defer": "defer"})]
html_copy_source = html_show_sourcelink = False
html_theme = "pydata_sphinx_theme"
html_theme_options = {
    "logo": {"text": "Conundrum"},
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button"],
    "header_links_before_dropdown": 6,
    "article_header_start": [],
    "secondary_sidebar_items": ["page-toc"],
    "primary_sidebar_end": [],
    "footer_start": ["copyright"],
    "footer_end": [],
    "back_to_top_button": False,
    "show_toc_level": 2,
}
html_sidebars: dict[str, list[str]] = {"index": []}
html_show_sphinx = False
project_copyright = "The Conundrum authors. Code BSD-3-Clause, text and data CC BY 4.0."
html_math_renderer = "mathml"
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 4
# Headings of the head's fold stand where no section may begin.
nb_execution_mode = "off"


def setup(app: Any) -> None:
    """Have formulas drawn as MathML."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))


def _inline(translator: Any, node: nodes.math) -> None:
    translator.body.append(mathml(node.astext()))
    raise nodes.SkipNode


def _block(translator: Any, node: nodes.math_block) -> None:
    translator.body.append(f'<div class="math">{mathml(node.astext(), block=True)}</div>')
    raise nodes.SkipNode
