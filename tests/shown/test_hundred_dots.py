"""A hundred worlds: the crosses are as many as the number that stands beside them."""

import pytest

import conundrum as nk
from conundrum.run.statistics import Run
from conundrum.run.vectors import of_100
from conundrum.shown.outcomes import at_end, hundred_worlds


@pytest.mark.parametrize("name", nk.PRESETS)
def test_the_crosses_are_the_number_on_the_card(name: str) -> None:
    run, pinned = Run(nk.simulate(nk.PRESETS[name])), Run(nk.simulate())
    drawn = hundred_worlds(run, pinned)
    assert at_end(run, "fallen") == str(drawn["fell"])
    assert at_end(pinned, "fallen") == str(drawn["pinned"])
    assert drawn["notes"][-1] == f"2036: {drawn['fell']}"
    assert abs(drawn["fell"] - of_100(run.at("fallen", run.last))) <= 0.5
