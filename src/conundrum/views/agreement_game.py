"""Computes the game of an agreement to engage: the loss of each power for each pair of choices."""

from typing import Any

from conundrum.analysis.game.best_replies import meets, replies
from conundrum.analysis.game.textbook import textbook

CHOICES = ["engage", "as in 2016"]
"""What each power may do: keep its word, or return to its policy of 2016."""

Game = dict[str, Any]
"""The game of an agreement. ``washington`` and ``beijing`` have that power's loss, out of 100, at
each pair of choices; the rows are Washington's choices. The field "cost" says how much concessions
cost Washington, and "china" how much they cost Beijing. Three fields have Washington's loss without
the cost of concessions: "keeps" if both powers engage, "breaks" if only Beijing engages, and "none"
if neither power engages. ``best`` says for each power which choices are best replies. ``meet``
lists the pairs of choices from which neither power alone would move, and ``name`` is the textbook's
name of the game."""


def played(results: list[list[float]], cost: float, china: float) -> Game:
    """Return the game if concessions cost Washington and Beijing the given points.

    ``results`` has both powers' losses for each pair of choices, in the order of `CHOICES`.

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
    """Return losses as payoffs. A higher payoff is better."""
    return [[-lost for lost in row] for row in losses]
