"""What a notebook shows: how to drive it, what it may answer."""

from typing import Any

import hypothesis.strategies as st

import conundrum as nk
from conundrum.panels.why import BY_NAME
from conundrum.tables.settings import entries, rows

from .driving import LONGEST_MESSAGE, Driven, holds_shares, record
from .hands import panel, tried
from .values import names, policies

OUTCOMES = names(rows("outcomes"))
CONTROLS = names([*record(nk.Policy), *record(nk.Beliefs)])
NAMED = names(nk.PRESETS) | policies
LONGEST_REPLY = 1200
"""Letters of a reply to an exercise, which may name several conditions that were missed."""


def believes(page: Any) -> bool:
    return holds_shares(page.beliefs)


PAGES = {
    "move": Driven(
        lambda control, show, policy: nk.move(control, show=show, policy=policy),
        {
            "control": CONTROLS,
            "show": OUTCOMES | st.lists(OUTCOMES, max_size=3) | st.tuples(OUTCOMES, OUTCOMES),
            "policy": policies,
        },
        lambda answer: len(answer.sliders) == 1 and answer.outlook.policy == answer.policy,
        ("outcome",),
        examples=25,
    ),
    "plane": Driven(
        nk.plane, {"beliefs": st.none()}, lambda answer: holds_shares(answer.policy), examples=8
    ),
    "beside": Driven(
        nk.beside,
        {"first": NAMED, "second": NAMED},
        lambda answer: len(answer.now["policies"]) == 2,
        examples=12,
    ),
    "hundred_worlds": Driven(
        nk.hundred_worlds, {}, lambda answer: not answer.now["chosen"], examples=1
    ),
    "endings": Driven(
        nk.endings,
        {"seed": st.none() | st.integers(0, 4_294_967_295)},
        lambda answer: not answer.now["drawn"],
        examples=12,
    ),
    "why": Driven(
        lambda link: nk.why("denial", link), {"link": names(BY_NAME)}, lambda answer: answer.still()
    ),
    "guesses": Driven(nk.guesses, {}, lambda answer: answer.children, examples=1),
    "check": Driven(
        nk.check,
        {"exercise": names(entries("exercises")), "answer": st.floats(-100, 100) | NAMED},
        lambda answer: len(repr(answer)) < LONGEST_REPLY,
        examples=200,
    ),
    "hint": Driven(
        nk.hint,
        {"exercise": names(entries("exercises"))},
        lambda answer: answer.verdict == "hint",
    ),
    "exercise": Driven(
        nk.exercise,
        {"exercise": names(entries("exercises"))},
        lambda answer: not answer.right,
        examples=8,
    ),
    "progress": Driven(
        nk.progress,
        {"notebook": names(["02"])},
        lambda answer: answer.table.value,
        examples=8,
    ),
    "prices": Driven(nk.prices, {}, believes, examples=1),
    "believing": Driven(nk.believing, {}, believes, examples=1),
    "horizon": Driven(nk.horizon, {}, lambda answer: len(answer.sliders) == 3, examples=1),
    "forecast": Driven(nk.forecast, {}, lambda answer: answer.children, examples=1),
    "scorecard": Driven(nk.scorecard, {}, lambda answer: answer.children, examples=1),
    "replies": Driven(nk.replies, {}, lambda answer: answer.children, examples=1),
    "apart": Driven(nk.apart, {}, believes, examples=1),
    "conclusion": Driven(
        nk.conclusion,
        {"name": names(entries("conclusions"))},
        lambda answer: len(answer.data),
        examples=4,
    ),
    "border": Driven(nk.border, {}, lambda answer: answer.children, examples=1),
    "concerts": Driven(nk.concerts, {}, lambda answer: answer.children, examples=1),
    "tornado": Driven(nk.tornado, {}, lambda answer: len(answer.data), examples=1),
    "argument": Driven(
        nk.argument,
        {"name": names([*nk.PRESETS, *entries("arguments")])},
        lambda answer: answer.parts["said"].text,
        examples=20,
    ),
    "best_for": Driven(nk.best_for, {}, lambda answer: len(answer.data), examples=1),
    "faults": Driven(nk.faults, {}, lambda answer: len(answer.data), examples=1),
    "NumberQuestion.entry": Driven(
        tried,
        {"text": st.floats(-1, 101).map("{} %".format)},
        lambda answer: len(answer) < LONGEST_MESSAGE and panel("number").tries >= 0,
    ),
}
