"""What the panel "faults" shows: which conclusions survive if a fault of the model is changed."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.analysis.spoiling import spoil_engagement
from conundrum.charts.html_table import html_table
from conundrum.run import Run, mean, order, show_finely
from conundrum.run.ranking import turned
from conundrum.tables import entries, say
from conundrum.views.doubt import WEIGHTS, priced, stands
from conundrum.views.first_places import CALLED
from conundrum.views.headings import heading

OUTCOMES = list(dict.fromkeys(about["outcome"] for about in entries("conclusions").values()))
COLUMNS = ("conclusion", "survives", "usual", "changed", "claims")

About = dict[str, Any]
"""The data of the panel: faults, conclusions, policies to run (the named policies first), and the
empty change "usual"."""

Evaluated = dict[str, Any]
"""The figures of the conclusions by id, and the losses by power and by policy."""


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    fault : str
        The name of the fault that is tried.
    choices : About
        The panel's data.
    """

    fault: str
    choices: About


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the runs of all policies, first in the usual model and then in the changed model."""
    about = setting["choices"]
    return [
        *runs(about, about["usual"]),
        *runs(about, about["faults"][setting["fault"]]["change"]),
    ]


def runs(about: About, under: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the runs of all policies in a changed model."""
    measure = measure_half_costs if under["halved"] is True else measure_costs
    policies = [spoil_engagement(policy, under["spoiled"]) for policy in about["policies"]]
    return [{"policy": policy, **under["around"], "measure": measure} for policy in policies]


def measure_costs(run: Run) -> dict[str, Any]:
    """Return what conclusions need from a run: the outcomes in the last year, and the losses."""
    return _measure_costs(run, 1)


def measure_half_costs(run: Run) -> dict[str, Any]:
    """Return the costs of a run. An outcome costs the most from half of its chart's scale on."""
    return _measure_costs(run, 0.5)


def _measure_costs(run: Run, frame: float) -> dict[str, Any]:
    return {
        "ends": ends(run, run.last),
        "losses": {capital: run.loss(weights, frame) for capital, weights in WEIGHTS.items()},
    }


def ends(run: Run, step: int) -> dict[str, Any]:
    """Return the average, at a step, of each outcome that conclusions use, in the shown unit."""
    return {outcome: run.average(outcome, step) for outcome in OUTCOMES}


def view(setting: Setting, results: list[dict[str, Any]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    about = setting["choices"]
    fault = about["faults"][setting["fault"]]
    count = len(about["policies"])
    usual = evaluated(about, about["usual"], results[:count])
    found = evaluated(about, fault["change"], results[count:])
    return {
        "about": partial(describe_fault, fault),
        "said": partial(survival, about, usual, found),
        "table": partial(table_html, about, usual, found),
    }


def evaluated(about: About, under: dict[str, Any], results: list[dict[str, Any]]) -> Evaluated:
    """Return the figures of all conclusions and all losses, from results in a changed model."""
    losses = {}
    for capital in WEIGHTS:
        named = [found["losses"][capital] for found in results[: len(CALLED)]]
        losses[capital] = priced(named, capital, under["price"])
    at_end = [found["ends"] for found in results]
    return {"figures": figures(about, at_end), "losses": losses}


def figures(about: About, averages: list[dict[str, float]]) -> dict[str, float]:
    """Return the figure of each conclusion, from the averages under each policy."""
    found: dict[str, float] = {}
    for name, one in about["conclusions"].items():
        outcome, against = one["outcome"], one["against"]
        less = averages[against][outcome] if against is not None else 0
        found[name] = averages[one["policy"]][outcome] - less
    return found


def survivors(about: About, usual: Evaluated, found: Evaluated) -> dict[str, bool]:
    """Return whether each conclusion, and each power's order of policies, survives a change."""
    kept = {name: stands(one, found["figures"][name]) for name, one in about["conclusions"].items()}
    for capital in WEIGHTS:
        kept[capital] = len(turned(usual["losses"][capital], found["losses"][capital])) == 0
    return kept


def survival(about: About, usual: Evaluated, found: Evaluated) -> str:
    """Say how many conclusions survive, and which conclusions are overturned."""
    kept = survivors(about, usual, found)
    lost = [_named(about, name) for name, survives in kept.items() if survives is False]
    left = len(kept) - len(lost)
    how = "all" if len(lost) == 0 else "one" if left == 1 else "some"
    return say(f"faults.{how}", kept=left, count=len(kept), lost=say("number.parts").join(lost))


def describe_fault(fault: dict[str, Any]) -> str:
    """Return a fault as HTML, with its likely error and the change of the model."""
    error = say("faults.error", direction=fault["direction"])
    lead = say("faults.change")
    return f"{heading(fault['fault'], error)}<p><b>{lead}:</b> {escape(fault['says'])}</p>"


def table_html(about: About, usual: Evaluated, found: Evaluated) -> str:
    """Return the conclusions, and the orders of the policies, as an HTML table."""
    kept = survivors(about, usual, found)
    rows = []
    for name, one in about["conclusions"].items():
        fine = [show_finely(one["outcome"], of["figures"][name]) for of in (usual, found)]
        cells = [f"{figure} {one['unit']}" for figure in fine]
        verdict = say("faults.yes" if kept[name] is True else "faults.no")
        rows.append([one["says"], verdict, *cells, one["claims"]])
    for capital in WEIGHTS:
        pairs = turned(usual["losses"][capital], found["losses"][capital])
        listed = say("number.parts").join(
            [say("faults.pair", one=CALLED[one], other=CALLED[other]) for one, other in pairs]
        )
        verdict = say("faults.turned", listed=listed) if len(pairs) > 0 else say("faults.yes")
        orders = [_order(of["losses"][capital]) for of in (usual, found)]
        rows.append([say("faults.order_says", capital=capital), verdict, *orders, "D2, H16"])
    heads = [say(f"faults.{column}") for column in COLUMNS]
    return html_table(say("faults.table"), say("faults.caption"), heads, rows, "nk-survive")


def _named(about: About, name: str) -> str:
    if name in WEIGHTS:
        return say("faults.order", capital=name)
    return say("faults.conclusion_lost", conclusion=about["conclusions"][name]["short"])


def _order(losses: list[Any]) -> str:
    """Return the names of the policies, from the smallest loss to the largest loss."""
    return ", ".join([CALLED[place] for place in order([mean(lost) for lost in losses])])
