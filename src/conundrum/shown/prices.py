"""What `nk.prices` shows: flight against warheads, without and with conditions (D3, D4)."""

from functools import partial
from typing import Any

from conundrum.run import show
from conundrum.shown import turning
from conundrum.shown.cost import Cost, costs
from conundrum.shown.gauge import Entry, of_outcome
from conundrum.shown.presets import CALLED, NAMES, POLICIES
from conundrum.shown.prices_marks import chart_data
from conundrum.shown.prices_view import central, tried, view
from conundrum.shown.prices_words import chosen_one, head, summary, tables, versus
from conundrum.tables import say, written


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the runs: of the policies here, of the chosen one otherwise, and along the way."""
    if "policies" not in setting["choices"]:
        return []
    beliefs, chosen = setting["beliefs"], POLICIES[setting["chosen"]]
    runs = [
        *[[policy, beliefs] for policy in tried(setting)],
        [{**chosen, "shared_conditions": 1.0}, beliefs],
        [chosen, {**beliefs, "growth_tames": 0.0, "growth_arms": 1.0}],
        [chosen, {**beliefs, "growth_tames": 1.0, "growth_arms": 0.0}],
        *turning.runs(setting),
    ]
    return [{"policy": policy, "beliefs": held, "measure": costs} for policy, held in runs]


def shown(setting: dict[str, Any], measured: list[Cost]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    if len(measured) == 0:
        return {}
    seen, way = view(setting, measured), turned(setting, measured)
    return {
        "head": partial(head, seen, central(setting)),
        "versus": partial(versus, seen, way),
        "chart": partial(chart_data, seen),
        "told": partial(chosen_one, seen),
        "said": partial(summary, seen),
        **turning.parts(way),
        "table": partial(tables, seen, way),
    }


def numbers(setting: dict[str, Any], measured: list[Cost]) -> list[Entry]:
    """Return the warheads of each named policy, and how many people leave: first of the chosen."""
    if len(measured) == 0:
        return []
    found: list[Entry] = []
    for name, cost in zip(NAMES, measured, strict=False):
        left, many = cost["leavers"], cost["warheads"]
        policy, first = CALLED[name], name == setting["chosen"]
        leave, arm = [say(f"gauge.{which}", of=policy) for which in ("left", "armed")]
        found.append(of_outcome("leavers", show("leavers", left), left, leave, first))
        found.append(of_outcome("warheads", written(many), many, arm, first))
    return found


def turned(setting: dict[str, Any], measured: list[Cost]) -> turning.Way:
    """Return what is shown below."""
    named = dict(zip(NAMES, measured[: len(NAMES)], strict=True))
    return turning.way(setting, named, measured[len(tried(setting)) + 3 :])
