"""The sample memos: their codes, their marks, their length. Their figures carry their origin."""

import re

import pytest

import conundrum as nk
from conundrum.model import PRESETS

from .pages import PAGES, section, table, total

CODE = re.compile(r"`(NK\d[0-9A-Z-]+)`")
ARMS = nk.Beliefs(growth_tames=0, growth_arms=1)


def memo(which: str) -> str:
    return " ".join(section("sample-memos.md", f"A {which} memo").split())


def test_codes_are_those_of_what_the_text_says() -> None:
    told = [nk.Scenario.read(code) for code in CODE.findall(PAGES["sample-memos.md"])]
    conditions, opening = PRESETS["shared conditions"], PRESETS["joint opening"]
    untied = nk.Policy(**{**vars(conditions), "shared_conditions": 0})
    held = nk.Assumptions(bargain_restraint=0.5, rollback=0.02)
    assert [(one.policy, one.beliefs, one.assumptions) for one in told] == [
        (policy, beliefs, assumptions)
        for policy, beliefs, assumptions in (
            (PRESETS["2016"], nk.Beliefs(), nk.Assumptions()),
            (conditions, nk.Beliefs(), nk.Assumptions()),
            (untied, nk.Beliefs(), nk.Assumptions()),
            (conditions, nk.Beliefs(), held),
            (opening, ARMS, nk.Assumptions()),
            (conditions, ARMS, nk.Assumptions()),
            (conditions, nk.Beliefs(bargains_bind=0), nk.Assumptions()),
            (PRESETS["Washington alone"], nk.Beliefs(), nk.Assumptions()),
            (PRESETS["joint cut-off"], nk.Beliefs(), nk.Assumptions()),
        )
    ]


def test_the_strong_memo_s_range_is_the_worst_for_its_advice() -> None:
    assumptions = nk.table("assumptions")
    assert assumptions.loc[["bargain_restraint", "rollback"], "low"].tolist() == [0.5, 0.02]


@pytest.mark.parametrize(("which", "points"), [("strong", 19), ("weak", 7)])
def test_points_add_up_and_every_letter_has_its_comment(which: str, points: int) -> None:
    text = section("sample-memos.md", f"A {which} memo")
    (said,) = re.findall(r"\*\*Claim (\d), figures (\d), .*?: (\d+) points\.\*\*", text)
    marks = re.findall(r"(?:Claim|figures|mechanism|beliefs|other side) (\d)", text)
    assert sum(map(int, marks)) == points == int(said[2])
    letters = re.findall(r"\[(\w)\]", text)
    assert letters == [row["comment"] for row in table(text)]
    assert f"one of {points} points" in PAGES["rubric.md"]


def test_the_strong_memo_keeps_to_the_length_of_the_task() -> None:
    low, high = map(int, re.findall(r"in (\d+) to (\d+) words", PAGES["rubric.md"])[0])
    body = re.sub(r"`[^`]+`|\[\w\]", "", memo("strong").partition(" | comment")[0])
    assert low <= len(body.split()) <= high


def test_the_rubric_s_best_marks_make_twenty() -> None:
    criteria = table(section("rubric.md", "The points"))
    assert total([{"most": "4"} for _ in criteria], "most") == 20
