"""What the panel "doubting" shows: a table of conclusions and doubts, and one cell in words."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts.html_table import html_table
from conundrum.run import show
from conundrum.tables import entries, say, written
from conundrum.views.headings import heading

OTHERS = "others"
"""Doubts that overturn no conclusion share one column of the table, which has this name."""

COUNT = len(entries("ways_to_doubt"))
"""How many doubts there are. Some doubts share one column of the table, but each of these doubts is
counted."""

MARKS = {
    "fails": '<circle cx="10" cy="10" r="8"/>',
    "near": '<circle class="nk-hollow" cx="10" cy="10" r="7"/><path d="M2 10a8 8 0 0 0 16 0z"/>',
    "holds": '<circle class="nk-hollow nk-pale" cx="10" cy="10" r="6.5"/>',
    "": '<circle class="nk-pale" cx="10" cy="10" r="2"/>',
}
"""The mark in a cell of the table for each state of a conclusion. Before the guess, no cell has a
state, so each cell shows only a small dot."""

FINE = 2
"""Differences smaller than this number are written with one digit after the decimal point."""

Table = dict[str, Any]
"""The panel's data. ``conclusions`` are in the order of the rows: each has a ``name``, a title for
readers (``short``), a clause about its figure (``tells``) and an ``outcome``. ``groups`` are in the
order of the columns: each has a ``name`` and its ``doubts``, and each doubt has a ``name`` and a
``short``. ``cells``, by conclusion and doubt, have the conclusion's ``state``, its ``figure`` under
the doubt and its ``usual`` figure, what the doubt supposes (``suppose``), the ``code`` of the run,
and what is ``drawn`` by chance, if anything. ``others`` has the titles of the doubts that change
nothing."""


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    conclusion : str
        The name of the chosen conclusion, which is a row.
    doubt : str
        The name of the chosen doubt, which is a column.
    choices : dict
        The whole table.
    """

    conclusion: str
    doubt: str
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return an empty list, because the panel's data already has all results."""
    return []


def view(setting: Setting, results: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    table = setting["choices"]
    chosen = [setting["conclusion"], setting["doubt"]]
    return {
        "head": partial(head, table),
        "choose": partial(choose, table, chosen),
        "cells": partial(cells, table, chosen),
        "said": partial(sentence, table, chosen),
        "opens": partial(opens, table, chosen),
        "table": partial(numbers_table, table),
    }


def acted(setting: Setting, name: str, said: dict[str, Any], results: list[Any]) -> dict[str, Any]:
    """Return what a click on a cell sets: the conclusion and the doubt of the cell."""
    chosen = said["cell"].split(" ")
    return {"sets": {"conclusion": chosen[0], "doubt": chosen[1]}}


def every(table: Table) -> list[dict[str, str]]:
    """Return all doubts in the order in which the table's columns have them."""
    return [doubt for group in table["groups"] for doubt in group["doubts"]]


def state(table: Table, conclusion: str, doubt: str) -> str:
    """Return the state of a conclusion under a doubt."""
    return str(table["cells"][conclusion][doubt]["state"])


def under(table: Table, conclusion: str, becomes: str) -> list[dict[str, str]]:
    """Return the doubts under which a conclusion has a given state."""
    return [doubt for doubt in every(table) if state(table, conclusion, doubt["name"]) == becomes]


def overturning(table: Table) -> list[dict[str, str]]:
    """Return the doubts that overturn at least one conclusion."""
    return [doubt for doubt in every(table) if len(overturned(table, doubt["name"])) > 0]


def overturned(table: Table, doubt: str) -> list[str]:
    """Return the conclusions that a doubt overturns."""
    names = [one["name"] for one in table["conclusions"]]
    return [name for name in names if state(table, name, doubt) == "fails"]


def head(table: Table) -> str:
    """Return the finding as HTML, with how many doubts overturn how many conclusions."""
    most = max([len(overturned(table, doubt["name"])) for doubt in every(table)])
    rows = table["conclusions"]
    safe = [one for one in rows if len(under(table, one["name"], "fails")) == 0]
    about = say(
        "doubting.about",
        overturning=str(len(overturning(table))),
        doubts=str(COUNT),
        safe=str(len(safe)),
        count=str(len(rows)),
    )
    return heading(say("doubting.head", count=str(most)), about)


def named(rows: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Return the conclusion or doubt with a given name."""
    found = [one for one in rows if one["name"] == name]
    return found[0]


def choose(table: Table, chosen: list[str]) -> str:
    """Return a phone's list of conclusions, and how many doubts overturn the chosen conclusion."""
    options = [
        f'<option value="{one["name"]} {first(table, one["name"])}"'
        f"{' selected' if one['name'] == chosen[0] else ''}>{escape(one['short'])}</option>"
        for one in table["conclusions"]
    ]
    fails = len(under(table, chosen[0], "fails"))
    how = "none" if fails == 0 else "some"
    count = say(f"doubting.overturn_{how}", fails=str(fails), doubts=str(COUNT))
    return (
        f'<div class="nk-doubts-list"><select aria-label="{escape(say("doubting.conclusion"))}">'
        f"{''.join(options)}</select><h4>{escape(count)}</h4></div>"
    )


def first(table: Table, conclusion: str) -> str:
    """Return a doubt that overturns a conclusion, or else a doubt that nearly overturns it."""
    found = [*under(table, conclusion, "fails"), *under(table, conclusion, "near"), *every(table)]
    return found[0]["name"]


def cells(table: Table, chosen: list[str]) -> str:
    """Return the table of doubts as HTML, and a list for one conclusion, which a phone shows."""
    return f"{grid(table, chosen)}{listed(table, chosen)}"


def grid(table: Table, chosen: list[str]) -> str:
    """Return a row for each conclusion and a column for each doubt, as HTML.

    A cell without a state cannot be pressed. Before the reader's guess, all cells are without a
    state.
    """
    names = [one["name"] for one in table["conclusions"]]
    begins = [group["doubts"][0]["name"] for group in table["groups"]]
    looks: dict[str, list[str]] = {}
    for doubt in every(table):
        name = doubt["name"]
        begin = ["nk-begin"] if name in begins else []
        looks[name] = [*begin, *(["nk-on"] if name == chosen[1] else [])]
    heads = [
        f'<th scope="col" class="{" ".join(looks[doubt["name"]])}">'
        f"<span>{escape(doubt['short'])}</span></th>"
        for doubt in every(table)
    ]
    rows = []
    for one, name in zip(table["conclusions"], names, strict=True):
        row = [
            f'<td class="{" ".join(looks[doubt["name"]])}">{cell(table, one, doubt, chosen)}</td>'
            for doubt in every(table)
        ]
        look = ' class="nk-on"' if name == chosen[0] else ""
        rows.append(f'<tr{look}><th scope="row">{escape(one["short"])}</th>{"".join(row)}</tr>')
    groups = [
        f'<th scope="colgroup" colspan="{len(group["doubts"])}" class="nk-begin">'
        f"<span>{escape(say('doubting.group_' + group['name']))}</span></th>"
        for group in table["groups"]
    ]
    caption = say("doubting.caption", count=str(len(rows)), doubts=str(COUNT))
    return (
        f'<table class="nk-doubts"><caption class="nk-unseen">{escape(caption)}</caption>'
        f"<thead><tr><td></td>{''.join(heads)}</tr></thead><tbody>{''.join(rows)}</tbody>"
        f"<tfoot><tr><td></td>{''.join(groups)}</tr></tfoot></table>"
    )


def cell(table: Table, one: dict[str, Any], doubt: dict[str, str], chosen: list[str]) -> str:
    """Return the content of a cell: a mark to click, and a text for screen readers."""
    becomes = state(table, one["name"], doubt["name"])
    if becomes == "":
        return mark("")
    return pressable(
        one["name"], doubt["name"], chosen, becomes, f"<i>{say(f'doubting.{becomes}')}</i>"
    )


def pressable(conclusion: str, doubt: str, chosen: list[str], becomes: str, text: str) -> str:
    """Return a mark that a reader can click; the Tab key reaches only the chosen mark."""
    pressed = conclusion == chosen[0] and doubt == chosen[1]
    return (
        f'<button type="button" data-cell="{conclusion} {doubt}" '
        f'aria-pressed="{"true" if pressed else "false"}" tabindex="{0 if pressed else -1}">'
        f"{mark(becomes)}{text}</button>"
    )


def mark(becomes: str) -> str:
    """Return the mark for a conclusion's state, as SVG."""
    return f'<svg aria-hidden="true" width="20" height="20">{MARKS[becomes]}</svg>'


def listed(table: Table, chosen: list[str]) -> str:
    """Return as HTML three lists of doubts: the conclusion fails, nearly fails, or holds."""
    parts = []
    for becomes in ["fails", "near"]:
        doubts = under(table, chosen[0], becomes)
        if len(doubts) > 0:
            lines = [
                pressable(
                    chosen[0],
                    doubt["name"],
                    chosen,
                    becomes,
                    f"<span>{escape(doubt['short'])}</span>",
                )
                for doubt in doubts
            ]
            parts.append(f"<h4>{escape(say(f'doubting.list_{becomes}'))}</h4>{''.join(lines)}")
    holding = under(table, chosen[0], "holds")
    shorts = [doubt["short"] for doubt in holding if doubt["name"] != OTHERS]
    every_short = [*shorts, *table["others"]]
    rest = say("doubting.list_holds", count=str(len(every_short)))
    return (
        f'<div class="nk-doubts-list">{"".join(parts)}<h4>{escape(rest)}</h4>'
        f"<p>{escape(' · '.join(every_short))}</p></div>"
    )


def sentence(table: Table, chosen: list[str]) -> str:
    """Return as HTML what becomes of the chosen conclusion under the chosen doubt, and why."""
    one = named(table["conclusions"], chosen[0])
    told = table["cells"][chosen[0]][chosen[1]]
    if chosen[1] == OTHERS:
        said = say(
            "doubting.others", count=str(len(table["others"])), listed=", ".join(table["others"])
        )
    elif told["drawn"] != "":
        said = say(f"doubting.drawn_{told['drawn']}", count=written(told["figure"]))
    else:
        said = say(
            "doubting.told",
            suppose=told["suppose"],
            then=one["tells"].replace("{figure}", figure(one["outcome"], told["figure"])),
            usual=figure(one["outcome"], told["usual"]),
        )
    verdict = say(f"doubting.{told['state']}_so")
    return f"<b>{escape(one['short'])}.</b> {escape(said)} <b>{escape(verdict)}</b>"


def figure(outcome: str, number: float) -> str:
    """Return the figure of a conclusion in words.

    Examples
    --------
    >>> figure("warheads", -11.2), figure("instability", 29.9), figure("leavers", 0.2325)
    ('11 fewer warheads', '30 points less stable', '230,000 people')
    """
    if outcome in ["fallen", "leavers"]:
        return say(f"doubting.{outcome}", figure=show(outcome, number))
    size = written(abs(number), 1 if abs(number) < FINE else 0)
    way = "alike" if size == "0.0" else "more" if number > 0 else "fewer"
    return say(f"doubting.{outcome}_{way}", figure=size)


def opens(table: Table, chosen: list[str]) -> str:
    """Return as HTML the scenario code of the run, or why the run has no code."""
    code = table["cells"][chosen[0]][chosen[1]]["code"]
    if code == "":
        return f"<p>{escape(say('doubting.closed'))}</p>"
    return (
        f'<p data-code="{code}" data-says="{escape(say("doubting.open"))}">'
        f"{escape(say('doubting.code'))} <code>{code}</code></p>"
    )


def numbers_table(table: Table) -> str:
    """Return the numbers of all cells as an HTML table, with a row for each cell."""
    rows = []
    for one in table["conclusions"]:
        for doubt in every(table):
            told = table["cells"][one["name"]][doubt["name"]]
            drawn = told["drawn"] != ""
            then = say("doubting.of_draws", count=written(told["figure"]))
            there = doubt["name"] != OTHERS
            rows.append(
                [
                    one["short"],
                    doubt["short"],
                    told["suppose"],
                    say(f"doubting.{told['state']}"),
                    "" if not there else then if drawn else figure(one["outcome"], told["figure"]),
                    figure(one["outcome"], told["usual"]),
                ]
            )
    heads = [
        say(f"doubting.{name}")
        for name in ["conclusion", "doubt", "suppose", "state", "figure", "usual"]
    ]
    caption = say("doubting.numbers", count=str(len(table["conclusions"])), doubts=str(COUNT))
    return html_table(say("doubting.name"), caption, heads, rows, "nk-words")
