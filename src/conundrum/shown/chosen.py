"""What panels show whose texts are written already, and come with them: those of what is chosen."""

from functools import partial
from typing import Any


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return no run."""
    return []


def shown(setting: dict[str, Any], measured: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel.

    Examples
    --------
    >>> texts = {"H6": {"said": "It held."}}
    >>> shown({"chosen": "H6", "choices": texts}, [])["said"]()
    'It held.'
    """
    texts = setting["choices"].get(setting["chosen"], {})
    return {part: partial(as_written, text) for part, text in texts.items()}


def as_written(text: Any) -> Any:
    """Return a text, or what a chart draws, as it came."""
    return text
