"""The paths that are kept in a table, so that a notebook need not wait for them."""

from functools import cache

from conundrum.analysis.path_search import Move, Path, found
from conundrum.model import policy_in
from conundrum.tables import rows, value


def path_of(move: Move) -> Path:
    """Return the path of a move: kept in ``data/paths.csv``, or else worked out, in some seconds.

    What `conundrum.analysis.path_search.found` refuses is refused.

    Examples
    --------
    >>> path_of(moved("border shut")).boxes[-2:]
    ('fallen', 'warheads')
    """
    return _kept().get(move) or found(move)


@cache
def _kept() -> dict[Move, Path]:
    return {
        moved(name): Path(
            tuple(row["boxes"].split(";")),
            value("paths", name, "carries"),
            tuple(map(float, row["goes"].split(";"))),
        )
        for name, row in rows("paths").items()
    }


def moved(name: str) -> Move:
    """Return the move in a row of ``data/paths.csv``.

    Examples
    --------
    >>> moved("border shut").control
    'china_sanctions'
    """
    row = rows("paths")[name]
    return Move(
        row["control"], value("paths", name, "to"), policy_in("paths", name), row["towards"]
    )
