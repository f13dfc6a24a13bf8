"""Every public panel: how it is made, and how a reader moves it.

Other lists follow from this one: `panels/test_still.py` prints each panel, `frozen/` holds what it
shows, and `browser/test_page_shown.py` asks the page for it.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from tests.reader import press

import conundrum as nk

ASKED = "browser/test_page_asked.py holds each to Python, and questions/ or exercises/ to the truth"
COUNTED = "exercises/test_stored_answers.py counts its rows, so that a new exercise changes no file"
OWN = "it shows what readers have done, and of that there is nothing yet"


@dataclass(frozen=True)
class Public:
    """A public panel.

    Parameters
    ----------
    given : tuple, optional
        What it is made with, where it needs to be told.
    options : dict, optional
        What else it is made with, by name.
    move : callable, optional
        What a reader does to it; of each panel that the page answers, and of no other.
    unfrozen : str, optional
        Why what it shows is not frozen.
    """

    given: tuple[Any, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    move: Callable[[Any], object] | None = None
    unfrozen: str = ""


def slid(name: str, text: str) -> Callable[[Any], object]:
    """Return what types a number beside a slider."""
    return lambda panel: panel.sliders[name].enter(text)


def pressed(label: str) -> Callable[[Any], object]:
    """Return what presses a button."""
    return lambda panel: press(panel, label)


def chosen(cell: str) -> Callable[[Any], object]:
    """Return what presses a cell of a table."""
    return lambda panel: panel.parts["cells"].receive({"cell": cell})


PUBLIC = {
    "agreement": Public(options={"steps": "07"}, move=slid("washington", "20")),
    "apart": Public(),
    "argument": Public(move=pressed("Both cut it off")),
    "ask": Public(("00.alone",), unfrozen=ASKED),
    "beside": Public(options={"steps": "05"}, move=pressed("not at all")),
    "best_for": Public(),
    "chart": Public(("votes",)),
    "clash": Public(options={"steps": "04"}, move=slid("us", "-100")),
    "conclusion": Public(("sanctions",), move=slid("limit", "0")),
    "doubting": Public(options={"steps": "09"}, move=chosen("opening_arsenal growth_tames")),
    "endings": Public((7,), move=pressed("Draw another future")),
    "exercise": Public(("02.1",), unfrozen=ASKED),
    "faults": Public(move=pressed("Russia is missing")),
    "forecast": Public(options={"steps": "08"}, move=pressed("not at all")),
    "game": Public(unfrozen="browser/test_game.py plays whole games at it"),
    "guesses": Public(unfrozen=OWN),
    "hits": Public(),
    "horizon": Public(move=pressed("Only where it ends")),
    "hundred_futures": Public(move=pressed("Both cut it off")),
    "lab": Public(options={"steps": "00"}, move=slid("us_sanctions", "0")),
    "lever": Public(
        ("china_sanctions", ("fallen", "warheads", "leavers")),
        {"switch": "growth_tames", "steps": "03"},
        slid("at", "0"),
    ),
    "move": Public(
        ("us_sanctions", "growth_arms"),
        {"show": ["warheads", "fallen", "hunger"]},
        move=slid("us_sanctions", "0"),
    ),
    "predict": Public(("01.launches",), unfrozen=ASKED),
    "prices": Public(),
    "progress": Public(("02",), unfrozen=COUNTED),
    "scorecard": Public(move=pressed("mixed")),
    "timeline": Public(options={"guess": "01.launches", "steps": "01"}),
    "today": Public(("before",), unfrozen=ASKED),
    "why": Public(("pressure", "denial")),
}


def called(name: str) -> str:
    """Return how a public panel is called: ``nk.lab``, or ``nk.show.why``."""
    places = {"nk": nk, "nk.show": nk.show, "nk.classroom": nk.classroom}
    return next(f"{place}.{name}" for place, module in places.items() if name in dir(module))


def function(name: str) -> Any:
    """Return the function that makes a public panel."""
    return attrgetter(called(name).removeprefix("nk."))(nk)


def made(name: str) -> Any:
    """Make a public panel."""
    return function(name)(*PUBLIC[name].given, **PUBLIC[name].options)


def returned(name: str) -> list[type]:
    """Return what a public function says it returns; nothing of a class or a value."""
    maker = function(name)
    if not inspect.isfunction(maker):
        return []
    kind = get_type_hints(maker)["return"]
    return [one for one in get_args(kind) or (kind,) if isinstance(one, type)]
