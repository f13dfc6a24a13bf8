"""What the panel "hundred_futures" shows: posters of a hundred futures in 2036."""

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts.html_table import html_table
from conundrum.run import (
    Run,
    average,
    show,
    where,
    written_average,
)
from conundrum.run.story import date, story
from conundrum.tables import say
from conundrum.views.headings import heading
from conundrum.views.outcomes import fell as fallen
from conundrum.views.poster_marks import marks, standing_for, warheads
from conundrum.views.presets import CALLED, POLICIES
from conundrum.views.two_kinds import describe_kinds

POSTERS = ("2016", "joint cut-off", "joint opening")
"""The policies in order. The first policy's poster is always drawn. Each other poster is drawn once
its policy was chosen."""

KINDS = {"fallen": "futures", "leavers": "people", "warheads": "warheads"}
"""The rows of a poster, by outcome, and what one mark of each row represents."""

FIRST_TOLD, FURTHER = 30, 37
"""The number of the dot whose story comes first, and how many dots lie between two stories. With
this many dots between two stories, every dot has a story before any dot comes again."""

HEADS = ("policy", "fallen", "left", "stands", "fell", "commanded", "loose")
"""The columns of the table."""

Runs = dict[str, Run]


class Setting(TypedDict):
    """What the reader has set in the panel. Each tried policy is a key with the value true.

    Parameters
    ----------
    chosen : str
        The policy that was chosen last; empty before the first choice.
    dot : dict
        The ``policy`` and the ``future`` whose story is told, or an empty name and 0.
    beliefs : dict
        The beliefs under which the policies are run.
    """

    chosen: str
    dot: dict[str, Any]
    beliefs: dict[str, float]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the run of each poster's policy."""
    return runs_under(setting["beliefs"])


def runs_under(beliefs: dict[str, float]) -> list[dict[str, Any]]:
    """Return the run of each policy that has a poster at present, in the order of the posters."""
    return [{"policy": POLICIES[name], "beliefs": beliefs} for name in POSTERS]


def view(setting: Setting, results: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel; a policy's poster is drawn once the reader has tried it."""
    chosen = setting["chosen"]
    runs = by_policy(results)
    tried = {policy: run for policy, run in runs.items() if is_tried(setting, policy)}
    parts: dict[str, partial[Any]] = {
        "head": partial(heading, headline(tried, chosen)),
        "asks": partial(asks, chosen, len(tried) == len(POSTERS)),
        "said": partial(summary, runs, chosen),
        "one": partial(display, chosen),
        "story": partial(opened, setting, runs),
        "table": partial(table_html, tried),
    }
    for policy, run in runs.items():
        seen = is_tried(setting, policy)
        picked = future_of(setting, run) if policy == chosen else 0
        for outcome in KINDS:
            parts[f"card.{outcome}.{policy}"] = partial(card, runs, outcome, policy, seen)
            parts[f"marks.{outcome}.{policy}"] = partial(
                marks, run, outcome, policy, seen, picked if seen and chosen != "" else None
            )
    return parts


def acted(setting: Setting, name: str, said: dict[str, Any], results: list[Run]) -> dict[str, Any]:
    """Return what a click on a dot, or on the button for another future, sets."""
    policy = setting["chosen"] if name == "another" else name
    run = by_policy(results)[policy]
    futures = standing_for(run)
    if name == "another":
        dot = (futures.index(future_of(setting, run)) + FURTHER) % len(futures)
    else:
        dot = said["mark"]
    return {"sets": {**choice(policy), "dot": {"policy": policy, "future": futures[dot]}}}


def choice(policy: str) -> dict[str, Any]:
    """Return the changes in the setting when a reader chooses a policy, which then counts as tried.

    Examples
    --------
    >>> choice("joint opening"), choice("2016")
    ({'chosen': 'joint opening', 'joint opening': True}, {'chosen': '2016'})
    """
    return {"chosen": policy, policy: True} if policy in POSTERS[1:] else {"chosen": policy}


def is_tried(setting: Mapping[str, Any], policy: str) -> bool:
    """Return whether the reader has tried a policy; the policy of 2016 always counts as tried."""
    return policy == POSTERS[0] or setting[policy] is True


def future_of(setting: Setting, run: Run) -> int:
    """Return the number of the future whose story is told under the chosen policy."""
    dot = setting["dot"]
    told = dot["policy"] == setting["chosen"] and dot["future"] in standing_for(run)
    return int(dot["future"]) if told else standing_for(run)[FIRST_TOLD]


def asks(chosen: str, all_tried: bool) -> str:
    """Return what the panel asks: first to choose a policy, and then to try the other policies.

    Examples
    --------
    >>> asks("2016", True)[:34]
    'You have seen all three policies. '
    """
    if chosen == "":
        return say("posters.asks")
    return say("posters.all_tried" if all_tried else "posters.tries")


def display(chosen: str) -> str:
    """Return the CSS value that hides a future's story before a choice, and shows it afterwards."""
    return "none" if chosen == "" else ""


def card(runs: Runs, outcome: str, policy: str, seen: bool) -> str:
    """Return the number above the marks in a row of a poster as HTML, or a question mark.

    Beside another policy's number is the number of 2016, for screens with room for one poster.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card({"2016": Run(simulate())}, "fallen", "2016", True)
    '<p class="nk-number"><b>16</b> <span>of 100</span></p>'
    """
    if not seen:
        return '<p class="nk-number nk-untried"><b>?</b></p>'
    number, unit = counted(runs[policy], outcome)
    before = ""
    if policy != POSTERS[0]:
        other = counted(runs[POSTERS[0]], outcome)[0]
        before = f" <i>{escape(say('posters.other_count', count=other))}</i>"
    of = f" <span>{escape(unit)}</span>" if unit != "" else ""
    return f'<p class="nk-number"><b>{escape(number)}</b>{of}{before}</p>'


def counted(run: Run, outcome: str) -> list[str]:
    """Return as text the outcome of 2036 in a poster's row, and the words after its number.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> counted(Run(simulate()), "fallen")
    ['16', 'of 100']
    """
    if outcome == "fallen":
        return [str(fallen(run, run.last)), say("posters.of_100")]
    if outcome == "leavers":
        return [written_average(run, "leavers", run.last), ""]
    commanded, loose = warheads(run, run.last)
    return [str(commanded + loose), say("posters.loose", loose=str(loose))]


def headline(runs: Runs, chosen: str) -> str:
    """Say what the chosen policy, or the policy of 2016 before a choice, leaves in 2036.

    ``runs`` has only the policies that the reader has tried, so no other policy is compared.
    """
    first = runs[POSTERS[0]]
    run = runs[chosen if chosen != "" else POSTERS[0]]
    armed = [sum(warheads(one, one.last)) for one in runs.values()]
    left = [one.average("leavers", one.last) for one in runs.values()]
    commanded, loose = warheads(run, run.last)
    many = commanded + loose
    found = "start"
    if chosen not in ("", POSTERS[0]):
        most = many == min(armed) and run.average("leavers", run.last) == max(left)
        every = len(runs) == len(POSTERS)
        found = "least_and_most" if most and every else "lower" if fewer(run, first) else "other"
    return say(
        f"posters.{found}",
        policy=CALLED[chosen if chosen != "" else POSTERS[0]],
        warheads=str(many),
        loose=str(loose),
        before=str(sum(warheads(run, 0))),
        rules=str(100 - fallen(run, run.last)),
        fallen=str(fallen(run, run.last)),
        people=written_average(run, "leavers", run.last),
    )


def summary(runs: Runs, chosen: str) -> str:
    """Say what averages and rows do not show; before the first choice, say what a future is."""
    if chosen == "":
        return say("posters.before")
    run = runs[chosen]
    hides = [say("posters.hides"), *describe_kinds(run, ["leavers"], run.last)]
    lower = chosen != POSTERS[0] and fewer(run, runs[POSTERS[0]])
    return " ".join([*hides, *([say("posters.no_row")] if lower else [])])


def fewer(run: Run, other: Run) -> bool:
    """Return whether a run has smaller numbers than another run in every row of its poster."""
    commanded, loose = warheads(run, run.last)
    theirs, loose_there = warheads(other, other.last)
    return (
        fallen(run, run.last) < fallen(other, other.last)
        and run.average("leavers", run.last) < other.average("leavers", other.last)
        and commanded < theirs
        and loose < loose_there
    )


def opened(setting: Setting, runs: Runs) -> str:
    """Return the story of one future of the chosen policy, or an empty text before a choice."""
    chosen = setting["chosen"]
    if chosen == "":
        return ""
    run = runs[chosen]
    return " ".join(
        [say("posters.one", policy=CALLED[chosen]), *story(run, future_of(setting, run))]
    )


def of_kinds(run: Run) -> list[str]:
    """Return two texts on how many people have left: if the regime rules, and if it has fallen."""
    left, down = run.at("leavers", run.last), run.at("fallen", run.last)
    sides = [where(left, down, did) for did in [False, True]]
    return [
        show("leavers", average("leavers", some)) if len(some) > 0 else say("posters.no_future")
        for some in sides
    ]


def table_html(runs: Runs) -> str:
    """Return the numbers of the visible posters as an HTML table, one row for each policy."""
    rows = [
        [
            CALLED[policy],
            str(fallen(run, run.last)),
            written_average(run, "leavers", run.last),
            *of_kinds(run),
            *[str(many) for many in warheads(run, run.last)],
        ]
        for policy, run in runs.items()
    ]
    first = runs[POSTERS[0]]
    heads = [say(f"posters.{column}_head") for column in HEADS]
    return html_table(say("posters.name"), date(first, first.last), heads, rows)


def by_policy(results: list[Run]) -> Runs:
    """Return the run of each policy that has a poster, by the policy's name."""
    return {policy: results[place] for place, policy in enumerate(POSTERS)}
