"""What `nk.hundred_worlds` shows: three policies in a hundred worlds each, as posters.

A hundred dots stand for all worlds of a run by one rule. The worlds stand in a row, those first in
which the regime falls first, and those in which it falls in the same quarter, or never, by their
number. Every so many of them is drawn, so that there are always as many crosses as the number
beside them says; the first dot is the first world of the row, and the last dot the last.
"""

from dataclasses import asdict
from functools import partial
from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.charts.hundred_marks import PLACES
from conundrum.model.policy import PRESETS, called
from conundrum.run.limits import limit
from conundrum.run.statistics import Run
from conundrum.run.story import date, falls, story
from conundrum.run.vectors import mean, median, of_100, order
from conundrum.run.written_outcome import MILLION, people, show
from conundrum.shown.headed import headed
from conundrum.shown.humps import both_kinds, middles
from conundrum.shown.outcomes import fell as fallen
from conundrum.tables.words import say, written

POSTERS = ("2016", "joint cut-off", "joint opening")
"""The policies, in order."""

KINDS = {"fallen": "worlds", "leavers": "people", "warheads": "warheads"}
"""The rows of a poster: an outcome, and what its marks are."""

POLICIES = [(name, asdict(PRESETS[name])) for name in POSTERS]
CALLED = {name: called(name) for name in POSTERS}

A_MARK = 20_000
"""People for whom one figure stands."""

LAST_YEAR = limit("years", "default") + limit("start", "default")

HEADS = ("policy", "fallen", "mean", "median", "stands", "fell", "warheads")
"""The columns of the table."""

Runs = dict[str, Run]


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each poster's policy."""
    return [{"policy": policy, "beliefs": setting["beliefs"]} for _, policy in POLICIES]


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    chosen, dot = setting["chosen"], setting["dot"]
    runs = {policy: measured[place] for place, policy in enumerate(POSTERS)}
    step = measured[0].step(setting["count"]["year"]) if chosen != "" else 0
    parts: dict[str, partial[Any]] = {
        "head": partial(headed, headline(runs, step, chosen)),
        "said": partial(summary, runs, step, chosen),
        "story": partial(opened, runs, chosen, dot["policy"], dot["world"]),
        "table": partial(table, runs, step),
    }
    for policy, run in runs.items():
        for outcome in KINDS:
            ringed = dot["world"] if policy == dot["policy"] else 0
            parts[f"card.{outcome}.{policy}"] = partial(card, run, outcome, step)
            parts[f"marks.{outcome}.{policy}"] = partial(
                marks, run, outcome, step, policy == chosen, ringed if chosen != "" else None
            )
    return parts


def holds(setting: dict[str, Any]) -> dict[str, Any]:
    """Return what buttons are marked by: what was chosen, in whichever year."""
    return {"count": {"year": LAST_YEAR}}


def acted(
    setting: dict[str, Any], policy: str, said: dict[str, Any], measured: list[Run]
) -> dict[str, Any]:
    """Return what a click on a dot of a policy sets: the world for which it stands."""
    run = measured[POSTERS.index(policy)]
    return {"sets": {"dot": {"policy": policy, "world": standing_for(run)[said["mark"]]}}}


def standing_for(run: Run) -> list[int]:
    """Return the numbers of the worlds for which the hundred dots stand, counted from 1.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate())
    >>> fell = [run.number("fallen", run.last, world) for world in standing_for(run)]
    >>> int(sum(fell)) == fallen(run, run.last)
    True
    """
    return run.kept("dots", lambda: _standing_for(run))


def ringed(run: Run, world: int) -> dict[str, Any]:
    """Return the dots at the end of a run, with a ring around the one that stands for a world.

    It is the nearest in the row of those that end as the world does.
    """
    drawn = marks(run, "fallen", run.last, True, None)
    dot = _row(run).index(world - 1) * PLACES // run.worlds
    fell = run.number("fallen", run.last, world) > 0
    first = 0 if fell else drawn["first"]
    last = drawn["first"] - 1 if fell else PLACES - 1
    about = say("posters.ringed_marks", count=str(drawn["first"]))
    return {**drawn, "about": about, "ringed": min(max(dot, first), last)}


def mean_left(run: Run, step: int) -> float:
    """Return how many people have left, in the mean of all worlds."""
    return mean(run.at("leavers", step))


def middle_warheads(run: Run, step: int) -> float:
    """Return the warheads of the median world."""
    return median(run.at("warheads", step))


def card(run: Run, outcome: str, step: int) -> str:
    """Return the number above the marks of a poster's row as HTML.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> card(Run(simulate()), "fallen", 80)
    '<p class="nk-number"><b>16</b> <span>of 100 worlds</span></p>'
    """
    if outcome == "fallen":
        return large(str(fallen(run, step)), say("posters.of_100"))
    if outcome == "warheads":
        return large(show("warheads", middle_warheads(run, step)), say("posters.in_median"))
    note = say("posters.median", people=middles(run, step)["median"])
    left = counted_people(mean_left(run, step), say("posters.average"))
    return f'{left}<p class="nk-versus">{escape(note)}</p>'


def counted_people(number: float, unit: str) -> str:
    """Write a number of people in large as HTML, from a million on in millions.

    Examples
    --------
    >>> counted_people(1_540_000, "on average")
    '<p class="nk-number"><b>1.5</b> <small>million</small> <span>on average</span></p>'
    """
    if number < MILLION:
        return large(people(number), unit)
    return large(written(number / MILLION, 1), unit, say("posters.million"))


def large(number: str, unit: str, many: str = "") -> str:
    """Return a number in large with its unit, as HTML."""
    small = f"<small>{escape(many)}</small> " if many != "" else ""
    return f'<p class="nk-number"><b>{escape(number)}</b> {small}<span>{escape(unit)}</span></p>'


def headline(runs: Runs, step: int, chosen: str) -> str:
    """Say whether one policy has both the fewest warheads and the fewest people who leave."""
    if chosen == "":
        return say("posters.asks")
    when = date(runs[chosen], step)
    if step == 0:
        return say("posters.start", date=when)
    armed = min(POSTERS, key=lambda policy: middle_warheads(runs[policy], step))
    left = min(POSTERS, key=lambda policy: mean_left(runs[policy], step))
    return say(
        "posters.one" if armed == left else "posters.neither",
        date=when,
        warheads=CALLED[armed],
        people=CALLED[left],
    )


def summary(runs: Runs, step: int, chosen: str) -> str:
    """Say what became of the policy that was chosen, in both kinds of world."""
    if chosen == "":
        return say("posters.before")
    run, first = runs[chosen], runs[POSTERS[0]]
    sentences = [say("posters.chosen", policy=CALLED[chosen]), *both_kinds(run, step)]
    if step > 0 and beats(run, first, step):
        sentences.append(say("posters.rests", policy=CALLED[chosen], first=CALLED[POSTERS[0]]))
    return " ".join(sentences)


def beats(run: Run, other: Run, step: int) -> bool:
    """Return whether a run is better than another one in every row of its poster."""
    return (
        of_100(run.at("fallen", step)) < of_100(other.at("fallen", step))
        and mean_left(run, step) < mean_left(other, step)
        and middle_warheads(run, step) < middle_warheads(other, step)
    )


def opened(runs: Runs, chosen: str, policy: str, world: int) -> str:
    """Tell the world of a dot, or, once a policy is chosen, say how one is opened."""
    if policy == "":
        return say("posters.open") if chosen != "" else ""
    return " ".join([say("posters.under", policy=CALLED[policy]), *story(runs[policy], world)])


def table(runs: Runs, step: int) -> str:
    """Return the numbers of the posters as an HTML table, a row for each policy."""
    rows = [
        [
            CALLED[policy],
            str(fallen(run, step)),
            people(mean_left(run, step)),
            *[
                middle if middle != "" else say("posters.no_world")
                for middle in middles(run, step).values()
            ],
            show("warheads", middle_warheads(run, step)),
        ]
        for policy, run in runs.items()
    ]
    caption = say("posters.caption", date=date(runs[POSTERS[0]], step))
    heads = [say(f"posters.{column}_head") for column in HEADS]
    return html_table(say("posters.name"), caption, heads, rows)


def marks(run: Run, outcome: str, step: int, ours: bool, world: int | None) -> dict[str, Any]:
    """Return what the marks of a poster's row show.

    Parameters
    ----------
    run : Run
        The run.
    outcome : str
        One of `KINDS`.
    step : int
        When.
    ours : bool
        Whether it is the policy that the reader chose.
    world : int or None
        The number of the world that is ringed, 0 for none; None if none can be chosen yet.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> marks(Run(simulate()), "warheads", 0, False, None)["first"]
    13
    """
    first = min(_many(run, outcome, step), PLACES)
    about = say(f"posters.{outcome}_marks", count=str(first), people=written(A_MARK))
    drawn = {"first": first, "ours": ours, "about": about, "names": [], "ringed": -1}
    if outcome != "fallen" or world is None:
        return drawn
    worlds = standing_for(run)
    names = [
        say("posters.fallen_world" if dot < first else "posters.standing_world", world=str(stands))
        for dot, stands in enumerate(worlds)
    ]
    return {**drawn, "names": names, "ringed": worlds.index(world) if world in worlds else -1}


def _many(run: Run, outcome: str, step: int) -> int:
    if outcome == "fallen":
        return fallen(run, step)
    left = outcome == "leavers"
    many = mean_left(run, step) / A_MARK if left else middle_warheads(run, step)
    return int(written(many).replace(",", ""))


def _row(run: Run) -> list[int]:
    """Return the places of all worlds in the row in which they stand."""
    return order([fell if fell >= 0 else run.last + 1 for fell in falls(run)])


def _standing_for(run: Run) -> list[int]:
    row = _row(run)
    # With which world a share of so many dots and a half is reached, from where it is rounded up.
    places = [-(-(2 * dot + 1) * run.worlds // (2 * PLACES)) - 1 for dot in range(PLACES)]
    return [row[place] + 1 for place in [0, *places[1:-1], run.worlds - 1]]
