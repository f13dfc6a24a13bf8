"""What is said along a path: its finding, each step, what it leaves out, and its numbers."""

from collections.abc import Sequence
from html import escape

from conundrum.analysis.path_curves import TOGETHER, Curve
from conundrum.analysis.path_search import Move, Path
from conundrum.charts.causal_path import plain
from conundrum.charts.html_table import html_table
from conundrum.charts.path_boxes import delays, label, large, number, shares, year
from conundrum.run import limit
from conundrum.tables import rows, say, written


def finding(move: Move, curves: Sequence[Curve]) -> str:
    """Say how many links lead to the outcome, and how long half of the change takes."""
    named = {
        "control": plain(move.control),
        "outcome": rows("variables")[move.towards]["inside"],
        "count": str(len(curves)),
    }
    return say("path.head", after=_after(curves[-1].half), **named)


def told(move: Move, curves: Sequence[Curve], step: int) -> str:
    """Return what a step lights, as HTML: its one large difference, and when half of it has come.

    The last step has the delays of all.
    """
    named = {"step": str(step + 1), "steps": str(len(curves) + 2)}
    if step == 0:
        moved = _large(unit=plain(move.control), **shares(move))
        return _line("path.step", **named) + moved + _line("path.first")
    if step > len(curves):
        return _line("path.last", **named) + delays(curves)
    curve = curves[step - 1]
    end = year(len(curve.after) - 1)
    head = _line("path.box", box=label(curve.name), end=end, **named)
    half = f"<p>{escape(_when(curves, step - 1))}</p>"
    return head + _large(**number(curve)) + half + large(curve)


def _line(sentence: str, **named: str) -> str:
    return f"<p>{escape(say(sentence, **named))}</p>"


def _when(curves: Sequence[Curve], place: int) -> str:
    """Say when half of a change has come, and whether the box before it led."""
    curve = curves[place]
    half = year(curve.half)
    if place == 0:
        return say("path.half", year=half)
    earlier = curves[place - 1]
    sooner = earlier.half > curve.half + TOGETHER
    kind = "sooner" if sooner else "together" if curve.together(earlier) else "later"
    return say(f"path.{kind}", year=half, previous=rows("variables")[earlier.name]["inside"])


def left_out(move: Move, path: Path) -> str:
    """Say how much of the change the boxes of a path bring alone, and what they leave out.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> left_out(Move("us_sanctions", 1, Policy(), "hunger"), Path((), 0.83, ()))[:63]
    'These boxes alone bring 83 of 100 parts of the change in hunger'
    """
    share = int(written(100 * path.carries))
    kind = "part" if share < 100 else "whole" if share == 100 else "more"
    named = {"share": str(share), "outcome": rows("variables")[move.towards]["inside"]}
    return say(f"path.{kind}", rest=str(abs(100 - share)), **named)


def note(curves: Sequence[Curve]) -> str:
    """Say what the marks mean, and of which worlds each curve is."""
    kinds: dict[str, list[str]] = {}
    for curve in curves:
        about = rows("variables")[curve.name]
        kinds.setdefault(f"{about['taken']}_{about['worlds']}", []).append(about["inside"])
    told = [
        say(f"path.{kind}", boxes=say("number.list").join(names)) for kind, names in kinds.items()
    ]
    return " ".join([say("path.marks"), *told])


def path_table(path: Path, curves: Sequence[Curve]) -> str:
    """Return the numbers of a path as an HTML table."""
    end = year(len(curves[0].after) - 1)
    heads = ("box_head", "unit", "old", "new", "half_head", "goes")
    goes = [written(100 * share) for share in path.goes]
    lines = [
        (label(curve.name), ends["unit"], ends["old"], ends["new"], year(curve.half), share)
        for curve, ends, share in zip(curves, map(number, curves), goes, strict=True)
    ]
    named = {name: say(f"path.{name}", end=end) for name in heads}
    return html_table(say("path.name"), say("path.caption"), named.values(), lines)


def _large(old: str, new: str, unit: str) -> str:
    said = say("path.large", old=old, new=f"<b>{new}</b>", unit=f"<small>{escape(unit)}</small>")
    return f'<p class="nk-largest">{said}</p>'


def _after(half: int) -> str:
    years = half / limit("steps_a_year", "default")
    if years < 1:
        return say("path.soon")
    whole = written(years)
    return say("number.year" if whole == "1" else "number.years", count=whole)
