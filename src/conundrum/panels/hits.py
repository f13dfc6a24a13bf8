"""The panel that says which published figures since the essay are in the model's range."""

from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.charts.style import FAINT
from conundrum.panels.plain import Plain
from conundrum.run import Run
from conundrum.run.against_record import scores, set_against
from conundrum.run.hindcast import hindcast
from conundrum.tables import say, written
from conundrum.tables.published import published
from conundrum.views.forecast import DOWN, UP, of
from conundrum.views.forecast_table import Lines
from conundrum.views.headings import heading
from conundrum.widgets import html_fold

SERIES = {
    "output": "output",
    "warheads": "warheads",
    "arrivals": "arrivals",
    "sales to China": "sales",
}
"""The series of figures in the order of the rows, each with the name of its sentences in
"data/words"."""

NINE_IN_TEN = 0.9
HUNDRED = 100
"""If a figure is at least this far outside the model's range, its distance is written as a whole
number."""

MARK = '<svg width="18" height="20" viewBox="-9 -10 18 20">{}</svg>'
COLUMNS = ("figures", "in_90", "miss", "naive_miss", "earlier_in_90", "earlier_miss")


def hits() -> Plain:
    """Show for each published figure since the essay whether it is in the model's range.

    Returns
    -------
    Plain
        A widget; its ``data`` compares the model with a simple forecast, series by series.

    Examples
    --------
    >>> int(hits().data["Figures"].sum())
    57
    """
    figures: Any = published().to_dict("records")
    lines, earlier = (set_against(Run(hindcast(earlier=then)), figures) for then in (False, True))
    years = [line["year"] for line in lines]
    headline = say(
        "hits.head",
        inside=_many(lines, 0),
        figures=len(lines),
        expected=written(NINE_IN_TEN * len(lines)),
    )
    about = say("hits.about", first=min(years), last=max(years))
    rows = "".join(_row(of(lines, series), name) for series, name in SERIES.items())
    fold = html_fold(lambda: _table_html(lines, earlier))
    made = Plain(f'{heading(headline, about)}<div class="nk-hits">{rows}</div>', fold)
    made.fold = fold
    return made


def _row(lines: Lines, name: str) -> str:
    """Return a series of figures as HTML: its name, its marks by date, and a sentence on them."""
    title, inside = say(f"forecast.{name}").partition(",")[0], _many(lines, 0)
    marks = "".join(MARK.format(_mark(line["side"])) for line in lines)
    told = {"inside": inside, "figures": len(lines)}
    sides = {"above": _many(lines, 1), "below": _many(lines, -1)}
    about = escape(say("hits.described", name=title, **told, **sides))
    return (
        f"<h4>{escape(title)} <span>{say('hits.count', **told)}</span></h4>"
        f'<div role="img" aria-label="{about}">{marks}</div><p>{escape(say(f"hits.{name}"))}</p>'
    )


def _mark(side: int) -> str:
    if side == 0:
        return '<circle r="7.5"/>'
    return f'<path d="{UP if side > 0 else DOWN}" fill="{FAINT}"/>'


def _many(lines: Lines, side: int) -> int:
    return sum(line["side"] == side for line in lines)


def _table_html(lines: Lines, earlier: Lines) -> str:
    heads = [say(f"hits.{column}") for column in ("series", *COLUMNS)]
    rows = [
        (say(f"forecast.{SERIES[one['series']]}"), *(_number(one[column]) for column in COLUMNS))
        for one in scores(lines, earlier)
    ]
    return html_table(say("hits.name"), say("hits.caption"), heads, rows)


def _number(number: float) -> str:
    whole = isinstance(number, int) or number >= HUNDRED
    return written(number, 0 if whole else 1)
