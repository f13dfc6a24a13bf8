"""The numbers beside a slider that a reader moves: the outcomes that changed most.

A view with sliders has a function ``numbers``. It returns the numbers of the panel's table or
headings, as they are written there, always in the same order. Each number is an `entry`.
An entry that is ``first`` is shown first, however much the other entries changed.
"""

from html import escape
from typing import Any

from conundrum.run import (
    OUTCOMES,
    PEOPLE,
    Run,
    counts_itself,
    unit_of,
    written_average,
)
from conundrum.tables import begun, say

MOST_NUMBERS = 2
"""Beside a slider, at most this many numbers are shown."""

Entry = dict[str, Any]


def entry(label: str, says: str, size: float, unit: str = "", first: bool = False) -> Entry:
    """Return what to show beside a slider: a label, a number as text, and the number's size.

    The size is measured in the smallest change that matters. An entry that is ``first`` is shown
    before all other changed entries.

    Examples
    --------
    >>> entry("warheads", "91", 9.1)
    {'label': 'Warheads', 'says': '91', 'size': 9.1, 'unit': '', 'first': False}
    """
    return {
        "label": begun(label),
        "says": says,
        "size": size,
        "unit": unit,
        "first": first,
    }


def of_outcome(
    outcome: str, says: str, number: float, label: str = "", first: bool = False
) -> Entry:
    """Return an outcome's number to show beside a slider, with the outcome's name or a label.

    Examples
    --------
    >>> of_outcome("fallen", "16", 16)["unit"]
    'futures in 100'
    """
    about = OUTCOMES[outcome]
    plain = counts_itself(outcome) or about["model_unit"] == PEOPLE
    unit = "" if plain else unit_of(outcome)
    size = number / about["telling"]
    return entry(about["label"] if label == "" else label, says, size, unit, first)


def outcome_entries(run: Run, outcomes: list[str]) -> list[Entry]:
    """Return the last number of each outcome, in the form that is shown beside a slider.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> outcome_entries(Run(simulate()), ["warheads"])[0]["says"]
    '82'
    """
    end = run.last
    return [
        of_outcome(outcome, written_average(run, outcome, end), run.average(outcome, end))
        for outcome in outcomes
    ]


def write_changes(before: list[Entry], now: list[Entry]) -> str:
    """Return as HTML the numbers that changed most, or a sentence that nothing changed.

    If no number changed, the entries that are ``first`` are shown, too.

    Examples
    --------
    >>> write_changes([entry("hunger", "32", 5.3)], [entry("hunger", "24", 4)])
    '<span>Hunger <i>32 →</i>&nbsp;<b>24</b></span>'
    >>> write_changes([entry("hunger", "32", 5.3)], [entry("hunger", "32", 5.2)])
    '<span>No number here has moved.</span>'
    >>> best = entry("Comes first", "Carry on as in 2016", 0, first=True)
    >>> write_changes([best], [best])
    '<span>No number here has moved.</span><span>Comes first <b>Carry on as in 2016</b></span>'
    """
    moved = [(old, new) for old, new in zip(before, now, strict=True) if old["says"] != new["says"]]
    by_size = sorted(moved, key=lambda pair: -abs(pair[1]["size"] - pair[0]["size"]))
    most = sorted(by_size, key=lambda pair: 0 if pair[1]["first"] is True else 1)
    if len(moved) == 0:
        stands = [_write_entry("", one) for one in now if one["first"] is True]
        return "".join([f"<span>{say('gauge.none')}</span>", *stands[:MOST_NUMBERS]])
    return "".join(
        [
            _write_entry(f"<i>{escape(old['says'])} →</i>&nbsp;", new)
            for old, new in most[:MOST_NUMBERS]
        ]
    )


def _write_entry(before: str, now: Entry) -> str:
    unit = f" <small>({escape(now['unit'])})</small>" if now["unit"] != "" else ""
    return f"<span>{escape(now['label'])} {before}<b>{escape(now['says'])}</b>{unit}</span>"
