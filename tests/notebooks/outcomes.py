"""The outcomes that an origin names, read from its text."""

import ast
from typing import NamedTuple

from tools.origin.runs import factors


class Named(NamedTuple):
    """An outcome of a run, as an origin names it.

    Parameters
    ----------
    name : str
        The outcome, with the futures that are looked at if not all are: ``warheads.standing``.
    run : str
    years : tuple of float
        Empty for the last.
    by_future : bool
        Whether each future is looked at, and not the figure that is shown.
    """

    name: str
    run: str
    years: tuple[float, ...]
    by_future: bool


def tree(text: str) -> ast.expr:
    """Read an origin.

    Examples
    --------
    >>> outcome_of(tree("warheads.standing('2016', 2026)"))
    Named(name='warheads.standing', run='2016', years=(2026,), by_future=False)
    >>> outcome_of(tree("mean(leavers['2016'])").args[0])
    Named(name='leavers', run='2016', years=(), by_future=True)
    """
    return ast.parse(text, mode="eval").body


def outcome_of(node: ast.expr) -> Named | None:
    """Return the outcome that an expression stands for, if it is no more than one."""
    match node:
        case ast.Call(of, [*at]) if at:
            by_future = False
        case ast.Subscript(of, ast.Tuple([*at]) | at):
            by_future = True
        case _:
            return None
    name = ast.unparse(of)
    if name.split(".")[0] not in factors():
        return None
    run, *years = map(ast.literal_eval, at if isinstance(at, list) else [at])
    return Named(name, run, tuple(years), by_future)
