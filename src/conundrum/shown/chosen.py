"""What panels show whose texts are written already, and come with them: those of what is chosen.

What is ``chosen`` is a name, or the step of a ``path``, whose texts are named by its number.
"""

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
    texts = setting["choices"].get(chosen(setting), {})
    return {part: partial(as_written, text) for part, text in texts.items()}


def acted(
    setting: dict[str, Any], name: str, said: dict[str, Any], measured: list[Any]
) -> dict[str, Any]:
    """Return what the buttons of a path set: a step back, or the next one.

    Examples
    --------
    >>> acted({"path": {"step": 3, "last": 3}}, "Next", {}, [])
    {'sets': {'path': {'step': 3, 'last': 3}}}
    """
    path = setting["path"]
    step = path["step"] + (1 if name == "Next" else -1)
    return {"sets": {"path": {**path, "step": min(max(step, 0), path["last"])}}}


def holds(setting: dict[str, Any]) -> dict[str, list[str]]:
    """Return which buttons have nothing to do: at either end of a path.

    Examples
    --------
    >>> holds({"path": {"step": 0, "last": 3}})
    {'idle': ['Back']}
    """
    if "path" not in setting:
        return {"idle": []}
    path = setting["path"]
    ends = {"Back": 0, "Next": path["last"]}
    return {"idle": [name for name in ends if path["step"] == ends[name]]}


def chosen(setting: dict[str, Any]) -> str:
    """Name what is chosen."""
    if "path" in setting:
        return str(int(setting["path"]["step"]))
    return setting["chosen"]


def as_written(text: Any) -> Any:
    """Return a text, or what a chart draws, as it came."""
    return text
