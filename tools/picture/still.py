"""A still: a picture and the text that stands for it."""

import base64
from dataclasses import dataclass
from html import escape

from conundrum.tables import entries
from tools.picture.paper import paper

KIND = "nk-before"
"""The class of a still, by which the style sheet hides it once there is a panel."""

NARROWEST = 300
"""To how many pixels it may shrink; below that its place is moved sideways, as letters must not
become smaller than can be read."""


@dataclass(frozen=True)
class Still:
    """A picture that a notebook shows before any cell has run.

    Attributes
    ----------
    alternative : str
        What stands for it where it is not seen: all that it says.
    svg : str
        The picture.
    """

    alternative: str
    svg: str

    @property
    def image(self) -> str:
        """Return the picture as a line of HTML that needs no other file.

        Examples
        --------
        >>> Still("Nothing.", "<svg/>").image[:67]
        '<img class="nk-before" style="min-width: 300px" alt="Nothing." src='
        """
        data = base64.b64encode(self.svg.encode()).decode()
        alternative = escape(self.alternative)
        look = f'class="{KIND}" style="min-width: {NARROWEST}px"'
        return f'<img {look} alt="{alternative}" src="data:image/svg+xml;base64,{data}">'


def words(number: str, **named: str) -> dict[str, str]:
    """Return what a notebook's still says, its places filled.

    Examples
    --------
    >>> words("07")["stay"]
    'stays'
    """
    return {key: text.format(**named) for key, text in entries("stills")[number].items()}


def still(said: dict[str, str], height: float, drawn: str) -> Still:
    """Put a still together: what it says, how tall it is without its title, and what is drawn.

    Examples
    --------
    >>> still({"title": "Why", "about": "A dot."}, 20, "").alternative
    'Why. A dot.'
    """
    title = said["title"]
    stop = "" if title.endswith("?") else "."
    return Still(f"{title}{stop} {said['about']}", paper(title, height, drawn))
