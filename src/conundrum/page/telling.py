"""What the page needs to say of a run what Python says: words, units, and names."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from conundrum.analysis.tradeoffs.criteria import SPAN
from conundrum.analysis.tradeoffs.plane import RUN, SHARED
from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import plane_words
from conundrum.charts.concerts import COURSES, KEY
from conundrum.charts.hundred_dots import TIMES
from conundrum.charts.pinned_run import LOSS_DIGITS
from conundrum.charts.plane_axes import EDGE
from conundrum.charts.plane_marks import MARKED
from conundrum.charts.scoreboard import legend_of, seed_noise_note
from conundrum.charts.small_multiples import EVERY
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page import coding
from conundrum.page.player import script
from conundrum.run.limits import limit
from conundrum.run.outlook import QUANTILES, Outlook
from conundrum.run.weights import EYES
from conundrum.run.written_outcome import unit_of
from conundrum.tables.settings import entries, rows, value

NUMBERS = ("per_unit", "frame", "digits", "telling")


def spoken(script: str) -> dict[str, Any]:
    """Return the groups of sentences that a script fills; the rest only Python says.

    Examples
    --------
    >>> list(spoken('say(words, "end.fallen", places)'))
    ['end']
    """
    return {
        group: sentences
        for group, sentences in entries("words/en").items()
        if re.search(rf'["`]{group}\.|words\.{group}\b', script)
    }


def about(outlook: Outlook) -> dict[str, Any]:
    """Return what the page's teller has to know, beside the run that is shown first.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> about(simulate())["end"]
    '2036'
    """
    steps = len(outlook.years) - 1
    return {
        "words": spoken(script()),
        "outcomes": {
            name: {field: row[field] for field in ("label", "inside", "unit")}
            | {"said_in": unit_of(name)}
            | {field: value("outcomes", name, field) for field in NUMBERS}
            for name, row in rows("outcomes").items()
        },
        "controls": {name: (row["room"], row["inside"]) for name, row in rows("controls").items()},
        "theories": {name: row["inside"] for name, row in rows("beliefs").items()},
        "presets": {name: asdict(preset) for name, preset in PRESETS.items()},
        "called": {name: called(name) for name in PRESETS},
        "first": "2016",
        "beliefs": asdict(Beliefs()),
        "eyes": {name: asdict(weights) for name, weights in EYES.items()},
        "quantiles": QUANTILES,
        "loss_digits": LOSS_DIGITS,
        "looks": {name: row["meaning"] for name, row in rows("eyes").items()},
        "legend": [legend_of("{pinned}", fell=fell) for fell in (False, True)],
        "plane": {
            "fine": FINEST,
            "run": RUN,
            "shared": SHARED,
            "edge": EDGE,
            "figures": {
                name: {
                    "outcome": one.outcome,
                    "label": one.label,
                    "over_map": plane_words.over_map(name, "{top}"),
                    "over_side": plane_words.over_side(name, "{washington}", "{listed}"),
                }
                for name, one in MAPPED.items()
            },
            "marked": {name: stances(PRESETS[name]) for name in MARKED},
            "below": plane_words.below("{pairs}"),
            "half": plane_words.HALF,
            "span": SPAN,
            "span_steps": SPAN * limit("steps_a_year", "default"),
        },
        "concerts": {
            "courses": {course: asdict(policy) for course, policy in COURSES.items()},
            "names": [name for _, name in KEY],
        },
        "dots": {"times": [round(share * steps) for share in TIMES]},
        "start": float(outlook.years[0]),
        "codes": coding.about(),
        "game": gaming.about(),
        "every": EVERY,
        "end": str(outlook.end),
        "noise": seed_noise_note(outlook),
    }
