"""Functions of an origin that say what its sentence must say beside the digits."""

from collections.abc import Callable, Mapping
from typing import Any

import conundrum as nk
from conundrum.tables import written
from tools.origin.language import Call, Literal, Node, Outcome, Unclear
from tools.origin.sentences import Place, Under, Way
from tools.origin.values import Many, one

Value = Callable[[Node], Any]


def _way(value: Value, before: Node, after: Node) -> Way:
    """Go from one figure to another, each rounded as its outcome is shown."""
    outcome = _outcome(before)
    digits, telling = 2, 0.0
    if outcome is not None:
        about: Any = nk.table("outcomes").set_index("name").loc[outcome]
        # People are told one by one, and drawn in millions.
        digits, telling = int(about["digits"]), float(about["telling"] * min(about["per_unit"], 1))
    was, now = (
        float(written(one(value(node)), digits).replace(",", "")) for node in (before, after)
    )
    return Way(now - was, telling)


def _outcome(node: Node) -> str | None:
    """Name the outcome that a tree speaks of, if it does of one."""
    match node:
        case Outcome(name):
            return name
        case Call(_, given):
            return next(filter(None, map(_outcome, given)), None)
    return None


def _place(value: Value, name: Node, of: Node) -> Place:
    """Find the place of one run among several, the least first."""
    match name, value(of):
        case Literal(str(run)), Many(by_name) if run in by_name:
            return Place(
                sum(one(x) < one(by_name[run]) for x in by_name.values()) + 1, len(by_name)
            )
    raise Unclear("place takes the name of a run, and an outcome of several among which it is")


def _under(value: Value, start: Node, of: Node) -> Under:
    """Take a figure of a run that begins from a start with a name."""
    match start, of:
        case Literal(str(name)), Outcome(run=run) if name in nk.PRESETS and (
            run.split(", ")[0] == name
        ):
            label = str(nk.table("presets").set_index("name")["label"][name])
            return Under((label, f"policy of {name}"), float(one(value(of))))
    raise Unclear("under takes a named policy, and an outcome of a run that begins with its name")


SAID: Mapping[str, Callable[[Value, Node, Node], Any]] = {
    "way": _way,
    "place": _place,
    "under": _under,
}
"""Functions that say what a sentence must say beside its digits."""
