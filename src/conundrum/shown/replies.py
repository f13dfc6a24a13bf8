"""What `nk.replies` shows: the two powers' game, where it ends, and what would hold (H16, D2)."""

from functools import partial
from typing import Any

from conundrum.analysis.game.best_replies import meets, replies
from conundrum.charts.html_table import Html, html_table, marked_up
from conundrum.shown.game_words import POWERS, called, does, habits, keeping, meeting, pair
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.shown.played_game import OPEN, Game, among, costs_of, needs_of, played
from conundrum.tables import say, written


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each pair of stances."""
    return needs_of(setting["beliefs"])


def shown(setting: dict[str, Any], measured: list[list[float]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    stances, keep = setting["stances"], ", ".join(setting["keep"])
    game = game_of(setting, measured)
    # An agreement may be on stances that are not open: then all are.
    agreed = game if among(keep, stances) else played(costs_of(measured), setting, OPEN)
    return {
        "head": partial(head, setting, game),
        "payoffs": partial(payoff_table, game),
        "named": partial(called, game),
        "said": partial(summary, game),
        "kept": partial(keeping, agreed, keep),
    }


def numbers(setting: dict[str, Any], measured: list[list[float]]) -> list[Entry]:
    """Return the losses of the game where the reader stands."""
    game = game_of(setting, measured)
    return [
        entry(
            say("gauge.eyes", what=pair(f"{us}, {china}"), eyes=power), written(-100 * worth), worth
        )
        for power in POWERS
        for us, row in zip(game["stances"], game[power.lower()], strict=True)
        for china, worth in zip(game["stances"], row, strict=True)
    ]


def game_of(setting: dict[str, Any], measured: list[list[float]]) -> Game:
    """Return the game of the stances that are open."""
    return played(costs_of(measured), setting, setting["stances"])


def head(setting: dict[str, Any], game: Game) -> str:
    """Return the headline, and what a cost is, as HTML."""
    return headed(headline(setting, game), say("replies.about"))


def headline(setting: dict[str, Any], game: Game) -> str:
    """State where the game ends, at what a change of position costs each power.

    Examples
    --------
    >>> pays = {"pays": {"washington": 0.2, "beijing": 0}}
    >>> mine, yours = [[2, 1], [0, 3]], [[2, 0], [1, 3]]
    >>> game = {"stances": ["press", "engage"], "washington": mine, "beijing": yours}
    >>> headline(pays, game)  # doctest: +NORMALIZE_WHITESPACE
    'If giving ground costs Washington 20 and Beijing 0, the game ends where both press, or where
    both engage'
    >>> headline(pays, game | {"beijing": [[0, 2], [3, 1]]})
    'If giving ground costs Washington 20 and Beijing 0, the game has no stable end'
    """
    found = meets(game["washington"], game["beijing"], game["stances"])
    us, china = [written(100 * setting["pays"][power.lower()]) for power in POWERS]
    sentence = "replies.nowhere" if len(found) == 0 else "replies.ends"
    ends = say("replies.or").join([pair(meet) for meet in found])
    return say(sentence, washington=us, beijing=china, ends=ends)


def summary(game: Game) -> str:
    """Say what each power does best, and where the game ends."""
    return f"{habits(game)} {meeting(game)}"


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
    return html_table(say("payoffs.name"), say("payoffs.caption"), ["", *heads], rows, "nk-payoffs")


def _stance(power: str, name: str) -> str:
    return say("payoffs.stance", power=power, does=does(name))


def _cell(us: str, china: str, meet: bool) -> Html:
    ends = f'<span class="nk-meet">{say("payoffs.meet")}</span>' if meet else ""
    return marked_up(f"{us}{china}{ends}")


def _line(power: str, worth: float, best: bool) -> str:
    lost = f"{power} <b>{written(-100 * worth)}</b>"
    if best:
        return f'<span class="nk-best">{lost}<i>{say("payoffs.best")}</i></span>'
    return f"<span>{lost}</span>"
