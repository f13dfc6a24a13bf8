"""What the page needs to say of a run what Python says: words, units, and names."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from conundrum.analysis.balance import CLEAR, HARDLY, SPAN_YEARS, SPANS, WEIGHED_UP
from conundrum.analysis.conclusion_worlds import believed
from conundrum.analysis.denial import PARTS, lever
from conundrum.analysis.tradeoffs.criteria import SPAN
from conundrum.analysis.tradeoffs.plane import RUN, SHARED
from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.charts import apart, balance_bars, border, conclusion_worlds, plane_words, style
from conundrum.charts.balance import MARKS, TOLD, counted, label
from conundrum.charts.beside import ROOM
from conundrum.charts.concerts import COURSES, KEY
from conundrum.charts.endings import TEN
from conundrum.charts.histogram import BINS, NEAR
from conundrum.charts.hundred_dots import TIMES
from conundrum.charts.hundred_marks import PLACES
from conundrum.charts.lives import MOST_WARHEADS
from conundrum.charts.pinned_run import LOSS_DIGITS
from conundrum.charts.plane_axes import EDGE
from conundrum.charts.plane_marks import MARKED
from conundrum.charts.posters import A_MARK, KINDS, POSTERS
from conundrum.charts.posters_words import HEADS
from conundrum.charts.scoreboard import legend_of, seed_noise_note
from conundrum.charts.small_multiples import EVERY
from conundrum.charts.stance_map import stances
from conundrum.charts.stance_map_words import MAPPED
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page import coding, gaming
from conundrum.page.player import script
from conundrum.run.limits import limit
from conundrum.run.outlook import QUANTILES, Outlook
from conundrum.run.story_old import MONTHS, SPENT
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
        "balance": {
            "labels": {one: {span: label(one, span) for span in SPANS} for one in WEIGHED_UP},
            "names": {one: counted(one) for one in WEIGHED_UP},
            "look": {
                "bars": balance_bars.BARS,
                "tall": balance_bars.TALL,
                "middle": balance_bars.MIDDLE,
                "reach": balance_bars.REACH,
                "letters": style.TEXT,
                "colours": {"ink": style.INK, "worse": style.PINNED, "better": style.RUN},
            },
            "spans": list(SPANS),
            "span_steps": SPAN_YEARS * limit("steps_a_year", "default"),
            "taken": {one: rows("outcomes")[one]["taken"] for one in WEIGHED_UP},
            "better": {one: rows("outcomes")[one]["better"] for one in WEIGHED_UP},
            "clear": CLEAR,
            "hardly": HARDLY,
            "marks": MARKS,
            "signs": TOLD,
            "room": ROOM,
        },
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
        "border": {"lever": asdict(lever()), "parts": PARTS, "look": border.look()},
        "apart": {
            "policies": {name: asdict(policy) for name, policy in apart.POLICIES.items()},
            "parts": list(apart.PARTS),
            "names": {name: apart.named(name) for name in apart.POLICIES},
            "frames": apart.FRAMES,
            "tall": apart.TALL,
            "line": apart.LINE,
            "dot": apart.DOT,
            "colours": {"whole": style.RUN, "part": style.PINNED},
        },
        "conclusion": {
            "believed": {
                name: {
                    "label": rows("beliefs")[name]["label"],
                    "ends": [asdict(beliefs) for beliefs in ends.values()],
                }
                for name, ends in believed().items()
            },
            "hardly": conclusion_worlds.HARDLY,
            "tall": conclusion_worlds.TALL,
            "line": conclusion_worlds.LINE,
            "dot": conclusion_worlds.DOT,
            "colours": {
                "grid": style.GRID,
                "usual": style.PINNED,
                "run": style.RUN,
                "page": style.PAGE,
            },
        },
        "dots": {"times": [round(share * steps) for share in TIMES]},
        "start": float(outlook.years[0]),
        "codes": coding.about(),
        "story": {"months": MONTHS, "spent": SPENT},
        "worlds": {"bins": BINS, "near": NEAR},
        "posters": {
            "policies": POSTERS,
            "rows": list(KINDS),
            "dots": PLACES,
            "a_mark": A_MARK,
            "heads": HEADS,
        },
        "endings": {"ten": TEN, "most_warheads": MOST_WARHEADS},
        "game": gaming.about(),
        "every": EVERY,
        "end": str(outlook.end),
        "noise": seed_noise_note(outlook),
    }
