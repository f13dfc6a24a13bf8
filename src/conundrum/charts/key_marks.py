"""The symbols in the keys of charts, as SVG. A symbol has one colour, filled or as an outline."""

from conundrum.charts import style
from conundrum.charts.style import FAINT, INK, PINNED, RUN

SHAPES = {
    "circle": 'circle cx="7" cy="6" r="4"',
    "square": 'rect x="3" y="2" width="8" height="8"',
    "bar": 'rect x="1" y="1" width="12" height="10"',
    "inner bar": 'rect x="1.7" y="1.7" width="11" height="9"',
    "patch": 'rect width="14" height="12"',
    "upper half": 'path d="M0 0H14V6H0Z"',
    "lower half": 'path d="M0 6H14V12H0Z"',
    "diamond": 'path d="M7 1 12 6 7 11 2 6Z"',
    "triangle": 'path d="M7 1 12 11 2 11Z"',
    "pointer": 'path d="M2 2h10L7 11Z"',
    "cross": 'path d="M5 1h4v3h3v4H9v3H5V8H2V4h3Z"',
    "times": 'path d="M3 2 11 10M11 2 3 10"',
    "level": 'path d="M0 6H14"',
    "upright": 'path d="M7 0V12"',
    "long": 'path d="M0 5H26"',
}
"""The outlines of the symbols in a key. Each outline has 14 by 12 pixels, except that the outline
of the long line has 26 by 10 pixels."""


def filled(shape: str, colour: str, strength: float = 1) -> str:
    """Return a shape that is filled, as SVG."""
    faded = f' fill-opacity="{strength:g}"' if strength < 1 else ""
    return f'<{SHAPES[shape]} fill="{colour}"{faded}/>'


def _ramp() -> str:
    """Return five patches of one colour, from faint to full, as SVG."""
    return "".join(
        f'<rect x="{5 * step}" y="1" width="5" height="10" fill="{PINNED}" fill-opacity="{share}"/>'
        for step, share in enumerate((0.1, 0.3, 0.5, 0.75, 1))
    )


def stroked(
    shape: str, colour: str, width: float = style.DOT_STROKE, dashes: tuple[int, ...] = ()
) -> str:
    """Return the outline of a shape, or a line, as SVG."""
    dashed = f' stroke-dasharray="{" ".join(map(str, dashes))}"' if dashes else ""
    return f'<{SHAPES[shape]} fill="none" stroke="{colour}" stroke-width="{width:g}"{dashed}/>'


MARKS = {
    "filled": filled("circle", RUN),
    "open": stroked("circle", RUN),
    "dot ink": filled("circle", INK),
    "ring ink": stroked("circle", INK),
    "ring": stroked("circle", PINNED),
    "square": filled("square", PINNED),
    "square ink": filled("square", INK),
    "frame": stroked("square", INK),
    "diamond": stroked("diamond", FAINT),
    "diamond ink": filled("diamond", INK),
    "diamond yours": stroked("diamond", RUN),
    "second diamond yours": filled("diamond", RUN),
    "second diamond": filled("diamond", PINNED),
    "triangle": filled("triangle", INK),
    "second triangle": filled("triangle", PINNED),
    "pointer": filled("pointer", INK),
    "cross": filled("cross", PINNED),
    "cross faint": filled("cross", FAINT),
    "plus": filled("cross", INK),
    "times": stroked("times", style.FELL, style.LINE),
    "bar": filled("bar", RUN),
    "bar ink": filled("bar", INK),
    "open bar ink": stroked("inner bar", INK),
    "band": filled("patch", RUN, style.OUTER_BAND + style.INNER_BAND),
    "dark": filled("patch", style.PINNED, 0.7),
    "light": filled("patch", style.PINNED, 0.3),
    "dashes ink": stroked("level", INK, style.LINE, style.DASH),
    "wide band": filled("patch", RUN, style.OUTER_BAND),
    "both bands": filled("upper half", RUN, style.OUTER_BAND)
    + filled("lower half", PINNED, style.OUTER_BAND),
    "shade": filled("patch", PINNED, 0.25),
    "long ramp": _ramp(),
    "line": stroked("level", RUN, style.LINE),
    "dashes": stroked("level", PINNED, style.LINE, style.DASH),
    "speck": filled("circle", PINNED, style.BAR),
    "boundary ink": stroked("level", INK, style.LINE),
    "whisker": stroked("level", INK, style.FINE),
    "dots yours": stroked("level", RUN, style.LINE, style.DOTS),
    "dots": stroked("level", INK, style.FINE, style.DOTS),
    "hairline": stroked("upright", FAINT, style.FINE),
    "tick": stroked("upright", INK, style.LINE),
    "thin tick": stroked("upright", INK, style.FINE),
    "ban": stroked("upright", PINNED, style.LINE),
    "limit": stroked("upright", PINNED, style.LINE, (4, 2)),
    "long line": stroked("long", RUN, style.LINE),
    "long dashes": stroked("long", PINNED, style.LINE, style.DASH),
}
"""The marks in the keys of charts, by name."""
