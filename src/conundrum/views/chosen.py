"""What a panel with stored texts shows: the texts of the entry that the reader has chosen."""

from functools import partial
from typing import Any, TypedDict


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    chosen : str
        The name of the chosen entry.
    choices : dict
        The texts of each entry, by the name of a part.
    """

    chosen: str
    choices: dict[str, dict[str, str]]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return an empty list, because the panel needs no run of the model."""
    return []


def view(setting: Setting, results: list[Any]) -> dict[str, partial[Any]]:
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
    """Return one part unchanged, which is a text or the data of a chart."""
    return text
