"""Links one click away: each unfolds to its equation, its notes and its own source."""

import inspect
import re
from html import escape, unescape

import ipywidgets as widgets
import pytest
from tests.frozen.showing import within

import conundrum as nk
from conundrum.model import LINKS
from conundrum.panels.plain import Plain
from conundrum.tables.settings import rows
from conundrum.tables.words import say


def html(shown: Plain) -> str:
    """Return the equations and all that stands around them."""
    (one,) = [one for one in within(shown) if isinstance(one, widgets.HTMLMath)]
    return str(one.value)


@pytest.mark.parametrize("name", [link.name for link in LINKS])
def test_every_link_can_be_shown(name: str) -> None:
    about, _, source = html(nk.show.why(name)).partition("<pre")
    equation = about[: about.index("</p>")]
    (link,) = (link for link in LINKS if link.name == name)
    assert "$$" in equation
    assert " = " in equation
    assert "Unit: " in about
    assert f"<details><summary>{escape(link.does)}</summary>" in about
    assert f"{name}, in src/conundrum/model/" in about
    assert not re.search(r"\bS_[A-Z0-9]|[+~-] [a-z]+_[a-z]", about)
    for cited in re.findall(r"\bS_\w+", link.notes.get("Sources", "")):
        assert escape(rows("sources")[cited]["title"]) in about
    for named in set(link.signs) & set(rows("assumptions")):
        assert escape(rows("assumptions")[named]["meaning"]) in about
    assert inspect.getsource(link.function) in unescape(source)


def test_a_still_has_the_links_unfolded() -> None:
    still = nk.show.why("denial", "pressure").still()
    assert still.count("<details open>") == still.count("<details") == 5


def test_equations_stand_in_one_fold_however_many_there_are() -> None:
    shown = html(nk.show.why("denial", "pressure"))
    summary = say("why.fold", count="2")
    assert shown.startswith(f"<details><summary>{summary}</summary><details>")
    assert shown.endswith("</details></details>")


def test_an_unknown_link_is_named() -> None:
    with pytest.raises(ValueError, match="link must be one of pressure"):
        nk.show.why("presure")
