"""What is shown of the plane of stances: a map, its figure, one column, and named policies."""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.plane import FIGURES, kept
from conundrum.charts.stance_map_words import Mapped
from conundrum.tables import words

PER = 100
"""A stance is written from -100 to 100, as on its slider."""


class View(NamedTuple):
    """What is shown of the plane.

    Parameters
    ----------
    cells : DataFrame
        As `conundrum.analysis.tradeoffs.plane.cells` returns it.
    mapped : Mapped
        The figure that is mapped.
    at : pair of float
        The stances of Washington and of Beijing that are shown.
    own : dict of str to float
        The figures of the policy that is shown.
    named : dict of str to dict
        Those of each marked policy.
    conditions : float
        How far conditions are shared on the map.
    """

    cells: pd.DataFrame
    mapped: Mapped
    at: tuple[float, float]
    own: dict[str, float]
    named: dict[str, dict[str, float]]
    conditions: float

    @property
    def many(self) -> int:
        """Stances a power."""
        return math.isqrt(len(self.cells))

    @property
    def figures(self) -> list[float]:
        """The mapped figure of every pair, Washington's stances one after the other."""
        return [float(figure) for figure in self.cells[self.mapped.figure]]

    @property
    def fallen(self) -> list[float]:
        """The share of worlds in which the regime has fallen, pair by pair."""
        return [float(share) for share in self.cells["fallen"]]

    @property
    def top(self) -> float:
        """The figure of the fullest shade: the same for maps without shared conditions and with."""
        return max([tops()[self.mapped.figure], *_known(self.figures)])

    @property
    def column(self) -> int:
        """Which of Washington's stances on the map is nearest to the one that is shown."""
        return nearest(self.at[0], self.many)

    def upwards(self, figures: list[float]) -> list[float]:
        """Return what a column of the map holds, from Beijing's full engagement upwards."""
        first = self.column * self.many
        return figures[first : first + self.many]


def tops() -> dict[str, float]:
    """Return the highest that each figure is on the maps of the table.

    Examples
    --------
    >>> tops()["fallen"] <= 1
    True
    """
    return {
        figure: max(float(held[figure].max()) for held in kept().values()) for figure in FIGURES
    }


def nearest(stance: float, many: int) -> int:
    """Return the number of the stance on a map that is nearest to one.

    Examples
    --------
    >>> nearest(-1, 21), nearest(0.8, 21), nearest(0.8, 9)
    (0, 18, 7)
    """
    return math.floor((stance + 1) / 2 * (many - 1) + 0.5)


def stance_of(place: int, many: int) -> float:
    """Return a stance by its number on a map.

    Examples
    --------
    >>> stance_of(18, 21)
    0.8
    """
    return round(-1 + 2 * place / (many - 1), 6)


def ends(view: View) -> tuple[int, int]:
    """Return where a column is highest and where it ends; where it rises to the end, both ends."""
    figures = [-1 if math.isnan(one) else one for one in view.upwards(view.figures)]
    last = view.many - 1
    highest = figures.index(max(figures))
    return (0 if highest == last else highest), last


def hundredths(stance: float) -> str:
    """Write a stance as its slider does.

    Examples
    --------
    >>> hundredths(-0.3), hundredths(0)
    ('-30', '0')
    """
    return words.written(PER * stance)


def _known(figures: list[float]) -> list[float]:
    return [figure for figure in figures if not math.isnan(figure)]
