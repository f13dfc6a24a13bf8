"""Draws what China sold to North Korea, and what China bought from North Korea, by year."""

import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import Figure, data, worded, years
from conundrum.charts.evidence.record_marks import (
    border_closed,
    border_key,
    line,
    tall,
    tip,
    upright,
)
from conundrum.charts.guess_mark import guess_at, guess_key, guess_mark, guess_run
from conundrum.charts.halo import haloed
from conundrum.charts.record_rows import values
from conundrum.charts.vega import alt
from conundrum.tables import say, table

FLOWS = {
    # For each direction of trade: its name, its mark in the chart's key, its colour, its shape, and
    # the width of its line.
    "exports": ("China's sales", "dot ink", style.INK, "circle", style.LINE),
    "imports": ("China's purchases", "square", style.PINNED, "square", style.LINE),
    "total": ("both together", "diamond", style.FAINT, "diamond", style.HAIR),
}
BEFORE, AFTER = 2017, 2018
"""The last year before the bans on all sectors of trade were in force, and the first year after
it."""

FELL = "guess.fell"
"""The name under which "data/words" has the sentence beside the mark of a guess."""


def with_china(guess: float | None = None) -> Figure:
    """Draw China's trade with North Korea by year and by direction, from 2000 on.

    ``guess`` is the reader's guess of the fall of China's sales in 2018, in per cent.
    """
    trade = table("china_trade").query("series == 'customs'")
    trade = trade.assign(
        direction=[FLOWS[flow][0] for flow in trade["flow"]],
        amount=[f"{value:,.0f}" for value in trade["value"]],
    )
    million = trade.pivot_table(index="year", columns="flow", values="value")
    fell = {flow: 100 * (1 - million[flow][AFTER] / million[flow][BEFORE]) for flow in FLOWS}
    shade, name = border_closed()
    guessed = [] if guess is None else _guessed(million["exports"][BEFORE])
    return Figure(
        **worded(
            "flows",
            year=AFTER,
            imports=f"{fell['imports']:.0f}",
            exports=f"{fell['exports']:.0f}",
            end=million.index.max(),
            most=f"{million['total'].max():,.0f}",
        ),
        chart=tall(
            shade, *(layer for flow in FLOWS for layer in _line(trade, flow)), name, *guessed
        ),
        rows=trade,
        columns={
            "year": "Year",
            "direction": "Direction",
            "amount": "USD million",
            "note": "Note",
        },
        sources=trade.attrs["sources"],
        notes=trade.attrs["caveats"],
        keys=(
            *((mark, name) for name, mark, *_ in FLOWS.values()),
            ("ring ink", say("legend.worked_out")),
            border_key(),
            *guess_key("second diamond yours", guess),
        ),
        answer=fell["exports"],
        run=guess_run(guess, FELL),
        mark=FELL,
    )


def _line(trade: pd.DataFrame, flow: str) -> list[alt.Chart]:
    _, _, colour, shape, width = FLOWS[flow]
    rows = trade[trade["flow"] == flow].rename(columns={"direction": "name", "amount": "said"})
    points = rows.assign(x=rows["year"])
    told = ("name", "year", "said", "seen")
    base = alt.Chart(data(values(points, "x", "value", *told))).encode(
        x=years(1999.5, int(trade["year"].max()) + 0.5), y=upright("value", 7), tooltip=tip(*told)
    )
    return line(base, colour, width, shape=shape, size=style.DOT / 2)


def _guessed(before: float) -> list[alt.Chart]:
    at = guess_at(AFTER, "value", f"{before} * (1 - run.guess / 100)")
    # The mark of the guess is far to the right, so the words are written to the left of the mark.
    # On a phone the words do not fit beside the guess's mark, so only the chart's key names the
    # mark.
    says = at.transform_filter(f"width >= {style.WIDE / 2:g}").encode(text="said:N")
    look = {"align": "right", "dx": -9, "fontWeight": "bold"}
    mark = guess_mark(at, filled=True, color=style.RUN, opacity=1)
    return [mark, *haloed(says, look, style.RUN)]
