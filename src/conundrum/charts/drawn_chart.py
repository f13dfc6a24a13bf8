"""A chart by its pictures: what prints and saves one needs to know no more of it."""

from abc import abstractmethod


class DrawnChart:
    """A chart that can be had as a picture, without a page."""

    @abstractmethod
    def picture(self) -> str:
        """Return it as SVG that can be put into a page of HTML."""

    @abstractmethod
    def pictures(self) -> str:
        """Return it as HTML for wide and narrow places, of which a style sheet shows one."""

    @abstractmethod
    def described(self) -> str:
        """Return as HTML what it says of itself to those who do not see it."""
