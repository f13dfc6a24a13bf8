"""The rules of a game from its log; rules that version 0.1 wrote are completed for today."""

from collections.abc import Callable
from typing import Any

from conundrum.run import limit
from conundrum.run.codes import MODEL
from conundrum.views.seminar.seats import GOALS

NUMBERS = ["rounds", "years", "seed"]
LAST_YEAR = limit("years", "default")
LAST_SEED = limit("seed", "highest")
FEWEST = limit("rounds", "lowest")
YEARS = [limit("round_years", "lowest"), limit("round_years", "highest")]

FIRST_CARDS = [
    *("absent_leader", "back_channel", "border_incident", "cyber_theft", "defector"),
    *("detained_visitor", "election", "failed_harvest", "family_reunions", "flood"),
    *("launch_over_japan", "pandemic", "second_patron", "secret_site", "ship_to_ship"),
    "summit_invitation",
]
"""The cards of version 0.1. Logs of version 0.1 do not contain the game's cards, which the seed
chose from the cards in this list."""

Drawn = Callable[[int, list[str]], list[str]]
"""A function that puts cards in a random order, which depends only on the seed."""


def rules_in(acts: list[dict[str, Any]], drawn: Drawn) -> dict[str, Any] | None:
    """Return the rules from a log's first act that has all rules, or None without such an act.

    The first act has the rules, and each reveal repeats them, in case the first act is damaged.
    """
    for act in acts:
        if "rules" in act and are_rules(act["rules"]):
            return whole_rules(act["rules"], drawn)
    return None


def are_rules(rules: dict[str, Any]) -> bool:
    """Say whether a game with these rules is possible: rounds, years and seed are within bounds.

    A newer version may have rules that this one does not know, so its rules are none.

    Examples
    --------
    >>> held = {"table": "A", "seats": [], "years": 4, "seed": 7}
    >>> [are_rules({**held, "rounds": rounds}) for rounds in (2, 3, 5, 6)]
    [False, True, True, False]
    >>> are_rules({"table": "A"}), are_rules({**held, "rounds": 3, "model": MODEL + 1})
    (False, False)
    """
    if any(field not in rules for field in ["table", "seats", *NUMBERS]):
        return False
    if any(rules[field] != int(rules[field]) for field in NUMBERS):
        return False
    if rules.get("model", 1) > MODEL or rules.get("goals", 1) > GOALS:
        return False
    rounds, years, seed = [rules[field] for field in NUMBERS]
    fits = rounds >= FEWEST and rounds * years <= LAST_YEAR
    return fits and YEARS[0] <= years <= YEARS[1] and 0 <= seed <= LAST_SEED


def whole_rules(rules: dict[str, Any], drawn: Drawn) -> dict[str, Any]:
    """Return rules with what version 0.1 left out: the deck, the model and the goals.

    Examples
    --------
    >>> first = {"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": ["seoul"]}
    >>> whole = whole_rules(first, lambda seed, cards: cards[:seed])
    >>> len(whole["deck"]), whole["goals"]
    (7, 1)
    """
    deck = rules["deck"] if "deck" in rules else drawn(rules["seed"], FIRST_CARDS)
    return {"model": 1, "goals": 1, **rules, "deck": deck}


def is_older(rules: dict[str, Any]) -> bool:
    """Say whether a game began with older goals, or with an older model, than today's.

    Today's goals still judge the game, and today's model gives its numbers.

    Examples
    --------
    >>> is_older({"goals": 1, "model": MODEL}), is_older({"goals": GOALS, "model": MODEL})
    (True, False)
    """
    older: bool = rules["goals"] < GOALS or rules["model"] < MODEL
    return older
