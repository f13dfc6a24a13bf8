"""Writes a card: a number under its name, with a second number below it."""

from html import escape

from conundrum.tables import say, singular


def card_of(
    name: str,
    number: str,
    unit: str,
    other: str,
    others: str,
    kinds: str = "",
) -> str:
    """Return a number under its name as HTML, with a second number below it.

    ``kinds`` is a note on how the number differs between kinds of futures. On a phone the second
    number is beside the first, without its name, unless the two are the same.
    """
    versus = say("score.versus", pinned=other, number=others)
    beside = f'<i aria-hidden="true" data-other="{others}"></i> ' if others != number else ""
    return singular(
        f'<h4>{escape(name)}</h4><p class="nk-number"><b>{number}</b> '
        f"{beside}<span>{escape(unit)}</span></p>"
        f"{_below(kinds)}{_below(versus)}"
    )


def _below(text: str) -> str:
    return f'<p class="nk-versus">{escape(text)}</p>' if text != "" else ""
