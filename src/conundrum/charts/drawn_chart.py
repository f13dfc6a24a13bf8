"""The base class of charts that draw themselves. Code that prints or saves charts needs only it."""

from abc import abstractmethod


class DrawnChart:
    """A chart that can be drawn as a picture without a page."""

    @abstractmethod
    def picture(self) -> str:
        """Return the chart as SVG for a page of HTML."""

    @abstractmethod
    def pictures(self) -> str:
        """Return the chart as HTML in two widths; a style sheet shows the one that fits."""

    @abstractmethod
    def described(self) -> str:
        """Return the chart's description as HTML, for readers who do not see it."""
