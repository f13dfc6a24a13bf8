"""What stands on top of what is shown: a headline, and a paragraph below it."""

from html import escape


def headed(headline: str, about: str = "") -> str:
    """Return a headline, and how to read what it stands above, as HTML.

    Examples
    --------
    >>> headed("It fell", "By half & more.")
    '<h3>It fell</h3><p>By half &amp; more.</p>'
    """
    below = f"<p>{escape(about)}</p>" if about != "" else ""
    return f"<h3>{escape(headline)}</h3>{below}"
