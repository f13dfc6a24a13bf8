"""Marks of the projector's screen, as SVG: squares, goals, discs, crosses, rings, keys."""

from __future__ import annotations

from conundrum.charts.style import FAINT, FELL, INK, PAGE, PINNED, RUN, TIMES

DASHES = "14 10"

ARROW = "h14l-7 -11Z"
"""What marks the ring of a guess above the axis."""

UP = f"<path d='M13 3L24 23H2Z' fill='{RUN}'/>"
DOWN = f"<path d='M13 22L23 4H3Z' fill='none' stroke='{INK}' stroke-width='3'/>"
DASH = f"<path d='M3 13H23' stroke='{PINNED}' stroke-width='5'/>"
DOTS = f"fill='none' stroke='{FAINT}' stroke-width='3' stroke-dasharray='4 3'"
RING = f"<circle cx='13' cy='13' r='7' {DOTS}/>"

GOALS = {
    "nearer": UP,
    "kept": UP,
    "further": DOWN,
    "not kept": DOWN,
    "as before": DASH,
    "not counted": RING,
    "judged": RING,
    "": RING,
}
"""How a goal fares, by a shape: filled, open, a dash, dotted."""


def goal(fares: str, word: str) -> str:
    """Return the mark of a goal; the word is for those who do not see it."""
    return svg(26, 26, GOALS[fares], word)


def sealed(done: bool) -> str:
    """Return a square, filled once a seat has sealed."""
    fill = INK if done else "none"
    look = f"fill='{fill}' stroke='{INK}' stroke-width='3'"
    return svg(26, 26, f"<rect x='2' y='2' width='22' height='22' rx='3' {look}/>")


def cross(x: float, y: float, size: float) -> str:
    """Return the cross that stands for a fall, and for nothing else."""
    return (
        f"<path d='{TIMES}' transform='translate({x:.1f} {y:.1f}) scale({size})' fill='{FELL}' "
        f"stroke='{PAGE}' stroke-width='.16'/>"
    )


def ring(x: float, y: float, above: bool = False) -> str:
    """Return the ring of a guess; one that lies above the axis has an arrow."""
    look = f"fill='{PAGE}' stroke='{INK}' stroke-width='3.5'"
    arrow = f"<path d='M{x - 7:.1f} {y + 4:.1f}{ARROW}' fill='{INK}'/>" if above else ""
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='11' {look}/>{arrow}"


def disc(x: float, y: float) -> str:
    """Return the disc at the end of the table's line."""
    return (
        f"<circle cx='{x:.1f}' cy='{y:.1f}' r='13' fill='{RUN}' stroke='{PAGE}' stroke-width='3'/>"
    )


def text(
    x: float, y: float, said: str, fill: str = FAINT, anchor: str = "start", of: str = ""
) -> str:
    """Return a text of a chart, in letters of the screen's smallest size unless told."""
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' text-anchor='{anchor}' fill='{fill}' "
        f"style='font-size:28px;{of}'>{said}</text>"
    )


def line(path: str, kept: bool = False) -> str:
    """Return the table's line, or the dashed one that it is set against."""
    look = f"stroke='{PINNED}' stroke-width='5' stroke-dasharray='{DASHES}'"
    look = look if kept else f"stroke='{RUN}' stroke-width='8' stroke-linejoin='round'"
    return f"<path d='{path}' fill='none' {look}/>"


def svg(width: float, height: float, inside: str, about: str = "") -> str:
    """Return a picture, with its description or none, in units of the screen.

    Examples
    --------
    >>> svg(26, 26, "", "nearer")
    "<svg viewBox='0 0 26 26' style='width:0.929em' role='img' aria-label='nearer'></svg>"
    """
    said = f"role='img' aria-label='{about}'" if about else "aria-hidden='true'"
    box = f"viewBox='0 0 {width} {height}' style='width:{width / 28:.3f}em'"
    return f"<svg {box} {said}>{inside}</svg>"
