"""The panel on how often each named policy is best for each power, under random beliefs."""

from conundrum.analysis.tradeoffs.mixes import EVENLY
from conundrum.charts.doubt.best_for import counts, headline, reasons
from conundrum.panels.plain import Plain
from conundrum.run import limit
from conundrum.tables import say, table
from conundrum.views.headings import heading
from conundrum.widgets import html_fold


def best_for() -> Plain:
    """Show under how many sets of beliefs each named policy comes first, for each power.

    Returns
    -------
    Plain
        A widget with a table of how often each policy comes first, and in a closed section, a
        table of the reasons.

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
