"""The panel with launches, tests, sanctions texts and counts of warheads over one axis of years."""

import pandas as pd

from conundrum.charts.cited_table import table_of
from conundrum.charts.evidence.timeline import FIRST, council, timeline_svg
from conundrum.charts.evidence.warheads import figure_in_words
from conundrum.charts.key import key
from conundrum.charts.record_rows import cited, day, last_year, values
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.plain import Plain
from conundrum.panels.steps import steps_alone
from conundrum.tables import say, table
from conundrum.tables.published import dated, weapons
from conundrum.widgets import html_fold

KEYS = [
    ("square ink", say("timeline.yes")),
    ("diamond ink", say("timeline.abstain")),
    ("pointer", say("timeline.veto")),
    ("dot ink", say("timeline.one")),
    ("tick", say("timeline.range")),
    ("boundary ink", say("timeline.ceiling")),
]


def timeline(*, guess: str = "", steps: str = "") -> Plain:
    """Show the record from 2006 on: launches, nuclear tests, sanctions texts, counts of warheads.

    Parameters
    ----------
    guess : str, optional
        The prediction that the panel answers, such as ``01.launches``. Until the guess, a box hides
        the launches. If it is left out, nothing is asked.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``01``; none unless given.

    Returns
    -------
    Plain
        A widget; its ``data`` has a row for each event and for each figure.

    Raises
    ------
    BadValue
        If there is no such prediction, or no such steps.

    Examples
    --------
    >>> int(timeline().data["What"].value_counts()["Nuclear test"])
    6
    """
    fold = html_fold(_table_html)
    picture = [
        f"<h3>{say('timeline.head')}</h3>{timeline_svg()}{key(KEYS)}"
        f'<p class="nk-help">{say("timeline.note")}</p>',
        fold,
    ]
    before = f"<h3>{say('timeline.before')}</h3>{timeline_svg(guessed=False)}"
    made = Plain(guess_columns(guess, picture, steps_alone(steps), before))
    made.fold = fold
    return made


def facts() -> pd.DataFrame:
    """Return a row for each mark: the date, the event, the figure, and the figure's source.

    Examples
    --------
    >>> facts()["what"].unique().tolist()
    ['Launches', 'Nuclear test', 'Sanctions text', 'Count of warheads']
    """
    launches = table("missile_launches").query("@FIRST <= year")
    tests, texts, counts = table("nuclear_tests"), council(), weapons()
    votes = [say("timeline.vote", **text) for text in values(texts, *texts)]
    counted = [
        say("timeline.count", said=figure_in_words(row), **row) for row in values(counts, *counts)
    ]
    parts = {
        "launches": launches.assign(when=launches["year"].astype(str), figure=launches["launches"]),
        "test": tests.assign(when=tests["date"].map(day), figure=tests["magnitude"]),
        "text": texts.assign(when=texts["date"].map(day), figure=votes),
        "count": counts.assign(when=dated(counts), figure=counted),
    }
    named = [rows.assign(what=say(f"timeline.a_{name}")) for name, rows in parts.items()]
    return pd.concat(named, ignore_index=True).fillna({"also": ""})


def _table_html() -> str:
    heads = {field: say(f"timeline.{field}") for field in ("when", "what", "figure")}
    used = cited("missile_launches", "nuclear_tests", "resolutions", "warheads")
    return table_of(facts(), heads, used, say("timeline.caption", first=FIRST, last=last_year()))
