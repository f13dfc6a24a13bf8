"""What the charts of the plane of stances draw: the map, and one column of it beside the map."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from conundrum.charts.plane_marks import MARKED
from conundrum.model.policy import PRESETS
from conundrum.model.stance import stances
from conundrum.run.written_outcome import OUTCOMES
from conundrum.shown.plane_view import View, stance_of, upwards
from conundrum.shown.plane_words import marked
from conundrum.shown.stance_map import MAPPED, write
from conundrum.tables.words import rounded

NAMED = [asdict(PRESETS[name]) for name in MARKED]
"""The marked policies, in order."""

AT = [stances(policy) for policy in NAMED]


def map_data(seen: View) -> dict[str, Any]:
    """Return what the map draws, pair by pair, and where the reader's own is."""
    figure, cells, many = seen["figure"], seen["cells"], seen["many"]
    top = seen["top"] if seen["top"] != 0 else 1
    says = write(figure, seen["own"][figure])
    there = [
        write(figure, figures[figure])
        for figures, at in zip(seen["named"], AT, strict=True)
        if at["us"] == seen["us"] and at["china"] == seen["china"]
    ]
    return {
        "n": many,
        "shade": [
            rounded(max(number, 0) / top, 3) if number is not None else 0
            for number in cells[figure]
        ],
        "fallen": [rounded(share, 3) for share in cells["fallen"]],
        "washington": seen["us"],
        "beijing": seen["china"],
        "column": stance_of(seen["column"], many),
        "start": stance_of(seen["start"], many),
        # A named policy that stands there says it.
        "own": "" if says in there else says,
        "named": marked(seen),
        "off": [policy["shared_conditions"] != seen["conditions"] for policy in NAMED],
    }


def side_data(seen: View) -> dict[str, Any]:
    """Return what the column draws: both as shares of their frames, and the numbers beside them."""
    figure, many = seen["figure"], seen["many"]
    line, fallen = upwards(seen, figure), upwards(seen, "fallen")
    # Of the reader's policy, at Beijing's full pressure, and where the title begins.
    lines = [seen["own"][figure], line[many - 1], line[seen["start"]]]
    falls = [seen["own"]["fallen"], fallen[many - 1], fallen[seen["start"]]]
    beside = [*zip(lines, falls, strict=True)]
    return {
        "n": many,
        "line": [of_frame(figure, number) for number in line],
        "fallen": [rounded(share, 4) for share in fallen if share is not None],
        "beijing": seen["china"],
        "start": stance_of(seen["start"], many),
        "at": [place for number, fell in beside for place in [of_frame(figure, number), fell]],
        "says": [
            text
            for number, fell in beside
            for text in [write(figure, number), write("fallen", fell)]
        ],
        # Where the figure is what the crosses show, they say it.
        "alone": figure == "fallen",
    }


def of_frame(figure: str, number: float | None) -> float | None:
    """Return a figure as a share of the frame in which its outcome is drawn."""
    about = OUTCOMES[MAPPED[figure]["outcome"]]
    return rounded(number * about["per_unit"] / about["frame"], 4) if number is not None else None
