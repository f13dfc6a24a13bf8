"""Assumptions held so far out that a run leaves the numbers: refused, and named."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

import numpy as np

from conundrum.model import Array, Assumptions
from conundrum.model.variant import Model
from conundrum.tables import BadValue, rows, say, value


def beyond(assumptions: Assumptions) -> bool:
    """Say whether an assumption is held outside the range that it is drawn from.

    Only then can an outcome be no number, so that only such runs are looked through.

    Examples
    --------
    >>> beyond(Assumptions(leak=0.25)), beyond(Assumptions(leak=0.26))
    (False, True)
    """
    return any(
        not value("assumptions", name, "low") <= held <= value("assumptions", name, "high")
        for name, held in assumptions.fixed.items()
    )


def quiet(assumptions: Assumptions, model: Model | None = None) -> AbstractContextManager[None]:
    """Keep NumPy from warning of numbers that are too large, where that is to be expected."""
    if model or beyond(assumptions):
        return np.errstate(over="ignore", divide="ignore", invalid="ignore")
    return nullcontext()


def check_finite(
    outcomes: Array,
    assumptions: Assumptions,
    again: Callable[[int, Sequence[Sequence[str]]], Array],
) -> None:
    """Refuse a run in which an outcome is no finite number.

    Outcomes have the shape (outcomes, steps, worlds), in the order of ``data/outcomes.csv``.
    ``again`` takes the number of a world, and for each of some runs of it the assumptions to set to
    their central values; it returns outcomes with a run in place of a world. The refusal names
    assumptions that together are too far out, none of which can be left out of them.
    """
    if not beyond(assumptions) or np.isfinite(outcomes).all():
        return
    world = int(np.isfinite(outcomes).all(axis=(0, 1)).argmin())
    lost = list(rows("outcomes"))[int(np.isfinite(outcomes[:, :, world]).all(axis=1).argmin())]
    names = _together(lambda released: again(world, released), list(assumptions.fixed))
    raise BadValue(
        ", ".join(names),
        tuple(assumptions.fixed[name] for name in names),
        say("refused.finite", outcome=rows("outcomes")[lost]["inside"]),
    )


def check_links(outcomes: Array, model: Model | None) -> None:
    """Refuse a run of a changed model in which an outcome is no finite number.

    The refusal names its links.
    """
    if model and model.links and not np.isfinite(outcomes).all():
        allowed = say("own_link.endless")
        raise BadValue(model.at_fault, np.inf, allowed)


def _together(again: Callable[[Sequence[Sequence[str]]], Array], names: list[str]) -> list[str]:
    """Return as few of the assumptions as are enough, held together, for a run without numbers.

    They are let go one more each run, all runs side by side, until one has numbers: the last that
    was let go is one of them. Then again with those that were left.
    """
    found: list[str] = []
    while True:
        runs = again([names[:many] for many in range(1, len(names) + 1)])
        whole = np.isfinite(runs).all(axis=(0, 1))
        if not whole.any():
            return found
        last = int(whole.argmax())
        found.append(names[last])
        names = names[last + 1 :]
