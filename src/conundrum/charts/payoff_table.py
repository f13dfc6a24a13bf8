"""The table of a game: what each pair of stances costs each power, and who would stay."""

from __future__ import annotations

from conundrum.analysis.game.equilibrium import best_replies, matrices
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.charts.html_table import Html, html_table


def payoff_table(game: Payoffs) -> str:
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
    >>> payoff_table(Payoffs(loss, loss.T)).count("best reply")
    4
    """
    mine, yours = best_replies(*game)
    losses = [-payoff for payoff in matrices(*game)]
    names = list(game.washington.index)
    us, china = PLAYERS
    heads = ("", *(f"{china}: {name}" for name in names))
    rows = [
        (
            f"{us}: {name}",
            *(
                _cell(
                    (losses[0][row, column], losses[1][row, column]),
                    (mine[row, column], yours[row, column]),
                )
                for column in range(len(names))
            ),
        )
        for row, name in enumerate(names)
    ]
    caption = (
        "Loss of each power by its own weights, from 0, none, to 1, all; less is better. Any cost "
        "of a change of position is in it. Underlined: its best answer to the other."
    )
    return html_table("The game", caption, heads, rows, "nk-payoffs")


def _cell(losses: tuple[float, float], best: tuple[bool, bool]) -> Html:
    lines = "".join(
        f'<span class="nk-best">{power} <b>{loss:.2f}</b><i>, best reply</i></span>'
        if good
        else f"<span>{power} <b>{loss:.2f}</b></span>"
        for power, loss, good in zip(PLAYERS, losses, best, strict=True)
    )
    if not all(best):
        return Html(lines)
    return Html(f'{lines}<span class="nk-meet">where it ends: equilibrium</span>')
