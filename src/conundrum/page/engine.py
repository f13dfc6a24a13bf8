"""The widget that sends the model to a page, once for each kernel."""

import json
import re
import zlib
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from conundrum.page import player
from conundrum.run import Scenario
from conundrum.run.codes import ALPHABET, CHECK, GROUP, MARK, VERSION
from conundrum.run.priorities import MOST_DISCOUNT
from conundrum.run.scenario import FIRST, KINDS, number_of
from conundrum.run.share_code import STEPS
from conundrum.tables import SWITCH, entries, rows, value

STATIC = Path(__file__).parent / "static"
SHARED = (STATIC / "shared.js").read_text(encoding="utf-8")
"""The code that all scripts of a page share, such as the places in which they find the models of
kernels."""

PACE = (STATIC / "pace.js").read_text(encoding="utf-8")
"""The code with which some scripts decide when to act, for example after the reader has paused."""

NAME = uuid4().hex
"""The page's name for the model of this kernel, because one page may have panels of several
kernels."""

RECORD_STORE = f"{NAME} asked"
"""The page's name for this kernel's store of answers, because one page may have panels of several
kernels."""


def script() -> str:
    """Return the script that runs the model in a page, both in the page itself and in a thread.

    Examples
    --------
    >>> "serve();" in script()
    True
    """
    return player.script() + (STATIC / "thread.js").read_text(encoding="utf-8")


def pressed(script: str, about: dict[str, Any]) -> dict[str, bytes]:
    """Return everything that the engine widget sends to the page, compressed.

    ``script`` is the page's script, and ``about`` has the data for the player and the sentences.

    Examples
    --------
    >>> list(pressed(script(), {}))
    ['script', 'about', 'drawn', 'thresholds']
    """
    sent = {
        "script": script.encode(),
        "about": json.dumps(about).encode(),
        "drawn": player.planes(player.drawn()),
        "thresholds": player.planes(player.thresholds()),
    }
    return {name: zlib.compress(held, zlib.Z_BEST_COMPRESSION) for name, held in sent.items()}


class Engine(anywidget.AnyWidget):
    """An invisible widget that sends the model, its futures and its sentences to the page."""

    model = traitlets.Unicode().tag(sync=True)
    script = traitlets.Bytes().tag(sync=True)
    about = traitlets.Bytes().tag(sync=True)
    drawn = traitlets.Bytes().tag(sync=True)
    thresholds = traitlets.Bytes().tag(sync=True)

    _esm = SHARED + "".join(
        (STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("unpressed", "engine")
    )


@cache
def engine() -> Engine:
    """Return the widget that sends the model to the page; the widget is made only once.

    Examples
    --------
    >>> engine() is engine()
    True
    """
    about = {"played": player.about(), "told": words_and_codes()}
    return Engine(model=NAME, **pressed(script(), about))


def words_and_codes() -> dict[str, Any]:
    """Return the sentences and codes that the translated Python code needs in the page.

    Examples
    --------
    >>> list(words_and_codes())
    ['words', 'codes']
    """
    return {
        "words": spoken(player.script()),
        "codes": codes(),
    }


def codes() -> dict[str, Any]:
    """Return the data with which the page reads and writes scenario codes.

    Examples
    --------
    >>> codes()["head"]
    'NK2'
    """
    usual = Scenario()
    kinds = {name: kind for name, kind in KINDS.items() if kind in FIRST}
    return {
        "alphabet": ALPHABET,
        "head": MARK + VERSION,
        "check": CHECK,
        "group": GROUP,
        "steps": STEPS,
        "first": {name: FIRST[kind] for name, kind in kinds.items()},
        "defaults": {name: asdict(kind()) for name, kind in kinds.items()},
        "most": {"discount": MOST_DISCOUNT},
        "usual": {name: asdict(getattr(usual, name)) for name in kinds} | {"seed": usual.seed},
        "assumptions": {
            name: {
                "number": number_of(name),
                "central": value("assumptions", name, "central"),
                "low": value("units", row["unit"], "lowest"),
                "high": value("units", row["unit"], "highest"),
                "switch": row["unit"] == SWITCH,
            }
            for name, row in rows("assumptions").items()
        },
    }


def spoken(script: str) -> dict[str, Any]:
    """Return the groups of sentences that a script uses, by name.

    Examples
    --------
    >>> list(spoken('say("end.fallen")'))
    ['singular', 'end']
    """
    return {
        group: sentences
        for group, sentences in entries("words/en").items()
        if group == "singular" or re.search(rf'["`]{group}\.', script)
    }
