"""A game of the two powers in plain words: who does best by what, and what would keep it so."""

import math
from typing import Any

from conundrum.analysis.game.best_replies import meets, met, replies
from conundrum.analysis.game.keeping import patience, payment
from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.analysis.game.textbook import textbook
from conundrum.shown.played_game import Game
from conundrum.tables import percent, say, written

POWERS = list(PLAYERS)

CONCERTS = ["press, press", "engage, engage"]
"""Pairs of one stance. To stay as in 2016 is to stay in the discord of that year."""

CLOSE = 0.005
"""A payment smaller than this would be shown as nothing."""


def habits(game: Game) -> str:
    """Say what each power does best, given what the other does.

    Examples
    --------
    >>> mine, yours = [[1, 0], [0, 3]], [[0, 1], [0, 3]]
    >>> habits({"stances": ["press", "engage"], "washington": mine, "beijing": yours})
    ... # doctest: +NORMALIZE_WHITESPACE
    'Washington does best to press if Beijing presses, and to engage if Beijing engages. Beijing
    does best to engage whatever Washington does.'
    """
    mine, yours = replies(game["washington"], game["beijing"])
    us, china = POWERS
    # A row for each choice of the other power, a column for each of one's own.
    answers = [[row[column] for row in mine] for column in range(len(mine))]
    return f"{_habit(us, china, answers, game)} {_habit(china, us, yours, game)}"


def _habit(power: str, other: str, best: list[list[bool]], game: Game) -> str:
    stances = game["stances"]
    always = [
        to(stance)
        for place, stance in enumerate(stances)
        if all(row[place] is True for row in best)
    ]
    if len(always) > 0:
        return say("game.always", power=power, to=say("game.or_to").join(always), other=other)
    answers = [
        say("game.reply", to=to(stances[row.index(True)]), other=other, does=does(stance))
        for row, stance in zip(best, stances, strict=True)
    ]
    listed = say("number.list").join(answers[:-1])
    return say("game.replies", power=power, replies=listed, last=answers[-1])


def meeting(game: Game) -> str:
    """Name the pairs from which neither power would move alone, and whether they are in concert."""
    found = [
        say("game.concert" if meet in CONCERTS else "game.discord", pair=pair(meet))
        for meet in meets(game["washington"], game["beijing"], game["stances"])
    ]
    if len(found) == 0:
        return say("game.nowhere")
    return say("game.equilibrium", pairs=say("game.or").join(found))


def to(stance: str) -> str:
    """Say what a power may do.

    Examples
    --------
    >>> to("as in 2016"), does("as in 2016")
    ('stay as in 2016', 'stays as in 2016')
    """
    return say(f"game.to_{stance.replace(' ', '_')}")


def does(stance: str) -> str:
    """Say what a power does; see `to`."""
    return say(f"game.does_{stance.replace(' ', '_')}")


def pair(meet: str) -> str:
    """Say a pair of stances.

    Examples
    --------
    >>> pair("press, engage"), pair("engage, engage")
    ('Washington presses, Beijing engages', 'both engage')
    """
    us, china = meet.split(", ")
    if us == china:
        return say("game.both", to=to(us))
    return say("game.pair", washington=does(us), beijing=does(china))


def called(game: Game) -> str:
    """Say what a game is called, and what that means here; only one of two choices has a name."""
    stances = game["stances"]
    if len(stances) != 2:
        return say("game.three")
    found = textbook(game["washington"], game["beijing"])
    if found["cooperate"] is None:
        return say("game.nameless")
    us, china = [stances[choice] for choice in found["cooperate"]]
    alike = "both" if us == china else "apart"
    cooperate = say(f"game.cooperate_{alike}", pair=pair(f"{us}, {china}"))
    name: str = found["name"]
    return say("game.called", name=name, meaning=say(f"games.{name}"), cooperate=cooperate)


def keeping(game: Game, keep: str) -> str:
    """Say what it would take to keep an agreement: patience, or a payment."""
    place = [game["stances"].index(stance) for stance in keep.split(", ")]
    paid = payment(game["washington"], game["beijing"], place)
    us, china = [_leaving(power, need) for power, need in zip(POWERS, paid["needed"], strict=True)]
    told = [say("game.agreement", pair=pair(keep), washington=us, beijing=china)]
    if max(paid["needed"]) > 0:
        told.extend([_patience(game, place), _payment(paid)])
    return " ".join(told)


def _leaving(power: str, need: float) -> str:
    # What is too small to be written is no less a best answer in the table of the game.
    how = "stays" if need == 0 else "gains_little" if need < CLOSE else "gains"
    return say(f"game.{how}", power=power, need=written(100 * need))


def _patience(game: Game, place: list[int]) -> str:
    washington, beijing = game["washington"], game["beijing"]
    threats = met(washington, beijing)
    if len(threats) == 0:
        return say("game.no_threat")
    shares = patience(washington, beijing, place, threats)
    told = [
        say("game.no_patience", power=power)
        if share == math.inf
        else say("game.patience", power=power, share=percent(share))
        for power, share in zip(POWERS, shares, strict=True)
        if share > 0
    ]
    return " ".join(told)


def _payment(paid: dict[str, Any]) -> str:
    """Say which power could pay the other to keep an agreement, and whether that is enough.

    Examples
    --------
    >>> print(_payment({"spare": [0.021, 0.35], "possible": False}))
    ... # doctest: +NORMALIZE_WHITESPACE
    Washington could give up to 2 of 100 and still gain by keeping it and Beijing could give up to
    35 of 100 and still gain by keeping it; if a unit means as much to both, that would not be
    enough.
    >>> _payment({"spare": [0.35, 0], "possible": True}).partition(";")[0]
    'Washington could give up to 35 of 100 and still gain by keeping it'
    """
    givers = [
        say("game.gives", power=power, most=written(100 * most))
        for power, most in zip(POWERS, paid["spare"], strict=True)
        if most >= CLOSE
    ]
    if len(givers) == 0:
        return say("game.no_gift")
    enough = "enough" if paid["possible"] is True else "not_enough"
    return say(f"game.{enough}", givers=say("game.and").join(givers))
