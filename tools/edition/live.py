"""The widgets of an executed notebook as scripts, which `static/host.js` brings to life."""

import copy
import hashlib
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Any, NamedTuple

from tools.edition.formulas import drawn
from tools.edition.states import ID, KINDS, State, children, class_of, layout, lives, reached

LOOKS = {"VBoxModel": "widget-vbox", "HTMLMathModel": "widget-htmlmath"}
"""Classes that Jupyter gives what it draws, where the style sheet asks for them."""

FIRST = {"Reading": "layout", "RecordStore": "record_store"}
LATER = {"Carrier": "drawn_by", "Engine": "model"}
"""Widgets that are never shown, and the trait of those that need them: they bring little, or so
much that it is a file of its own, for all pages."""

PACKED = ("about", "drawn", "thresholds")
"""What the engine brings, beside its script."""

PRIVATE = re.compile(
    r"_(model|view)_|_anywidget_id$|_css$|_esm$|style$|layout$|sheet$|tabbable$|tooltip$|pressed$"
)
"""What a page need not know of a widget, or has in another way: its own style sheet, and
the game of a class as a page."""


class Page(NamedTuple):
    """What a page loads to have its panels work.

    Parameters
    ----------
    models : dict
        The widgets, by short names.
    panels : dict of str to str
        The short name of each panel that works without a kernel, by its id.
    scripts : dict of str to str
        The scripts of controls, by a digest of each.
    files : dict of str to dict
        Large values, by the file that holds them.
    """

    models: dict[str, Any]
    panels: dict[str, str]
    scripts: dict[str, str]
    files: dict[str, dict[str, Any]]
    first: list[str]
    later: list[str]


def page(state: State, panels: Iterable[str]) -> Page:
    """Return what a page loads to have some panels work without a kernel.

    Parameters
    ----------
    state : dict
        The state of all widgets in its kernel.
    panels : iterable of str
        The ids of those that are shown. A panel that needs a kernel is left out.
    """
    living = [panel for panel in panels if lives(state, panel)]
    names: dict[str, str] = {}

    def name(brought: Iterable[str]) -> None:
        for id in brought:
            for each in reached(state, id):
                names.setdefault(each, f"w{len(names)}")

    name(living)
    traits = {trait for id in names for trait in state[id]["state"]}
    first, later = (
        [id for id in state if (need := needs.get(class_of(state, id))) and need in traits]
        for needs in (FIRST, LATER)
    )
    name([*first, *later])
    scripts: dict[str, str] = {}
    files: dict[str, dict[str, Any]] = {}
    models = {names[id]: _state_for_page(state, id, scripts, files) for id in names}

    # A kernel draws ids and marks at random, and they occur inside many texts.
    def renamed(text: str) -> str:
        return ID.sub(lambda id: names.setdefault(id[0], f"w{len(names)}"), text)

    models = json.loads(renamed(json.dumps(models)))
    # They occur in sealed answers, too, because a goal names the model that runs its setting.
    for told in models.values():
        if sealed := told.get("traits", {}).get("sealed"):
            opened = renamed(b64decode(sealed).decode())
            told["traits"]["sealed"] = b64encode(opened.encode()).decode()
    return Page(
        models,
        {panel: names[panel] for panel in living},
        scripts,
        files,
        [names[id] for id in first],
        [names[id] for id in later],
    )


def _state_for_page(
    state: State, id: str, scripts: dict[str, str], files: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Return a widget's state for the page; scripts and large values are moved into their dicts."""
    held, kind = state[id]["state"], state[id]["model_name"]
    traits = {
        name: copy.deepcopy(value)
        for name, value in held.items()
        if value is not None and not PRIVATE.match(name)
    }
    if "children" in traits:
        traits["children"] = children(state, id)
    if kind == "HTMLMathModel":
        traits["value"] = drawn(held["value"])
    if display := layout(state, id).get("display"):
        traits["layout"] = {"display": display}
    told: dict[str, Any] = {"kind": KINDS[kind], "look": LOOKS.get(kind, ""), "traits": traits}
    if "_esm" in held:
        told["script"] = name = _digest(held["_esm"])
        scripts[name] = held["_esm"]
    buffers = state[id].get("buffers", [])
    for buffer in [one for one in buffers if not PRIVATE.match(str(one["path"][0]))]:
        _put(traits, buffer["path"], buffer["data"])
        told.setdefault("bytes", []).append(buffer["path"])
    if class_of(state, id) in LATER:
        # Ids differ from page to page, but large values do not, so pages can share their files.
        large = {name: traits.pop(name) for name in ("script", *PACKED) if name in traits}
        told["file"] = name = f"{class_of(state, id).lower()}-{_digest(json.dumps(large))}"
        files[name] = large
    return told


def _put(held: Any, path: list[Any], data: str) -> None:
    """Put bytes, now as text, back into the place from which they were taken."""
    *way, last = path
    for step in way:
        held = held[step]
    held[last] = data


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def given(name: str, value: Any) -> str:
    """Return a script that gives a page of the edition the value it asked for.

    Examples
    --------
    >>> given("00", {"models": {}})
    'conundrum.give("00", {"models": {}});'
    """
    # A script inside a page would end at "</", so the slash is escaped.
    return f"conundrum.give({json.dumps(name)}, {json.dumps(value)});".replace("</", "<\\/")
