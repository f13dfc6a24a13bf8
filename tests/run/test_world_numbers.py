"""Whatever is told world by world goes by the same numbers, in each table and in the story."""

from functools import cache

import conundrum as nk
from conundrum.run.statistics import Run
from conundrum.run.story import story

FALLS = nk.Weights(fallen=1)
"""Eyes that lose something where the regime falls, and nothing elsewhere."""


@cache
def cut_off() -> nk.Outlook:
    return nk.simulate("joint cut-off", worlds=50)


def test_tables_of_worlds_are_joined_world_by_world() -> None:
    ends = cut_off().frame(at=2036).join(nk.loss(cut_off(), FALLS), how="inner")
    choices = nk.options(["joint cut-off"], worlds=50)
    ends = ends.join(choices.losses(FALLS).T, how="inner").join(cut_off().drawn(), how="inner")
    assert len(ends) == cut_off().worlds
    assert ends["fallen"].nunique() == 2
    for lost in ("loss", "joint cut-off"):
        assert ((ends[lost] > 0) == (ends["fallen"] > 0)).all(), lost
    assert (ends["leak"] == cut_off().frame(at=2036, assumptions=True)["leak"]).all()


def test_the_long_table_and_the_story_number_them_alike() -> None:
    long = cut_off().frame().query("outcome == 'fallen' and year == 2036.75").set_index("world")
    assert (long["value"] == cut_off().frame(at=2036)["fallen"]).all()
    for world, fell in long["value"].items():
        told = " ".join(story(Run(cut_off()), int(str(world))))
        assert (f"World {world}: the regime falls" in told) == bool(fell)
