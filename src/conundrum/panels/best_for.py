"""The panel on whom each named policy is best for, over evenly drawn beliefs."""

from conundrum.analysis.tradeoffs.mixes import EVENLY
from conundrum.charts.doubt.best_for import counts, headline, reasons
from conundrum.panels.plain import Plain
from conundrum.run import limit
from conundrum.tables import say, table
from conundrum.views.headings import heading
from conundrum.widgets import html_fold


def best_for() -> Plain:
    """Show under how many beliefs each named policy comes first, for each power.

    Returns
    -------
    Plain
        A widget: a table that says how often, and in a closed section, one that says why.

    Examples
    --------
    >>> best_for().data.columns.tolist()
    ['Policy', 'Kind', 'Washington', 'Beijing', 'Seoul']
    """
    firsts = table("firsts")
    firsts = firsts[firsts["years"] == limit("years", "default")]
    head = heading(headline(firsts), say("best_for.about", mixes=EVENLY))
    why = html_fold(lambda: reasons(table("best_for")), say("best_for.why_fold"))
    return Plain(head, counts(firsts), why)
