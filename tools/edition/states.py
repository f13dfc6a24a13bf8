"""Reads the state of a kernel's widgets: the parts of a panel, and if it works without a kernel."""

import json
import re
from collections.abc import Iterable
from typing import Any

State = dict[str, dict[str, Any]]
"""What a kernel holds of each widget, by its id, as `ipywidgets` writes it."""

ID = re.compile(r"[0-9a-f]{32}")
REFERENCE = "IPY_MODEL_"
"""Stands before an id where a trait holds a widget."""

KINDS = {
    "BoxModel": "box",
    "VBoxModel": "box",
    "HTMLModel": "html",
    "HTMLMathModel": "html",
    "ButtonModel": "button",
    "AnyModel": "any",
}
"""How a page draws each kind of widget; others, such as styles, are not drawn."""

BRIDGES = ("Bridge", "Answering")
ANSWERED = ("inputs", "buttons", "entries", "parts")
"""What the page itself answers, and how it names the controls that it hears."""

PRESSED = ("ButtonModel", "Slider", "Entry")
"""What a reader presses or moves."""


def class_of(state: State, id: str) -> str:
    """Return the class of a widget, or for one of Jupyter's own widgets that of its model.

    Examples
    --------
    >>> class_of({"a": {"model_name": "ButtonModel", "state": {}}}, "a")
    'ButtonModel'
    """
    held = state[id]
    return str(held["state"].get("_anywidget_id") or held["model_name"]).rpartition(".")[2]


def layout(state: State, id: str) -> dict[str, Any]:
    """Return the traits of a widget's layout."""
    reference = str(state[id]["state"].get("layout", ""))
    return dict(state[reference.removeprefix(REFERENCE)]["state"]) if reference else {}


def children(state: State, id: str) -> list[str]:
    """Return the ids of the widgets in a box."""
    return [child.removeprefix(REFERENCE) for child in state[id]["state"].get("children", ())]


def lives(state: State, panel: str) -> bool:
    """Say whether all controls of a panel work in a page without a kernel."""
    within = list(_built_of(state, panel))
    bridges = [state[id]["state"] for id in within if class_of(state, id) in BRIDGES]
    heard = json.dumps([[bridge.get(kind) for kind in ANSWERED] for bridge in bridges])
    return all(id in heard for id in within if class_of(state, id) in PRESSED)


def reached(state: State, id: str) -> list[str]:
    """Return the ids of a widget and of all widgets that it names, in the order of naming."""
    found: dict[str, None] = {}
    waiting = [id]
    while waiting:
        one = waiting.pop()
        if one in found or state[one]["model_name"] not in KINDS:
            continue
        found[one] = None
        told = {name: held for name, held in state[one]["state"].items() if name != "_esm"}
        waiting += [other for other in reversed(ID.findall(json.dumps(told))) if other in state]
    return list(found)


def _built_of(state: State, panel: str) -> Iterable[str]:
    """Return the id of a panel and the ids of all widgets that it shows."""
    yield panel
    for child in children(state, panel):
        yield from _built_of(state, child)
