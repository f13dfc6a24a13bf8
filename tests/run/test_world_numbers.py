"""Whatever is told world by world goes by the same numbers, in each table and in the story."""

import conundrum as nk
from conundrum.run.statistics import Run
from conundrum.run.story import story

FALLS = nk.Weights(fallen=1)
"""Eyes that lose something where the regime falls, and nothing elsewhere."""

RUN = nk.simulate("joint cut-off", worlds=50)


def test_tables_of_worlds_are_joined_world_by_world() -> None:
    ends = RUN.frame(at=2036).join(nk.loss(RUN, FALLS), how="inner")
    choices = nk.options(["joint cut-off"], worlds=50)
    ends = ends.join(choices.losses(FALLS).T, how="inner").join(RUN.drawn(), how="inner")
    assert len(ends) == RUN.worlds
    assert ends["fallen"].nunique() == 2
    for lost in ("loss", "joint cut-off"):
        assert ((ends[lost] > 0) == (ends["fallen"] > 0)).all(), lost
    assert (ends["leak"] == RUN.frame(at=2036, assumptions=True)["leak"]).all()


def test_the_long_table_and_the_story_number_them_alike() -> None:
    long = RUN.frame().query("outcome == 'fallen' and year == 2036.75").set_index("world")
    assert (long["value"] == RUN.frame(at=2036)["fallen"]).all()
    for world, fell in long["value"].items():
        head = story(Run(RUN), int(str(world)))[0]
        assert head.startswith(f"World {world}: ")
        assert ("the regime falls" in head) == bool(fell)
