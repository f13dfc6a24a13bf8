"""Where an outcome stands in futures in which the regime stands, and in those in which it fell."""

from conundrum.run import OUTCOMES, Run, in_futures, mean, median, of_100, show, where
from conundrum.tables import say

MIXED = 25
"""From so many fallen futures of 100 on, one number of all of them is told apart."""

STANDING = ("hostility",)
"""What is not told of futures in which the regime has fallen: it is 0 there."""

KINDS = ("stands", "fell")

Kinds = dict[str, str]
"""What is written of each of `KINDS`; nothing where one number serves."""


def mixes(run: Run, step: int) -> bool:
    """Return whether one number of all futures mixes two kinds: many have fallen, and not all.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> mixes(Run(simulate()), 80)
    False
    """
    return MIXED <= of_100(run.at("fallen", step)) < 100


def ends(run: Run, outcome: str) -> Kinds:
    """Write the medians of both kinds of futures at the end; none where one number serves.

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
    return medians(run, outcome, run.last)


def medians(run: Run, outcome: str, step: int) -> Kinds:
    """Write the same at any step."""
    if outcome == "fallen" or not mixes(run, step):
        return {}
    here, fallen = run.at(outcome, step), run.at("fallen", step)
    scale = OUTCOMES[outcome]["per_unit"]
    kinds = KINDS[:1] if outcome in STANDING else KINDS
    return {
        kind: show(outcome, median(where(here, fallen, kind == "fell")) * scale) for kind in kinds
    }


def losses(run: Run, weights: dict[str, float]) -> dict[str, float]:
    """Return the mean loss in futures of both kinds, 0 to 1; none where one number serves.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> found = losses(Run(simulate(PRESETS["joint cut-off"])), {"hostility": 1})
    >>> found["stands"] > found["fell"]
    True
    """
    if not mixes(run, run.last):
        return {}
    lost, fallen = run.loss(weights), run.at("fallen", run.last)
    return {kind: mean(where(lost, fallen, kind == "fell")) for kind in KINDS}


def said(kinds: Kinds) -> str:
    """Say both numbers where one stands that mixes them; nothing where it serves.

    Examples
    --------
    >>> said({"stands": "61", "fell": "38"}), said({})
    ('61 where it stands, 38 where it fell', '')
    """
    return say(f"kinds.line_{_of(kinds)}", **kinds) if len(kinds) > 0 else ""


def told(run: Run, outcomes: list[str]) -> list[str]:
    """Say of some outcomes where they end in futures of both kinds; nothing where few have fallen.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> told(Run(simulate(PRESETS["joint cut-off"])), ["hunger"])[0][-54:]
    'where it stands, and where it fell: hunger, 61 and 38.'
    """
    found = {outcome: ends(run, outcome) for outcome in outcomes}
    parts = [
        say(f"kinds.part_{_of(kinds)}", outcome=OUTCOMES[outcome]["inside"], **kinds)
        for outcome, kinds in found.items()
        if len(kinds) > 0
    ]
    if len(parts) == 0:
        return []
    futures, year = in_futures(run.at("fallen", run.last)), str(int(run.year(run.last)))
    return [say("kinds.told", futures=futures, year=year, parts=say("number.parts").join(parts))]


def _of(kinds: Kinds) -> str:
    return "both" if "fell" in kinds else "stands"
