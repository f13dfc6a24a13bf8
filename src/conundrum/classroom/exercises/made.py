"""Exercises for readers who code. The reply names the first thing that an answer lacks."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pandas as pd

from conundrum.analysis.box_search import Failing
from conundrum.analysis.tradeoffs.sensitivity import sensitivity
from conundrum.model import PRESETS, Assumptions
from conundrum.model.variant import Model
from conundrum.questions.goal_check import Found
from conundrum.questions.verdict import words_for
from conundrum.run import Outlook, Scenario
from conundrum.run.own_outcome import Outcome
from conundrum.run.simulate import simulate
from conundrum.tables import BadValue, instance, rows, value

Lacking = Iterator[tuple[str, bool]]
"""The name of something that the answer must have, and whether the answer lacks it. The checks of
an answer run in order, so a check may rely on earlier checks."""

OPENING, CUT_OFF = "joint opening", "joint cut-off"
CODE = re.compile(r"NK[0-9A-Z]+(?:-[0-9A-Z]+)+")
WORDS = 40
"""The smallest number of words that the defence of a rival model may have."""

CLOSE = 1e-3
"""How far a number may differ from the right number, as a share of the right number. A reader who
calculates in another order can get a slightly different number through rounding."""


def grade(_: str, about: Mapping[str, Any], answer: object) -> Found:
    """Return the verdict, and a reply that names the first thing that an answer lacks."""
    for lack, missing in CHECKS[about["gives"]](answer):
        if missing:
            return "wrong", words_for("mistaken", about["lacks"][lack])
    return "right", words_for("right", about["told"])


def _frame(answer: object) -> Lacking:
    given = instance("answer", answer, pd.DataFrame)
    run = simulate(OPENING, futures=300)
    yield "outcomes", not {*run.arrays} <= {*given.columns}
    yield "futures", len(given) != run.futures
    yield "assumptions", not {*rows("assumptions")} <= {*given.columns}
    wanted = run.frame(2030, assumptions=True)
    yield "numbers", not _same(given, wanted)


def _outcome(answer: object) -> Lacking:
    given = instance("answer", answer, Outcome)
    yield "unit", given.unit != "years"
    runs = simulate({name: name for name in ("2016", CUT_OFF)}, futures=100).values()
    found = np.concatenate([given.of(run)[-1] for run in runs])
    steps = np.concatenate([(run["hunger"] > 40).sum(axis=0) for run in runs])
    # A reader who adds up time may count the first step in full, by half or not at all.
    near = [bool((abs(found - steps / of) <= 1 / of).all()) for of in (4, 1)]
    yield "share", bool(np.ptp(found) < 1)
    yield "quarters", near[1] and not near[0]
    yield "years", not near[0]


def _link(answer: object) -> Lacking:
    given = instance("answer", answer, Model)
    yield "link", "smuggling" not in given.units
    yield "unit", given.units["smuggling"] != "share"
    for name in ("hunger", "border"):
        held = [
            Assumptions(**{f"{name}_2016": value("assumptions", f"{name}_2016", end)})
            for end in ("low", "high")
        ]
        low, high = (
            simulate(assumptions=one, years=5, futures=50, model=given)["smuggling"][0]
            for one in held
        )
        risen = high - low if name == "hunger" else low - high
        yield name, bool((risen < 0).any() or not (risen > 0).any())


def _figure(answer: object) -> Lacking:
    if not isinstance(answer, str | PathLike):
        raise BadValue("answer", answer, "the name of a file")
    try:
        held = Path(answer).read_bytes()
    except (OSError, ValueError):  # Python raises ValueError if no file can have the name
        held = b""
    yield "file", not held
    texts = _texts_of_svg(held)
    yield "svg", texts is None
    codes = CODE.findall(texts or "")
    yield "cited", not codes
    yield "policy", PRESETS[OPENING] not in [Scenario.read(code).policy for code in codes]


def _texts_of_svg(held: bytes) -> str | None:
    try:
        drawn = ElementTree.fromstring(held)
    except ElementTree.ParseError:
        return None
    return " ".join(drawn.itertext()) if drawn.tag.endswith("}svg") else None


def _rival(answer: object) -> Lacking:
    model, text = answer if isinstance(answer, tuple | list) and len(answer) == 2 else ("", "")
    yield "pair", not (isinstance(model, Model) and isinstance(text, str))
    model = instance("model", model, Model)
    usual, rival = simulate(OPENING), simulate(OPENING, model=model)
    added = rival["warheads"][-1] - usual["warheads"][-1]
    yield "change", not added.any()
    yield "less", bool((added > CLOSE * usual["warheads"][-1]).any())
    # The arsenal changes output only if the regime falls.
    stand = (usual["fallen"] == 0) & (rival["fallen"] == 0)
    yield "only", not _near(rival["output"][stand], usual["output"][stand])
    yield "words", len(text.split()) < WORDS
    found = float(added.mean())
    numbers = [abs(float(one)) for one in re.findall(r"\d+(?:\.\d+)?", text)]
    yield "difference", not any(abs(one - abs(found)) <= 1 / 2 for one in numbers)


def _batch(answer: object) -> Lacking:
    given = instance("answer", answer, pd.DataFrame)
    yield "policies", sorted(map(str, given.index)) != sorted(PRESETS)
    asked = ["warheads", "hunger"]
    numbers = given.reindex(columns=asked).select_dtypes("number")
    yield "columns", list(numbers) != asked or bool(numbers.isna().any(axis=None))
    found, ends = numbers.loc[[*PRESETS]], [run.frame(2036) for run in _batch_of()]
    middles, right = (
        pd.DataFrame([getattr(end[asked], of)() for end in ends], [*PRESETS])
        for of in ("median", "mean")
    )
    yield "average", any(_near(found[name], middles[name]) for name in asked)
    yield "futures", not all(_near(found[name], right[name]) for name in asked)


@cache
def _batch_of() -> list[Outlook]:
    return [*simulate(PRESETS, futures=200).values()]


def _sensitivity(answer: object) -> Lacking:
    given = instance("answer", answer, pd.DataFrame)
    right = screened(CUT_OFF)
    yield "column", "effect" not in given or not {*given.index} <= {*right.index}
    yield "five", len(given) != 5
    yield "order", not given["effect"].is_monotonic_decreasing
    of_2016 = screened("2016")
    same = [_near(given["effect"], one["effect"].head(5)) for one in (of_2016, right)]
    yield "policy", same[0]
    yield "numbers", not same[1] or list(given.index) != list(right.index[:5])


@cache
def screened(policy: str) -> pd.DataFrame:
    """Return each assumption's effect on how many people flee, the largest effect first."""
    return sensitivity("leavers", policy, method="morris", samples=5)


def _box(answer: object) -> Lacking:
    given = instance("answer", answer, Failing)
    named = {name: name for name in (OPENING, "2016")}
    opening, kept = simulate(named, futures=given.counts["futures"]).values()
    fails = int((opening["warheads"][-1] > kept["warheads"][-1]).sum())
    holds = given.counts["futures"] - fails
    yield "reversed", given.counts["fails"] == holds
    yield "question", given.counts["fails"] != fails
    yield "limits", given.limits.empty


def _same(given: pd.DataFrame, wanted: pd.DataFrame) -> bool:
    return all(_near(given[name], wanted[name]) for name in wanted.select_dtypes("number"))


def _near(given: Iterable[Any], wanted: Iterable[Any]) -> bool:
    try:
        return bool(np.allclose([*given], [*wanted], rtol=CLOSE, atol=1e-9))
    except (TypeError, ValueError):  # NumPy, if there are no numbers or not as many
        return False


CHECKS: dict[str, Callable[[object], Lacking]] = {
    "frame": _frame,
    "outcome": _outcome,
    "link": _link,
    "figure": _figure,
    "rival": _rival,
    "batch": _batch,
    "sensitivity": _sensitivity,
    "box": _box,
}
"""The checks of an answer, for each value of the field "gives" of an exercise."""
