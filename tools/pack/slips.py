"""Lay out what is cut and folded: choice slips beside guess slips, and place cards."""

from __future__ import annotations

from conundrum.classroom.seminar.seats import POWERS, SEATS, controls, offered, usual
from conundrum.tables.settings import rows
from tools.pack.paper import ROUNDS, START, YEARS
from tools.pack.texts import typed

STEPS = {
    "Card": "is read out.",
    "Guess": "how many warheads our world will have.",
    "Talk": "and promise; nothing binds.",
    "Seal": "your choice, in silence.",
    "Reveal": "opens all together.",
    "Say": "what you wanted, and whether you got it.",
}
"""Of a round, by the name that slides, timing sheet and desk give each."""
WIDTH = 50
"""Of a scale, in mm."""


def scale(usual_share: float) -> str:
    """Return a scale from 0 to 100, with a mark on what was set in 2016."""
    ticks = "".join(f'<path d="M{2 + WIDTH * t / 10} 4v{4 if t % 5 else 6}"/>' for t in range(11))
    ends = "".join(f'<text x="{2 + WIDTH * n / 100}" y="14">{n}</text>' for n in (0, 50, 100))
    x = 2 + WIDTH * usual_share
    return (
        f'<svg viewBox="0 0 {WIDTH + 4} 15"><path d="M2 4h{WIDTH}"/>{ticks}{ends}'
        f'<path class="was" d="M{x - 1.5:g} 0h3l-1.5 3z"/></svg>'
    )


def choice(seat: str, year: int) -> str:
    """Return what a seat fills in to choose: numbers for a power, a tick for another seat."""
    if seat in POWERS:
        lines = [
            f"<div class='row'><b>{rows('controls')[control]['label']}</b>"
            f"{scale(usual(seat)[control])}<i></i></div>"
            for control in controls(seat)
        ]
        return "".join(lines) + "<p class='how'>▼ in 2016. Write numbers, fold, hand in.</p>"
    ticks = "".join(
        f"<p class='tick'><b>{typed(seat, move)}</b> {about['says']}</p>"
        for move, about in offered(seat, year).items()
    )
    headline = (
        "<p class='line'>Headline, at most 120 characters</p><hr><hr>" if seat == "press" else ""
    )
    return f"{ticks}{headline}<p class='how'>Tick one, fold, hand in.</p>"


def slips(seat: str) -> str:
    """Return a seat's sheet of slips: a choice and a guess for each round."""
    name, letter = SEATS[seat]["name"], SEATS[seat]["letter"]
    # Numbers are typed after the letter; a move tells its own.
    mark = f"<b>{letter}</b> " if seat in POWERS else ""
    found = []
    for place in range(ROUNDS):
        first, last = (START + YEARS * (place + more) for more in (0, 1))
        found.append(
            f"<div><h2>{name}</h2><p class='when'>{mark}round {place + 1}, {first} to {last}</p>"
            f"{choice(seat, first)}</div>"
            f"<div><h2>Our world in {last}</h2><p class='when'>{name}, round {place + 1}</p>"
            f"<p class='ask'><b>{letter}</b> Warheads that our world will have<i></i></p>"
            "<p class='how'>A guess. Fold, hand in; all are shown at the end.</p></div>"
        )
    return f"<section class='slips'>{''.join(found)}</section>\n"


def place(seat: str) -> str:
    """Return a seat's place card, to be folded in the middle."""
    steps = "".join(f"<li><b>{step}</b> {what}</li>" for step, what in STEPS.items())
    return (
        f"<section class='place'><div><h3>A round</h3><ol>{steps}</ol></div>"
        f"<div><h2>{SEATS[seat]['name']}</h2></div></section>\n"
    )
