"""The boxes of a path, those lit with a small curve of their own; and the delays."""

from collections.abc import Sequence
from html import escape

from conundrum.analysis.path_curves import Curve
from conundrum.analysis.path_search import Move
from conundrum.charts import style
from conundrum.charts.causal_path import plain
from conundrum.model import Array
from conundrum.run import PEOPLE, people
from conundrum.run.follow import moments
from conundrum.tables import percent, rows, say, value, written

WIDE, TALL, DOT, EDGE = 96, 34, 8, 4
"""Size of a small curve, the width of its dot, and its room within, in pixels."""

HIGH = 190
"""Height of the curve that is drawn large, in pixels."""

ROW, BAR, END = 22, 5, 6
"""Height of the bar of a delay and its room, its width, and half the width of its end."""


def label(name: str) -> str:
    """Name a box.

    Examples
    --------
    >>> label("denial")
    'Trade denied'
    """
    return rows("variables")[name]["label"]


def year(step: int) -> str:
    """Say in which year a step is.

    Examples
    --------
    >>> year(0), year(1)
    ('2016', '2017')
    """
    return str(int(moments(step)[-1]))


def order(curve: Curve, earlier: Curve) -> str:
    """Say when half of a box's change comes, beside that of another: by the years that are shown.

    Examples
    --------
    >>> import numpy as np
    >>> soon, late = (Curve("", np.zeros(9), np.arange(9) > at) for at in (1, 5))
    >>> order(late, soon), order(soon, late), order(soon, soon)
    ('later', 'sooner', 'same')
    """
    own, other = int(year(curve.half)), int(year(earlier.half))
    return "later" if own > other else "sooner" if own < other else "same"


def shares(move: Move) -> dict[str, str]:
    """Return from where to where a control is moved.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> shares(Move("us_sanctions", 1, Policy(), "hunger"))
    {'old': '90%', 'new': '100%'}
    """
    return {"old": percent(getattr(move.policy, move.control)), "new": percent(move.to)}


def boxes(move: Move, curves: Sequence[Curve], step: int) -> str:
    """Return the boxes as HTML, lit up to a step: 0 lights the control alone.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> boxes(Move("us_sanctions", 1, Policy(), "hunger"), [], 0).count("<li")
    1
    """
    cause = f"<b>{escape(plain(move.control))}</b><span>{say('path.moved', **shares(move))}</span>"
    listed = [_item("nk-cause nk-now" if step == 0 else "nk-cause", cause)]
    for place, curve in enumerate(curves, start=1):
        lit = place <= step
        beside = order(curve, curves[place - 2]) if place > 1 else "later"
        looks = " ".join(["nk-lit"] * lit + ["nk-now"] * (place == step))
        drawn = _drawn(curve) + f"<em>{year(curve.half)}</em>" if lit else ""
        told = lit and beside != "later"
        mark = f"<small>{escape(say(f'path.mark_{beside}'))}</small>" if told else ""
        listed.append(_item(looks, f"<span>{escape(label(curve.name))}</span>{drawn}", mark))
    return f'<ol class="nk-path">{"".join(listed)}</ol>'


def delays(curves: Sequence[Curve]) -> str:
    """Return as HTML how long it takes until half of each change has come, as bars."""
    last = len(curves[0].after) - 1
    drawn = "".join(_delay(curve, last) for curve in curves)
    return f'<div class="nk-delays">{drawn}</div>'


def number(curve: Curve) -> dict[str, str]:
    """Return what a box ends with before and after the move, in words."""
    old, new = (_shown(curve, run[-1]) for run in (curve.before, curve.after))
    return {"old": old, "new": new, "unit": rows("variables")[curve.name]["unit"]}


def _item(looks: str, inner: str, before: str = "") -> str:
    now = ' aria-current="step"' if "nk-now" in looks else ""
    look = f' class="{looks}"' if looks else ""
    return f"<li{look}{now}>{before}<div>{inner}</div></li>"


def large(curve: Curve) -> str:
    """Return the curve of a box once more, as wide as its place, with its scale, as HTML."""
    last = len(curve.after) - 1
    low, high = (_shown(curve, end) for end in _span(curve))
    scale = escape(say("path.scale", low=low, high=high))
    years = "".join(f"<span>{year(step)}</span>" for step in (0, last // 2, last))
    drawn = _drawn(curve, f'width="100%" height="{HIGH}" preserveAspectRatio="none"', edge=0)
    return f'<div class="nk-curve" aria-hidden="true"><p>{scale}</p>{drawn}<p>{years}</p></div>'


def _shown(curve: Curve, number: float) -> str:
    if rows("variables")[curve.name]["unit"] == PEOPLE:
        return people(number)
    return written(number, int(value("variables", curve.name, "digits")))


def _span(curve: Curve) -> tuple[float, float]:
    runs = (curve.before, curve.after)
    return min(0.0, *(run.min() for run in runs)), max(run.max() for run in runs)


def _drawn(curve: Curve, size: str = f'width="{WIDE}" height="{TALL}"', edge: int = EDGE) -> str:
    low, high = _span(curve)
    span = high - low or 1.0

    def place(run: Array, step: int) -> str:
        across = edge + (WIDE - 2 * edge) * step / (len(run) - 1)
        down = TALL - edge - (TALL - 2 * edge) * (run[step] - low) / span
        return f"{written(across, 1)} {written(down, 1)}"

    before, after = (
        "M" + "L".join(place(run, step) for step in range(len(run)))
        for run in (curve.before, curve.after)
    )
    # However wide it is, lines keep their width, and the dot, a line without length, its form.
    kept = 'fill="none" stroke-linecap="round" vector-effect="non-scaling-stroke"'
    return (
        f'<svg aria-hidden="true" viewBox="0 0 {WIDE} {TALL}" {size}>'
        f'<path d="{before}" {kept} stroke="{style.PINNED}" stroke-width="1.4" '
        f'stroke-dasharray="4 3"/>'
        f'<path d="{after}" {kept} stroke="{style.RUN}" stroke-width="2"/>'
        f'<path d="M{place(curve.after, curve.half)}h0" {kept} stroke="{style.RUN}" '
        f'stroke-width="{DOT}"/></svg>'
    )


def _delay(curve: Curve, last: int) -> str:
    middle, end = ROW // 2, written(100 * curve.half / last, 1)
    return (
        f"<p><span>{escape(label(curve.name))}</span><b>{year(curve.half)}</b></p>"
        f'<svg aria-hidden="true" width="100%" height="{ROW}">'
        f'<line x2="100%" y1="{middle}" y2="{middle}" stroke="{style.GRID}"/>'
        f'<line x2="{end}%" y1="{middle}" y2="{middle}" stroke="{style.RUN}" '
        f'stroke-width="{BAR}"/>'
        f'<circle cx="{end}%" cy="{middle}" r="{END}" fill="{style.RUN}"/></svg>'
    )
