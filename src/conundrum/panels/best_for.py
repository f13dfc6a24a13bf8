"""Is the model rigged? How often each named policy comes first, and for whom it would."""

from __future__ import annotations

from conundrum.charts.doubt.best_for import firsts
from conundrum.tables.evidence import table
from conundrum.widgets.record_chart import Shown


def best_for() -> Shown:
    """Show in how many mixes of the theories each named policy comes first, and for whom it would.

    Returns
    -------
    Shown
        A widget, its table open.

    Examples
    --------
    >>> best_for().figure.title.split(" first")[0]
    'Over 33 mixes of the theories Washington puts joint opening'
    """
    shown = Shown(firsts(table("best_for")))
    # What has to be believed and valued stands in the table alone.
    shown.fold.unfolded = True
    return shown
