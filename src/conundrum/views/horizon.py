"""What the panel "horizon" shows: how conclusions depend on how many years ahead one looks."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts.html_table import html_table
from conundrum.run import WEIGHED, Run, limit, order
from conundrum.run.ranking import leading
from conundrum.tables import say, written
from conundrum.views.doubt import WEIGHTS, stands
from conundrum.views.doubting import mark
from conundrum.views.faults import ends, figures
from conundrum.views.first_places import CALLED, came_first, families_of
from conundrum.views.headings import heading

A_YEAR = limit("steps_a_year", "default")
SHORTEST, USUAL, LONGEST = [limit("years", end) for end in ("lowest", "default", "highest")]
HORIZONS = list(range(SHORTEST, LONGEST + 1, 5))
"""Each column of the table looks this many years ahead."""


class Setting(TypedDict):
    """What is set in the panel.

    Parameters
    ----------
    counted : str
        Which years count: all years on the ``way``, or only the ``end``.
    choices : dict
        The panel's data, in the form of `conundrum.views.faults.About`.
    """

    counted: str
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return only the longest run of each policy, because it contains all shorter runs."""
    about = setting["choices"]
    around = {**about["usual"]["around"], "years": LONGEST, "measure": measure_courses}
    return [{"policy": policy, **around} for policy in about["policies"]]


def measure_courses(run: Run) -> dict[str, Any]:
    """Return a run's costs by outcome and step, and its average outcomes at each horizon."""
    return {
        "first_year": run.first_year,
        "costs": {outcome: run.course(outcome) for outcome in WEIGHED},
        "ends": [ends(run, years * A_YEAR) for years in HORIZONS],
    }


def view(setting: Setting, results: list[dict[str, Any]]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    about, by = setting["choices"], setting["counted"]
    first_year = int(results[0]["first_year"])
    seen = {
        "by": by,
        "ranks": {capital: ranked(results, WEIGHTS[capital], by) for capital in WEIGHTS},
        "holds": conclusions_by_year(about, results),
        "dates": [str(first_year + years) for years in range(LONGEST + 1)],
    }
    return {
        "head": partial(head, seen),
        "grid": partial(grid, about, seen),
        "said": partial(summary, about, seen),
        "table": partial(table_html, about, seen),
    }


def ranked(
    results: list[dict[str, Any]], weights: dict[str, float], by: str
) -> list[dict[str, Any]]:
    """Return for each horizon the losses, the policies in first place, and the whole order.

    The shortest horizon comes first, and each one after it is a year longer.
    """
    lost = [losses(one["costs"], weights, by) for one in results[: len(CALLED)]]
    found = []
    for at in range(LONGEST - SHORTEST + 1):
        here = [policy[at] for policy in lost]
        found.append({"losses": here, "first": leading(here), "order": order(here)})
    return found


def losses(costs: dict[str, list[float]], weights: dict[str, float], by: str) -> list[float]:
    """Return the mean loss for each horizon, from the shortest horizon to the longest.

    Either all years on the ``way`` count for the loss, or only the ``end``.
    """
    every = sum([weights[outcome] for outcome in WEIGHED])
    total, counted, found = 0.0, 0.0, []
    for step in range(LONGEST * A_YEAR + 1):
        counts = (1 + weights["discount"]) ** (-step / A_YEAR)
        cost = sum([weights[outcome] * costs[outcome][step] for outcome in WEIGHED]) / every
        total += counts * cost
        counted += counts
        if step % A_YEAR == 0 and step >= SHORTEST * A_YEAR:
            found.append(cost if by == "end" else total / counted)
    return found


def conclusions_by_year(
    about: dict[str, Any], results: list[dict[str, Any]]
) -> dict[str, list[dict[str, Any]]]:
    """Return each conclusion's figure at each horizon, and whether the conclusion holds there."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in about["conclusions"]}
    for at in range(len(HORIZONS)):
        here = figures(about, [one["ends"][at] for one in results])
        for name, one in about["conclusions"].items():
            found[name].append({"figure": here[name], "holds": stands(one, here[name])})
    return found


def spans(ranks: list[dict[str, Any]], dates: list[str]) -> str:
    """Return in words until which year each policy comes first.

    Examples
    --------
    >>> turned = [{"first": [2]}, {"first": [2]}, {"first": [3]}]
    >>> spans(turned, [str(2016 + years) for years in range(8)])
    'pressing (“Both cut it off”) until 2022, from 2023 on pressing (“Both cut off trade only”)'
    """
    firsts = [came_first(rank["first"]) for rank in ranks]
    turns = [at for at in range(1, len(firsts)) if firsts[at] != firsts[at - 1]]
    if len(turns) == 0:
        return say("horizon.throughout", first=firsts[0])
    until = [
        say("horizon.until", first=firsts[at - 1], year=dates[SHORTEST + at - 1]) for at in turns
    ]
    last = turns[len(turns) - 1]
    then = say("horizon.then", first=firsts[last], year=dates[SHORTEST + last])
    return say("number.list").join([*until, then])


def describe_ranks(ranks: dict[str, list[dict[str, Any]]], dates: list[str]) -> dict[str, str]:
    """Return a text for each power: which policies the power puts first, each until which year."""
    return {
        capital: say("horizon.eyes", capital=capital, spans=spans(ranks[capital], dates))
        for capital in ranks
    }


def turning(seen: dict[str, Any]) -> list[str]:
    """Return the powers whose first choice depends on how far ahead one looks."""
    return [
        capital
        for capital, ranks in seen["ranks"].items()
        if any(families(rank) != families(ranks[0]) for rank in ranks)
    ]


def headline(seen: dict[str, Any]) -> str:
    """Say for which powers, if any, the first choice depends on how far ahead one looks."""
    capitals = turning(seen)
    if len(capitals) == 0:
        return say("horizon.steady")
    return say("horizon.turns", capital=say("number.and").join(capitals))


def families(rank: dict[str, Any]) -> str:
    """Return as one text, for comparison, the families of the policies that come first."""
    return " ".join(families_of(rank["first"]))


def head(seen: dict[str, Any]) -> str:
    """Return the headline as HTML, with the first choices of those powers whose choice changes."""
    said = describe_ranks(seen["ranks"], seen["dates"])
    listed = say("number.parts").join([said[capital] for capital in turning(seen)])
    counted = say(f"horizon.about_{seen['by']}")
    return heading(headline(seen), f"{listed}. {counted}" if listed != "" else counted)


def grid(about: dict[str, Any], seen: dict[str, Any]) -> str:
    """Return as HTML, for each horizon, which policies come first and which conclusions fail."""
    rows = []
    for capital, ranks in seen["ranks"].items():
        cells = [family(ranks[years - SHORTEST]) for years in HORIZONS]
        rows.append(_row(say("horizon.first", capital=capital), cells))
    for name, found in seen["holds"].items():
        states = ["holds" if one["holds"] is True else "fails" for one in found]
        rows.append(_row(about["conclusions"][name]["short"], [_marked(one) for one in states]))
    heads = [f'<th scope="col">{years}</th>' for years in HORIZONS]
    unit = say("horizon.unit", start=seen["dates"][0], usual=str(USUAL))
    return (
        f'<table class="nk-cells nk-ahead"><caption>{escape(unit)}</caption>'
        f"<thead><tr><td></td>{''.join(heads)}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def family(rank: dict[str, Any]) -> str:
    """Return a cell on the kinds of policies that come first: a letter, with a tooltip."""
    own = families_of(rank["first"])
    look = own[0] if len(own) == 1 else "tie"
    name = say("horizon.tie") if look == "tie" else say(f"family.{look}")
    letter = escape(say(f"horizon.letter_{look}"))
    return f'<b class="nk-first-{look}" title="{escape(name)}">{letter}</b>'


def _marked(state: str) -> str:
    return f'{mark(state)}<i class="nk-unseen">{escape(say(f"doubting.{state}"))}</i>'


def _row(name: str, cells: list[str]) -> str:
    usual = [' class="nk-on"' if years == USUAL else "" for years in HORIZONS]
    inside = [f"<td{look}>{cell}</td>" for look, cell in zip(usual, cells, strict=True)]
    return f'<tr><th scope="row">{escape(name)}</th>{"".join(inside)}</tr>'


def places(ranks: list[dict[str, Any]], policy: int) -> list[int]:
    """Return a policy's rank after each number of years in the table; the best rank is 0.

    Policies that tie with the best policy share the first place.
    """
    drawn = [ranks[years - SHORTEST] for years in HORIZONS]
    return [0 if policy in rank["first"] else rank["order"].index(policy) for rank in drawn]


def verdict(one: dict[str, Any]) -> str:
    """Return the symbol for a conclusion that holds, or the symbol for a conclusion that fails."""
    return say("horizon.holds") if one["holds"] is True else say("horizon.fails")


def summary(about: dict[str, Any], seen: dict[str, Any]) -> str:
    """Say which conclusions fail, and at which dates in the future."""
    failing = [
        say(
            "horizon.failing",
            conclusion=about["conclusions"][name]["short"],
            years=say("number.list").join(
                [
                    seen["dates"][years]
                    for years, one in zip(HORIZONS, found, strict=True)
                    if one["holds"] is False
                ]
            ),
        )
        for name, found in seen["holds"].items()
        if any(one["holds"] is False for one in found)
    ]
    return say(
        "horizon.said",
        kept=str(len(seen["holds"]) - len(failing)),
        count=str(len(seen["holds"])),
        failing=say("number.parts").join(failing),
    )


def table_html(about: dict[str, Any], seen: dict[str, Any]) -> str:
    """Return an HTML table of all losses and figures that the picture is made from."""
    rows = []
    for capital, ranks in seen["ranks"].items():
        for place, name in enumerate(CALLED):
            at = places(ranks, place)
            lost = [ranks[years - SHORTEST]["losses"][place] for years in HORIZONS]
            cells = [
                say("horizon.cell", rank=str(rank + 1), loss=written(100 * loss, 1))
                for rank, loss in zip(at, lost, strict=True)
            ]
            rows.append([say("horizon.row", capital=capital, policy=name), *cells])
    for name, found in seen["holds"].items():
        one = about["conclusions"][name]
        cells = [
            say("horizon.figure", verdict=verdict(its), figure=written(its["figure"], 1))
            for its in found
        ]
        rows.append([say("horizon.of", conclusion=one["short"], unit=one["unit"]), *cells])
    heads = [say("horizon.head"), *[seen["dates"][years] for years in HORIZONS]]
    caption = say("horizon.caption", counted=say(f"horizon.caption_{seen['by']}"))
    return html_table(say("horizon.name"), caption, heads, rows)
