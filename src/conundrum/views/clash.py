"""What the panel "clash" shows: a map of all pairs of stances, and one pair (H7, H8, H9)."""

from functools import partial
from typing import Any, TypedDict

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.run import CENTRAL
from conundrum.views import clash_map, clash_words
from conundrum.views.gauge import Entry, of_outcome
from conundrum.views.presets import FIRST
from conundrum.views.stance_map import MAPPED, stance_at, value_at, write


class Setting(TypedDict):
    """What is set in the panel.

    Parameters
    ----------
    mapped : str
        The name of the figure on the map.
    stance : dict
        The stance of each power, from -1 (full engagement) to 1 (full pressure).
    choices : dict
        The stored map. ``cells`` has each figure of each pair, once the map has arrived.
    """

    mapped: str
    stance: dict[str, float]
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return only the run of 2016's policy, because the results of all other pairs are stored."""
    return [{"policy": FIRST, "beliefs": CENTRAL, "measure": in_figures}]


def view(setting: Setting, results: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel, or no part while the stored map has not arrived."""
    if "cells" not in setting["choices"]:
        return {}
    cells, figure, pair = setting["choices"]["cells"], setting["mapped"], setting["stance"]
    first = results[0]
    return {
        "head": partial(clash_words.head, figure),
        "map": partial(clash_map.map_of, cells, figure, first),
        "dot": partial(clash_map.dot, pair),
        "four": partial(clash_words.four, cells, figure, pair, first),
        "said": partial(clash_words.where, pair),
        "about": partial(clash_words.about, cells, figure, first),
        "table": partial(clash_words.table_html, cells, figure),
    }


def numbers(setting: Setting, results: list[Any]) -> list[Entry]:
    """Return the four numbers of the pair of stances that the reader has chosen."""
    if "cells" not in setting["choices"]:
        return []
    cells, pair = setting["choices"]["cells"], setting["stance"]
    told = [
        (name, value_at(cells, name, pair))
        for name in clash_words.figures_of_pair(setting["mapped"])
    ]
    return [
        of_outcome(MAPPED[name]["outcome"], write(name, number), number, MAPPED[name]["label"])
        for name, number in told
    ]


def acted(setting: Setting, name: str, said: dict[str, Any], results: list[Any]) -> dict[str, Any]:
    """Return what a click on the map sets: the two stances of the square that was clicked."""
    us, china = [stance_at(share) for share in said["at"]]
    return {"sets": {"stance": {"us": us, "china": china}}}
