"""Says in words what happens in one future under one policy."""

from conundrum.run import Run, show
from conundrum.run.beginning import in_unit
from conundrum.run.dates import season
from conundrum.run.story import NONE, SPENT, falls
from conundrum.tables import say, singular, written

GROWN = 1.5
"""The story mentions growth if output is at least this many times the output of 2016."""


def story(run: Run, future: int) -> str:
    """Return the story of a future under the policy of a run."""
    step = falls(run)[future - 1]
    until = step if step >= 0 else run.last
    spent = run.first_below("reserves", future, 0, SPENT * run.number("reserves", 0, future))
    was_spent = 0 <= spent <= until
    date = season(run.year(spent)) if was_spent else ""
    end = str(int(run.year(run.last)))
    if step < 0:
        return _survived(run, future, date, end)
    loose = run.number("warheads", run.last, future)
    told = [
        say("endings.spent", date=date) if was_spent else "",
        say(
            "endings.before",
            date=season(run.year(step - 1)),
            hunger=in_future(run, "hunger", step - 1, future),
        ),
        say(
            "endings.falls",
            date=season(run.year(step)),
            warheads=in_future(run, "warheads", step - 1, future),
        ),
        say(
            "endings.loose" if loose >= NONE else "endings.secured",
            year=end,
            people=in_future(run, "leavers", run.last, future),
            warheads=in_future(run, "warheads", run.last, future),
        ),
    ]
    return singular(" ".join([one for one in told if one != ""]))


def _survived(run: Run, future: int, spent: str, end: str) -> str:
    """Return the story of a future whose regime survives, with the date when savings ran out."""
    times = run.number("output", run.last, future) / run.number("output", 0, future)
    words = "grows" if times >= GROWN else "outlives" if times < 1 and spent != "" else "survives"
    ends = {one: in_future(run, one, run.last, future) for one in ["warheads", "hunger"]}
    told = [
        say(f"endings.{words}", times=written(times, 1), date=spent),
        say("endings.at_the_end", year=end, **ends),
    ]
    return singular(" ".join(told))


def in_future(run: Run, outcome: str, step: int, future: int) -> str:
    """Return an outcome of one future at a step, as text."""
    return show(outcome, in_unit(run, outcome, step, future))
