"""The numbers of October 2016, before any policy has changed anything."""

from conundrum.run.average import average
from conundrum.run.statistics import Run
from conundrum.run.vectors import Vector, each, mean, picked
from conundrum.run.written_outcome import OUTCOMES

AT_FIRST = "hunger_2016"


def hunger_at_first(run: Run) -> Vector:
    """Return hunger in October 2016, before any policy, in the unit of the model.

    A policy changes aid at once, so hunger is different already at the first step of the run.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> runs = [Run(simulate(PRESETS[name])) for name in ("2016", "joint opening")]
    >>> [round(100 * float(run.at("hunger", 0).mean())) for run in runs]
    [42, 35]
    >>> [round(100 * float(hunger_at_first(run).mean())) for run in runs]
    [42, 42]
    """
    return run.once("hunger at first", lambda: _hunger(run))


def in_unit(run: Run, outcome: str, step: int, future: int) -> float:
    """Return an outcome in one future, in the unit that readers see.

    At step 0, hunger is that of `hunger_at_first`, which is the same under every policy.
    """
    if outcome == "hunger" and step == 0:
        return mean(picked(hunger_at_first(run), [future])) * OUTCOMES[outcome]["per_unit"]
    return run.in_unit(outcome, step, future)


def average_at(run: Run, outcome: str, step: int) -> float:
    """Return the average of an outcome, in the unit that readers see.

    At step 0, hunger is that of `hunger_at_first`, which is the same under every policy.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> run = Run(simulate(PRESETS["joint opening"]))
    >>> round(average_at(run, "hunger", 0)), round(average_at(run, "hunger", run.last))
    (42, 13)
    """
    if outcome == "hunger" and step == 0:
        return average(outcome, hunger_at_first(run))
    return run.average(outcome, step)


def _hunger(run: Run) -> Vector:
    drawn = run.drawn(AT_FIRST)
    if AT_FIRST not in run.held:
        return drawn
    held = run.held[AT_FIRST]
    return each(lambda share: 0 * share + held, drawn)
