"""A chart that can draw itself; code that prints or saves charts needs only this."""

from abc import abstractmethod


class DrawnChart:
    """A chart that can be drawn as a picture without a page."""

    @abstractmethod
    def picture(self) -> str:
        """Return the chart as SVG for a page of HTML."""

    @abstractmethod
    def pictures(self) -> str:
        """Return the chart as HTML for wide and narrow places; a style sheet shows one of them."""

    @abstractmethod
    def described(self) -> str:
        """Return the chart's description as HTML, for readers who do not see it."""
