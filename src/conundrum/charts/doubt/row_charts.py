"""Charts with rows that change: a tornado, regrets, and what it is worth to know a fact."""

from conundrum.charts import style
from conundrum.charts.doubt.rows import live_rows_of
from conundrum.charts.evidence.record_figure import Drawn, WideChart
from conundrum.charts.live_chart import Data
from conundrum.model import PRESETS
from conundrum.run import EYES
from conundrum.tables import say

LOOKS = (
    ("square ink", "square", style.INK),
    ("filled", "circle", style.RUN),
    ("second triangle", "triangle-up", style.PINNED),
)
MARKS = dict(zip(EYES, LOOKS, strict=True))
"""The mark of each pair of eyes: its name in a key, its shape, its colour."""

REGRET_KEY = [(mark, eyes) for eyes, (mark, _, _) in MARKS.items()]
TORNADO_KEY = [
    ("filled", say("tornado.low")),
    ("second triangle", say("tornado.high")),
    ("thin tick", say("tornado.middle")),
    ("ban", say("tornado.falls")),
]
WORTH_KEY = [("bar", say("worth.knowing")), ("tick", say("worth.chance"))]

MOST = 6
"""As many facts are drawn at most."""


def tornado_chart(run: Data) -> WideChart:
    """Draw a row for each input with its swing, and where the conclusion falls."""
    rows = live_rows_of("low", "high", most=len(run["says"]))
    drawn = rows.drawn(
        rows.span("low", "high", style.RULE, strokeWidth=style.LINE * 3),
        rows.shared("middle", style.INK, style.FINE),
        rows.shared("limits[0]", style.PINNED),
        rows.shared("limits[1]", style.PINNED),
        rows.dot("low", "circle", style.RUN),
        rows.dot("high", "triangle-up", style.PINNED),
    )
    return _described(drawn, run)


def regret_chart(run: Data) -> WideChart:
    """Draw a row for each policy, and a mark for its worst regret in each pair of eyes."""
    rows = live_rows_of(*EYES, "low", "high", most=len(PRESETS))
    dots = [
        rows.dot(eyes, shape, colour, style.DOT * 1.5) for eyes, (_, shape, colour) in MARKS.items()
    ]
    line = rows.span("low", "high", style.RULE, strokeWidth=style.LINE)
    return _described(rows.drawn(line, *dots), run)


def worth_chart(run: Data) -> WideChart:
    """Draw a bar for the worth of knowing each fact alone, and a tick for that by chance."""
    rows = live_rows_of("value", "noise", most=MOST)
    return _described(rows.drawn(rows.bar("value"), rows.tick("noise", style.INK)), run)


def box_chart(run: Data) -> WideChart:
    """Draw the range of each limited assumption, and thick its part within the box."""
    rows = live_rows_of("low", "high", "first", "last", most=len(run["says"]))
    within = rows.span("first", "last", style.RUN, strokeWidth=style.LINE * 4)
    return _described(rows.drawn(rows.span("low", "high", style.RULE), within), run)


def _described(drawn: Drawn, run: Data) -> WideChart:
    return WideChart(drawn.properties(description=run["alt_text"]), run, beside=style.MARGIN)
