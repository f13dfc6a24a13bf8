"""Finds best replies and equilibria in tables made of lists, in the kernel and in the page."""

Table = list[list[float]]
"""A player's payoffs, row by row. Either this player or the other one chooses the row."""


def turned(table: Table) -> Table:
    """Return a table with its rows and columns exchanged."""
    return [[row[column] for row in table] for column in range(len(table[0]))]


def replies(row: Table, column: Table) -> tuple[list[list[bool]], ...]:
    """Say for each cell whether each player's choice is a best reply to the other's.

    Examples
    --------
    >>> replies([[3, 0], [2, 2]], [[3, 2], [0, 2]])[0]
    [[True, False], [False, True]]
    """
    best = _best(turned(row))
    mine = [[line[place] for line in best] for place in range(len(row))]
    return mine, _best(column)


def equilibria(row: Table, column: Table) -> list[list[int]]:
    """Return the cells that neither player alone would leave: equilibria in pure choices.

    Examples
    --------
    >>> equilibria([[3, 0], [2, 2]], [[3, 2], [0, 2]])  # a stag hunt
    [[0, 0], [1, 1]]
    """
    mine, yours = replies(row, column)
    return [
        [r, c]
        for r in range(len(row))
        for c in range(len(row[0]))
        if mine[r][c] is True and yours[r][c] is True
    ]


def meets(row: Table, column: Table, stances: list[str]) -> list[str]:
    """Return the equilibria by the names of the choices, the row player's choice first.

    Examples
    --------
    >>> meets([[3, 0], [2, 2]], [[3, 2], [0, 2]], ["stag", "hare"])
    ['stag, stag', 'hare, hare']
    """
    return [f"{stances[r]}, {stances[c]}" for r, c in equilibria(row, column)]


def _best(table: Table) -> list[list[bool]]:
    """Say for each cell whether it is as good as the best one in its row."""
    return [[payoff == max(row) for payoff in row] for row in table]
