"""What the panel "agreement" shows: each power's loss if it keeps or breaks its word (H16)."""

from dataclasses import asdict
from functools import partial
from typing import Any, TypedDict

from conundrum.analysis.game.payoffs import PLAYERS, pairs
from conundrum.run import PRIORITIES, Run, mean
from conundrum.tables import say, written
from conundrum.views import agreement_words as words
from conundrum.views.agreement_curve import curve
from conundrum.views.agreement_game import CHOICES, played
from conundrum.views.gauge import Entry, entry

POLICIES = [asdict(policy) for policy in pairs(CHOICES).values()]
WEIGHTS = [asdict(PRIORITIES[power]) for power in PLAYERS]


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    cost : dict
        ``washington``, what giving ground costs Washington, of 100.
    beijing : float
        What giving ground costs Beijing, of 100.
    beliefs : dict
        The beliefs under which the policies are run.
    """

    cost: dict[str, float]
    beijing: float
    beliefs: dict[str, float]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return a run for each pair of the two powers' choices."""
    beliefs = setting["beliefs"]
    return [{"policy": policy, "beliefs": beliefs, "measure": losses} for policy in POLICIES]


def losses(run: Run) -> list[float]:
    """Return the average loss of each power in a run, by the power's own priorities, out of 100."""
    return [100 * mean(run.loss(weights)) for weights in WEIGHTS]


def view(setting: Setting, results: list[list[float]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    game = played(results, setting["cost"]["washington"], setting["beijing"])
    return {
        "head": partial(words.head, game),
        "curve": partial(curve, game),
        "named": partial(words.named, game),
        "said": partial(words.explain_end, game),
        "cells": partial(words.cells, game, False),
        "table": partial(words.table_html, game),
    }


def numbers(setting: Setting, results: list[list[float]]) -> list[Entry]:
    """Return Washington's loss if Beijing engages and Washington keeps, or breaks, its word."""
    game = played(results, setting["cost"]["washington"], setting["beijing"])
    told = [("keeps", game["keeps"] + game["cost"]), ("breaks", game["breaks"])]
    return [entry(say(f"agreement.{name}"), written(lost), lost) for name, lost in told]
