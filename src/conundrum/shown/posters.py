"""What `nk.hundred_futures` shows: three policies in a hundred futures each, as posters."""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.run import (
    MILLION,
    Run,
    in_futures,
    limit,
    median,
    of_100,
    show,
    where,
    written_people,
)
from conundrum.run.story import date, story
from conundrum.shown.gauge import Entry, of_outcome
from conundrum.shown.headed import headed
from conundrum.shown.outcomes import fell as fallen
from conundrum.shown.poster_marks import marks, mean_left, standing_for, warheads
from conundrum.shown.presets import CALLED, POLICIES
from conundrum.tables import say, written

POSTERS = ("2016", "joint cut-off", "joint opening")
"""The policies, in order."""

KINDS = {"fallen": "futures", "leavers": "people", "warheads": "warheads"}
"""The rows of a poster: an outcome, and what its marks are."""


LAST_YEAR = limit("years", "default") + limit("start", "default")

HEADS = (
    *("policy", "fallen", "mean", "median", "stands", "fell"),
    *("commanded", "loose", "warheads"),
)
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
    down, left, many = fallen(run, step), mean_left(run, step), warheads(run, step)[0]
    armed = say("gauge.armed", of=say("gauge.command"))
    return [
        of_outcome("fallen", str(down), down),
        of_outcome("leavers", written_people(left), left, say("gauge.left", of=say("gauge.mean"))),
        of_outcome("warheads", show("warheads", many), many, armed),
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
        return large([str(fallen(run, step))], say("posters.of_100"))
    if outcome == "warheads":
        commanded, loose = arsenals(run, step)
        kept = large([commanded], say("posters.commanded"))
        rest = say("posters.loose", loose=loose)
        note = say("posters.in_all", warheads=in_all(run, step))
        return f'{kept}<p>{escape(rest)}</p><p class="nk-versus">{escape(note)}</p>'
    left = large(counted(mean_left(run, step)), say("posters.average"))
    middle = counted(median(run.at("leavers", step)))
    note = say("posters.median", people=" ".join(middle))
    return f'{left}<p class="nk-versus">{escape(note)}</p>'


def arsenals(run: Run, step: int) -> list[str]:
    """Write how many warheads are under command on average, and how many are loose."""
    return [show("warheads", many) for many in warheads(run, step)]


def in_all(run: Run, step: int) -> str:
    """Write how many warheads the median future has, whoever commands them."""
    return show("warheads", median(run.at("warheads", step)))


def counted(number: float) -> list[str]:
    """Write a number of people, from a million on in millions, and say then that it is.

    Examples
    --------
    >>> counted(1_540_000)
    ['1.5', 'million']
    >>> counted(11_200)
    ['11,000']
    """
    if number < MILLION:
        return [written_people(number)]
    return [written(number / MILLION, 1), say("posters.million")]


def large(number: list[str], unit: str) -> str:
    """Return a number in large, as it is counted, with its unit, as HTML."""
    many = f"<small>{escape(number[1])}</small> " if len(number) > 1 else ""
    return f'<p class="nk-number"><b>{escape(number[0])}</b> {many}<span>{escape(unit)}</span></p>'


def headline(runs: Runs, step: int, chosen: str) -> str:
    """Say whether one policy has the fewest warheads under command and fewest people who leave."""
    if chosen == "":
        return say("posters.asks")
    when = date(runs[chosen], step)
    if step == 0:
        return say("posters.start", date=when)
    armed = min(POSTERS, key=lambda policy: warheads(runs[policy], step)[0])
    left = min(POSTERS, key=lambda policy: mean_left(runs[policy], step))
    commanded, loose = arsenals(runs[armed], step)
    return say(
        "posters.one" if armed == left else "posters.neither",
        date=when,
        warheads=CALLED[armed],
        commanded=commanded,
        loose=loose,
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
    """Say in how many futures the regime has fallen, and what holds in the middle of each kind."""
    middle = middles(run, step)
    both = "both" if middle["fell"] != "" else "stands"
    which = both if middle["stands"] != "" else "fell"
    return [
        say("posters.fallen", date=date(run, step), futures=in_futures(run.at("fallen", step))),
        say(f"posters.{which}", stands=middle["stands"], fell=middle["fell"]),
    ]


def middles(run: Run, step: int) -> dict[str, str]:
    """Write the people who have left in the median future, of all and each kind; "" for none."""
    left, down = run.at("leavers", step), run.at("fallen", step)
    sides = {"median": left, "stands": where(left, down, False), "fell": where(left, down, True)}
    return {
        side: written_people(median(some)) if len(some) > 0 else "" for side, some in sides.items()
    }


def fewer(run: Run, other: Run, step: int) -> bool:
    """Return whether a run has fewer than another one in every row of its poster."""
    commanded, loose = warheads(run, step)
    theirs, loose_there = warheads(other, step)
    return (
        of_100(run.at("fallen", step)) < of_100(other.at("fallen", step))
        and mean_left(run, step) < mean_left(other, step)
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
            written_people(mean_left(run, step)),
            *[
                middle if middle != "" else say("posters.no_future")
                for middle in middles(run, step).values()
            ],
            *arsenals(run, step),
            in_all(run, step),
        ]
        for policy, run in runs.items()
    ]
    caption = say("posters.caption", date=date(runs[POSTERS[0]], step))
    heads = [say(f"posters.{column}_head") for column in HEADS]
    return html_table(say("posters.name"), caption, heads, rows)
