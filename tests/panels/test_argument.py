"""An argument says what it holds, shows both numbers, and opens the world in which it is right."""

import re

import pytest

import conundrum as nk
from conundrum.analysis.arguments import arguments
from conundrum.model.policy import called
from conundrum.panels.argument import ArgumentPanel
from conundrum.run.written_outcome import show
from conundrum.tables.settings import rows

ARGUMENTS = arguments()


@pytest.fixture(scope="module")
def shown() -> ArgumentPanel:
    return nk.argument()


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_button_shows_each_argument_with_its_sources_and_its_numbers(
    name: str, shown: ArgumentPanel
) -> None:
    one = ARGUMENTS[name]
    button = shown.buttons[called(one.policy) if one.side == "for" else one.short]
    button.click()
    assert [b.description for b in shown.buttons.values() if b.description.startswith("●")] == [
        button.description
    ]
    for source in one.sources:
        assert (
            str(rows("sources")[source]["address"]).replace("&", "&amp;")
            in shown.parts["about"].value
        )
    assert "<!--" not in shown.parts["about"].value
    assert shown.parts["about"].value.count("instead of") == len(one.held)
    table = shown.fold
    table.unfolded = True
    assert table.body is not None
    for switched in (True, False):
        for policy in (one.policy, one.beside):
            number = one.figure(policy, switched)
            figure = f"{number:.1f}" if one.eyes else show(one.outcome, number)
            for said in (shown.said.text, shown.parts["score"].value, table.body.value):
                assert figure in said


def test_one_argument_is_open_at_a_time_and_the_list_of_all_is_folded() -> None:
    shown = nk.argument("weapons_insure")
    assert not shown.every.unfolded
    assert shown.every.head.title.startswith(f"All {len(ARGUMENTS)} arguments")
    assert shown.every.body is not None
    listed = [one for side in shown.every.body.children for one in side.children[1:]]
    assert listed == [*shown.buttons.values()]
    shown.look("cheating")
    (head,) = re.findall("<h3>(.*?)</h3>", shown.still())
    assert ARGUMENTS["cheating"].short in head


@pytest.mark.parametrize("name", ["pressure_begun", "concert_wishful"])
def test_the_lab_opens_in_the_world_of_the_argument(name: str, shown: ArgumentPanel) -> None:
    one = ARGUMENTS[name]
    shown.look(name)
    shown.world.unfolded = True
    assert shown.world.body is not None
    session = shown.world.body.session
    assert float(str(session.outlook.at_the_end("warheads")["end"])) == pytest.approx(
        one.figure(one.policy, switched=True)
    )
    assert float(str(session.pinned.at_the_end("warheads")["end"])) == pytest.approx(
        one.figure(one.than or one.policy, switched=bool(one.than))
    )
    # Else one policy would have two numbers, and none would say why.
    alike = session.outlook.policy == session.pinned.policy
    assert ("other assumptions" in shown.world.body.parts["legend"].value) == alike


def test_a_policy_has_its_defence_and_an_unknown_name_is_refused_with_what_there_is() -> None:
    heads = {"joint cut-off": "For Cut off together", "weapons_insure": "Against Open up together"}
    for name, head in heads.items():
        assert f"<h3>{head}: " in nk.argument(name).parts["about"].value
    with pytest.raises(nk.BadValue, match=r"^name: one of 2016, .* but 'war' was given$"):
        nk.argument("war")
