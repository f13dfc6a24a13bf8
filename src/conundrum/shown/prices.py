"""What `nk.prices` shows: flight against warheads, without and with conditions (D3, D4)."""

from functools import partial
from html import escape
from typing import Any

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, move_distance
from conundrum.charts.html_table import html_table
from conundrum.model import CONTROLS, PRESETS
from conundrum.run import CENTRAL, same, undominated
from conundrum.shown import turning
from conundrum.shown.cost import Cost, costs, people
from conundrum.shown.gauge import Entry, of_outcome
from conundrum.shown.headed import headed
from conundrum.shown.policy_words import cells, heads, in_words
from conundrum.shown.presets import CALLED, NAMES, POLICIES
from conundrum.shown.prices_marks import chart_data
from conundrum.tables import rows, say, written

LEVEL = 50
"""The number of warheads below which the title asks what it takes."""

MEANINGS = {name: rows("presets")[name]["meaning"] for name in NAMES}
POWERS = list(OWN)
MOVES = {
    name: {power.lower(): move_distance(policy, power) for power in POWERS}
    for name, policy in PRESETS.items()
}
FAR = float(FARTHEST)
HEADS = ("policy", "leave", "warheads", "accept", "line")

View = dict[str, Any]
"""What is shown: every policy (``table``: its ``shares``, ``leavers``, ``warheads``, and which
powers ``accept`` it), the places there of those on both lines (``without``, ``shared``) and of the
reader's own (``place``), what that costs where all of it is ``tied``, and if growth only ``arms``
or only ``tames``."""


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


def shown(setting: dict[str, Any], measured: list[Cost]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    if len(measured) == 0:
        return {}
    seen, way = view(setting, measured), turned(setting, measured)
    return {
        "head": partial(head, seen, central(setting)),
        "versus": partial(versus, seen),
        "chart": partial(chart_data, seen),
        "told": partial(chosen_one, seen),
        "said": partial(summary, seen),
        **turning.parts(way),
        "table": partial(tables, seen, way),
    }


def numbers(setting: dict[str, Any], measured: list[Cost]) -> list[Entry]:
    """Return the warheads of each named policy, and how many people leave."""
    if len(measured) == 0:
        return []
    found: list[Entry] = []
    for name, cost in zip(NAMES, measured, strict=False):
        left, many = cost["leavers"], cost["warheads"]
        policy = CALLED[name]
        found.append(of_outcome("leavers", people(left), left, say("gauge.left", of=policy)))
        found.append(of_outcome("warheads", written(many), many, say("gauge.armed", of=policy)))
    return found


def turned(setting: dict[str, Any], measured: list[Cost]) -> turning.Way:
    """Return what is shown below."""
    named = dict(zip(NAMES, measured[: len(NAMES)], strict=True))
    return turning.way(setting, named, measured[len(tried(setting)) + 3 :])


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
    below = [place for place in seen[edge] if seen["table"][place]["warheads"] < LEVEL]
    return seen["table"][below[0]]


def head(seen: View, searched: bool) -> str:
    """Return, as HTML, the headline, how to read the chart, and where its lines come from."""
    source = "prices.searched" if searched else "prices.again"
    about = f"{say('prices.about')} {say(source, count=str(len(seen['table'])))}"
    return headed(headline(seen), about)


def headline(seen: View) -> str:
    """State how many people leave at least where fewer than `LEVEL` warheads stay."""
    without, shared = [people(few(seen, edge)["leavers"]) for edge in ("without", "shared")]
    sentence = "prices.title_same" if without == shared else "prices.title"
    return say(sentence, level=str(LEVEL), without=without, shared=shared)


def versus(seen: View) -> str:
    """Write, as HTML, the warheads of the reader's policy and those of the same policy, tied."""
    chosen = seen["chosen"]
    tied = POLICIES[chosen]["shared_conditions"] == 1
    old = written(seen["table"][seen["place"]]["warheads"])
    new = written(seen["tied"]["warheads"])
    number = say("prices.fixed", new=new) if tied else say("prices.versus", old=old, new=new)
    policy = say("prices.is_tied" if tied else "prices.if_tied", policy=CALLED[chosen])
    return f'<p class="nk-largest">{number}</p><p>{escape(policy)}</p>'


def chosen_one(seen: View) -> str:
    """Say what the chosen policy costs, what tying it would change, and who could accept it."""
    row, chosen = seen["table"][seen["place"]], seen["chosen"]
    cost = say(
        "prices.told",
        meaning=MEANINGS[chosen],
        policy=CALLED[chosen],
        leavers=people(row["leavers"]),
        warheads=written(row["warheads"]),
        tied_leavers=people(seen["tied"]["leavers"]),
        tied=written(seen["tied"]["warheads"]),
        arms=written(seen["arms"]["warheads"]),
        tames=written(seen["tames"]["warheads"]),
    )
    far = {power: written(move, 2) for power, move in MOVES[chosen].items()}
    asks = say("prices.asks", **far, farthest=written(FAR, 2))
    return f"{cost} {asks} {say(f'prices.accepts_{accepted(row)}')}"


def accepted(row: Cost) -> str:
    """Say which of the two powers could accept a policy: ``both``, one by its name, ``neither``."""
    powers = row["accept"]
    if len(powers) == len(POWERS):
        return "both"
    return powers[0] if len(powers) > 0 else "neither"


def summary(seen: View) -> str:
    """Say how much of the solid line each power could accept, and what stands at its bend."""
    on_line = [seen["table"][place] for place in seen["shared"]]
    accepts = {
        power.lower(): str(len([row for row in on_line if power in row["accept"]]))
        for power in POWERS
    }
    bend = as_policy(few(seen, "shared")["shares"])
    sentences = [
        say("prices.counted", shared=str(len(on_line)), **accepts),
        say("prices.bend", level=str(LEVEL), policy=in_words(bend)),
    ]
    if bend["us_sanctions"] == 0 and bend["china_sanctions"] == 0:
        tied = bend["shared_conditions"] > 0
        sentences.append(say("prices.unpressed" if tied else "prices.untied"))
    return " ".join(sentences)


def tables(seen: View, way: turning.Way) -> str:
    """Return named policies and those of both lines as an HTML table; and the numbers below."""
    table, lines = seen["table"], {edge: seen[edge] for edge in ("without", "shared")}
    known = [*range(len(NAMES)), *lines["without"], *lines["shared"]]
    body = [
        [
            CALLED[NAMES[place]] if place < len(NAMES) else "",
            people(table[place]["leavers"]),
            written(table[place]["warheads"]),
            say(f"prices.{accepted(table[place])}"),
            say("number.list").join(
                say(f"prices.{edge}") for edge, places in lines.items() if place in places
            ),
            *cells(as_policy(table[place]["shares"])),
        ]
        for place in ordered(table, [place for place in range(len(table)) if place in known])
    ]
    columns = [*[say(f"prices.{column}") for column in HEADS], *heads()]
    frontier = html_table(say("prices.name_of"), say("prices.caption"), columns, body)
    return f"{frontier}{turning.table(way)}"
