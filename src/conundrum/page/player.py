"""The script with which a web page runs the model, and the random numbers of its futures."""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from conundrum.model import CONTROLS, FLOAT, PRESETS, Assumptions, draw
from conundrum.model.assumptions import believed
from conundrum.page import emit
from conundrum.page.stored_script import views
from conundrum.run import WEIGHED, WHILE_IT_RULES, limit
from conundrum.run.follow import draw_thresholds
from conundrum.tables import rows, value

STATIC = Path(__file__).parent / "static"

PARTS = (
    *("python", "words", "table", "typed", "codes", "player", "vectors", "statistics"),
    *("runner", "folded", "answers"),
)
"""The scripts written by hand that the model needs in the web page."""


@cache
def script() -> str:
    """Return the model, and the code that runs the model, as JavaScript.

    Examples
    --------
    >>> [name in script() for name in ("function future", "function player")]
    [True, True]
    """
    scripts = {part: (STATIC / f"{part}.js").read_text(encoding="utf-8") for part in PARTS}
    return emit.future() + "".join(scripts.values()) + views()


def about() -> dict[str, Any]:
    """Return the data of the script that runs the model, in the order that this script expects."""
    a_year = limit("steps_a_year", "default")
    return {
        "futures": limit("futures", "default"),
        "steps": limit("years", "default") * a_year,
        "years": 1 / a_year,
        "seed": limit("seed", "default"),
        "controls": list(CONTROLS),
        "beliefs": list(rows("beliefs")),
        "central": [value("beliefs", name, "central") for name in rows("beliefs")],
        "drawn": [*emit.DRAWN, *rows("beliefs")],
        "moved": list(emit.MOVED),
        "outcomes": list(rows("outcomes")),
        "units": {
            name: {field: value("outcomes", name, field) for field in ("per_unit", "frame")}
            for name in rows("outcomes")
        },
        "weighed": WEIGHED,
        "while_it_rules": WHILE_IT_RULES,
        "start": value("limits", "start", "default"),
        "first": vars(PRESETS["2016"]),
    }


def drawn(futures: int = limit("futures", "default")) -> bytes:
    """Return the random numbers of all futures in single precision, one row for each variable.

    Examples
    --------
    >>> len(drawn()) == 4 * len(about()["drawn"]) * 1000
    True
    """
    seed = limit("seed", "default")
    given = draw(Assumptions(), futures, seed) | believed(futures, seed)
    return np.stack([given[name] for name in about()["drawn"]]).tobytes()


def thresholds(
    futures: int = limit("futures", "default"),
    years: int = limit("years", "default"),
    first: int = 0,
) -> bytes:
    """Return the random rates of breakdown that talks can survive, with a row for each step.

    The rows are for ``years`` years, without the ``first`` years, which the page may already have.
    """
    a_year = limit("steps_a_year", "default")
    draws = draw_thresholds(years * a_year, futures, limit("seed", "default"))
    return (draws[first * a_year :] * a_year).tobytes()


def planes(numbers: bytes) -> bytes:
    """Return the first bytes of all single-precision numbers, then all second bytes, and so on.

    Similar bytes compress well together; ``static/unpressed.js`` restores their order.

    Examples
    --------
    >>> planes(b"abcdABCD")
    b'aAbBcCdD'
    """
    return np.frombuffer(numbers, np.uint8).reshape(-1, np.dtype(FLOAT).itemsize).T.tobytes()
