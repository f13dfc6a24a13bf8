"""The front page's hundred futures in every year: its first choice needs no model."""

from typing import Any

from conundrum.model.policy import called
from conundrum.panels.hundred_futures import hundred_futures
from conundrum.shown.posters import POSTERS


def frames() -> dict[str, dict[str, Any]]:
    """Return what each part shows, as the page answers it, by the choice and the year.

    Examples
    --------
    >>> frames()["joint cut-off|2036"]["card.fallen.joint cut-off"][1][:30]
    '<p class="nk-number"><b>91</b>'
    """
    panel = hundred_futures()
    year = panel.sliders["year"]
    names = {part["id"]: part["name"] for part in panel._door.shows}
    found = {"|2016": _drawn(panel, names)}
    for policy in POSTERS:
        panel.buttons[called(policy)].click()
        for shown in range(int(year.low), int(year.high) + 1):
            year.value = shown
            found[f"{policy}|{shown}"] = _drawn(panel, names)
    return found


def _drawn(panel: Any, names: dict[str, str]) -> dict[str, Any]:
    """Return each part as the trait that holds it, and its value."""
    traits = {
        part: next(trait for trait in ("marks", "value", "text") if part.has_trait(trait))
        for part in panel._door._drawn
    }
    return {names[part.model_id]: [trait, getattr(part, trait)] for part, trait in traits.items()}
