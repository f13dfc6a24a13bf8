"""What a panel of ready texts shows: the texts of the entry that the reader has chosen."""

from functools import partial
from typing import Any


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return an empty list, because no run is needed."""
    return []


def view(setting: dict[str, Any], results: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel.

    Examples
    --------
    >>> texts = {"H6": {"said": "It held."}}
    >>> view({"chosen": "H6", "choices": texts}, [])["said"]()
    'It held.'
    """
    texts = setting["choices"].get(setting["chosen"], {})
    return {part: partial(as_written, text) for part, text in texts.items()}


def as_written(text: Any) -> Any:
    """Return a text, or the data of a chart, unchanged."""
    return text
