"""Formulas as MathML, which every browser draws without a script and without a font of its own."""

from __future__ import annotations

import re

from docutils.utils.math.latex2mathml import tex2mathml

DISPLAYED = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
"""How text for Jupyter holds a formula."""


def mathml(latex: str, *, block: bool = False) -> str:
    """Return a formula.

    Examples
    --------
    >>> mathml("a")
    '<math xmlns="http://www.w3.org/1998/Math/MathML"> <mi>a</mi> </math>'
    """
    return re.sub(r"\s+", " ", tex2mathml(latex, as_block=block))


def drawn(html: str) -> str:
    """Return HTML with its formulas as MathML.

    Examples
    --------
    >>> drawn("<p>$$a$$</p>").count("<mi>a</mi>")
    1
    """
    return DISPLAYED.sub(lambda found: mathml(found[1], block=True), html)
