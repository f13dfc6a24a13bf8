"""Writes formulas as MathML, which every browser draws without a script or a special font."""

import re

from docutils.utils.math.latex2mathml import tex2mathml

DISPLAYED = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
"""How text for Jupyter holds a formula."""

INLINE = re.compile(r"\$([^$\s<>][^$<>]*)\$")
"""How it holds a symbol within a line."""


def mathml(latex: str, *, apart: bool = False) -> str:
    """Return a formula as MathML, made for a line of its own if ``apart``.

    Examples
    --------
    >>> mathml("a")
    '<math xmlns="http://www.w3.org/1998/Math/MathML"> <mi>a</mi> </math>'
    """
    return re.sub(r"\s+", " ", tex2mathml(latex, as_block=apart))


def block(latex: str) -> str:
    """Return a formula on its own line, which can be scrolled if the page is too narrow for it.

    Examples
    --------
    >>> block("a").startswith('<span class="math" tabindex="0"><math')
    True
    """
    return f'<span class="math" tabindex="0">{mathml(latex, apart=True)}</span>'


def drawn(html: str) -> str:
    """Return the HTML with its formulas turned into MathML.

    Examples
    --------
    >>> drawn("<p>$$a = b$$</p><p>$a$: a number.</p>").count("<mi>a</mi>")
    2
    """
    shown = DISPLAYED.sub(lambda found: block(found[1]), html)
    return INLINE.sub(lambda found: mathml(found[1]), shown)
