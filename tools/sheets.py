"""Say in Markdown what the role sheets, the cards and their key hold.

All words come from data/seats.toml, data/cards.toml and the tables they refer to.
"""

from __future__ import annotations

from typing import Any

from conundrum.classroom.seminar.seat_goals import judged_by
from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say
from tools.markdown import bullets, table

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


def goal(about: dict[str, str]) -> str:
    """Tell a goal, and what it is judged by.

    Examples
    --------
    >>> goal({"says": "Fewer bombs.", "outcome": "warheads", "wish": "lower"})
    'Fewer bombs. *(warheads, lower)*'
    """
    return f"{about['says']} *({judged_by(about)})*"


def does(about: dict[str, Any]) -> str:
    """Return what a seat can do: the controls of a power, or the moves of another seat."""
    if "room" in about:
        rooms = (about["room"], "Both together")
        controls = [one for one in rows("controls").values() if one["room"] in rooms]
        found = table(("control", "what it is"), [(c["label"], c["help"]) for c in controls])
        return f"### You set, from 0 to 100 %\n\n{found}"
    moves = [
        (move["says"], " ".join(filter(None, (move["reason"], move.get("ended")))))
        for move in about["moves"].values()
    ]
    return f"### You choose one move a round\n\n{table(('move', 'reason'), moves)}"


def role(seat: str) -> str:
    """Return the role sheet of a seat.

    Examples
    --------
    >>> print(role("tokyo").splitlines()[0])
    ## Tokyo
    """
    about = entries("seats")[seat]
    return "\n\n".join(
        [
            f"## {about['name']}",
            f"**{about['does']}**",
            f"At this seat: {'; '.join(about['people'])}.",
            f"### You want\n\n{bullets(map(goal, about['goals']))}",
            say("seat.counted"),
            does(about),
            "### In each round\n\n" + "\n".join(f"1. {task}" for task in about["tasks"]),
            f"### What has to hold\n\n{bullets(about['red_lines'])}",
            "### For your team alone\n\n"
            + bullets(note["says"] + known_from(note) for note in about["notes"]),
            say("seat.common"),
        ]
    )


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
