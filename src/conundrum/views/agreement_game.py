"""Computes the game of an agreement to engage: what each pair of choices costs both powers."""

from typing import Any

from conundrum.analysis.game.best_replies import meets, replies
from conundrum.analysis.game.textbook import textbook

CHOICES = ["engage", "as in 2016"]
"""What each power may do: keep its word, or go back to what it did in 2016."""

Game = dict[str, Any]
"""By power, what each pair of choices loses it, out of 100: rows are Washington's choices. Then
the ``cost`` to Washington of giving ground, and that to ``china``; what Washington loses without
it while Beijing engages, where it ``keeps`` its word and where it ``breaks`` it, and with ``none``;
which choices are ``best`` replies of each, and where they ``meet``."""


def played(results: list[list[float]], cost: float, china: float) -> Game:
    """Return the game with the given cost of giving ground for each power, out of 100.

    ``results`` has what each power loses by each pair of choices, in the order of `CHOICES`.

    Examples
    --------
    >>> game = played([[16, 7], [21, 11], [31, 17], [36, 20]], 17, 0)
    >>> game["washington"], game["meet"]
    ([[33, 38], [31, 36]], ['as in 2016, engage'])
    """
    us, beijing = [[pair[place] for pair in results] for place in range(2)]
    washington = [[us[0] + cost, us[1] + cost], [us[2], us[3]]]
    other = [[beijing[0] + china, beijing[1]], [beijing[2] + china, beijing[3]]]
    mine, yours = turned(washington), turned(other)
    return {
        "washington": washington,
        "beijing": other,
        "cost": cost,
        "china": china,
        "keeps": us[0],
        "breaks": us[2],
        "none": us[3],
        "best": replies(mine, yours),
        "meet": meets(mine, yours, CHOICES),
        "name": textbook(mine, yours)["name"],
    }


def turned(losses: list[list[float]]) -> list[list[float]]:
    """Return losses as payoffs, of which more is better."""
    return [[-lost for lost in row] for row in losses]
