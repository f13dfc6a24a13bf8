"""Is the model rigged? How often each named policy comes first, and for whom it would."""

from conundrum.charts.doubt.best_for import firsts, reached, reasons
from conundrum.panels.plain import Plain
from conundrum.tables import table
from conundrum.widgets.record_chart import Shown


def best_for() -> Plain:
    """Show under how many beliefs each named policy comes first, and for whom it would.

    Returns
    -------
    Plain
        A widget: a chart of how often, then tables of whom each theory reaches, and of why.

    Examples
    --------
    >>> best_for().data.columns.tolist()
    ['Policy', 'First in, Washington', 'First in, Beijing', 'Known', 'Source']
    """
    found = table("best_for")
    return Plain(Shown(firsts(found)), reached(table("theory_reach")), reasons(found))
