"""Lay out what is cut and folded: choice slips beside guess slips, and place cards."""

from __future__ import annotations

from conundrum.classroom.seminar.seats import POWERS, controls, offered, usual
from conundrum.tables.settings import entries, rows
from tools.pack.paper import ROUNDS, START, YEARS

STEPS = (
    "Hear the card.",
    "Guess, and fold it.",
    "Talk. A promise does not bind.",
    "Seal your choice.",
    "All are opened together.",
    "Say one sentence: what you wanted, and whether you got it.",
)
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
    ticks = "".join(f"<p class='tick'>{move['says']}</p>" for move in offered(seat, year).values())
    headline = (
        "<p class='line'>Headline, at most 120 characters</p><hr><hr>" if seat == "press" else ""
    )
    return f"{ticks}{headline}<p class='how'>Tick one, fold, hand in.</p>"


def slips(seat: str) -> str:
    """Return a seat's sheet of slips: a choice and a guess for each round."""
    name = entries("seats")[seat]["name"]
    found = []
    for place in range(ROUNDS):
        first, last = (START + YEARS * (place + more) for more in (0, 1))
        found.append(
            f"<div><h2>{name}</h2><p class='when'>round {place + 1}, {first} to {last}</p>"
            f"{choice(seat, first)}</div>"
            f"<div><h2>Our world in {last}</h2><p class='when'>{name}, round {place + 1}</p>"
            "<p class='ask'>Warheads<i></i></p>"
            "<p class='ask'>People who go hungry, of 100<i></i></p>"
            "<p class='tick two'>The regime stands</p><p class='tick two'>The regime has fallen</p>"
            "<p class='how'>A guess. Fold and keep it; all are opened at the end.</p></div>"
        )
    return f"<section class='slips'>{''.join(found)}</section>\n"


def place(seat: str) -> str:
    """Return a seat's place card, to be folded in the middle."""
    steps = "".join(f"<li>{step}</li>" for step in STEPS)
    return (
        f"<section class='place'><div><h3>A round</h3><ol>{steps}</ol></div>"
        f"<div><h2>{entries('seats')[seat]['name']}</h2></div></section>\n"
    )
