"""Names the textbook game to which two players' payoffs belong, such as a stag hunt."""

from typing import Any

from conundrum.analysis.game.best_replies import Table


def textbook(row: Table, column: Table) -> dict[str, Any]:
    """Return the name of a game, and the choice of each player that counts as cooperation.

    Only the order of payoffs counts. R is what a player gets when both cooperate, P when both
    defect, T when it alone defects, S when it alone cooperates. A game has a name if, with one
    of each player's choices called cooperation, both players have that order: harmony R > S > P
    and R > T; stag hunt R > T >= P > S; chicken T > R > S > P; prisoner's dilemma T > R > P > S;
    deadlock T > P > R and P > S. Any other tie that matters for the order makes the game ``other``,
    in which no choice counts as cooperation.

    Examples
    --------
    >>> textbook([[3, 0], [5, 1]], [[3, 5], [0, 1]])
    {'name': "prisoner's dilemma", 'cooperate': [0, 0]}
    """
    for r in range(2):
        for c in range(2):
            mine = _order(row[r][c], row[r][1 - c], row[1 - r][c], row[1 - r][1 - c])
            yours = _order(column[r][c], column[1 - r][c], column[r][1 - c], column[1 - r][1 - c])
            if mine == yours and mine != "other":
                return {"name": mine, "cooperate": [r, c]}
    return {"name": "other", "cooperate": None}


def _order(reward: float, sucker: float, tempted: float, punished: float) -> str:
    """Return the name of the game, from the order of one player's four payoffs."""
    r, s, t, p = reward, sucker, tempted, punished
    if r > s > p and r > t:
        return "harmony"
    if r > t >= p > s:
        return "stag hunt"
    if t > r > s > p:
        return "chicken"
    if t > r > p > s:
        return "prisoner's dilemma"
    if t > p > r and p > s:
        return "deadlock"
    return "other"
