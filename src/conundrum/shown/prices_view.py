"""What `nk.prices` shows as numbers: every policy, and those on a line that no other beats."""

from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.model import CONTROLS
from conundrum.run import CENTRAL, same, undominated
from conundrum.shown import turning
from conundrum.shown.cost import Cost
from conundrum.shown.presets import NAMES, POLICIES

LEVEL = 50
"""The number of warheads below which the title asks what it takes."""

POWERS = list(OWN)

View = dict[str, Any]
"""What is shown: every policy (``table``: its ``shares``, ``leavers``, ``warheads``, and which
powers ``accept`` it; of one that was run its ``kinds`` of futures), the places there of those on
both lines (``without``, ``shared``) and of the reader's own (``place``), what that costs where all
of it is ``tied``, and if growth only ``arms`` or only ``tames``."""


def tried(setting: dict[str, Any]) -> list[dict[str, float]]:
    """Return the policies that are run: under central beliefs the table knows all but the named."""
    given, named = setting["choices"], list(POLICIES.values())
    if central(setting):
        return named
    return [*named, *[as_policy(given["policies"][place]) for place in given["again"]]]


def central(setting: dict[str, Any]) -> bool:
    """Return whether beliefs are those under which the lines were searched."""
    return same(CENTRAL, setting["beliefs"])


def as_policy(shares: list[float]) -> dict[str, float]:
    """Return shares by control."""
    return dict(zip(CONTROLS, shares, strict=True))


def view(setting: dict[str, Any], measured: list[Cost]) -> View:
    """Return what is shown above."""
    run = len(tried(setting))
    tied, arms, tames = measured[run : run + 3]
    table = charted(setting, measured[:run])
    untied = CONTROLS.index("shared_conditions")
    every = list(range(len(table)))
    return {
        "table": table,
        "without": line(table, [place for place in every if table[place]["shares"][untied] == 0]),
        "shared": line(table, every),
        "chosen": setting["chosen"],
        "place": NAMES.index(setting["chosen"]),
        "tied": tied,
        "arms": arms,
        "tames": tames,
    }


def charted(setting: dict[str, Any], run: list[Cost]) -> list[Cost]:
    """Return a row for each policy, the named ones first."""
    given, first = setting["choices"], run[NAMES.index(turning.FIRST)]["lost"]
    found = [
        {
            "shares": list(policy.values()),
            "leavers": cost["leavers"],
            "warheads": cost["warheads"],
            "kinds": cost["kinds"],
            "accept": [power for power in POWERS if cost["lost"][power] <= first[power]],
        }
        for policy, cost in zip(tried(setting), run, strict=True)
    ]
    if not central(setting):
        return found
    known = [
        {
            "shares": shares,
            "leavers": leavers,
            "warheads": warheads,
            "accept": [power for power, does in zip(POWERS, accepts, strict=True) if does is True],
        }
        for shares, (leavers, warheads), accepts in zip(
            given["policies"], given["costs"], given["accepts"], strict=True
        )
    ]
    return [*found, *known]


def line(table: list[Cost], among: list[int]) -> list[int]:
    """Return the places of those that none of some beats in both prices, by how many leave."""
    prices = [[table[place]["leavers"], table[place]["warheads"]] for place in among]
    return ordered(table, [among[place] for place in undominated(prices)])


def ordered(table: list[Cost], places: list[int]) -> list[int]:
    """Return places from the fewest people who leave to the most, and by warheads of as many."""
    by_warheads = sorted(places, key=lambda place: table[place]["warheads"])
    return sorted(by_warheads, key=lambda place: table[place]["leavers"])


def few(seen: View, edge: str) -> Cost:
    """Return the policy of a line under which the fewest leave for fewer than `LEVEL` warheads."""
    below = [cost for cost in on_line(seen, edge) if cost["warheads"] < LEVEL]
    return below[0]


def on_line(seen: View, edge: str) -> list[Cost]:
    """Return the policies of a line, in its order."""
    return [seen["table"][place] for place in seen[edge]]
