"""An argument says what it holds, shows both numbers, and opens the future in which it is right."""

import re
from html import escape

import pytest
from tests.frozen.showing import within
from tests.reader import marked, press, table

import conundrum as nk
from conundrum.analysis.arguments import arguments
from conundrum.model.policy import called
from conundrum.panels.lab import Lab
from conundrum.panels.live_panel import LivePanel
from conundrum.run.written_outcome import show
from conundrum.tables.settings import rows
from conundrum.widgets.buttons import Button
from conundrum.widgets.fold import Fold

ARGUMENTS = arguments()


def label(name: str) -> str:
    """Return what is written on the button of an argument."""
    one = ARGUMENTS[name]
    return called(one.policy) if one.side == "for" else one.short


def folds(panel: LivePanel) -> list[Fold]:
    """Return what is folded away, from above to below."""
    return [one for one in within(panel) if isinstance(one, Fold)]


@pytest.fixture(scope="module")
def shown() -> LivePanel:
    return nk.show.argument()


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_button_shows_each_argument_with_its_sources_and_its_numbers(
    name: str, shown: LivePanel
) -> None:
    one = ARGUMENTS[name]
    press(shown, label(name))
    assert marked(shown) == [label(name)]
    about, score = (shown.parts[part] for part in ("about", "score"))
    for source in one.sources:
        assert str(rows("sources")[source]["address"]).replace("&", "&amp;") in about.value
    assert "<!--" not in about.value
    assert escape(one.supposes) in about.value
    assert about.value.split("For this, we set")[1].count("instead of") == len(one.held)
    for switched in (True, False):
        for policy in (one.policy, one.beside):
            number = one.figure(policy, switched)
            figure = f"{number:.1f}" if one.priorities else show(one.outcome, number)
            for told in (score.value, table(shown)):
                assert figure in told


def test_one_argument_is_open_at_a_time_and_the_list_of_all_is_folded() -> None:
    panel = nk.show.argument("weapons_insure")
    every = next(one for one in folds(panel) if one.head.title.startswith("All"))
    assert not every.unfolded
    assert every.head.title.startswith(f"All {len(ARGUMENTS)} arguments")
    listed = [one for one in within(every) if isinstance(one, Button)]
    assert listed == [*panel.buttons.values()]
    press(panel, label("cheating"))
    (head,) = re.findall("<h3>(.*?)</h3>", panel.still())
    assert ARGUMENTS["cheating"].short in head


@pytest.mark.parametrize("name", ["pressure_begun", "concert_wishful"])
def test_the_lab_opens_in_the_future_of_the_argument(name: str, shown: LivePanel) -> None:
    one = ARGUMENTS[name]
    press(shown, label(name))
    folds(shown)[-1].unfolded = True
    (lab,) = [one for one in within(shown) if isinstance(one, Lab)]
    session = lab.session
    assert float(str(session.outlook.at_the_end("warheads")["end"])) == pytest.approx(
        one.figure(one.policy, switched=True)
    )
    assert float(str(session.pinned.at_the_end("warheads")["end"])) == pytest.approx(
        one.figure(one.than or one.policy, switched=bool(one.than))
    )
    # Else one policy would have two numbers, and none would say why.
    alike = session.outlook.policy == session.pinned.policy
    assert ("other assumptions" in lab.parts["legend"].value) == alike


def test_a_policy_has_its_defence_and_an_unknown_name_is_refused_with_what_there_is() -> None:
    heads = {"joint cut-off": "For “Both cut it off”", "weapons_insure": "Against “Both open up”"}
    for name, head in heads.items():
        assert f"<h3>{head}: " in nk.show.argument(name).parts["about"].value
    with pytest.raises(nk.BadValue, match=r"^name must be one of 2016, .*; you gave 'war'\.$"):
        nk.show.argument("war")
