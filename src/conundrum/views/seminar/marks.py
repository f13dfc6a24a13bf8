"""The marks on the screen, as SVG: squares, goals, discs, crosses, rings, keys."""

from html import escape

from conundrum.charts.style import FAINT, FELL, INK, PAGE, PINNED, RUN, TIMES
from conundrum.tables import rounded, say, written

EM = 28
"""The height of the smallest letters, in units of a screen that is 1,280 units wide."""


def px(place: float) -> str:
    """Write a place in a chart, in whole units."""
    return str(int(rounded(place, 0)))


def svg(width: float, height: float, inner: str, about: str = "") -> str:
    """Return a drawing. Screen readers read the text "about", or skip the drawing if it is ""."""
    said = f'role="img" aria-label="{escape(about)}"' if about != "" else 'aria-hidden="true"'
    size = written(width / EM, 3)
    return (
        f'<svg viewBox="0 0 {px(width)} {px(height)}" style="width:{size}em" {said}>{inner}</svg>'
    )


def goal(fares: str, word: str = "") -> str:
    """Return the shape that shows what became of a goal: filled, open, or dotted."""
    if fares == "met":
        drawn = f'<path d="M13 3L24 23H2Z" fill="{RUN}"/>'
    elif fares == "not met":
        drawn = f'<path d="M13 22L23 4H3Z" fill="none" stroke="{INK}" stroke-width="3"/>'
    else:
        drawn = (
            f'<circle cx="13" cy="13" r="7" fill="none" stroke="{FAINT}" stroke-width="3" '
            f'stroke-dasharray="4 3"/>'
        )
    return svg(26, 26, drawn, word)


def fares_word(fares: str) -> str:
    """Say how a goal fares."""
    return say(f"in_room.fares_{fares.replace(' ', '_') if fares != '' else 'judged'}")


def goal_keys() -> str:
    """Return what each shape says about a goal; the last shape is for goals without a number."""
    met, failed, other = [goal(fares) for fares in ["met", "not met", "judged"]]
    return (
        f"{met} {fares_word('met')} {failed} {fares_word('not met')} {other} {fares_word('other')}"
    )


def sealed(done: bool) -> str:
    """Return a square, which is filled once a seat has sealed its choice."""
    fill = INK if done else "none"
    drawn = (
        f'<rect x="2" y="2" width="22" height="22" rx="3" fill="{fill}" stroke="{INK}" '
        f'stroke-width="3"/>'
    )
    return svg(26, 26, drawn)


def gone() -> str:
    """Return a dash, which marks a seat that is absent."""
    return svg(26, 26, f'<path d="M3 13H23" stroke="{FAINT}" stroke-width="5"/>')


def cross(x: float, y: float, size: int) -> str:
    """Return the cross that marks a fall of the regime."""
    place = f"translate({px(x)} {px(y)}) scale({size})"
    return (
        f'<path d="{TIMES}" transform="{place}" fill="{FELL}" stroke="{PAGE}" stroke-width=".16"/>'
    )


def ring(x: float, y: float, above: bool = False) -> str:
    """Return the ring of a guess, with an arrow if the guess is higher than the axis."""
    drawn = (
        f'<circle cx="{px(x)}" cy="{px(y)}" r="11" fill="{PAGE}" stroke="{INK}" '
        f'stroke-width="3.5"/>'
    )
    arrow = f'<path d="M{px(x - 7)} {px(y + 4)}h14l-7 -11Z" fill="{INK}"/>'
    return f"{drawn}{arrow}" if above else drawn


def disc(x: float, y: float) -> str:
    """Return a disc on the line of a game, at the end of a round."""
    return (
        f'<circle cx="{px(x)}" cy="{px(y)}" r="13" fill="{RUN}" stroke="{PAGE}" stroke-width="3"/>'
    )


def text(
    x: float, y: float, said: str, fill: str = FAINT, anchor: str = "start", look: str = ""
) -> str:
    """Return a text in a chart, in the smallest letters unless another size is given."""
    return (
        f'<text x="{px(x)}" y="{px(y)}" text-anchor="{anchor}" fill="{fill}" '
        f'style="font-size:{EM}px;{look}">{escape(said)}</text>'
    )


def own(path: str) -> str:
    """Return the line of a chart that shows the game itself."""
    return f'<path d="{path}" fill="none" stroke="{RUN}" stroke-width="8" stroke-linejoin="round"/>'


def reference_line(path: str) -> str:
    """Return the dashed line of a chart, which shows the policy of 2016."""
    look = 'fill="none" stroke-width="5" stroke-dasharray="14 10"'
    return f'<path d="{path}" {look} stroke="{PINNED}"/>'


def own_key() -> str:
    """Return a short piece of the game's own line, for the key of a chart."""
    return svg(50, 10, own("M0 5H50"))


def reference_key() -> str:
    """Return a short piece of the dashed line, for the key of a chart."""
    return svg(60, 10, reference_line("M0 5H60"))
