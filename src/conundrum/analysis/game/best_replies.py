"""Finds best replies and equilibria in tables made of lists, in the kernel and in the page."""

Table = list[list[float]]
"""The payoffs of a player, row by row. Each row of the table belongs to a choice of one of the two
players."""


def turned(table: Table) -> Table:
    """Return a table with its rows and columns exchanged."""
    return [[row[column] for row in table] for column in range(len(table[0]))]


def replies(row: Table, column: Table) -> tuple[list[list[bool]], ...]:
    """Say for each cell whether each player's choice is a best reply to the other player's choice.

    Examples
    --------
    >>> replies([[3, 0], [2, 2]], [[3, 2], [0, 2]])[0]
    [[True, False], [False, True]]
    """
    best = _best(turned(row))
    mine = [[line[place] for line in best] for place in range(len(row))]
    return mine, _best(column)


def equilibria(row: Table, column: Table) -> list[list[int]]:
    """Return the equilibria in pure choices: cells in which each choice is a best reply.

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
    """Say for each cell whether its payoff is the best in its row."""
    return [[payoff == max(row) for payoff in row] for row in table]
