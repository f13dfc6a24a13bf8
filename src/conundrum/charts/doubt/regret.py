"""How badly each named policy can do: its worst regret in each pair of eyes."""

from __future__ import annotations

from typing import Any

from conundrum.charts import style
from conundrum.charts.doubt.rows import LiveRows
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.model.policy import PRESETS
from conundrum.run.weights import EYES

MARKS = dict(
    zip(
        EYES,
        (
            ("square ink", "square", style.INK),
            ("filled", "circle", style.RUN),
            ("second triangle", "triangle-up", style.PINNED),
        ),
        strict=True,
    )
)
"""The mark of each pair of eyes: its name in a key, its shape, its colour."""

KEY = [(mark, eyes) for eyes, (mark, _, _) in MARKS.items()]


class RegretChart(WideChart):
    """A row for each policy, and a mark for its worst regret in each pair of eyes.

    Parameters
    ----------
    run : dict
        The first numbers.
    """

    def __init__(self, run: dict[str, Any]) -> None:
        rows = LiveRows((*EYES, "low", "high"), len(PRESETS))
        drawn = rows.drawn(
            rows.span("low", "high", style.RULE, strokeWidth=style.LINE),
            *(
                rows.dot(eyes, shape, colour, style.DOT * 1.5)
                for eyes, (_, shape, colour) in MARKS.items()
            ),
        )
        super().__init__(drawn.properties(description=run["alt_text"]), run)
