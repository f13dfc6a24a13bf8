"""Where a game of the two powers ends, over what a change of position costs each of them.

All of it is plain lists and dicts: the page has this as well. A game is a dict: ``stances``, and by
power what each pair of them is worth to it. A pair is a text, Washington's stance first, such as
``press, engage``.
"""

from typing import Any

from conundrum.analysis.game.best_replies import Table, meets, met, replies, turned

Game = dict[str, Any]
End = dict[str, Any]
"""How a game ends: ``meets``, the pairs from which neither power would move alone, and ``better``,
in a dilemma the concert that both would prefer to where it ends, else "": each has a best answer,
whatever the other does, and both lose by it."""

Region = dict[str, Any]
"""A rectangle of costs over which a game ends in one way: the costs ``across`` to Washington and
``up`` to Beijing, from and to, as shares of the highest loss, and its ``end``."""

CONCERTS = ["press, press", "engage, engage"]
"""Pairs of one stance. To stay as in 2016 is to stay in the discord of that year."""

POWERS = ["washington", "beijing"]

FINEST = 0.01
"""What lies closer together than this, as a share of the highest loss, is not told apart."""


def regions(free: Game, dear: Game) -> list[Region]:
    """Divide all costs into rectangles, the largest of each kind before the others of that kind.

    A move from end to end costs nothing in the game that is ``free``, and the highest loss in the
    one that is ``dear``; in between, payoffs lie on the line from the one to the other.

    Examples
    --------
    >>> mine, yours = [[-0.4, -0.4], [-0.2, -0.2]], [[-0.4, -0.2], [-0.4, -0.2]]
    >>> free = {"stances": ["stay", "engage"], "washington": mine, "beijing": yours}
    >>> dear = free | {"washington": [[-0.4, -0.4], [-1.2, -1.2]]}
    >>> [(one["across"], one["end"]["meets"]) for one in regions(free, dear)]
    [([0.2, 1.0], ['stay, engage']), ([0.0, 0.2], ['engage, engage'])]
    """
    us = _kept(free["washington"], dear["washington"], True)
    china = _kept(free["beijing"], dear["beijing"], False)
    ends = [
        [
            end_of(
                {
                    "stances": free["stances"],
                    "washington": _priced(free["washington"], dear["washington"], across),
                    "beijing": _priced(free["beijing"], dear["beijing"], up),
                }
            )
            for across in _middles(us)
        ]
        for up in _middles(china)
    ]
    kinds = [[kind(end) for end in row] for row in ends]
    found = []
    for cut in _cuts(us, china):
        left, right, low, high = cut["at"]
        rows, columns = range(low, high), range(left, right)
        alike = kinds[low][left]
        # What is taken has no kind any more.
        if alike != "" and all(kinds[row][column] == alike for row in rows for column in columns):
            across, up = [us[left], us[right]], [china[low], china[high]]
            found.append({"across": across, "up": up, "end": ends[low][left]})
            for row in rows:
                for column in columns:
                    kinds[row][column] = ""
    return found


def _cuts(across: list[float], up: list[float]) -> list[dict[str, Any]]:
    """Return every rectangle of a grid by the cuts around it, the largest first."""
    possible = [
        {
            "at": [left, right, low, high],
            "area": (across[right] - across[left]) * (up[high] - up[low]),
        }
        for left in range(len(across))
        for right in range(left + 1, len(across))
        for low in range(len(up))
        for high in range(low + 1, len(up))
    ]
    return sorted(possible, key=lambda cut: -cut["area"])


def end_of(game: Game) -> End:
    """Say how one game ends.

    Examples
    --------
    >>> mine, yours = [[-2, 0], [-3, -1]], [[-2, -3], [0, -1]]
    >>> end_of({"stances": ["press", "engage"], "washington": mine, "beijing": yours})
    {'meets': ['press, press'], 'better': 'engage, engage'}
    """
    stances, us, china = game["stances"], game["washington"], game["beijing"]
    ends = met(us, china)
    mine, yours = replies(us, china)
    bound = any(all(row) for row in mine) and any(
        all(row[column] is True for row in yours) for column in range(len(stances))
    )
    preferred = _preferred(game, ends[0]) if len(ends) == 1 and bound else ""
    return {"meets": meets(us, china, stances), "better": preferred}


def _preferred(game: Game, place: list[int]) -> str:
    """Return the first concert that both would prefer to a cell, or ""."""
    row, column = place
    for concert in CONCERTS:
        stance = concert.split(", ")[0]
        if stance in game["stances"]:
            at = game["stances"].index(stance)
            if all(game[power][at][at] > game[power][row][column] for power in POWERS):
                return concert
    return ""


def kind(end: End) -> str:
    """Return an end as a text, alike for those that are alike."""
    return ": ".join([end["better"], "; ".join(end["meets"])])


def _priced(free: Table, dear: Table, cost: float) -> Table:
    return [
        [start + cost * (end - start) for start, end in zip(row, below, strict=True)]
        for row, below in zip(free, dear, strict=True)
    ]


def _middles(edges: list[float]) -> list[float]:
    return [(edges[cut] + edges[cut + 1]) / 2 for cut in range(len(edges) - 1)]


def _crossings(free: Table, dear: Table) -> list[float]:
    """Return the costs at which any two cells of a table are worth the same, with both ends."""
    start = [payoff for row in free for payoff in row]
    end = [payoff for row in _priced(free, dear, 1) for payoff in row]
    slope = [last - first for first, last in zip(start, end, strict=True)]
    places = range(len(start))
    crossed = sorted(
        [
            (start[cell] - start[other]) / (slope[other] - slope[cell])
            for cell in places
            for other in places
            if slope[other] != slope[cell]
        ]
    )
    found = [0.0]
    for cost in crossed:
        if found[-1] < cost < 1:
            found.append(cost)
    return [*found, 1.0]


def _kept(free: Table, dear: Table, by_row: bool) -> list[float]:
    """Keep the crossings at which anything changes; of those close together, the last."""
    cuts = _crossings(free, dear)
    kept = [cuts[0]]
    for place in range(1, len(cuts) - 1):
        cut, after = cuts[place], cuts[place + 1]
        before = _judged(_priced(free, dear, (kept[-1] + cut) / 2), by_row)
        behind = _judged(_priced(free, dear, (after + cut) / 2), by_row)
        if after - cut >= FINEST and before != behind:
            kept.append(cut)
    return [*kept, cuts[-1]]


def _judged(worth: Table, by_row: bool) -> str:
    """Say in short what a power would answer, and which concert it would prefer to which cell."""
    lines = turned(worth) if by_row else worth
    best = [payoff >= max(line) for line in lines for payoff in line]
    prefers = [
        worth[place][place] > payoff
        for place in range(len(worth))
        for row in worth
        for payoff in row
    ]
    return "".join(["y" if yes is True else "n" for yes in [*best, *prefers]])
