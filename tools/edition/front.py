"""The front page's hundred futures under each choice, so that the first choice needs no model."""

from typing import Any

from conundrum.model.policy import called
from conundrum.panels.hundred_futures import hundred_futures
from conundrum.views.posters import POSTERS

TRAITS = ("marks", "value", "text", "display")
"""What a part shows is in one of these."""


def frames() -> dict[str, dict[str, Any]]:
    """Return what each part of the panel shows after each first choice.

    Examples
    --------
    >>> frames()["joint cut-off"]["card.fallen.joint cut-off"][1][:30]
    '<p class="nk-number"><b>91</b>'
    """
    found = {"": _drawn(hundred_futures())}
    for policy in POSTERS:
        panel = hundred_futures()
        panel.buttons[called(policy)].click()
        found[policy] = _drawn(panel)
    return found


def _drawn(panel: Any) -> dict[str, Any]:
    """Return for each part the name of its trait, and the trait's value."""
    traits = {
        name: next(trait for trait in TRAITS if part.has_trait(trait))
        for name, part in panel.parts.items()
    }
    return {name: [trait, getattr(panel.parts[name], trait)] for name, trait in traits.items()}
