"""Tells the story of one future, before the regime falls and after the fall (H13, D3)."""

from conundrum.run.beginning import in_unit
from conundrum.run.dates import dated
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import count_of_100, futures_of, show, written_people
from conundrum.tables import say, written, written_out

BEFORE = ("hostility", "warheads", "hunger")
"""The outcomes that a story names for the last quarter, or for the quarter before the fall."""

SPENT = 0.25
"""Reserves of money count as spent when less than this share of them is left."""

NONE = 0.5
"""A story shows 0 warheads if there are fewer warheads than this number."""


def falls(run: Run) -> list[int]:
    """Return the step at which the regime fell in each future; -1 if the regime never fell."""
    return run.once("falls", lambda: run.first_true("fallen"))


def kinds(run: Run) -> dict[str, list[int]]:
    """Return the numbers of the futures, counted from 1, by how the futures end.

    The regime fell in the first half of the years, in the second half, or not at all. A kind
    without futures is left out.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> list(kinds(Run(simulate())))
    ['early', 'late', 'never']
    """
    return run.once("kinds", lambda: _kinds(run))


def story(run: Run, future: int) -> list[str]:
    """Return the story of one future, in sentences made from its numbers.

    Futures are counted from 1. Runs with the same seed share their futures.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> story(Run(simulate(PRESETS["joint cut-off"])), 1)[0].startswith("Future 1: the regime")
    True
    """
    fell = falls(run)[future - 1]
    end = date(run, run.last)
    left = written_people(run.number("leavers", run.last, future))
    if fell < 0:
        return [
            say("story.stands", future=str(future), end=end),
            _share(run, future),
            _before("story.at_the_end", run, future, run.last),
            _reserves(run, future, run.last),
            say("story.left", people=left, end=end),
            say("story.held", warheads=_shown(run, "warheads", run.last, future)),
        ]
    before = written_people(run.number("leavers", fell - 1, future))
    return [
        say("story.falls", future=str(future), date=date(run, fell), years=_years(run, fell)),
        _share(run, future),
        _before("story.just_before", run, future, fell - 1),
        _reserves(run, future, fell),
        say("story.left_in_all", people=left, end=end, before=before),
        _weapons(run, future, fell),
        _reunion(run, future),
    ]


def date(run: Run, step: int) -> str:
    """Return the month in which a step ends, in words.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> date(Run(simulate()), 0)
    'October 2016'
    """
    return dated(run.year(step))


def kind_of(run: Run, future: int) -> str:
    """Return the kind of a future, which says how the future ends."""
    ends = [kind for kind, alike in kinds(run).items() if future in alike]
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


def _share(run: Run, future: int) -> str:
    """Return a sentence that says in how many futures the run ends in the same way."""
    kind = kind_of(run, future)
    of_100 = 100 * len(kinds(run)[kind]) / run.futures
    if kind == "never":
        # The numbers of futures with and without a fall must add up to 100 as they are written.
        of_100 = 100 - count_of_100(100 - of_100)
    return say(f"kind.{kind}", futures=futures_of(of_100), date=date(run, _middle(run)))


def _shown(run: Run, outcome: str, step: int, future: int) -> str:
    return show(outcome, in_unit(run, outcome, step, future))


def _before(sentence: str, run: Run, future: int, step: int) -> str:
    now = {outcome: _shown(run, outcome, step, future) for outcome in BEFORE}
    first = {f"{outcome}_2016": _shown(run, outcome, 0, future) for outcome in BEFORE}
    return say(sentence, **now, **first)


def _reserves(run: Run, future: int, until: int) -> str:
    start = _shown(run, "reserves", 0, future)
    spent = run.first_below("reserves", future, 0, SPENT * run.number("reserves", 0, future))
    if 0 <= spent <= until:
        return say("story.spent", start=start, date=date(run, spent))
    left = _shown(run, "reserves", until, future)
    return say("story.reserves", start=start, left=left, date=date(run, until))


def _weapons(run: Run, future: int, fell: int) -> str:
    """Return a sentence on the weapons that nobody had secured after a fall, and until when."""
    half = run.first_below("warheads", future, fell, run.number("warheads", fell, future) / 2)
    last = run.first_below("warheads", future, fell, NONE)
    halved = "half_" if half >= 0 else ""
    return say(
        f"story.{halved}secured" if last >= 0 else f"story.{halved}loose",
        warheads=_shown(run, "warheads", fell - 1, future),
        half=_years(run, half - fell),
        last=_years(run, last - fell),
        loose=_shown(run, "warheads", run.last, future),
        end=date(run, run.last),
    )


def _reunion(run: Run, future: int) -> str:
    cost = run.number("cost", run.last, future)
    return say(
        "story.reunited" if cost > 0 else "story.apart",
        cost=written(cost),
        end=date(run, run.last),
    )


def _years(run: Run, steps: int) -> str:
    years = steps * run.step_years
    return say("number.year" if years == 1 else "number.years", count=written_out(years))
