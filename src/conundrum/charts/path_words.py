"""What is said along a path: its finding, each step, what it leaves out, and its numbers."""

from collections.abc import Sequence
from dataclasses import asdict
from html import escape

from conundrum.analysis.path_curves import Curve
from conundrum.analysis.path_search import Move, Path
from conundrum.charts.causal_path import plain
from conundrum.charts.html_table import html_table
from conundrum.charts.path_boxes import delays, label, large, number, order, shares, year
from conundrum.model import NAMED, PRESETS, Policy, called
from conundrum.tables import percent, rows, say, written


def title(move: Move) -> str:
    """Name a path by its two ends.

    Examples
    --------
    >>> title(Move("us_sanctions", 1, PRESETS["2016"], "hunger"))
    'From Washington sanctions to hunger'
    """
    outcome = rows("variables")[move.towards]["inside"]
    return say("path.title", control=plain(move.control), outcome=outcome)


def finding(move: Move, curves: Sequence[Curve]) -> str:
    """Say how many links lead to the outcome, and by when half of the change has come."""
    half = year(curves[-1].half)
    return say("path.head", title=title(move), count=str(len(curves)), year=half)


def told(move: Move, curves: Sequence[Curve], step: int) -> str:
    """Return what a step lights, as HTML: its one large difference, and when half of it has come.

    The last step has the delays of all.
    """
    named = {"step": str(step + 1), "steps": str(len(curves) + 2)}
    if step == 0:
        moved = _large(unit=plain(move.control), **shares(move))
        return _line("path.step", **named) + moved + _line("path.first", start=start(move.policy))
    if step > len(curves):
        return _line("path.last", **named) + delays(curves)
    curve = curves[step - 1]
    end = year(len(curve.after) - 1)
    head = _line("path.box", box=label(curve.name), end=end, **named)
    half = f"<p>{escape(_when(curves, step - 1))}</p>"
    return head + _large(**number(curve)) + half + large(curve)


def start(policy: Policy) -> str:
    """Name the policy that a path begins from, or say what it is.

    Examples
    --------
    >>> start(PRESETS["2016"]), start(PRESETS["sanctions lifted"])
    ('the policy of 2016', '“Lift sanctions together”')
    >>> start(Policy(us_sanctions=0))
    'the policy of 2016 with Washington sanctions at 0%'
    """
    if policy == PRESETS["2016"]:
        return say("path.first_policy")
    for name, named in NAMED.items():
        if policy == named:
            return say("path.named", policy=called(name))
    differs = [
        say("path.at", control=plain(name), share=percent(share))
        for name, share in asdict(policy).items()
        if share != getattr(PRESETS["2016"], name)
    ]
    return say("path.other", controls=say("number.list").join(differs))


def _line(sentence: str, **named: str) -> str:
    return f"<p>{escape(say(sentence, **named))}</p>"


def _when(curves: Sequence[Curve], place: int) -> str:
    """Say when half of a change has come, and how that lies to the box before it."""
    curve = curves[place]
    half = year(curve.half)
    if place == 0:
        return say("path.half", year=half)
    earlier = curves[place - 1]
    previous = rows("variables")[earlier.name]["inside"]
    return say(f"path.{order(curve, earlier)}", year=half, previous=previous)


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
