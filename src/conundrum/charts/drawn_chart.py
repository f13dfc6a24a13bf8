"""The base class of charts that draw themselves; saving and printing need no other class."""

from abc import abstractmethod


class DrawnChart:
    """A chart that can be drawn as a picture without a web page."""

    @abstractmethod
    def picture(self) -> str:
        """Return the chart as SVG for a page of HTML."""

    @abstractmethod
    def pictures(self) -> str:
        """Return the chart as HTML in two widths; a style sheet shows the width that fits."""

    @abstractmethod
    def described(self) -> str:
        """Return the chart's description as HTML, for readers who cannot see the chart."""
