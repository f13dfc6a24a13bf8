"""What `nk.replies` shows: the two powers' game, where it ends, and what would hold (H16, D2).

The maps of games are folded, and have runs of their own only where a belief is down their side: all
others are those of the game itself, which are kept. So what is needed does not depend on what is
unfolded.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.game.best_replies import replies
from conundrum.analysis.game.regions import Game, end_of, regions
from conundrum.charts.html_table import Html, html_table, marked_up
from conundrum.shown import game_regions, games_map
from conundrum.shown.game_regions_drawn import chart_data
from conundrum.shown.game_words import POWERS, called, does, habits, keeping, meeting, pair
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.played_game import OPEN, PAIRS, among, costs_of, needs_of, played
from conundrum.tables import rounded, say, written


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each pair of stances, and those of each row of the map of games."""
    return [*needs_of(setting["beliefs"], OPEN), *games_map.needs(setting)]


def shown(setting: dict[str, Any], measured: list[list[float]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    costs = costs_of(measured[: len(PAIRS)], OPEN)
    rows = games_map.costs_by_row(measured[len(PAIRS) :])
    stances, keep = setting["stances"], ", ".join(setting["keep"])
    game = game_of(setting, measured)
    free, dear = [played(costs, priced(setting, share), stances) for share in (0, 1)]
    here = [setting["pays"]["washington"], setting["pays"]["beijing"]]
    view = {"regions": regions(free, dear), "here": here}
    # An agreement may be on stances that are not open: then all are.
    agreed = game if among(keep, stances) else played(costs, setting, OPEN)
    return {
        "chart": partial(chart_data, view),
        "head": partial(game_regions.head, view),
        "payoffs": partial(payoffs, view, game),
        "tops": partial(game_regions.tops, view),
        "named": partial(called, game),
        "ends": partial(ends, view, game),
        "said": partial(summary, game),
        "kept": partial(keeping, agreed, keep),
        "table": partial(game_regions.table, view),
        "map": partial(games_map.chart_data, setting, rows),
        "counted": partial(games_map.counted, setting, rows),
        "cells": partial(games_map.table, setting, rows),
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
    return played(costs_of(measured[: len(PAIRS)], OPEN), setting, setting["stances"])


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Any]
) -> dict[str, Any]:
    """Return what a click on the map of costs sets: whole costs, at shares of both axes."""
    us, china = [rounded(at * top, 2) for at, top in zip(said["at"], said["tops"], strict=True)]
    return {"sets": {"pays": {"washington": us, "beijing": china}}}


def priced(setting: dict[str, Any], share: float) -> dict[str, Any]:
    """Return a setting in which a move from end to end costs both powers so much."""
    return {**setting, "pays": {"washington": share, "beijing": share}}


def payoffs(view: game_regions.View, game: Game) -> str:
    """Return the table of the game where the reader stands, as HTML."""
    return f"<h4>{escape(game_regions.point(view))}</h4>{payoff_table(game)}"


def ends(view: game_regions.View, game: Game) -> str:
    """Say what would end the dilemma, where the sliders stand in one."""
    return game_regions.ways(view) if end_of(game)["better"] != "" else ""


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
