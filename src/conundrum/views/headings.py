"""Writes the top of a panel: a headline, and a paragraph below it."""

from html import escape


def heading(headline: str, about: str = "") -> str:
    """Return a headline as HTML, followed by a paragraph on how to read the panel if there is one.

    Examples
    --------
    >>> heading("It fell", "By half & more.")
    '<h3>It fell</h3><p>By half &amp; more.</p>'
    """
    below = f"<p>{escape(about)}</p>" if about != "" else ""
    return f"<h3>{escape(headline)}</h3>{below}"
