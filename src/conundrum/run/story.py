"""One world of a run, told: what came before the fall, and what after (H13, D3)."""

from conundrum.run.beginning import in_unit
from conundrum.run.dates import dated
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import show, worlds_of, written_people
from conundrum.tables import say, written, written_out

BEFORE = ("hostility", "warheads", "hunger")
"""What is told of the end, or of the quarter before the fall."""

SPENT = 0.25
"""Reserves count as spent once so small a share of them is left."""

NONE = 0.5
"""Fewer warheads than so are shown as none."""


def falls(run: Run) -> list[int]:
    """Return the step by which the regime had fallen in each world; -1 where it stands."""
    return run.kept("falls", lambda: run.first_true("fallen"))


def kinds(run: Run) -> dict[str, list[int]]:
    """Return the numbers of the worlds, counted from 1, by how they end.

    The regime fell in the first half of the years, fell in the second, or did not fall. A kind
    that has no world is left out.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> list(kinds(Run(simulate())))
    ['early', 'late', 'never']
    """
    return run.kept("kinds", lambda: _kinds(run))


def story(run: Run, world: int) -> list[str]:
    """Tell one world in plain sentences made from its numbers.

    Worlds count from 1; runs that share a seed share their worlds.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> story(Run(simulate(PRESETS["joint cut-off"])), 1)[0].startswith("World 1: the regime")
    True
    """
    fell = falls(run)[world - 1]
    end = date(run, run.last)
    left = written_people(run.number("leavers", run.last, world))
    if fell < 0:
        return [
            say("story.stands", world=str(world), end=end),
            _share(run, world),
            _before("story.at_the_end", run, world, run.last),
            _reserves(run, world, run.last),
            say("story.left", people=left, end=end),
            say("story.held", warheads=_shown(run, "warheads", run.last, world)),
        ]
    before = written_people(run.number("leavers", fell - 1, world))
    return [
        say("story.falls", world=str(world), date=date(run, fell), years=_years(run, fell)),
        _share(run, world),
        _before("story.just_before", run, world, fell - 1),
        _reserves(run, world, fell),
        say("story.left_in_all", people=left, end=end, before=before),
        _weapons(run, world, fell),
        _reunion(run, world),
    ]


def date(run: Run, step: int) -> str:
    """Name the month of a step.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> date(Run(simulate()), 0)
    'October 2016'
    """
    return dated(run.year(step))


def kind_of(run: Run, world: int) -> str:
    """Return the kind of a world, one of `kinds`."""
    ends = [kind for kind, alike in kinds(run).items() if world in alike]
    return ends[0]


def _kinds(run: Run) -> dict[str, list[int]]:
    middle = _middle(run)
    found: dict[str, list[int]] = {"early": [], "late": [], "never": []}
    for place, fell in enumerate(falls(run)):
        kind = "never" if fell < 0 else "early" if fell <= middle else "late"
        found[kind].append(place + 1)
    return {kind: alike for kind, alike in found.items() if len(alike) > 0}


def _middle(run: Run) -> int:
    return (run.last + 1) // 2


def _share(run: Run, world: int) -> str:
    """Say in how many worlds it ends like that."""
    kind = kind_of(run, world)
    of_100 = 100 * len(kinds(run)[kind]) / run.worlds
    return say(f"kind.{kind}", worlds=worlds_of(of_100), date=date(run, _middle(run)))


def _shown(run: Run, outcome: str, step: int, world: int) -> str:
    return show(outcome, in_unit(run, outcome, step, world))


def _before(sentence: str, run: Run, world: int, step: int) -> str:
    now = {outcome: _shown(run, outcome, step, world) for outcome in BEFORE}
    first = {f"{outcome}_2016": _shown(run, outcome, 0, world) for outcome in BEFORE}
    return say(sentence, **now, **first)


def _reserves(run: Run, world: int, until: int) -> str:
    start = _shown(run, "reserves", 0, world)
    spent = run.first_below("reserves", world, 0, SPENT * run.number("reserves", 0, world))
    if 0 <= spent <= until:
        return say("story.spent", start=start, date=date(run, spent))
    return say("story.reserves", start=start, left=_shown(run, "reserves", until, world))


def _weapons(run: Run, world: int, fell: int) -> str:
    """Say how many weapons were loose, and until when: what a table shows as 0 is none."""
    half = run.first_below("warheads", world, fell, run.number("warheads", fell, world) / 2)
    last = run.first_below("warheads", world, fell, NONE)
    halved = "half_" if half >= 0 else ""
    return say(
        f"story.{halved}secured" if last >= 0 else f"story.{halved}loose",
        warheads=_shown(run, "warheads", fell - 1, world),
        half=_years(run, half - fell),
        last=_years(run, last - fell),
        loose=_shown(run, "warheads", run.last, world),
        end=date(run, run.last),
    )


def _reunion(run: Run, world: int) -> str:
    cost = run.number("cost", run.last, world)
    return say(
        "story.reunited" if cost > 0 else "story.apart",
        cost=written(cost),
        end=date(run, run.last),
    )


def _years(run: Run, steps: int) -> str:
    years = steps * run.step_years
    return say("number.year" if years == 1 else "number.years", count=written_out(years))
