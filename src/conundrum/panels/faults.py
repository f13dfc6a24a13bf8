"""The panel on the model's faults: which conclusions survive if one fault is changed."""

import math
from dataclasses import asdict
from functools import cache
from typing import Any

from conundrum.analysis.conclusions import Change, Conclusion, change, conclusions
from conundrum.model import PRESETS, Policy
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import bar
from conundrum.run import limit, results_of_needs
from conundrum.tables import entries, rows, say
from conundrum.views import faults as shows
from conundrum.views.faults import Evaluated

OFFERED = ("no_collapse", "russia", "brittle_talks", "insurance", "pace_of_2016")
"""The faults that a reader can change in the panel; each fault is of another kind. At the
beginning, the panel shows the first fault."""


@cache
def about() -> dict[str, Any]:
    """Return the panel's data, in the form of `conundrum.views.faults.About`."""
    asked = conclusions().values()
    spoken = [policy for one in asked for policy in (one.policy, one.against) if policy]
    policies = list(dict.fromkeys([*PRESETS.values(), *spoken]))
    return {
        "faults": {name: _fault(name) for name in OFFERED},
        "conclusions": {name: _known(one, policies) for name, one in conclusions().items()},
        "policies": [asdict(policy) for policy in policies],
        "usual": as_set(Change()),
    }


def _fault(name: str) -> dict[str, Any]:
    probe, about = entries("probes")[name], rows("faults")[name]
    told = {"says": probe["says"], "change": as_set(change(probe) or Change())}
    return {field: about[field] for field in ("fault", "direction")} | told


def as_set(under: Change) -> dict[str, Any]:
    """Return a change of the model in the form that the panel's setting has."""
    around: dict[str, Any] = {"beliefs": asdict(under.beliefs), "held": under.assumptions.fixed}
    if under.years != limit("years", "default"):
        around["years"] = under.years
    looked_at = {field: getattr(under, field) for field in ("price", "halved", "spoiled")}
    return {"around": around, **looked_at}


def _known(one: Conclusion, policies: list[Policy]) -> dict[str, Any]:
    told = {field: getattr(one, field) for field in ("short", "says", "outcome", "unit")}
    limits = {"low": one.low, "high": one.high}
    return {
        **told,
        **{end: None if math.isinf(at) else at for end, at in limits.items()},
        "claims": ", ".join(one.claims),
        "policy": policies.index(one.policy),
        "against": policies.index(one.against) if one.against else None,
    }


def evaluate(under: Change) -> Evaluated:
    """Return the conclusions' figures, and the named policies' losses, in a changed model.

    Examples
    --------
    >>> round(evaluate(Change())["figures"]["cut_off_falls"])
    91
    """
    told = as_set(under)
    return shows.evaluated(about(), told, results_of_needs(shows.runs(about(), told)))


def survivors(found: Evaluated) -> dict[str, bool]:
    """Return whether each conclusion, and each power's order of policies, survives a change.

    Examples
    --------
    >>> all(survivors(evaluate(Change())).values())
    True
    """
    return shows.survivors(about(), evaluate(Change()), found)


def faults() -> LivePanel:
    """Show five known faults of the model, and which conclusions survive if a fault is changed.

    Returns
    -------
    LivePanel
        A widget; each of its ``buttons`` changes one fault.

    Examples
    --------
    >>> panel = faults()
    >>> panel.buttons["Russia is missing"].click()
    >>> panel.now
    {'fault': 'russia'}
    """
    made = LivePanel(shows, {"fault": OFFERED[0]}, ("nk-shown",), about)
    shorts = {entries("probes")[name]["short"]: {"fault": name} for name in OFFERED}
    return made.laid(
        bar(say("faults.can"), made.choices_of(shorts)),
        made.html("about"),
        made.text("said", "nk-weighed"),
        made.table_section(say("faults.folded")),
    )
