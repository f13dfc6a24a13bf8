"""The table of a game: what each pair of stances costs each power, and who would stay."""

from __future__ import annotations

from conundrum.analysis.game.equilibrium import best_replies, matrices
from conundrum.analysis.game.in_words import does
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.charts.html_table import Html, html_table
from conundrum.tables.words import say, written


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
    rows = [
        (
            _stance(us, name),
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
    heads = ("", *(_stance(china, name) for name in names))
    return html_table(say("payoffs.name"), say("payoffs.caption"), heads, rows, "nk-payoffs")


def _stance(power: str, name: str) -> str:
    return say("payoffs.stance", power=power, does=does(name))


def _cell(losses: tuple[float, float], best: tuple[bool, bool]) -> Html:
    lines = "".join(
        f'<span class="nk-best">{lost}<i>{say("payoffs.best")}</i></span>'
        if good
        else f"<span>{lost}</span>"
        for lost, good in zip(map(_lost, PLAYERS, losses), best, strict=True)
    )
    if not all(best):
        return Html(lines)
    return Html(f'{lines}<span class="nk-meet">{say("payoffs.meet")}</span>')


def _lost(power: str, loss: float) -> str:
    return f"{power} <b>{written(loss, 2)}</b>"
