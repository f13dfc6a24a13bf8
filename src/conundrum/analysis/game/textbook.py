"""Which game of the textbooks two tables of two by two are: the page has this as well."""

from typing import Any

from conundrum.analysis.game.best_replies import Table


def textbook(row: Table, column: Table, slack: float = 0) -> dict[str, Any]:
    """Return a game's ``name``, and as ``cooperate`` which choice of each player that means.

    The orders are those of `conundrum.name_game`. In ``other`` there is no cooperation.

    Examples
    --------
    >>> textbook([[3, 0], [5, 1]], [[3, 5], [0, 1]])
    {'name': "prisoner's dilemma", 'cooperate': [0, 0]}
    """
    for r in range(2):
        for c in range(2):
            mine = _order(row[r][c], row[r][1 - c], row[1 - r][c], row[1 - r][1 - c], slack)
            yours = _order(
                column[r][c], column[1 - r][c], column[r][1 - c], column[1 - r][1 - c], slack
            )
            if mine == yours and mine != "other":
                return {"name": mine, "cooperate": [r, c]}
    return {"name": "other", "cooperate": None}


def _order(reward: float, sucker: float, tempted: float, punished: float, slack: float) -> str:
    """Name one player's order of the four outcomes."""
    r, s, t, p = reward, sucker, tempted, punished

    def above(falling: list[float]) -> bool:
        return all(falling[at] > falling[at + 1] + slack for at in range(len(falling) - 1))

    if above([r, s, p]) and above([r, t]):
        return "harmony"
    if above([r, t]) and above([r, p, s]) and t >= p - slack:
        return "stag hunt"
    if above([t, r, s, p]):
        return "chicken"
    if above([t, r, p, s]):
        return "prisoner's dilemma"
    if above([t, p, r]) and above([p, s]):
        return "deadlock"
    return "other"
