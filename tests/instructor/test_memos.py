"""Every figure of the sample memos comes from a run whose code stands beside it."""

import re
from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk

from .pages import PAGES, section, table, total

CODE = re.compile(r"`(NK1[0-9A-Z-]+)`")
SHARED = "NK1J-NWS0-FMS0-Z80K-W1"
ARMS = nk.Beliefs(growth_tames=0, growth_arms=1)


@cache
def run(code: str) -> nk.Outlook:
    scenario = nk.decode(code)
    return nk.simulate(scenario.policy, scenario.beliefs, scenario.assumptions)


def ends(outlook: nk.Outlook, outcome: str) -> Any:
    return outlook[outcome][-1].astype(float)


def spread(outlook: nk.Outlook, outcome: str) -> list[str]:
    """The ends of the 90 % band and the median, to the unit."""
    return [f"{number:.0f}" for number in np.quantile(ends(outlook, outcome), [0.05, 0.5, 0.95])]


def of_100(happened: Any) -> str:
    return f"{100 * np.mean(happened):.0f}"


def memo(which: str) -> str:
    return " ".join(section("sample-memos.md", f"A {which} memo").split())


@pytest.fixture(scope="module")
def usual() -> nk.Outlook:
    return nk.simulate()


@pytest.fixture(scope="module")
def shared() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["shared conditions"])


@pytest.fixture(scope="module")
def cut_off() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["joint cut-off"])


def test_codes_are_those_of_what_the_text_says() -> None:
    told = [nk.decode(code) for code in CODE.findall(PAGES["sample-memos.md"])]
    conditions, opening = nk.PRESETS["shared conditions"], nk.PRESETS["joint opening"]
    untied = nk.Policy(**{**vars(conditions), "shared_conditions": 0})
    held = nk.Assumptions(bargain_restraint=0.5, rollback=0.02)
    assert [(one.policy, one.beliefs, one.assumptions) for one in told] == [
        (policy, beliefs, assumptions)
        for policy, beliefs, assumptions in (
            (nk.PRESETS["2016"], nk.Beliefs(), nk.Assumptions()),
            (conditions, nk.Beliefs(), nk.Assumptions()),
            (untied, nk.Beliefs(), nk.Assumptions()),
            (conditions, nk.Beliefs(), held),
            (opening, ARMS, nk.Assumptions()),
            (conditions, ARMS, nk.Assumptions()),
            (nk.PRESETS["Washington alone"], nk.Beliefs(), nk.Assumptions()),
            (nk.PRESETS["joint cut-off"], nk.Beliefs(), nk.Assumptions()),
        )
    ]


def test_the_strong_memo_s_warheads(usual: nk.Outlook, shared: nk.Outlook) -> None:
    text = memo("strong")
    low, middle, high = spread(usual, "warheads")
    assert f"{middle} warheads by 2036 in the median world, between {low} and {high}" in text
    low, middle, high = spread(shared, "warheads")
    assert f"there are {middle}, between {low} and {high}" in text
    assert "in all 1,000 of them the arsenal is smaller" in text
    assert (ends(shared, "warheads") < ends(usual, "warheads")).all()
    words = ("it is", "the median is", "the opening ends at", "end at", "its border open, gives")
    for said, code in zip(words, CODE.findall(text)[2:], strict=True):
        assert f"{said} {spread(run(code), 'warheads')[1]} (`{code}`)" in text
    rival = nk.simulate(beliefs=ARMS)
    assert f"above our own course under that belief, {spread(rival, 'warheads')[1]}." in text


def test_the_strong_memo_s_range_is_the_worst_for_its_advice() -> None:
    assumptions = nk.table("assumptions").set_index("name")
    assert assumptions.loc[["bargain_restraint", "rollback"], "low"].tolist() == [0.5, 0.02]


def test_the_strong_memo_s_case_against(usual: nk.Outlook, shared: nk.Outlook) -> None:
    text = memo("strong")
    fallen, before = (of_100(ends(one, "fallen")) for one in (shared, usual))
    assert f"falls in {fallen} of 100 worlds, against {before} on the present course" in text
    more = of_100(ends(shared, "leavers") > ends(usual, "leavers"))
    assert f"in {more} of 100 more people leave" in text
    hunger, path = (f"{100 * np.median(ends(one, 'hunger')):.0f}" for one in (shared, usual))
    assert f"{hunger} in a hundred against {path}" in text
    smaller = of_100(shared["warheads"][-1] < shared["warheads"][0])
    assert f"in only {smaller} of 100 worlds is the arsenal smaller in 2036 than today" in text


def test_what_the_weak_memo_copied_from_the_chart(usual: nk.Outlook, cut_off: nk.Outlook) -> None:
    text = memo("weak")
    middle = np.median(ends(cut_off, "warheads"))
    assert f"only {middle:.2f} nuclear weapons" in text
    assert f"{ends(cut_off, 'leavers').mean():,.0f} to be exact" in text
    assert f"({of_100(ends(cut_off, 'fallen'))} %)" in text
    assert f"a reduction of {100 - 100 * middle / np.median(ends(usual, 'warheads')):.0f} %" in text


def test_what_the_weak_memo_s_comments_say(usual: nk.Outlook, cut_off: nk.Outlook) -> None:
    text, stands = memo("weak"), ends(cut_off, "fallen") == 0
    low, middle, high = spread(cut_off, "warheads")
    assert f"has about {middle} warheads, and 90 of 100 have between {low} and {high}" in text
    assert f"has fallen in {of_100(~stands)} of 100 worlds" in text
    assert f"In {of_100(stands)} of 100 worlds it does, with some 80 warheads" in text
    assert 75 < np.median(ends(cut_off, "warheads")[stands]) < 85
    left = ends(cut_off, "leavers")
    near = of_100(np.abs(left - left.mean()) < left.mean() / 10)
    assert f"{near} of 100 lie within a tenth of it, and 90 of 100" in text
    low, high = (round(number, places) for number, places in zip(
        np.quantile(left, [0.05, 0.95]), (-3, -5), strict=True
    ))  # fmt: skip
    assert f"between {low:,.0f} and {high:,.0f}" in text
    first = slice(0, 21)
    calm, path = (np.median(one["instability"][first].mean(axis=0)) for one in (cut_off, usual))
    assert calm > path


@pytest.mark.parametrize(("which", "points"), [("strong", 19), ("weak", 7)])
def test_points_add_up_and_every_letter_has_its_comment(which: str, points: int) -> None:
    text = section("sample-memos.md", f"A {which} memo")
    (said,) = re.findall(r"\*\*Claim (\d), figures (\d), .*?: (\d+) points\.\*\*", text)
    marks = re.findall(r"(?:Claim|figures|mechanism|beliefs|other side) (\d)", text)
    assert sum(map(int, marks)) == points == int(said[2])
    letters = re.findall(r"\[(\w)\]", text)
    assert letters == [row["comment"] for row in table(text)]
    assert (
        f"of {points} points and" in PAGES["rubric.md"]
        or f"of {points}, with" in PAGES["rubric.md"]
    )


def test_the_strong_memo_keeps_to_the_length_of_the_task() -> None:
    low, high = map(int, re.findall(r"in (\d+) to (\d+) words", PAGES["rubric.md"])[0])
    body = re.sub(r"`[^`]+`|\[\w\]", "", memo("strong").partition(" | comment")[0])
    assert low <= len(body.split()) <= high


def test_the_rubric_s_best_marks_make_twenty() -> None:
    criteria = table(section("rubric.md", "The memo"))
    assert total([{"most": "4"} for _ in criteria], "most") == 20
