"""What a flashpoint card changes in the model, in words."""

from typing import Any

from conundrum.tables import say

WHEN = ["at_once", "for_the_round"]
"""When a card adds what it adds: to a stock as the round begins, or to an assumption meanwhile."""


def card_changes(card: dict[str, Any]) -> list[str]:
    """Return what a card changes, a sentence for what it does at once and one for the round.

    Examples
    --------
    >>> card_changes({"at_once": {"trust": 0.03}})
    ['As this round begins, trust between the sides rises.']
    """
    return [
        say(f"card_changes.{when}", changes=_listed(card[when])) for when in WHEN if when in card
    ]


def _listed(added: dict[str, float]) -> str:
    """Name what goes up or down, the last after an "and"."""
    each = [
        say(f"card_changes.{name}_{'up' if more > 0 else 'down'}") for name, more in added.items()
    ]
    if len(each) < 2:
        return each[0]
    first = say("number.list").join(each[: len(each) - 1])
    return f"{first}{say('number.and')}{each[-1]}"
