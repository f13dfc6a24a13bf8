"""What `nk.plane` shows: every pair of stances on a map, and the run of one pair (H7, H8, H9)."""

from functools import partial
from typing import Any

from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.analysis.tradeoffs.stance_map import FIGURES, FINEST, SHARED
from conundrum.model import POWERS, mix, stances
from conundrum.run import CENTRAL, same
from conundrum.shown import plane_words as words
from conundrum.shown.gauge import Entry, outcome_entries
from conundrum.shown.outcomes import outcome_parts
from conundrum.shown.plane_view import NAMED, map_data, side_data, stance_at, stance_of, view
from conundrum.shown.presets import FIRST
from conundrum.shown.stance_map import pair
from conundrum.tables import rounded
from conundrum.tables.used_in import outcomes

OUTCOMES = outcomes("plane")
"""The outcomes that are drawn for the pair."""

COARSE = 9
"""Stances a power where a map is run when it is asked for."""

RUNS = 2
"""How many runs come before those that are only summed up: the reader's, and that of 2016."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the runs of the pair and of 2016; in figures, the named policies; and a map."""
    beliefs = setting["beliefs"]
    summed = [*NAMED, *([] if is_kept(setting) else pairs(setting["conditions"]))]
    return [
        {"policy": standing(setting), "beliefs": beliefs},
        {"policy": FIRST, "beliefs": beliefs},
        *[{"policy": policy, "beliefs": beliefs, "measure": in_figures} for policy in summed],
    ]


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel; none before the maps have come that are kept."""
    if "maps" not in setting["choices"]:
        return {}
    run, first = measured[0], measured[1]
    named = measured[RUNS : RUNS + len(NAMED)]
    cells = cells_of(setting, measured[RUNS + len(NAMED) :])
    own = in_figures(run)
    seen = view(setting, cells, own, named)
    return {
        "map": partial(map_data, seen),
        "side": partial(side_data, seen),
        **outcome_parts(run, first, list(OUTCOMES)),
        "said": partial(pair, run, own),
        "head": partial(words.head, seen),
        "over_map": partial(words.over_map, seen),
        "over_side": partial(words.over_side, seen),
        "below": partial(words.below, seen),
        "table": partial(words.table, seen),
    }


def numbers(setting: dict[str, Any], measured: list[Any]) -> list[Entry]:
    """Return the heads of the pair's charts."""
    return outcome_entries(measured[0], list(OUTCOMES))


def holds(setting: dict[str, Any]) -> dict[str, Any]:
    """Return what buttons are marked by: the policy in which each power is where it stands."""
    return {"policy": standing(setting)}


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Any]
) -> dict[str, Any]:
    """Return what a click on the map sets: the pair whose square it falls in."""
    many = FINEST if is_kept(setting) else COARSE
    us, china = [stance_at(share, many) for share in said["at"]]
    policy = policy_at(us, china, setting["conditions"])
    return {"sets": {"policy": policy, "stance": {"us": us, "china": china}}}


def stood(policy: dict[str, float]) -> dict[str, Any]:
    """Return what is set where a policy is shown at its two stances."""
    return {
        "policy": policy,
        "stance": stances(policy),
        "conditions": policy["shared_conditions"],
    }


def standing(setting: dict[str, Any]) -> dict[str, float]:
    """Return the policy that is shown: the one that is set, with each power where it stands.

    A power that stands where the policy has it keeps its own mix of sanctions and engagement.

    Examples
    --------
    >>> standing({**stood(FIRST), "stance": {"us": 1, "china": -0.4}})["us_engagement"]
    0.0
    """
    policy, before = setting["policy"], stances(setting["policy"])
    for power in POWERS:
        stance = setting["stance"][power]
        if rounded(stance, 6) != before[power]:
            policy = {**policy, **mix(power, stance)}
    return {**policy, "shared_conditions": setting["conditions"]}


def is_kept(setting: dict[str, Any]) -> bool:
    """Return whether a map is kept, which it is under central beliefs."""
    return setting["conditions"] in SHARED and same(CENTRAL, setting["beliefs"])


def cells_of(setting: dict[str, Any], ran: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Return each figure of every pair, Washington's stances one after the other."""
    if not is_kept(setting):
        return {figure: [found[figure] for found in ran] for figure in FIGURES}
    kept = [
        held["cells"]
        for held in setting["choices"]["maps"]
        if held["conditions"] == setting["conditions"]
    ]
    return kept[0]


def pairs(conditions: float) -> list[dict[str, float]]:
    """Return the policies of a map that is run."""
    places = [stance_of(place, COARSE) for place in range(COARSE)]
    return [policy_at(us, china, conditions) for us in places for china in places]


def policy_at(us: float, china: float, conditions: float) -> dict[str, float]:
    """Return the policy of a pair of stances."""
    return {**mix("us", us), **mix("china", china), "shared_conditions": conditions}
