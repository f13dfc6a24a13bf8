"""The table of a game: what each pair of stances costs each power, and who would stay."""

from __future__ import annotations

from conundrum.analysis.game.best_replies import replies
from conundrum.analysis.game.regions import Game
from conundrum.charts.html_table import Html, html_table, marked_up
from conundrum.shown.game_words import POWERS, does
from conundrum.tables.words import say, written


def payoff_table(game: Game) -> str:
    """Return a game as an HTML table of losses; best replies and equilibria are marked in words.

    Examples
    --------
    >>> mine, yours = [[-0.4, -0.3], [-0.2, -0.1]], [[-0.4, -0.2], [-0.3, -0.1]]
    >>> game = {"stances": ["press", "engage"], "washington": mine, "beijing": yours}
    >>> payoff_table(game).count("best reply")
    4
    """
    us, china = POWERS
    mine, yours = replies(game["washington"], game["beijing"])
    heads = [_stance(china, name) for name in game["stances"]]
    rows = [
        [
            _stance(us, name),
            *[
                _cell(
                    _line(us, game["washington"][row][column], mine[row][column]),
                    _line(china, game["beijing"][row][column], yours[row][column]),
                    mine[row][column] is True and yours[row][column] is True,
                )
                for column in range(len(heads))
            ],
        ]
        for row, name in enumerate(game["stances"])
    ]
    name, caption = say("payoffs.name"), say("payoffs.caption")
    return html_table(name, caption, ["", *heads], rows, "nk-payoffs")


def _stance(power: str, name: str) -> str:
    return say("payoffs.stance", power=power, does=does(name))


def _cell(us: str, china: str, meet: bool) -> Html:
    ends = f'<span class="nk-meet">{say("payoffs.meet")}</span>' if meet else ""
    return marked_up(f"{us}{china}{ends}")


def _line(power: str, worth: float, best: bool) -> str:
    lost = f"{power} <b>{written(-worth, 2)}</b>"
    if best:
        return f'<span class="nk-best">{lost}<i>{say("payoffs.best")}</i></span>'
    return f"<span>{lost}</span>"
