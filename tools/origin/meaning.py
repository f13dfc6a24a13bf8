"""What an origin amounts to: its tree worked out, with runs and tables shared."""

import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from tools.origin import courses, findings
from tools.origin.columns import column
from tools.origin.language import Call, Column, Literal, Node, Outcome, Unclear, parse
from tools.origin.runs import CONTROLS, Worlds, settings, worlds
from tools.origin.runs import run as made
from tools.origin.said import SAID
from tools.origin.values import Many, each, one

SET = (*CONTROLS, "concert")
"""What a policy is, and not what comes of it."""

OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    "!=": operator.ne,
    "and": np.logical_and,
    "or": np.logical_or,
}

ALONE: Mapping[str, Callable[[Any], Any]] = {"abs": abs, "not": np.logical_not}

OPERATES: Mapping[str, Callable[..., Any]] = {**OPERATORS, **ALONE}

OVER: Mapping[str, Callable[[Any], Any]] = {
    "median": np.median,
    "mean": np.mean,
    "min": np.min,
    "max": np.max,
    "sum": np.sum,
    "count": len,
    "all": np.all,
    "any": np.any,
    "share": np.mean,
    "percent": lambda held: 100 * np.mean(held),
    "low": lambda held: np.quantile(held, 0.05),
    "high": lambda held: np.quantile(held, 0.95),
}
"""Functions of all worlds, runs or rows."""
OF_WORLDS = ("median", "mean", "share", "percent", "low", "high")
"""Of several runs, each of these is taken of the worlds of every single one."""

CANNOT = (
    *(TypeError, ValueError, ArithmeticError, LookupError, StopIteration),
    *(RuntimeError, AttributeError, ImportError),
)
"""What is raised where an origin is well written and yet stands for nothing."""


@cache
def worth(text: str) -> Any:
    """Work out an origin.

    Parameters
    ----------
    text : str
        As `parse` reads it.

    Returns
    -------
    float, bool, str or Timestamp

    Raises
    ------
    Unclear
        If it is not written in the language, or names what there is not.

    Examples
    --------
    >>> worth("max(nuclear_tests date '') > min(nuclear_tests date '')")
    True
    >>> worth('fallen "joint cut off" 2036')
    Traceback (most recent call last):
    tools.origin.language.Unclear: fallen "joint cut off" 2036: 'joint cut off' is no preset, ...
    """
    tree = parse(text)
    if _names_nothing(tree):
        raise Unclear(f"{text}: it names no run, no table and no finding")
    try:
        found = one(_value(tree))
    except Unclear as error:
        raise Unclear(f"{text}: {error}") from None
    except CANNOT as error:
        raise Unclear(f"{text}: it cannot be worked out ({error})") from None
    if np.ndim(found):
        raise Unclear(f"{text}: it stands for several figures")
    return found.item() if isinstance(found, np.generic) else found


def as_read(text: str, worked_out: Callable[[str], Any] = worth) -> Any:
    """Work out a figure as a reader may: a difference is that of two figures as they are shown.

    Examples
    --------
    >>> difference = 'warheads "us_sanctions 1" - warheads "us_sanctions 0"'
    >>> round(worth(difference), 1), as_read(difference)
    (8.7, 8.0)
    """
    match parse(text):
        case Call("-", (Outcome() as more, Outcome() as less)) if more.name == less.name:
            return SAID["way"](_value, less, more).by
    return worked_out(text)


def _names_nothing(node: Node) -> bool:
    """Say whether a tree is made of numbers and texts alone, so that nothing could move it."""
    match node:
        case Literal():
            return True
        case Call(name, given) if name in {**OPERATORS, **ALONE, **OVER, **SHAPED}:
            return all(map(_names_nothing, given))
    return False


def _value(node: Node, seen: Callable[[Any], Any] = one) -> Any:
    """Work out a tree; ``seen`` says how the operands of an operator are looked at."""
    match node:
        case Literal(value):
            return value
        case Outcome(name, run) if name in SET:
            return _over_runs(run, lambda setting: float(getattr(made(setting).policy, name)))
        case Outcome(name, run, first, last):
            return _over_runs(run, lambda setting: worlds(name, setting, first, last))
        case Column(table, field, where):
            return column(table, field, where)
        case Call(name, given):
            return _called(name, given, seen)


def _called(name: str, given: tuple[Node, ...], seen: Callable[[Any], Any]) -> Any:
    if name in OPERATES:
        return OPERATES[name](*(seen(_value(part, seen)) for part in given))
    if name in SAID and len(given) == 2:
        return SAID[name](_value, *given)
    if name in OVER and len(given) == 1:
        return _taken(name, _value(given[0], one if _of_many(given[0]) else each))
    if name in SHAPED:
        first, *rest = given
        return SHAPED[name](_value(first), *(_value(part, each) for part in rest))
    if name in courses.COURSES:
        return _in_course(name, *given)
    if name in findings.FINDINGS:
        return _found(name, [one(_value(part)) for part in given])
    known = sorted([*OVER, *SAID, *courses.COURSES, *SHAPED, *findings.FINDINGS])
    raise Unclear(f"there is no function {name!r} of so many parts; there are: {', '.join(known)}")


def _in_course(name: str, term: Node, *rest: Node) -> Any:
    if not isinstance(term, Outcome):
        raise Unclear(f"{name} takes an outcome of a run")
    others = [one(_value(part)) for part in rest]
    return _over_runs(term.run, lambda run: courses.COURSES[name](term.name, run, *others))


def _found(name: str, given: list[Any]) -> Any:
    finding = findings.FINDINGS[name]
    if name not in findings.OF_A_RUN:
        return finding(*given)
    *first, run = given
    return _over_runs(run, lambda setting: finding(*first, setting))


def _of_many(node: Node) -> bool:
    """Say whether a tree speaks of several runs, so that each counts as one figure."""
    match node:
        case Outcome(_, run):
            return len(settings(run)) > 1
        case Call(_, given):
            return any(map(_of_many, given))
    return False


def _over_runs(text: str, made: Callable[[str], Any]) -> Any:
    names = settings(text)
    return made(names[0]) if len(names) == 1 else Many({name: made(name) for name in names})


def _taken(name: str, value: Any) -> Any:
    if isinstance(value, Many) and name in OF_WORLDS:
        return Many({run: _taken(name, held) for run, held in value.by_name.items()})
    held = each(value)
    if not len(held) and name != "count":
        raise Unclear("no row fits")
    if isinstance(value, Worlds) and name in ("share", "percent"):
        held = held > 0
    found = OVER[name](held)
    return pd.Timestamp(found) if isinstance(found, np.datetime64) else found


def _some(fallen: bool) -> Callable[[Any], Any]:
    def some(value: Any) -> Any:
        if isinstance(value, Many):
            return Many({name: some(held) for name, held in value.by_name.items()})
        return value.where(value.fallen == fallen)

    return some


def _change(*values: Any) -> Any:
    """Per cent from one figure to another, or from the first row to the last."""
    before, after = (
        map(one, values) if len(values) > 1 else (each(values[0])[0], each(values[0])[-1])
    )
    return 100 * (after / before - 1)


def _rises(value: Many) -> bool:
    """Say whether it grows with each step of either power's stance towards pressure."""
    side = round(len(value.by_name) ** 0.5)
    grid = one(value).reshape(side, side)
    return bool((np.diff(grid, axis=0) > 0).all() and (np.diff(grid, axis=1) > 0).all())


def _named(which: Callable[[Any], Any]) -> Callable[[Any], str]:
    return lambda value: list(value.by_name)[int(which(one(value)))]


SHAPED: Mapping[str, Callable[..., Any]] = {
    "standing": _some(False),
    "ended": _some(True),
    "where": lambda value, held: value.where(held),
    "change": _change,
    "rises": _rises,
    "order": lambda value: " ".join(map(str, np.argsort(one(value), kind="stable"))),
    "most": _named(np.argmax),
    "least": _named(np.argmin),
    "days": lambda first, last: (one(last) - one(first)).days,
    "month": lambda value: one(value).month,
    "year": lambda value: one(value).year,
}
"""Functions that look at a part of the worlds, at two figures, or at which of several runs."""
