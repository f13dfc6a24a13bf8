"""What a flashpoint card changes in the model, in words."""

from typing import Any

from conundrum.tables import say

WHEN = ["at_once", "for_the_round"]
"""The moment when a card takes effect. A card changes a value of the model when a round begins,
or an assumption during the round."""


def card_changes(card: dict[str, Any]) -> list[str]:
    """Return sentences on what a card changes as a round begins, and during the round.

    Examples
    --------
    >>> card_changes({"at_once": {"trust": 0.03}})
    ['As this round begins, trust between the sides rises.']
    """
    return [
        say(f"card_changes.{when}", changes=_listed(card[when])) for when in WHEN if when in card
    ]


def _listed(added: dict[str, float]) -> str:
    """Return in words what a card raises or lowers, with an "and" before the last item."""
    each = [
        say(f"card_changes.{name}_{'up' if more > 0 else 'down'}") for name, more in added.items()
    ]
    if len(each) < 2:
        return each[0]
    first = say("number.list").join(each[: len(each) - 1])
    return f"{first}{say('number.and')}{each[-1]}"
