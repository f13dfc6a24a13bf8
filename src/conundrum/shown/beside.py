"""What `nk.beside` shows: two policies, and what each costs and buys against the path of 2016."""

from functools import partial
from typing import Any

from conundrum.analysis.balance import Entry, balance
from conundrum.charts import style
from conundrum.charts.beside import DRAWN
from conundrum.run import OUTCOMES, Run, in_futures, written_average
from conundrum.shown.balance import Balances, summary, table
from conundrum.shown.balance_bars import balance_bars
from conundrum.shown.headed import headed
from conundrum.shown.outcomes import shape
from conundrum.shown.presets import FIRST
from conundrum.shown.two_kinds import told as kinds_told
from conundrum.tables import say

ROOM = style.TEXT / style.PANEL["height"]
"""How much of a panel's height a number needs."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the runs of both policies, and of the path of 2016."""
    policies = [*[policy for _, policy in setting["policies"]], FIRST]
    return [{"policy": policy, "beliefs": setting["beliefs"]} for policy in policies]


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    names = [name for name, _ in setting["policies"]]
    first, second, path = measured
    bought = [(names[0], against(first, path)), (names[1], against(second, path))]
    return {
        "chart": partial(chart_data, measured),
        "head": partial(head, names, measured),
        "said": partial(summaries, bought, measured),
        "balance": partial(balance_bars, bought),
        "table": partial(table, bought),
    }


def head(names: list[str], runs: list[Run]) -> str:
    """Return the headline as HTML: how the two end."""
    first, second = runs[0], runs[1]
    said = say(
        "beside.head",
        year=str(int(first.year(first.last))),
        first=names[0],
        second=names[1],
        first_fallen=in_futures(first.at("fallen", first.last)),
        second_fallen=in_futures(second.at("fallen", second.last)),
        first_warheads=written_average(first, "warheads", first.last),
        second_warheads=written_average(second, "warheads", second.last),
    )
    return headed(said)


def summaries(balances: Balances, runs: list[Run]) -> str:
    """Say of each policy where it is clearly better or worse, and tell both kinds of futures."""
    kinds = [
        say("kinds.of", policy=name, told=told)
        for (name, _), run in zip(balances, runs, strict=False)
        for told in kinds_told(run, list(DRAWN), run.last)
    ]
    return "\n".join([*[summary(name, entries) for name, entries in balances], *kinds])


def against(run: Run, path: Run) -> list[Entry]:
    """Return what a policy costs and buys beside the path of 2016."""
    return run.kept("balance", lambda: balance(run, path))


def chart_data(runs: list[Run]) -> dict[str, Any]:
    """Return what the chart draws, by outcome and run."""
    return {outcome: _drawn(outcome, runs) for outcome in DRAWN}


def heights(first: float, second: float, frame: float) -> tuple[float, float]:
    """Return heights for the two last numbers at which neither covers the other.

    Examples
    --------
    >>> heights(0, 0, frame=1 / ROOM)
    (1.0, 0.0)
    """
    one, other = min(first, frame), min(second, frame)
    short = max(0, ROOM * frame - abs(one - other)) / 2
    up = short if one >= other else -short
    # At the floor of the panel there is room upwards only.
    lift = max(0, -min(one + up, other - up))
    return one + up + lift, other - up + lift


def _drawn(outcome: str, runs: list[Run]) -> dict[str, Any]:
    first, second, path = [shape(run, outcome) for run in runs]
    ends = heights(first["mean"][-1], second["mean"][-1], OUTCOMES[outcome]["frame"])
    return {
        "first": first,
        "second": second,
        "path": path,
        "first_end": ends[0],
        "second_end": ends[1],
    }
