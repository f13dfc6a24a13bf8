"""A number under its name, with that of something else below it."""

from html import escape

from conundrum.tables import say, singular


def card_of(name: str, number: str, unit: str, other: str, others: str) -> str:
    """Return a number under its name as HTML, with that of something else below it."""
    versus = say("score.versus", pinned=other, number=others)
    return singular(
        f'<h4>{escape(name)}</h4><p class="nk-number"><b>{number}</b> '
        f'<span>{escape(unit)}</span></p><p class="nk-versus">{escape(versus)}</p>'
    )
