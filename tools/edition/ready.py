"""Prepares a notebook's panels, after its last cell, to work without a kernel.

A page that shows a panel asks the kernel for the model, for what answers its questions, and for
what is folded away. Here nobody asks, so all of it is made at once, and written down.
"""

import json
from pathlib import Path

import ipywidgets as widgets

from conundrum.page.door import Door
from conundrum.questions.answering import Answering
from conundrum.tables import entries
from conundrum.widgets import Fold


def told() -> None:
    """Give panels their texts for the edition, before the first of them is made."""
    words = entries("words/en")
    for group, sentences in words["instead"].items():
        words[group] |= sentences


def ready(path: str) -> None:
    """Make all that pages ask for, and write the state of all widgets into a file."""
    seen: set[str] = set()
    # What is made may have folds and doors of its own.
    while more := {id: one for id, one in _all().items() if id not in seen}:
        seen |= set(more)
        for one in more.values():
            if isinstance(one, Door):
                one._asked({})
            elif isinstance(one, Answering):
                one.receive(None)
            elif isinstance(one, Fold):
                one.make()
    state = widgets.Widget.get_manager_state()["state"]
    Path(path).write_text(json.dumps(state), encoding="utf-8")


def _all() -> dict[str, widgets.Widget]:
    return dict(widgets.widget._instances)
