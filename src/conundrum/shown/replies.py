"""What `nk.replies` shows: the two powers' game, where it ends, and what would hold (H16, D2).

The maps of games are folded, and have runs of their own only where a belief is down their side: all
others are those of the game itself, which are kept. So what is needed does not depend on what is
unfolded.
"""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.game.regions import Game, end_of, regions
from conundrum.shown import game_regions, games_map
from conundrum.shown.game_regions_drawn import chart_data
from conundrum.shown.game_words import called, habits, keeping, meeting
from conundrum.shown.payoff_table import payoff_table
from conundrum.shown.played_game import OPEN, PAIRS, among, costs_of, needs_of, played
from conundrum.tables.words import rounded

Setting = dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the run of each pair of stances, and those of each row of the map of games."""
    return [*needs_of(setting["beliefs"], OPEN), *games_map.needs(setting)]


def shown(setting: Setting, measured: list[list[float]]) -> dict[str, partial[Any]]:
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


def game_of(setting: Setting, measured: list[list[float]]) -> Game:
    """Return the game of the stances that are open."""
    return played(costs_of(measured[: len(PAIRS)], OPEN), setting, setting["stances"])


def acted(setting: Setting, name: str, said: dict[str, Any], measured: list[Any]) -> dict[str, Any]:
    """Return what a click on the map of costs sets: whole costs, at shares of both axes."""
    us, china = [rounded(at * top, 2) for at, top in zip(said["at"], said["tops"], strict=True)]
    return {"sets": {"pays": {"washington": us, "beijing": china}}}


def priced(setting: Setting, share: float) -> Setting:
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
