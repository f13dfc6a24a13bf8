"""Says how three governments judge a run: each government's loss, compared with the pinned run."""

from dataclasses import asdict
from html import escape

from conundrum.run import PRIORITIES, Run, mean
from conundrum.tables import say, written
from conundrum.views.pinned import title

POWERS = {power: asdict(weights) for power, weights in PRIORITIES.items()}

HEAVIEST = {
    power: max((outcome for outcome in weights if outcome != "discount"), key=weights.__getitem__)
    for power, weights in POWERS.items()
}
"""The outcome to which each power gives the most weight."""

TELLING = 1
"""Two losses that differ by fewer points of 100 than this number count as alike. The project has
chosen the limit between losses that are alike and losses that differ."""


def judges(run: Run, pinned: Run) -> str:
    """Return as HTML whether each power loses more or less than under the pinned run.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> said = judges(Run(simulate(PRESETS["joint cut-off"])), Run(simulate()))
    >>> "Washington: better" in said, "Beijing: worse" in said
    (True, True)
    """
    told = [_judge(run, pinned, power) for power in POWERS]
    asked = _column(say("judges.asks"), say("judges.about"))
    return f'<div class="nk-judges">{asked}{"".join(told)}</div>'


def _judge(run: Run, pinned: Run, power: str) -> str:
    ours, theirs = [100 * mean(one.loss(POWERS[power])) for one in (run, pinned)]
    verdict = "better" if ours < theirs else "worse"
    if abs(ours - theirs) < TELLING:
        verdict = "alike"
    lost = say(
        "judges.loses",
        power=power,
        ours=written(ours),
        theirs=written(theirs),
        pinned=title(pinned, run),
    )
    minds = say(f"judges.minds_{HEAVIEST[power]}", power=power)
    return _column(say(f"judges.{verdict}", power=power), f"{lost} {minds}")


def _column(head: str, about: str) -> str:
    return f"<div><h4>{escape(head)}</h4><p>{escape(about)}</p></div>"
