"""Where an outcome ends in worlds in which the regime stands, and in those in which it fell."""

from conundrum.run import OUTCOMES, Run, in_worlds, median, of_100, show, where
from conundrum.tables import say

MIXED = 25
"""From so many fallen worlds of 100 on, a median over all of them is told apart."""

STANDING = ("hostility",)
"""What no longer counts once the regime has fallen."""


def ends(run: Run, outcome: str) -> dict[str, str]:
    """Write the medians of both kinds of worlds; nothing where one number serves.

    One does where few have fallen or all have, and for falls themselves.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> ends(Run(simulate(PRESETS["joint cut-off"])), "hunger")
    {'stands': '61', 'fell': '38'}
    >>> ends(Run(simulate()), "hunger")
    {}
    """
    fallen = run.at("fallen", run.last)
    count = of_100(fallen)
    if outcome == "fallen" or count < MIXED or count == 100:
        return {}
    here, scale = run.at(outcome, run.last), OUTCOMES[outcome]["per_unit"]
    stands = {"stands": show(outcome, median(where(here, fallen, False)) * scale)}
    if outcome in STANDING:
        return stands
    return {**stands, "fell": show(outcome, median(where(here, fallen, True)) * scale)}


def line(run: Run, outcome: str) -> str:
    """Return the line below a number of the median world as HTML; none where one number serves.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> line(Run(simulate(PRESETS["joint cut-off"])), "hunger")
    '<p class="nk-versus">61 where it stands, 38 where it fell</p>'
    """
    found = ends(run, outcome)
    if len(found) == 0:
        return ""
    return f'<p class="nk-versus">{say(f"kinds.line_{_of(found)}", **found)}</p>'


def told(run: Run, outcomes: list[str]) -> list[str]:
    """Say of some outcomes where they end in worlds of both kinds; nothing where few have fallen.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> told(Run(simulate(PRESETS["joint cut-off"])), ["hunger"])[0][-54:]
    'where it stands, and where it fell: hunger, 61 and 38.'
    """
    both = {outcome: ends(run, outcome) for outcome in outcomes}
    parts = [
        say(f"kinds.part_{_of(found)}", outcome=OUTCOMES[outcome]["inside"], **found)
        for outcome, found in both.items()
        if len(found) > 0
    ]
    if len(parts) == 0:
        return []
    worlds = in_worlds(run.at("fallen", run.last))
    return [say("kinds.told", worlds=worlds, parts=say("number.parts").join(parts))]


def _of(found: dict[str, str]) -> str:
    return "both" if "fell" in found else "stands"
