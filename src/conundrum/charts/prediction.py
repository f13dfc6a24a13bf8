"""Draws the outcome that a reader was asked to predict, and the reader's guess."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from conundrum.analysis.run_statistic import measure, run
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import Drawn, Figure, data, years
from conundrum.charts.guess_mark import guess_at, guess_key, guess_mark, guess_run
from conundrum.charts.halo import haloed
from conundrum.charts.record_rows import Citations, values
from conundrum.charts.vega import alt
from conundrum.run import QUANTILES, Outlook, Run, counts_itself, show
from conundrum.run.made_with import made_with
from conundrum.tables import rows, say, value

COLUMNS = {
    "year": "October",
    "mean": "On average",
    "q05": "From",
    "q95": "to (90 of 100 futures)",
    "pinned": "Policy of 2016",
}


def ahead(asked: Mapping[str, Any], guess: float | None = None, kinds: str = "") -> Figure:
    """Return the chart of an outcome that a reader was asked to predict.

    ``asked`` has the form that `conundrum.analysis.run_statistic.measure` takes. The guess is in
    the unit in which the outcome is shown. ``kinds`` is a text on how the outcome differs between
    futures in which the regime has fallen and others. The figure's ``answer`` is the right number.

    Examples
    --------
    >>> drawn = ahead({"outcome": "warheads", "of": {"us_sanctions": 1.0}}, guess=60)
    >>> "your guess: 60" in drawn.described
    True
    """
    outcome, outlook = asked["outcome"], run(asked["of"])
    # The policy of 2016 is run under the same beliefs as the policy that the question is about.
    believed = {name: share for name, share in asked["of"].items() if name in rows("beliefs")}
    usual = run(believed)
    about = rows("outcomes")[outcome]
    # The run may go on after the year that the question asks for.
    year = asked.get("year", outlook.end)
    before = measure({"outcome": outcome, "of": believed, "year": year})
    says, was = show(outcome, measure(asked)), show(outcome, before)
    named = {"outcome": about["label"], "year": year, "says": says, "was": was}
    title = say(f"prediction.{_titled(asked)}", **named)
    numbers = _numbers(outlook, usual, outcome)
    heads = COLUMNS | ({"mean": "Futures in 100"} if outcome == "fallen" else {})
    measured = "" if counts_itself(outcome) else f" ({about['shown_in']})"
    unit = say("prediction.unit", outcome=about["label"] + measured)
    return Figure(
        title=title,
        unit=f"{unit} {kinds}".rstrip(),
        chart=_chart(numbers, outcome, year, guess),
        about=say(
            "prediction.described",
            outcome=about["inside"] + measured,
            end=outlook.end,
        ),
        rows=numbers.assign(seen="computed", source="run"),
        columns={name: text for name, text in heads.items() if name in numbers},
        sources=_sources(outlook, asked["of"]),
        keys=_keys(outcome, guess),
        # The answer to the question is rounded as in the reply, so that the chart and the reply
        # show the same number.
        answer=float(says.replace(",", "")),
        run=guess_run(guess),
    )


def _titled(asked: Mapping[str, Any]) -> str:
    # The policy of 2016 is not compared with itself.
    if asked["of"].get("preset") == "2016":
        return "title_alone"
    return "title_fallen" if asked["outcome"] == "fallen" else "title"


def _numbers(outlook: Outlook, usual: Outlook, outcome: str) -> pd.DataFrame:
    """Return a run's numbers for each October, and the averages under the policy of 2016."""
    every = 4

    def line(run: Outlook) -> pd.DataFrame:
        return pd.DataFrame({"mean": run[outcome][::every].mean(axis=1)})

    numbers = line(outlook).assign(pinned=line(usual)["mean"])
    if outcome != "fallen":
        bands = pd.DataFrame(outlook.quantiles(outcome, every).T, columns=list(QUANTILES))
        numbers = numbers.join(bands.drop(columns="q50"))
    numbers["year"] = outlook.years[::every].astype(int)
    return numbers.round(int(rows("outcomes")[outcome]["digits"]) + 1)


def _chart(numbers: pd.DataFrame, outcome: str, asked: int, guess: float | None) -> Drawn:
    x = years(numbers["year"].min(), numbers["year"].max()).title(None)
    frame = value("outcomes", outcome, "frame")
    top = f"{frame}" if guess is None else f"max({frame}, run.guess)"

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(domain=[0, alt.ExprRef(top)], clamp=True).axis(tickCount=5)

    points = alt.Chart(data(values(numbers, *numbers))).transform_calculate(x="datum.year")
    lines = points.encode(x=x)
    look: style.Look = {"strokeWidth": style.LINE, **style.QUIET}
    return alt.layer(
        *(_bands(points, x, y) if "q05" in numbers else []),
        lines.mark_line(color=style.RUN, **look).encode(y=y("mean")),
        lines.mark_line(color=style.PINNED, strokeDash=style.DASH, **look).encode(y=y("pinned")),
        *([] if guess is None else _guessed(asked)),
    ).properties(height=style.TALL)


def _guessed(asked: int) -> list[alt.Chart]:
    at = guess_at(asked, "y")
    look = {"align": "right", "dx": -12, "fontWeight": "bold", "fontSize": style.TITLE}
    mark = guess_mark(at, shape="cross", filled=True, color=style.INK, opacity=1)
    return [mark, *haloed(at.encode(text="said:N"), look, style.INK)]


def _keys(outcome: str, guess: float | None) -> list[tuple[str, str]]:
    of = "_fallen" if outcome == "fallen" else ""
    keys = [("line", say(f"prediction.this{of}")), ("dashes", say(f"prediction.first{of}"))]
    if outcome != "fallen":
        keys += [("band", say("legend.half")), ("wide band", say("legend.most"))]
    return [*keys, *guess_key("plus", guess)]


def _sources(outlook: Outlook, of: Mapping[str, Any]) -> Citations:
    did = say("prediction.course")
    return {
        "run": {
            "publisher": say("prediction.run"),
            "title": did if "course" in of else made_with(Run(outlook)).rstrip("."),
            "year": "",
            "address": "",
        }
    }


def _bands(points: alt.Chart, x: alt.X, y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """Return two shaded bands: a wide band for 90 of 100 futures, and a narrow band for half."""
    edges = {("q05", "q95"): style.OUTER_BAND, ("q25", "q75"): style.INNER_BAND}
    return [
        points.mark_area(color=style.RUN, opacity=opacity, **style.QUIET).encode(
            x=x, y=y(low), y2=alt.Y2(f"{high}:Q")
        )
        for (low, high), opacity in edges.items()
    ]
