"""The table of a game: what each pair of stances costs each power, and who would stay."""

from __future__ import annotations

from conundrum.game.payoffs import PLAYERS, Payoffs
from conundrum.game.solve import best_replies, matrices


def table(game: Payoffs) -> str:
    """Return a game as an HTML table of losses; best replies and equilibria are marked in words.

    Parameters
    ----------
    game : Payoffs
        Rows are Washington's stances, columns Beijing's.

    Examples
    --------
    >>> import pandas as pd
    >>> names = ["press", "engage"]
    >>> loss = pd.DataFrame([[-0.4, -0.3], [-0.2, -0.1]], names, names)
    >>> table(Payoffs(loss, loss.T)).count("best reply")
    4
    """
    mine, yours = best_replies(*game)
    losses = [-payoff for payoff in matrices(*game)]
    names = list(game.washington.index)
    us, china = PLAYERS
    head = "".join(f'<th scope="col">{china}: {name}</th>' for name in names)
    body = "".join(
        f'<tr><th scope="row">{us}: {name}</th>'
        + "".join(
            _cell(
                (losses[0][row, column], losses[1][row, column]),
                (mine[row, column], yours[row, column]),
            )
            for column in range(len(names))
        )
        + "</tr>"
        for row, name in enumerate(names)
    )
    return (
        '<div class="nk-table nk-payoffs" tabindex="0" role="region" aria-label="The game">'
        "<table><caption>Loss of each power by its own weights, from 0, none, to 1, all; less is "
        f"better. Any price of a change of position is added.</caption><thead><tr><td></td>{head}"
        f"</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(losses: tuple[float, float], best: tuple[bool, bool]) -> str:
    lines = "".join(
        f'<span class="nk-best">{power} {loss:.2f}, best reply</span>'
        if good
        else f"<span>{power} {loss:.2f}</span>"
        for power, loss, good in zip(PLAYERS, losses, best, strict=True)
    )
    if not all(best):
        return f"<td>{lines}</td>"
    return f'<td class="nk-meet">{lines}<span>= equilibrium</span></td>'
