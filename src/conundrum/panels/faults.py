"""What the model gets wrong, one by one: change it, and see whether the conclusions survive."""

from __future__ import annotations

import math
from dataclasses import asdict
from functools import cache
from typing import Any

from conundrum.analysis.conclusions import Change, Conclusion, change, conclusions
from conundrum.model import PRESETS, Policy
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar
from conundrum.questions.waiting import After, waiting
from conundrum.run import limit, measured_of
from conundrum.shown import faults as shows
from conundrum.shown.faults import Evaluated
from conundrum.tables import entries, known, rows, say
from conundrum.widgets import Button

FIRST = "no_collapse"
"""The fault that is shown first."""


class Faults(Answered):
    """A fault to choose, what is changed for it, and what becomes of each conclusion.

    Attributes
    ----------
    buttons : dict
        By fault, in words.
    said : Status
        How many conclusions survive; or that the model cannot tell.
    fold : Fold
        The table, folded away.
    """

    def __init__(self, after: After = ()) -> None:
        super().__init__(shows, {"fault": FIRST}, looks=("nk-shown",), offers=about)
        can, cannot = (self._bar(possible) for possible in (True, False))
        self.buttons = can | cannot
        taken_up, self.said = self.html("about"), self.text("said", "nk-weighed")
        fold = self.place("fold", super().table(say("faults.folded")))
        bars = bar(say("faults.can"), can), bar(say("faults.cannot"), cannot)
        self.built(*waiting(after, *bars, taken_up, self.said, fold, title=say("waits.faults")))

    @property
    def table(self) -> str:  # type: ignore[override]
        """The conclusions, as HTML; empty if the fault cannot be changed."""
        return self.answer()["table"]()

    def look(self, name: str) -> None:
        """Take up a fault, by its id in ``data/faults.csv``.

        Raises
        ------
        BadValue
            If there is no such fault.
        """
        self.set(fault=known("fault", name, rows("faults")))

    def _bar(self, possible: bool) -> dict[str, Button]:
        """Return a button for each fault that can be changed, or that cannot."""
        offered = {
            fault["short"]: {"fault": name}
            for name, fault in entries("probes").items()
            if (change(fault) is not None) is possible
        }
        return self.choices_of(offered).buttons


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel, as `conundrum.shown.faults.About` says."""
    asked = conclusions().values()
    spoken = [policy for one in asked for policy in (one.policy, one.against) if policy]
    policies = list(dict.fromkeys([*PRESETS.values(), *spoken]))
    return {
        "faults": {name: _fault(name, probe) for name, probe in entries("probes").items()},
        "conclusions": {
            name: _known(one, policies) | {"inside": one.inside}
            for name, one in conclusions().items()
        },
        "policies": [asdict(policy) for policy in policies],
        "usual": as_set(Change()),
    }


def _fault(name: str, probe: dict[str, Any]) -> dict[str, Any]:
    under = change(probe)
    told = {"says": probe["says"], "change": as_set(under) if under else None}
    return {field: rows("faults")[name][field] for field in ("fault", "direction", "test")} | told


def as_set(under: Change) -> dict[str, Any]:
    """Return a change as the panel sets it."""
    around: dict[str, Any] = {"beliefs": asdict(under.beliefs), "held": under.assumptions.fixed}
    if under.years != limit("years", "default"):
        around["years"] = under.years
    looked_at = {field: getattr(under, field) for field in ("take", "price", "halved", "spoiled")}
    return {"around": around, **looked_at}


def _known(one: Conclusion, policies: list[Policy]) -> dict[str, Any]:
    told = {field: getattr(one, field) for field in ("short", "says", "outcome", "take", "unit")}
    limits = {"low": one.low, "high": one.high}
    return {
        **told,
        **{end: None if math.isinf(at) else at for end, at in limits.items()},
        "claims": ", ".join(one.claims),
        "scale": one.scale,
        "policy": policies.index(one.policy),
        "against": policies.index(one.against) if one.against else None,
    }


def evaluate(under: Change) -> Evaluated:
    """Run every policy that a conclusion speaks of, and every named one, under a change.

    Examples
    --------
    >>> round(evaluate(Change())["figures"]["cut_off_falls"])
    91
    """
    told = as_set(under)
    return shows.evaluated(about(), told, measured_of(shows.runs(about(), told)))


def survivors(found: Evaluated) -> dict[str, bool]:
    """Say of each conclusion, and of the order in each pair of eyes, whether it survives.

    Examples
    --------
    >>> all(survivors(evaluate(Change())).values())
    True
    """
    return shows.survivors(about(), evaluate(Change()), found)


def survival(found: Evaluated) -> str:
    """Say how many conclusions survive, and which do not.

    Examples
    --------
    >>> survival(evaluate(Change()))
    'All 13 conclusions survive.'
    """
    return shows.survival(about(), evaluate(Change()), found)


def faults(after: After = ()) -> Faults:
    """Take up what the model gets wrong, one by one, and see which conclusions survive.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

    Returns
    -------
    Faults
        A widget; `Faults.look` takes a fault's id.

    Examples
    --------
    >>> shown = faults()
    >>> shown.look("war")
    >>> shown.table
    ''
    """
    return Faults(after)
