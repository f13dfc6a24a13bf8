"""The panel that compares the model with the years after the essay: output and warheads."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from conundrum.charts.cited_table import links
from conundrum.charts.key import key
from conundrum.charts.record_rows import cited, values
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import box
from conundrum.run import CENTRAL
from conundrum.run.hindcast import stances
from conundrum.tables import say
from conundrum.tables.published import FIRST, naive, over, published
from conundrum.views import forecast as shows
from conundrum.views.headings import heading

SWITCH = {
    say("forecast.compels"): CENTRAL,
    say("forecast.compels_not"): CENTRAL | {"pressure_compels": 0},
}
"""Beliefs by the name of a button: pressure slows the weapons programme, or pressure does not slow
it."""

ANSWERS = (75, 88, 98, 120)
"""The values of output that the panel's question offers as answers."""

OFFERED = (
    *("series", "by", "unit", "year", "when", "at", "x", "low", "middle", "high", "naive"),
    *("seen", "source"),
)
"""The fields of each published figure that the panel needs."""

APART, STRAY = 0.2, 0.55
"""How near two marks of a series may be, and how far a mark may be from its date, in years."""

KEYS = [
    ("dark", say("legend.half")),
    ("light", say("legend.most")),
    ("boundary ink", say("forecast.average")),
    ("dashes ink", say("forecast.naive")),
    ("dot ink", say("forecast.inside")),
    ("triangle", say("forecast.above")),
    ("pointer", say("forecast.below")),
]


def offered() -> dict[str, Any]:
    """Return the historical record, and the inputs of the run that the panel compares with it.

    Examples
    --------
    >>> len(offered()["course"]) > 1, len(offered()["lines"])
    (True, 57)
    """
    lines, sources = published(), cited("output_growth", "china_trade", "arrivals", "warheads")
    named = [links(row, sources) for row in lines.to_dict("records")]
    return {
        "course": [[step, asdict(policy)] for step, policy in stances().items()],
        "lines": values(placed(lines).assign(source=named), *OFFERED),
        "end": over(lines),
    }


def forecast(*, guess: str = "", steps: str = "") -> LivePanel:
    """Compare the model with the record of the years after the essay: output and warheads.

    Parameters
    ----------
    guess : str, optional
        The question that the panel answers, such as ``08.output``. If it is left out, nothing is
        asked.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``08``; none unless given.

    Returns
    -------
    LivePanel
        A widget with two buttons (`SWITCH`) that set a belief; ``beliefs`` can be read and set.

    Raises
    ------
    BadValue
        If there is no such question, or no such steps.

    Examples
    --------
    >>> panel = forecast()
    >>> panel.buttons[[*SWITCH][1]].click()
    >>> panel.beliefs.pressure_compels
    0.0
    """
    made = LivePanel(shows, {"beliefs": CENTRAL}, ("nk-shown",), offered)
    switch = made.choices_of({name: {"beliefs": beliefs} for name, beliefs in SWITCH.items()})
    picture = [
        made.html("head"),
        key(KEYS),
        box("nk-bands", *[made.html(series) for series in shows.SERIES]),
        made.table_section(),
    ]
    beside = [f"<p>{say('forecast.switch')}</p>", box("nk-bar", *switch.values()), *made.led(steps)]
    return made.laid(guess_columns(guess, picture, beside, _hidden()))


def _hidden() -> str:
    """Return the chart of output before the guess, without the years that nobody knew in 2016."""
    lines: Any = published().to_dict("records")
    axis = shows.axis_of("output", lines, over(published()))
    dates = [[date, naive("output", date)] for date in (FIRST, axis["end"])]
    return heading(say("forecast.before")) + shows.hidden(axis, dates, [*ANSWERS])


def placed(lines: pd.DataFrame) -> pd.DataFrame:
    """Return published figures, each with a place for its mark at which no two marks overlap.

    Examples
    --------
    >>> twice = pd.DataFrame({"series": "warheads", "at": [2020.5, 2020.5, 2021]})
    >>> placed(twice)["x"].tolist()
    [2020.5, 2020.7, 2021.0]
    """
    last: dict[str, float] = {}
    made: dict[Any, float] = {}
    for line, row in lines.sort_values("at", kind="stable").iterrows():
        after = last.get(row["series"], 0) + APART
        made[line] = last[row["series"]] = round(min(max(row["at"], after), row["at"] + STRAY), 3)
    return lines.assign(x=pd.Series(made))
