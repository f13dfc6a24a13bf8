"""Whatever is told future by future goes by the same numbers, in each table and in the story."""

from functools import cache

import conundrum as nk
from conundrum.run import loss
from conundrum.run.statistics import Run
from conundrum.run.story import story

FALLS = nk.Priorities(fallen=1)
"""Priorities that lose something where the regime falls, and nothing elsewhere."""


@cache
def cut_off() -> nk.Outlook:
    return nk.simulate("joint cut-off", futures=50)


def test_tables_of_futures_are_joined_future_by_future() -> None:
    ends = cut_off().frame(2036).join(loss(cut_off(), FALLS), how="inner")
    runs = nk.simulate({"cut": "joint cut-off"}, futures=50)
    ends = ends.join(runs.losses(FALLS), how="inner").join(cut_off().drawn(), how="inner")
    assert len(ends) == cut_off().futures
    assert ends["fallen"].nunique() == 2
    for lost in ("loss", "cut"):
        assert ((ends[lost] > 0) == (ends["fallen"] > 0)).all(), lost
    assert (ends["leak"] == cut_off().frame(2036, assumptions=True)["leak"]).all()


def test_a_part_of_the_long_table_is_joined_by_future_as_well() -> None:
    part = cut_off().frame().query("outcome == 'fallen' and time == 2036.75")["value"]
    joined = cut_off().frame(2036).join(part.rename("again"))
    assert (joined["again"] == joined["fallen"]).all()
    assert len(joined) == 50


def test_the_first_future_is_1_and_not_0_in_tables_and_in_the_story() -> None:
    ends = cut_off().frame(2036)
    assert ends.index[0] == cut_off().drawn().index[0] == loss(cut_off()).index[0] == 1
    assert ends.loc[1, "warheads"] == cut_off()["warheads"][-1][0]
    long = cut_off().frame().query("outcome == 'fallen' and date == 'October 2036'")
    assert (long["value"] == ends["fallen"]).all()
    for future, fell in long["value"].items():
        told = " ".join(story(Run(cut_off()), int(str(future))))
        assert (f"Future {future}: the regime falls" in told) == bool(fell)
