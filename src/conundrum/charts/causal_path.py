"""The path of a change of policy, for reading: one line, text, and a table."""

from conundrum import model
from conundrum.analysis.propagation import Moved, lit_arrows, shown
from conundrum.charts.causal_layout import PLACES, label
from conundrum.charts.html_table import html_table
from conundrum.model import CONTROLS
from conundrum.model.graph import variable
from conundrum.run import limit
from conundrum.tables import begun, rows, say


def path(moved: tuple[Moved, ...]) -> str:
    """Say in one sentence a moment what moved, in order.

    Examples
    --------
    >>> path((Moved("denial", True, 0), Moved("hunger", True, 5)))
    'At once: 1 denial up. After 1.25 years: 2 hunger up.'
    """
    if not moved:
        return say("moved.none")
    at: dict[str, list[str]] = {}
    for place, m in enumerate(shown(moved).values(), start=1):
        at.setdefault(when(m.step), []).append(
            say("moved.one", place=place, name=plain(m.name), way=way(m))
        )
    return " ".join(
        say("moved.moment", when=begun(moment), names=say("number.list").join(names))
        for moment, names in at.items()
    )


def finding(moved: tuple[Moved, ...]) -> str:
    """Say in one line how far a change reached.

    Examples
    --------
    >>> finding(())
    'Nothing moved'
    """
    reached = [m for m in shown(moved).values() if m.name not in CONTROLS]
    if not reached:
        return say("moved.nothing")
    all_of_them = len(PLACES) - len(CONTROLS)
    last = reached[-1]
    return say(
        "moved.reached",
        reached=len(reached),
        all=all_of_them,
        first=reached[0].name,
        last=last.name,
        when=when(last.step),
    )


def when(step: int) -> str:
    """Say when a step is.

    Examples
    --------
    >>> when(0), when(1), when(4), when(10)
    ('at once', 'after 3 months', 'after 1 year', 'after 2.5 years')
    """
    years = step / limit("steps_a_year", "default")
    if years == 0:
        return say("moved.once")
    if years < 1:
        return say("moved.months", count=round(12 * years))
    return say("moved.year" if years == 1 else "moved.years", count=f"{years:g}")


def plain(name: str) -> str:
    """Name a variable in a line of text.

    Examples
    --------
    >>> plain("us_sanctions")
    'Washington sanctions'
    """
    return " ".join(label(name).split())


def way(moved: Moved) -> str:
    """Say which way a variable first moved."""
    return say("moved.up" if moved.up else "moved.down")


def path_table(moved: tuple[Moved, ...]) -> str:
    """Return the path as an HTML table, with what moved each variable and its claims."""
    arrows = lit_arrows(moved)
    lines = [
        (
            place,
            plain(m.name),
            way(m),
            when(m.step),
            ", ".join(plain(arrow.cause) for arrow in arrows if arrow.effect == m.name),
            claims(m.name),
        )
        for place, m in enumerate(shown(moved).values(), start=1)
    ]
    columns = ("order", "variable", "moves", "when", "by", "claims")
    heads = [say(f"moved.{column}") for column in columns]
    return html_table(say("moved.name"), say("moved.caption"), heads, lines, named=False)


def claims(name: str) -> str:
    """Return the claims that a variable carries.

    Examples
    --------
    >>> claims("denial")
    'H6, H7, H11'
    """
    if name in CONTROLS:
        return rows("controls")[name]["claims"].replace(";", ", ")
    carried = [link.claims for link in model.LINKS if variable(link.name) == name]
    return ", ".join(*carried) if carried else rows("outcomes")[name]["claims"].replace(";", ", ")
