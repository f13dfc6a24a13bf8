"""Write the guide's pages key.md and today.md from the tables in data/.

key.md says what moves and cards do; today.md asks six questions before and after the game.
``--check`` only compares.
"""

from pathlib import Path
from typing import Any

from conundrum.tables import rows
from conundrum.views.seminar.seats import CARDS, SEATS, moves
from tools import ROOT
from tools.template import parts

COMMAND = "make lists"
GUIDE = ROOT / "docs" / "instructor"
MEMORY = "S_BG"
"""The source of what is told from memory."""


def effects(about: dict[str, Any]) -> str:
    r"""Return what a move or a card adds to the model's variables, as Markdown.

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
            # A no-break space keeps the name and its number on one line.
            said.append(f"{when} `{name}`\N{NO-BREAK SPACE}{sign}{abs(change):g}")
    return "; ".join(said) or "nothing"


def precedent(card: dict[str, Any]) -> str:
    """Return what once happened that was like a card, and the source for it.

    Examples
    --------
    >>> precedent({"precedent": "A deal failed.", "source": "S_BG"})
    'A deal failed. *(from memory)*'
    >>> precedent({})
    ''
    """
    if "precedent" not in card:
        return ""
    about = rows("sources")[card["source"]]
    read = "from memory" if card["source"] == MEMORY else f"{about['publisher']}, {about['year']}"
    return f"{card['precedent']} *({read.removesuffix(', ')})*"


def reasoned(seat: str) -> dict[str, dict[str, Any]]:
    """Return the moves of a seat, each of which has a reason."""
    for move, about in moves(seat).items():
        if "reason" not in about:
            raise ValueError(f"Write reason under [{seat}.moves.{move}] in data/seats.toml.")
    return moves(seat)


PAGES = parts(
    Path(__file__).with_name("class_pages.in.md"),
    cards=CARDS,
    effects=effects,
    moves=reasoned,
    precedent=precedent,
    seats=SEATS,
)
"""``key`` to moves and cards, and ``today``, the six questions of before and after."""


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {GUIDE / "key.md": PAGES.key(), GUIDE / "today.md": PAGES.today()}
