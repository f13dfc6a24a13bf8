"""The path of a change of policy, for reading: one line, text, and a table."""

from __future__ import annotations

from conundrum import model
from conundrum.analysis.propagation import Moved, lit_arrows, shown
from conundrum.charts.causal_layout import PLACES, label
from conundrum.charts.html_table import html_table
from conundrum.model.graph import variable
from conundrum.model.policy import CONTROLS
from conundrum.run.limits import limit
from conundrum.tables.settings import rows


def path(moved: tuple[Moved, ...]) -> str:
    """Say in one sentence a moment what moved, in order.

    Examples
    --------
    >>> path((Moved("denial", True, 0), Moved("hunger", True, 5)))
    'At once: 1 denial up. After 1.25 years: 2 hunger up.'
    """
    if not moved:
        return "Nothing moved."
    at: dict[str, list[str]] = {}
    for place, m in enumerate(shown(moved).values(), start=1):
        at.setdefault(when(m.step), []).append(f"{place} {plain(m.name)} {way(m)}")
    return " ".join(f"{moment}: {', '.join(names)}." for moment, names in at.items())


def finding(moved: tuple[Moved, ...]) -> str:
    """Say in one line how far a change reached.

    Examples
    --------
    >>> finding(())
    'Nothing moved'
    """
    reached = [m for m in shown(moved).values() if m.name not in CONTROLS]
    if not reached:
        return "Nothing moved"
    all_of_them = len(PLACES) - len(CONTROLS)
    last = reached[-1]
    return (
        f"The change moves {len(reached)} of {all_of_them} variables: first {reached[0].name}, "
        f"last {last.name}, {when(last.step).lower()}"
    )


def when(step: int) -> str:
    """Say when a step is.

    Examples
    --------
    >>> when(0), when(1), when(4), when(10)
    ('At once', 'After 3 months', 'After 1 year', 'After 2.5 years')
    """
    years = step / limit("steps_a_year", "default")
    if years == 0:
        return "At once"
    if years < 1:
        return f"After {round(12 * years)} months"
    return f"After {years:g} year{'' if years == 1 else 's'}"


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
    return "up" if moved.up else "down"


def path_table(moved: tuple[Moved, ...]) -> str:
    """Return the path as an HTML table, with what moved each variable and its claims."""
    arrows = lit_arrows(moved)
    lines = []
    for place, m in enumerate(shown(moved).values(), start=1):
        causes = ", ".join(plain(arrow.cause) for arrow in arrows if arrow.effect == m.name)
        lines.append((place, plain(m.name), way(m), when(m.step).lower(), causes, claims(m.name)))
    heads = ("Order", "Variable", "First moves", "When", "Moved by", "Claims")
    caption = "What the change moved, in order"
    return html_table("The path as a table", caption, heads, lines, named=False)


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
