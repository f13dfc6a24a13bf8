"""Links one click away: each unfolds to its equation, its notes and its own source."""

import inspect
from html import unescape
from typing import Any

import pytest

import conundrum as nk
from conundrum.model import LINKS
from conundrum.widgets.fold import Fold


@pytest.mark.parametrize("name", [link.name for link in LINKS])
def test_every_link_can_be_shown(name: str) -> None:
    fold = nk.why(name).folds[name]
    assert len(fold.children) == 1
    about, _, source = _unfolded(fold).value.partition("<pre")
    equation = about[: about.index("</p>")]
    (link,) = (link for link in LINKS if link.name == name)
    assert "$$" in equation
    assert " = " in equation
    assert "Unit: " in about
    assert inspect.getsource(link.function) in unescape(source)


def _unfolded(fold: Fold) -> Any:
    fold.unfolded = True
    return fold.body


def test_an_unknown_link_is_named() -> None:
    with pytest.raises(ValueError, match="link: one of pressure"):
        nk.why("presure")
