"""Say in Markdown what the role sheets, the cards and their key hold.

All words come from data/seats.toml, data/cards.toml and the tables they refer to.
"""

from __future__ import annotations

from typing import Any

from conundrum.classroom.seminar.seat_goals import judged_by
from conundrum.classroom.seminar.seats import POWERS, moves, usual
from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say
from tools.markdown import bullets, table
from tools.pack.paper import ROUNDS, START, YEARS

BACKGROUND = "S_BG"
"""The source of what is told from memory."""


def known_from(about: dict[str, Any]) -> str:
    """Say where something was read, in brackets; nothing where no source is given.

    Examples
    --------
    >>> known_from({"source": "S_BG"}), known_from({})
    (' *(from memory)*', '')
    """
    if "source" not in about:
        return ""
    source = rows("sources")[about["source"]]
    place = ", ".join(filter(None, (source["publisher"], source["year"])))
    return f" *({'from memory' if about['source'] == BACKGROUND else place})*"


def does(seat: str) -> str:
    """Return what a seat can do: the controls of a power, or the moves of another seat."""
    if seat in POWERS:
        return bullets(
            f"**{about['label']},** 0 to 100. {about['help']} ({100 * was:.0f} in 2016)"
            for control, was in usual(seat).items()
            for about in [rows("controls")[control]]
        )
    # That a move ends one day is for the round it ends in: the sheet is read in October 2016.
    return bullets(f"**{move['says']}**" for move in moves(seat).values())


def role(seat: str) -> str:
    """Return the role sheet of a seat, in Markdown with frames of HTML.

    Examples
    --------
    >>> print(role("tokyo").splitlines()[0])
    ## Tokyo
    """
    about = entries("seats")[seat]
    wanted = "".join(
        f"<dt>{goal['says']}</dt><dd>{judged_by(goal)}</dd>" for goal in about["goals"]
    )
    years = (f"{START + YEARS * place} to {START + YEARS * (place + 1)}" for place in range(ROUNDS))
    tasks = "".join(
        f"<dt>{when}</dt><dd>{task}<hr></dd>"
        for when, task in zip(years, about["tasks"], strict=True)
    )
    notes = bullets(note["says"] + known_from(note) for note in about["notes"])
    parts = (
        ("Goals", "right: what the board shows", f"<dl>{wanted}</dl>\n\n{say('seat.counted')}"),
        ("Your choice", "once a round", f"{about['does']}\n\n{does(seat)}"),
        ("Your task", "in each round", f'<dl class="tasks">{tasks}</dl>'),
        ("Red lines", "what has to hold", bullets(about["red_lines"])),
        ("Notes", "do not show them", notes),
    )
    framed = (
        f'<div class="part"><h3>{head}<small>{when}</small></h3><div>\n\n{text}\n\n</div></div>'
        for head, when, text in parts
    )
    people = f"*Who sits here: {'; '.join(about['people'])}.*"
    return "\n\n".join([f"## {about['name']}", people, *framed, say("seat.common")])


def card(name: str) -> str:
    """Return a flashpoint card as it is read out.

    Examples
    --------
    >>> print(card("flood").splitlines()[0])
    ### A flood, and an appeal
    """
    about = entries("cards")[name]
    return f"### {about['title']}\n\n{about['text']}\n\n**{about['question']}**"


def effects(about: dict[str, Any]) -> str:
    r"""Say what a move or a card adds to the model.

    Examples
    --------
    >>> print(effects({"at_once": {"trust": 0.03}}).replace("\N{NO-BREAK SPACE}", " "))
    at once `trust` +0.03
    >>> effects({})
    'nothing'
    """
    said = []
    for key, when in (("at_once", "at once"), ("for_the_round", "for the round")):
        for name, change in about.get(key, {}).items():
            sign = "+" if change > 0 else "\N{MINUS SIGN}"
            # The space does not break.
            said.append(f"{when} `{name}`\N{NO-BREAK SPACE}{sign}{abs(change):g}")
    return "; ".join(said) or "nothing"


def key() -> str:
    """Return what every move and every card does, for whoever runs the table."""
    moves = [
        (seat["name"], move["says"], effects(move))
        for seat in entries("seats").values()
        for move in seat.get("moves", {}).values()
    ]
    cards = [
        (
            card["title"],
            effects(card),
            card["reason"],
            card.get("precedent", "") + known_from(card),
        )
        for card in entries("cards").values()
    ]
    return "\n\n".join(
        [
            "# What moves and cards do in the model",
            "For whoever runs the table; the board tells the same of each round, folded away. The "
            "names and units are those of the [model reference](../model.md). Every size is "
            "judged, and small beside what the two powers set.",
            "## Moves",
            table(("seat", "move", "what it adds"), moves),
            "## Cards",
            table(("card", "what it adds", "why", "precedent"), cards),
        ]
    )
