"""What `nk.prices` says of its numbers: sentences, and the table."""

from html import escape

from conundrum.analysis.tradeoffs.designs import FARTHEST, move_distance
from conundrum.charts.html_table import html_table
from conundrum.model import PRESETS
from conundrum.run import show
from conundrum.shown import turning
from conundrum.shown.cost import Cost
from conundrum.shown.headed import headed
from conundrum.shown.policy_words import cells, heads, in_words
from conundrum.shown.presets import CALLED, NAMES, POLICIES
from conundrum.shown.prices_view import LEVEL, POWERS, View, as_policy, few, on_line, ordered
from conundrum.tables import rows, say, written

MEANINGS = {name: rows("presets")[name]["meaning"] for name in NAMES}
MOVES = {
    name: {power.lower(): move_distance(policy, power) for power in POWERS}
    for name, policy in PRESETS.items()
}
FAR = float(FARTHEST)
HEADS = ("policy", "leave", "warheads", "accept", "line")


def head(seen: View, searched: bool) -> str:
    """Return, as HTML, the headline, how to read the chart, and where its lines come from."""
    source = "prices.searched" if searched else "prices.again"
    count, title = str(len(seen["table"])), headline(seen)
    about = f"{say('prices.about')} {say(source, count=count)}"
    return headed(title if searched else say("prices.title_again", title=title, count=count), about)


def headline(seen: View) -> str:
    """State how many people leave at least where fewer than `LEVEL` warheads stay."""
    without, shared = [
        show("leavers", few(seen, edge)["leavers"]) for edge in ("without", "shared")
    ]
    sentence = "prices.title_same" if without == shared else "prices.title"
    return say(sentence, level=str(LEVEL), without=without, shared=shared)


def versus(seen: View, way: turning.Way) -> str:
    """Write, as HTML, both prices of the reader's policy, as it is and tied, and what steps ask."""
    chosen = seen["chosen"]
    own, then = seen["table"][seen["place"]], seen["tied"]
    tied = POLICIES[chosen]["shared_conditions"] == 1
    old, new = written(own["warheads"]), written(then["warheads"])
    leave, then_leave = show("leavers", own["leavers"]), show("leavers", then["leavers"])
    either = not tied and old == new and leave == then_leave
    fixed = say("prices.fixed", new=new)
    number = fixed if tied or either else say("prices.versus", old=old, new=new)
    policy = say(
        "prices.is_tied" if tied else "prices.either" if either else "prices.if_tied",
        policy=CALLED[chosen],
        leavers=leave,
        tied_leavers=then_leave,
    )
    moves = {power: written(move, 2) for power, move in MOVES[chosen].items()}
    asked = f"{say('prices.moves', **moves)} {turning.place(way)}"
    return f'<p class="nk-largest">{number}</p><p>{escape(policy)}</p><p>{escape(asked)}</p>'


def chosen_one(seen: View) -> str:
    """Say what the chosen policy is, its prices in both kinds of futures, and who accepts it."""
    row = seen["table"][seen["place"]]
    asks = say("prices.asks", farthest=written(FAR, 2))
    accepts = say(f"prices.accepts_{accepted(row)}")
    return " ".join([MEANINGS[seen["chosen"]], *row["kinds"], asks, accepts])


def accepted(row: Cost) -> str:
    """Say which of the two powers could accept a policy: ``both``, one by its name, ``neither``."""
    powers = row["accept"]
    if len(powers) == len(POWERS):
        return "both"
    return powers[0] if len(powers) > 0 else "neither"


def summary(seen: View) -> str:
    """Say how much of the solid line each power could accept, and what stands at its bend."""
    shared = on_line(seen, "shared")
    accepts = {
        power.lower(): str(len([row for row in shared if power in row["accept"]]))
        for power in POWERS
    }
    bend = as_policy(few(seen, "shared")["shares"])
    sentences = [
        say("prices.counted", shared=str(len(shared)), **accepts),
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
            show("leavers", table[place]["leavers"]),
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
