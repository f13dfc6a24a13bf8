"""What the chart of two prices says: its title, the reader's policy in words, its table."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, move_distance
from conundrum.analysis.tradeoffs.edges import Cost, Edges
from conundrum.charts import policy_words
from conundrum.charts.html_table import html_table
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.run import written_outcome
from conundrum.tables.settings import rows
from conundrum.tables.words import say, written

MILLION = 1e6

LEVEL = 50
"""The number of warheads below which the title asks what it takes."""

UNPRESSED = ("us_sanctions", "china_sanctions")
"""Where both are at nothing, no sanctions are left."""


Row = dict[Any, Any]
"""What a policy does and costs, by the columns of the table."""


class View(NamedTuple):
    """What the chart shows.

    Parameters
    ----------
    table : DataFrame
        A row a policy, as `conundrum.analysis.tradeoffs.edges.charted` makes it.
    edges : Edges
        Its two lines.
    beliefs : Beliefs
        Under which they were run.
    chosen : str
        The reader's policy, one of the named ones.
    tied : Cost
        What it costs when all that it offers is tied to steps.
    arms, tames : Cost
        What it costs if growth only arms, and if it only tames.
    """

    table: pd.DataFrame
    edges: Edges
    beliefs: Beliefs
    chosen: str
    tied: Cost
    arms: Cost
    tames: Cost

    @property
    def row(self) -> Row:
        """What the reader's policy does and costs."""
        return self.table.loc[self.chosen].to_dict()


def people(count: float) -> str:
    """Write a number of people, with two figures.

    Examples
    --------
    >>> people(164_631), people(1_540_872), people(862_000)
    ('160,000', '1.5 million', '860,000')
    """
    if count >= MILLION:
        return say("prices.million", count=written(count / MILLION, 1))
    return written_outcome.people(count)


def few(edge: pd.DataFrame) -> Row:
    """Return the policy of a line under which the fewest leave for fewer than `LEVEL` warheads."""
    return edge[edge["warheads"] < LEVEL].iloc[0].to_dict()


def title(view: View) -> str:
    """State how many people leave at least where fewer than `LEVEL` warheads stay."""
    without, with_shared = (people(few(edge)["leavers"]) for edge in view.edges)
    name = "prices.title_same" if without == with_shared else "prices.title"
    return say(name, level=str(LEVEL), without=without, shared=with_shared)


def about(view: View) -> str:
    """Say how to read the chart, and among which policies its lines were searched."""
    again = say("prices.again", count=str(len(view.table)))
    searched = say("prices.searched") if view.beliefs == Beliefs() else again
    return f"{say('prices.about')} {searched}"


def versus(view: View) -> str:
    """Write, as HTML, the warheads of the reader's policy and those of the same policy, tied."""
    tied = PRESETS[view.chosen].shared_conditions == 1
    old, new = written(view.row["warheads"]), written(view.tied.warheads)
    number = say("prices.fixed", new=new) if tied else say("prices.versus", old=old, new=new)
    policy = escape(say("prices.is_tied" if tied else "prices.if_tied", policy=called(view.chosen)))
    return f'<p class="nk-largest">{number}</p><p>{policy}</p>'


def told(view: View) -> str:
    """Say what the chosen policy costs, what tying it would change, and who could accept it."""
    row = view.row
    cost = say(
        "prices.told",
        meaning=rows("presets")[view.chosen]["meaning"],
        policy=called(view.chosen),
        leavers=people(row["leavers"]),
        warheads=written(row["warheads"]),
        tied_leavers=people(view.tied.leavers),
        tied=written(view.tied.warheads),
        arms=written(view.arms.warheads),
        tames=written(view.tames.warheads),
    )
    far = {power.lower(): written(move_distance(PRESETS[view.chosen], power), 2) for power in OWN}
    asks = say("prices.asks", **far, farthest=written(FARTHEST, 2))
    return f"{cost} {asks} {say(f'prices.accepts_{accepted(row)}')}"


def accepted(row: Row) -> str:
    """Say which of the two powers could accept a policy: ``both``, one by its name, ``neither``."""
    powers = [power for power in OWN if row[f"accepts_{power}"]]
    return "both" if len(powers) == len(OWN) else powers[0] if powers else "neither"


def counted(view: View) -> str:
    """Say how much of the solid line each power could accept, and what stands at its bend."""
    line = view.edges.with_shared
    accepts = {power.lower(): str(line[f"accepts_{power}"].sum()) for power in OWN}
    bend = few(line)
    said = [
        say("prices.counted", shared=str(len(line)), **accepts),
        say("prices.bend", level=str(LEVEL), policy=policy_words.in_words(bend)),
    ]
    if not any(bend[control] for control in UNPRESSED):
        said.append(say("prices.unpressed"))
    return " ".join(said)


def _ordered(table: pd.DataFrame) -> Iterator[tuple[str, Row]]:
    rows = table.sort_values(["leavers", "warheads"], kind="stable")
    return zip(map(str, rows.index), rows.to_dict("records"), strict=True)


def prices_table(view: View) -> str:
    """Return named policies and those of both lines as an HTML table."""
    lines = {
        name: {str(one) for one in edge.index}
        for name, edge in zip(("without", "shared"), view.edges, strict=True)
    }
    rows = [
        (
            called(name) if name in PRESETS else "",
            people(row["leavers"]),
            written(row["warheads"]),
            say(f"prices.{accepted(row)}"),
            say("number.list").join(
                say(f"prices.{one}") for one, names in lines.items() if name in names
            ),
            *policy_words.cells(row),
        )
        for name, row in _ordered(view.table)
        if name in PRESETS or any(name in names for names in lines.values())
    ]
    heads = [say(f"prices.{head}") for head in ("policy", "leave", "warheads", "accept", "line")]
    heads += policy_words.heads()
    return html_table(say("prices.name_of"), say("prices.caption"), heads, rows)
