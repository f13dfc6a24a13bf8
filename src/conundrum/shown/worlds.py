"""What `nk.worlds` shows: one world of a run, as a story, and where it stands among all of them."""

from functools import partial
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.charts.small_multiples import EVERY
from conundrum.charts.trajectory import DRAWN
from conundrum.run import OUTCOMES, Run, at_its_line, in_worlds, limit, show
from conundrum.run.beginning import in_unit
from conundrum.run.story import date, falls, kind_of, kinds, story
from conundrum.shown import humps
from conundrum.shown.gauge import Entry
from conundrum.shown.outcomes import head
from conundrum.tables import as_typed, read_whole, rounded, say, written

A_YEAR = limit("steps_a_year", "default")
"""Steps from one October to the next."""

DIGITS = {outcome: OUTCOMES[outcome]["digits"] + 2 for outcome in DRAWN}
"""Of what is drawn."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run whose worlds are shown."""
    return [{"policy": setting["policy"], "beliefs": setting["beliefs"]}]


def shown(setting: dict[str, Any], measured: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    run, world = measured[0], setting["world"]
    step = run.step(setting["count"]["year"])
    return {
        "told": partial(told, run, world),
        "lines": partial(chart_data, run, world),
        "table": partial(table, run, world),
        "humps": partial(humps.chart_data, run, step, world),
        "counted": partial(humps.summary, run, step, world),
    }


def numbers(setting: dict[str, Any], measured: list[Run]) -> list[Entry]:
    """Return where all the worlds stand in the year."""
    run = measured[0]
    return humps.numbers(run, run.step(setting["count"]["year"]), setting["world"])


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Run]
) -> dict[str, Any]:
    """Return which world is shown next: that of a number, of the same kind, or of another."""
    run, world = measured[0], setting["world"]
    if name == "World":
        return typed(said["entry"], run.worlds)
    ends, kind = list(kinds(run)), kind_of(run, world)
    if name == "Another kind":
        other = ends[(ends.index(kind) + 1) % len(ends)]
        return {"sets": {"world": kinds(run)[other][0]}}
    alike = kinds(run)[kind]
    way = 1 if name == "Next" else -1
    return {"sets": {"world": alike[(alike.index(world) + way) % len(alike)]}}


def typed(entry: str, worlds: int) -> dict[str, Any]:
    """Return the world whose number was typed, or why there is none."""
    world = read_whole(entry)
    if world is not None and 1 <= world <= worlds:
        return {"sets": {"world": world}}
    return {"refused": say("world.refused", worlds=written(worlds), given=as_typed(entry))}


def headline(run: Run) -> str:
    """Say in how many worlds the regime falls, and by when in the middle one of them.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> headline(Run(simulate())).startswith("The regime falls in 16 of 100 worlds")
    True
    """
    end = str(int(run.year(run.last)))
    fell = sorted([step for step in falls(run) if step >= 0])
    if len(fell) == 0:
        return say("world.none", year=end)
    middle = (fell[(len(fell) - 1) // 2] + fell[len(fell) // 2]) // 2
    fallen = in_worlds(run.at("fallen", run.last))
    return say("world.falls", worlds=fallen, year=end, date=date(run, middle))


def told(run: Run, world: int) -> str:
    """Tell the world."""
    return " ".join(story(run, world))


def chart_data(run: Run, world: int) -> dict[str, Any]:
    """Return what the chart draws of a world: a line an outcome, and when its regime falls."""
    fell = falls(run)[world - 1]
    drawn = {outcome: _line(run, outcome, world) for outcome in DRAWN}
    # Outside the axis the upright line is clipped away.
    return {**drawn, "fell": run.year(fell) if fell >= 0 else 0}


def table(run: Run, world: int) -> str:
    """Return the numbers of a world as an HTML table, a row each October."""
    fell = falls(run)[world - 1]
    years = [
        [
            str(int(run.year(step))),
            *[_shown(outcome, _at(run, outcome, step, world)) for outcome in DRAWN],
            say("world.fallen" if 0 <= fell <= step else "world.stands"),
        ]
        for step in range(0, run.last + 1, A_YEAR)
    ]
    heads = [say("table.year"), *[head(outcome) for outcome in DRAWN], say("world.regime")]
    return html_table(say("world.name"), say("world.caption", world=str(world)), heads, years)


def _line(run: Run, outcome: str, world: int) -> dict[str, Any]:
    steps = [half * EVERY for half in range(run.last // EVERY + 1)]
    line = [_at(run, outcome, step, world) for step in steps]
    last = line[-1]
    return {
        "line": [
            rounded(number, DIGITS[outcome]) if number is not None else None for number in line
        ],
        "last": at_its_line(outcome, last) if last is not None else "",
    }


def _at(run: Run, outcome: str, step: int, world: int) -> float | None:
    """Return an outcome of a world, as it is shown; a fallen regime has no hostility."""
    fell = falls(run)[world - 1]
    if outcome == "hostility" and 0 <= fell <= step:
        return None
    return in_unit(run, outcome, step, world)


def _shown(outcome: str, number: float | None) -> str:
    return show(outcome, number) if number is not None else ""
