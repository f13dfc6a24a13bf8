"""The emitter: every link is a readable line of JavaScript; what it does not know it refuses."""

import re

import numpy as np
import pytest

from conundrum import model
from conundrum.model.tape import Tape
from conundrum.page.emit import _Writer, future


def rooted(reach: float) -> float:
    """Do what no link does yet."""
    taken: float = np.sqrt(reach)
    return taken


def test_each_link_is_a_line_of_its_name() -> None:
    lines = dict(re.findall(r"^ +(\w+) = (.+);$", future(), re.MULTILINE))
    for link in model.LINKS:
        assert link.name in lines, link.name
    assert lines["trade"] == "1 - pressure"
    # Only what binds less closely stands in brackets.
    assert lines["pressure"] == "denial * (1 - easing) * standing"


def test_every_mark_of_the_frame_is_filled() -> None:
    assert "//:" not in future()


def test_a_function_that_the_page_does_not_know_is_named() -> None:
    tape = Tape(still=["reach"], moving=["time"])
    tape.trace([rooted])
    with pytest.raises(TypeError, match=r"rooted: np\.sqrt is not known to the page"):
        _Writer(tape, tape.once)
