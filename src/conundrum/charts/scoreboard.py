"""The same numbers as the charts, for reading: scoreboard, legend, text and table."""

from __future__ import annotations

from html import escape

import numpy as np

from conundrum.charts import pinned_run
from conundrum.charts.bands import SHOWN
from conundrum.charts.html_table import Html, html_table
from conundrum.charts.hundred_dots import count
from conundrum.charts.key import key
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import of_100, show, unit_of
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say, written


def card(outlook: Outlook, pinned: Outlook, outcome: str) -> str:
    """Return the number of one outcome at the end as HTML, beside that of the pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(simulate(), simulate(), "warheads")[:73]
    '<h4>Warheads</h4><p class="nk-number"><b>91</b> <span>warheads</span></p>'
    """
    about = rows("outcomes")[outcome]
    ours, theirs = (at_end(run, outcome) for run in (outlook, pinned))
    return card_of(about["label"], ours, unit_of(outcome), pinned_run.title(pinned), theirs)


def card_of(name: str, number: str, unit: str, other: str, others: str) -> str:
    """Return a number under its name as HTML, with that of something else below it."""
    versus = say("score.versus", pinned=other, number=others)
    return (
        f'<h4>{escape(name)}</h4><p class="nk-number"><b>{number}</b> '
        f'<span>{escape(unit)}</span></p><p class="nk-versus">{escape(versus)}</p>'
    )


def at_end(outlook: Outlook, outcome: str) -> str:
    """Write where an outcome ends, in the unit it is shown in: a count of worlds, or the median.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> at_end(simulate(), "fallen"), at_end(simulate(), "leavers")
    ('16', '26,000')
    """
    if outcome == "fallen":
        return str(count(of_100(outlook["fallen"][-1])))
    scale = value("outcomes", outcome, "per_unit")
    return show(outcome, float(np.median(outlook[outcome][-1])) * scale)


def seed_noise_note(outlook: Outlook) -> str:
    """Say how far other draws of as many worlds as usual would move the scoreboard.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> seed_noise_note(simulate()).startswith("Another 1,000 worlds would move")
    True
    >>> seed_noise_note(simulate(worlds=10))
    ''
    """
    usual = int(value("limits", "worlds", "default"))
    if outlook.worlds != usual:
        return ""
    worlds, warheads = (
        written(max(1, value("precision", outcome, "most"))) for outcome in ("fallen", "warheads")
    )
    return say("score.noise", worlds=written(usual), fallen=worlds, warheads=warheads)


def legend(pinned: Outlook, shown: tuple[str, ...] = SHOWN) -> str:
    """Return the key to lines and bands as HTML, and to crosses where they are shown."""
    return legend_of(pinned_run.title(pinned), fell="fallen" in shown)


def legend_of(pinned: str, *, fell: bool) -> str:
    """Return the key for a pinned run that is named so, as HTML.

    Examples
    --------
    >>> "the policy of 2016, median world" in legend_of("the policy of 2016", fell=True)
    True
    """
    marks = {"run": "long line", "half": "band", "most": "wide band", "pinned": "long dashes"}
    marks |= {"fell": "times"} if fell else {}
    return key([(mark, say(f"legend.{part}", pinned=pinned)) for part, mark in marks.items()])


def sentences(outlook: Outlook, pinned: Outlook, shown: tuple[str, ...] = SHOWN) -> str:
    """Say in plain words what the charts show.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = simulate()
    >>> sentences(run, run).startswith("In 1")
    True
    """
    # What may never happen at all comes first.
    told = sorted(shown, key=lambda outcome: outcome != "fallen")
    said = [str(outlook.at_the_end(outcome)["words"]) for outcome in told]
    return " ".join(
        [
            *said,
            pinned_run.compared(outlook, pinned),
            say("setting.run", setting=pinned_run.setting(outlook)),
        ]
    )


def in_words_and_numbers(outlook: Outlook, pinned: Outlook, shown: tuple[str, ...] = SHOWN) -> str:
    """Say what the charts show in plain words, with their numbers as a table, in HTML."""
    said = escape(sentences(outlook, pinned, shown))
    return f'<p class="nk-status">{said}</p>{yearly_table(outlook, shown)}'


def yearly_table(outlook: Outlook, shown: tuple[str, ...] = SHOWN) -> str:
    """Return the numbers of the charts as an HTML table, a row a year."""
    steps = np.flatnonzero(outlook.years % 1 == outlook.years[0] % 1)
    columns = [_cells(outlook, outcome) for outcome in shown]
    return html_table(
        say("table.name"),
        say("table.caption"),
        (say("table.year"), *map(head, shown)),
        [(int(outlook.years[step]), *(column[step] for column in columns)) for step in steps],
    )


def head(outcome: str) -> Html:
    """Return an outcome's name, and below it the unit in which it is shown."""
    about = rows("outcomes")[outcome]
    return Html(f"{escape(about['label'])}<br>{escape(unit_of(outcome))}")


def faults() -> str:
    """Return what the model is known to get wrong as an HTML list.

    Examples
    --------
    >>> faults().count("<li>") == len(rows("faults"))
    True
    """
    items = "".join(
        f"<li><b>{escape(fault['fault'])}</b> {escape(fault['direction'])}</li>"
        for fault in rows("faults").values()
    )
    return f"<p>{escape(say('faults.about'))}</p><ol>{items}</ol>"


def _cells(outlook: Outlook, outcome: str) -> list[str]:
    if outcome == "fallen":
        return [show(outcome, of_100(fallen)) for fallen in outlook["fallen"]]
    low, _, median, _, high = outlook.quantiles(outcome) * value("outcomes", outcome, "per_unit")
    return [
        say("table.range", median=show(outcome, m), low=show(outcome, a), high=show(outcome, b))
        for m, a, b in zip(median, low, high, strict=True)
    ]
