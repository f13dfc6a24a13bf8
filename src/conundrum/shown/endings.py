"""What `nk.endings` shows: futures that are drawn, each under three policies, and beside them all.

A future is named by its number, 0 where none has been drawn; until then one of the last that wait
is shown as an example.
"""

from functools import partial
from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.charts.lives import MOST_LEFT, MOST_WARHEADS
from conundrum.run import Run, average, futures_of, in_futures, picked, show, written_average
from conundrum.run.story import date, falls
from conundrum.shown import posters
from conundrum.shown.headed import headed
from conundrum.shown.posters import POSTERS, Runs, large
from conundrum.shown.presets import CALLED
from conundrum.tables import rounded, say, singular, written

GUESSES = ("few", "some", "most")
"""What may be guessed of ten futures."""

TEN = 10
"""After so many draws all futures stand beside the reader's."""

HEADS = ("regime", "warheads", "left")
"""The columns of the table for each policy."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each policy."""
    return posters.needs(setting)


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    drawn = setting["waiting"][: setting["drawn"]]
    none = len(drawn) == 0
    future = 0 if none else drawn[-1]
    seen = setting["waiting"][-1] if none else future
    about = say("endings.example", future=str(seen)) if none else ""
    runs = {policy: measured[place] for place, policy in enumerate(POSTERS)}
    parts: dict[str, partial[Any]] = {
        "head": partial(headed, headline(runs, future), about),
        "said": partial(summary, runs, drawn, setting["guess"]),
        "table": partial(table, runs, drawn),
    }
    for policy, run in runs.items():
        parts[f"card.{policy}"] = partial(card, policy, run, seen)
        parts[f"life.{policy}"] = partial(chart_data, run, seen)
        parts[f"tally.{policy}"] = partial(tally, run, drawn)
    return parts


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Run]
) -> dict[str, Any]:
    """Return what is guessed, before the first draw alone, or how many futures are drawn then."""
    if name in GUESSES:
        return {"sets": {"guess": name} if setting["drawn"] == 0 else {}}
    return {"sets": {"drawn": setting["drawn"] + (1 if can_draw(setting) else 0)}}


def holds(setting: dict[str, Any]) -> dict[str, Any]:
    """Return which guess is marked, and which buttons have nothing to do."""
    labels = {one: {"label": guessed(one), "on": setting["guess"] == one} for one in GUESSES}
    shut = list(GUESSES) if setting["drawn"] > 0 else []
    return {"labels": labels, "idle": [*shut, *([] if can_draw(setting) else ["Draw"])]}


def guessed(guess: str) -> str:
    """Return what a guess is called."""
    return say(f"endings.{guess}")


def can_draw(setting: dict[str, Any]) -> bool:
    """Return whether a future can be drawn: not before a guess, and while one waits."""
    return setting["guess"] != "" and setting["drawn"] < len(setting["waiting"])


def headline(runs: Runs, future: int) -> str:
    """Say under which policies the regime falls in the future that was drawn last.

    Examples
    --------
    >>> headline({}, 0)
    'One future, three endings: the same luck, another policy'
    """
    if future == 0:
        return say("endings.title")
    down = [CALLED[policy] for policy, run in runs.items() if fell(run, future)]
    up = [CALLED[policy] for policy, run in runs.items() if not fell(run, future)]
    if len(down) == 0 or len(up) == 0:
        return say("endings.all_fall" if len(up) == 0 else "endings.all_stand", future=str(future))
    return say("endings.decides", future=str(future), falls=listed(down), stands=listed(up))


def listed(names: list[str]) -> str:
    """Name one policy or two in a sentence."""
    if len(names) == 1:
        return say("endings.one", first=names[0])
    return say("endings.two", first=names[0], second=names[1])


def fell(run: Run, future: int) -> bool:
    """Return whether the regime falls in a future."""
    return falls(run)[future - 1] >= 0


def fate(run: Run, future: int) -> str:
    """Say by when the regime falls in a future, or that it stands at the end."""
    step = falls(run)[future - 1]
    if step >= 0:
        return say("endings.falls", date=date(run, step))
    return say("endings.stands", date=date(run, run.last))


def card(policy: str, run: Run, future: int) -> str:
    """Return how a future ends under a policy, as HTML."""
    name = f"<h4>{escape(CALLED[policy])}</h4>"
    cross = '<b aria-hidden="true">✕</b> ' if fell(run, future) else ""
    armed = in_future(run, "warheads", future)
    left = large(in_future(run, "leavers", future), say("endings.left"))
    return (
        f'{name}<p class="nk-fate">{cross}{escape(fate(run, future))}</p>'
        f"{singular(large(armed, say('posters.warheads_unit')))}{left}"
    )


def chart_data(run: Run, future: int) -> dict[str, Any]:
    """Return what the chart draws of a future.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> drawn = chart_data(Run(simulate()), 1)
    >>> len(drawn["up"]) == len(drawn["down"]) == 81
    True
    """
    steps = range(run.last + 1)
    step = falls(run)[future - 1]
    return {
        "up": [rounded(run.in_unit("warheads", at, future) / MOST_WARHEADS, 4) for at in steps],
        "down": [rounded(-run.in_unit("leavers", at, future) / MOST_LEFT, 4) for at in steps],
        "fell": step,
        "ends": step if step >= 0 else run.last,
    }


def tally(run: Run, drawn: list[int]) -> str:
    """Return the drawn futures as marks in HTML, those first in which the regime falls."""
    if len(drawn) == 0:
        return ""
    crosses = ["✕" for future in drawn if fell(run, future)]
    dots = ["●" for future in drawn if not fell(run, future)]
    marks = f"<b>{''.join(crosses)}</b>{''.join(dots)}"
    told = "".join([f"<p>{escape(one)}</p>" for one in tallied(run, drawn, len(crosses))])
    return f'<p class="nk-tally" aria-hidden="true">{marks}</p>{told}'


def tallied(run: Run, drawn: list[int], down: int) -> list[str]:
    """Say in how many of the futures that were drawn the regime falls; after ten, beside all."""
    count, many = str(down), str(len(drawn))
    if len(drawn) < TEN:
        return [say("endings.fell_of", fell=count, drawn=many)]
    left, fallen = run.at("leavers", run.last), run.at("fallen", run.last)
    yours = show("leavers", average("leavers", picked(left, drawn)))
    return [
        say("endings.fell_all", fell=count, drawn=many, futures=in_futures(fallen)),
        say("endings.mean", yours=yours, all=written_average(run, "leavers", run.last)),
    ]


def summary(runs: Runs, drawn: list[int], guess: str) -> str:
    """Say in how many futures the policy decides, or ask for a guess if there is none."""
    if guess == "":
        return say("endings.asks")
    if len(drawn) == 0:
        return say("endings.guessed")
    every = decided(runs)
    count, many = str(sum([every[future - 1] for future in drawn])), str(len(drawn))
    if len(drawn) < TEN:
        more = say("endings.more", futures=written(len(every)))
        return f"{say('endings.counted', count=count, drawn=many)} {more}"
    futures = futures_of(100 * sum(every) / len(every))
    return say("endings.beside", count=count, drawn=many, futures=futures, guess=guessed(guess))


def decided(runs: Runs) -> list[int]:
    """Return 1 for each future in which the regime falls under some policies and not under all.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> sum(decided({"2016": Run(simulate()), "again": Run(simulate())}))
    0
    """
    futures = range(1, runs[POSTERS[0]].futures + 1)
    down = [len([run for run in runs.values() if fell(run, future)]) for future in futures]
    return [1 if 0 < many < len(runs) else 0 for many in down]


def table(runs: Runs, drawn: list[int]) -> str:
    """Return the futures that were drawn as an HTML table; after ten, with the means of all."""
    heads = [
        say(f"endings.{column}_head", policy=CALLED[policy]) for policy in runs for column in HEADS
    ]
    rows = [
        [str(future), *[cell for run in runs.values() for cell in cells(run, future)]]
        for future in drawn
    ]
    first = runs[POSTERS[0]]
    if len(drawn) >= TEN:
        every = list(range(1, first.futures + 1))
        for whose, futures in [("yours", drawn), ("all", every)]:
            means = [cell for run in runs.values() for cell in middle(run, futures)]
            rows.append([say(f"endings.mean_{whose}"), *means])
    caption = say("endings.caption", date=date(first, first.last))
    return html_table(say("endings.name"), caption, [say("endings.future"), *heads], rows)


def cells(run: Run, future: int) -> list[str]:
    """Write how a future ends: its regime, its warheads, who has left."""
    return [
        fate(run, future),
        *[in_future(run, outcome, future) for outcome in ["warheads", "leavers"]],
    ]


def in_future(run: Run, outcome: str, future: int) -> str:
    """Write where an outcome ends in a future."""
    return show(outcome, run.in_unit(outcome, run.last, future))


def middle(run: Run, futures: list[int]) -> list[str]:
    """Write the same of some futures on average."""
    fallen = picked(run.at("fallen", run.last), futures)
    ends = [
        show(outcome, average(outcome, picked(run.at(outcome, run.last), futures)))
        for outcome in ["warheads", "leavers"]
    ]
    return [say("endings.fell_cell", futures=in_futures(fallen)), *ends]
