"""What `nk.hundred_futures` shows: three policies in a hundred futures each, as posters."""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.run import (
    Run,
    average,
    average_of,
    in_futures,
    limit,
    of_100,
    show,
    where,
    written_average,
)
from conundrum.run.story import date, story
from conundrum.shown.gauge import Entry, of_outcome
from conundrum.shown.headed import headed
from conundrum.shown.outcomes import fell as fallen
from conundrum.shown.poster_marks import marks, standing_for, warheads
from conundrum.shown.presets import CALLED, POLICIES
from conundrum.shown.two_kinds import second_line, told
from conundrum.tables import say

POSTERS = ("2016", "joint cut-off", "joint opening")
"""The policies, in order."""

KINDS = {"fallen": "futures", "leavers": "people", "warheads": "warheads"}
"""The rows of a poster: an outcome, and what its marks are."""


LAST_YEAR = limit("years", "default") + limit("start", "default")

HEADS = ("policy", "fallen", "left", "stands", "fell", "commanded", "loose")
"""The columns of the table."""

Runs = dict[str, Run]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each poster's policy."""
    return [{"policy": POLICIES[name], "beliefs": setting["beliefs"]} for name in POSTERS]


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    chosen, dot = setting["chosen"], setting["dot"]
    runs = {policy: measured[place] for place, policy in enumerate(POSTERS)}
    step = measured[0].step(setting["count"]["year"]) if chosen != "" else 0
    parts: dict[str, partial[Any]] = {
        "head": partial(headed, headline(runs, step, chosen)),
        "said": partial(summary, runs, step, chosen),
        "story": partial(opened, runs, chosen, dot["policy"], dot["future"]),
        "table": partial(table, runs, step),
    }
    for policy, run in runs.items():
        for outcome in KINDS:
            ringed = dot["future"] if policy == dot["policy"] else 0
            parts[f"card.{outcome}.{policy}"] = partial(card, run, outcome, step)
            parts[f"marks.{outcome}.{policy}"] = partial(
                marks, run, outcome, step, policy == chosen, ringed if chosen != "" else None
            )
    return parts


def numbers(setting: dict[str, Any], measured: list[Run]) -> list[Entry]:
    """Return the rows of the poster that was chosen; before, no year has passed."""
    chosen = setting["chosen"]
    run = measured[POSTERS.index(chosen) if chosen != "" else 0]
    step = run.step(setting["count"]["year"]) if chosen != "" else 0
    down, many = fallen(run, step), warheads(run, step)[0]
    left, says = average_of(run, "leavers", step), written_average(run, "leavers", step)
    armed = say("gauge.armed", of=say("gauge.command"))
    return [
        of_outcome("fallen", str(down), down),
        of_outcome("leavers", says, left),
        of_outcome("warheads", str(many), many, armed),
    ]


def acted(
    setting: dict[str, Any], policy: str, said: dict[str, Any], measured: list[Run]
) -> dict[str, Any]:
    """Return what a click on a dot of a policy sets: the future for which it stands."""
    run = measured[POSTERS.index(policy)]
    return {"sets": {"dot": {"policy": policy, "future": standing_for(run)[said["mark"]]}}}


def card(run: Run, outcome: str, step: int) -> str:
    """Return the number above the marks of a poster's row as HTML.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(Run(simulate()), "fallen", 80)
    '<p class="nk-number"><b>16</b> <span>of 100 futures</span></p>'
    """
    if outcome == "fallen":
        return large(str(fallen(run, step)), say("posters.of_100"))
    if outcome == "warheads":
        commanded, loose = warheads(run, step)
        kept = large(str(commanded), say("posters.commanded"))
        return f"{kept}<p>{escape(say('posters.loose', loose=str(loose)))}</p>"
    left = large(written_average(run, "leavers", step), say("posters.average"))
    kinds = second_line(run, "leavers", step)
    return f'{left}<p class="nk-versus">{escape(kinds)}</p>' if kinds != "" else left


def large(number: str, unit: str) -> str:
    """Return a number in large with its unit, as HTML; its millions are a smaller word.

    Examples
    --------
    >>> large("1.5 million", "on average")
    '<p class="nk-number"><b>1.5</b> <small>million</small> <span>on average</span></p>'
    """
    parts = number.split(" ")
    many = f"<small>{escape(parts[1])}</small> " if len(parts) > 1 else ""
    return f'<p class="nk-number"><b>{escape(parts[0])}</b> {many}<span>{escape(unit)}</span></p>'


def headline(runs: Runs, step: int, chosen: str) -> str:
    """Say whether one policy has the fewest warheads under command and fewest people who leave."""
    if chosen == "":
        return say("posters.asks")
    when = date(runs[chosen], step)
    if step == 0:
        return say("posters.start", date=when)
    armed = min(POSTERS, key=lambda policy: warheads(runs[policy], step)[0])
    left = min(POSTERS, key=lambda policy: average_of(runs[policy], "leavers", step))
    commanded, loose = warheads(runs[armed], step)
    return say(
        "posters.one" if armed == left else "posters.neither",
        date=when,
        warheads=CALLED[armed],
        commanded=str(commanded),
        loose=str(loose),
        people=CALLED[left],
    )


def summary(runs: Runs, step: int, chosen: str) -> str:
    """Say what became of the policy that was chosen, in both kinds of future."""
    if chosen == "":
        return say("posters.before")
    run, first = runs[chosen], runs[POSTERS[0]]
    sentences = [say("posters.chosen", policy=CALLED[chosen]), *both_kinds(run, step)]
    if step > 0 and fewer(run, first, step):
        sentences.append(say("posters.rests", policy=CALLED[chosen], first=CALLED[POSTERS[0]]))
    return " ".join(sentences)


def both_kinds(run: Run, step: int) -> list[str]:
    """Say in how many futures the regime has fallen, and how many people have left in each kind."""
    fell = say("posters.fallen", date=date(run, step), futures=in_futures(run.at("fallen", step)))
    return [fell, *told(run, ["leavers"], step)]


def of_kinds(run: Run, step: int) -> list[str]:
    """Write the people who have left where the regime rules, and where it has fallen."""
    left, down = run.at("leavers", step), run.at("fallen", step)
    sides = [where(left, down, did) for did in [False, True]]
    return [
        show("leavers", average("leavers", some)) if len(some) > 0 else say("posters.no_future")
        for some in sides
    ]


def fewer(run: Run, other: Run, step: int) -> bool:
    """Return whether a run has fewer than another one in every row of its poster."""
    commanded, loose = warheads(run, step)
    theirs, loose_there = warheads(other, step)
    return (
        of_100(run.at("fallen", step)) < of_100(other.at("fallen", step))
        and average_of(run, "leavers", step) < average_of(other, "leavers", step)
        and commanded < theirs
        and loose < loose_there
    )


def opened(runs: Runs, chosen: str, policy: str, future: int) -> str:
    """Tell the future of a dot, or, once a policy is chosen, say how one is opened."""
    if policy == "":
        return say("posters.open") if chosen != "" else ""
    return " ".join([say("posters.under", policy=CALLED[policy]), *story(runs[policy], future)])


def table(runs: Runs, step: int) -> str:
    """Return the numbers of the posters as an HTML table, a row for each policy."""
    rows = [
        [
            CALLED[policy],
            str(fallen(run, step)),
            written_average(run, "leavers", step),
            *of_kinds(run, step),
            *[str(many) for many in warheads(run, step)],
        ]
        for policy, run in runs.items()
    ]
    caption = say("posters.caption", date=date(runs[POSTERS[0]], step))
    heads = [say(f"posters.{column}_head") for column in HEADS]
    return html_table(say("posters.name"), caption, heads, rows)
