"""Prepares a notebook's panels, after its last cell, to work without a kernel.

With a kernel, a page asks for the model, for the answers to questions, and for closed sections only
when it needs them. In the edition there is no kernel to ask, so all of it is made now and saved.
"""

import json
from pathlib import Path

import ipywidgets as widgets

from conundrum.page.bridge import Bridge
from conundrum.questions.answering import Answering
from conundrum.tables import entries
from conundrum.widgets import Fold


def use_edition_texts() -> None:
    """Have panels use the edition's texts; this must run before the first panel is made."""
    words = entries("words/en")
    for group, sentences in words["instead"].items():
        words[group] |= sentences


def ready(path: str) -> None:
    """Make everything that pages ask for, and write the state of all widgets into a file."""
    seen: set[str] = set()
    # What was just made may have closed sections and bridges of its own.
    while more := {id: one for id, one in _all().items() if id not in seen}:
        seen |= set(more)
        for one in more.values():
            if isinstance(one, Bridge):
                one._asked({})
            elif isinstance(one, Answering):
                one.receive(None)
            elif isinstance(one, Fold):
                one.make()
    state = widgets.Widget.get_manager_state()["state"]
    Path(path).write_text(json.dumps(state), encoding="utf-8")


def _all() -> dict[str, widgets.Widget]:
    return dict(widgets.widget._instances)
