"""The table without a page: secrets kept, texts shown as texts, a game taken up again."""

import json
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd
import pytest
from ipywidgets.widgets.widget import _instances
from tests.classroom.seminar.playing import begun, play
from tests.disk import full

import conundrum as nk
from conundrum.classroom.seminar.export import write_csv
from conundrum.classroom.seminar.path_code import VERSIONS, game_of, path_code
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import SEATS, usual
from conundrum.classroom.seminar.seminar_table import Table
from conundrum.run.codes import MODEL, seal, unseal
from conundrum.tables.bounds import BadValue
from conundrum.widgets.marks import Marks

MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)>'
NAMED = MARKUP[:36]


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "table.jsonl")


def start(file: str, *seats: str) -> Table:
    table = nk.seminar(file)
    assert table.start is not None
    table.start.lengths["3 rounds of 4 years, to 2028"].click()
    for seat in seats:
        table.start.seats[seat].click()
    table.start.entry.enter(NAMED)
    return table


def choose(table: Table, seat: str, shares: tuple[float, ...] = (), move: int = 0) -> None:
    """Go through the turn of a team as it would on the page."""
    table.seats[seat].click()
    assert table.turn is not None
    for slider, share in zip(table.turn.sliders.values(), shares, strict=False):
        slider.value = share
    if table.turn.options:
        [*table.turn.options.values()][move].click()
    table.turn.seal.click()


def leaves(held: Any) -> list[str]:
    """Every number and text in a state, however deep."""
    parts = held.values() if isinstance(held, dict) else held
    if isinstance(held, dict | list | tuple):
        return [leaf for part in parts for leaf in leaves(part)]
    return [str(held)]


def shown() -> Counter[str]:
    """All that pages and saved notebooks could hold: the state of every widget there is."""
    return Counter(leaf for widget in _instances.values() for leaf in leaves(widget.get_state()))


def test_nothing_is_written_before_the_game_begins(file: str) -> None:
    nk.seminar(file)
    assert os.listdir(Path(file).parent) == []


def test_a_sealed_choice_is_nowhere_until_the_reveal(file: str) -> None:
    table = start(file, "seoul")
    before = shown()
    choose(table, "washington", (37.3, 61.7, 83.9))
    choose(table, "seoul", move=3)
    new = " ".join(shown() - before)
    sealed = [json.loads(text) for text in Path(file).read_text(encoding="utf-8").splitlines()][1:]
    says = SEATS["seoul"]["moves"]["deterrence"]["says"]
    for secret in ("37.3", "61.7", "83.9", ".373", ".617", ".839", says, "deterrence"):
        assert secret not in new, secret
    for act in sealed:
        assert act["sealed"] not in new
    assert "✓ Washington has chosen" in new
    table.seats["washington"].click()
    assert table.turn is not None
    # The sliders of the next turn stand where the last reveal left them.
    stands = [100 * share for share in usual("washington").values()]
    assert [slider.value for slider in table.turn.sliders.values()] == stands
    choose(table, "beijing", (20, 60, 50))
    table.acts["Reveal"].click()
    revealed = " ".join(shown() - before)
    assert "37.3" in revealed
    assert says in revealed


class Tags(HTMLParser):
    """The tags that a text holds as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, _: object) -> None:
        self.found.add(tag)


def markup(widget: widgets.Widget) -> set[str]:
    """Every tag in the HTML of a widget and of what it holds."""
    tags = Tags()
    if isinstance(widget, widgets.HTML):
        tags.feed(widget.value)
    for child in getattr(widget, "children", ()):
        tags.found |= markup(child)
    return tags.found


def test_names_and_headlines_are_texts_and_never_markup(file: str) -> None:
    table = start(file)
    for fold in table.extras.values():
        fold.head.unfolded = True
    names, headline = table.extras["texts"].body.children  # type: ignore[union-attr]
    names.enter(NAMED, "Washington")
    headline.enter(MARKUP)
    play(table.session)
    table.acts["Look"].click()
    pages = (table, nk.debrief(file), nk.compare_tables([file]))
    for page in pages:
        assert markup(page) & {"script", "img"} == set()
    assert table.game is not None
    assert table.game.teams == {"washington": NAMED}
    assert table.game.headlines == ((0, MARKUP),)
    assert "&lt;script&gt;" in table._head.value
    assert NAMED in table.seats["washington"].description
    assert names.message == headline.message == ""


def test_a_table_opened_again_goes_on_where_it_was(file: str) -> None:
    table = start(file)
    choose(table, "washington", (50, 50, 50))
    choose(table, "beijing", (50, 50, 50))
    table.acts["Reveal"].click()
    choose(table, "washington", (10, 20, 30))
    again = nk.seminar(file)
    assert again.game == table.game
    assert again.said.text == table.said.text
    assert again.board is not None
    assert table.board is not None
    assert again.board._chart.run == table.board._chart.run
    choose(again, "beijing", (10, 20, 30))
    again.acts["Reveal"].click()
    assert again.said.text.startswith("Round 3 of 3")


def test_a_second_page_is_told_and_its_team_keeps_what_it_set(file: str) -> None:
    first, second = start(file), nk.seminar(file)
    second.seats["beijing"].click()
    assert second.turn is not None
    second.turn.sliders["china_sanctions"].value = 42
    choose(first, "washington", (50, 50, 50))
    second.turn.seal.click()
    assert "Another page has written" in second.turn.wrong.text
    assert second.turn.sliders["china_sanctions"].value == 42
    assert "Washington has chosen" in second.said.text
    second.turn.seal.click()
    assert second._place.children == ()
    second.acts["Reveal"].click()
    first.acts["Reveal"].click()
    assert "Another page has written" in first.wrong.text
    assert first.said.text.startswith("Round 2")
    assert first.game == second.game


def test_a_code_from_another_room_is_taken_once_and_for_its_round(file: str) -> None:
    table = start(file)
    team = nk.team("beijing")
    assert team.turn is not None
    team.turn.sliders["china_sanctions"].value = 80
    team.turn.seal.click()
    table.extras["codes"].head.unfolded = True
    entry = table.extras["codes"].body
    entry.enter(team.code.text.lower())  # type: ignore[union-attr]
    assert table.seats["beijing"].description == "✓ Beijing has chosen"
    choose(table, "washington", (50, 50, 50))
    table.acts["Reveal"].click()
    assert table.game is not None
    assert table.game.played[0].policy.china_sanctions == 0.8
    entry.enter(team.code.text)  # type: ignore[union-attr]
    assert "one for round 2" in entry.message  # type: ignore[union-attr]


def test_the_board_goes_back_and_forth_between_rounds(file: str) -> None:
    play(begun(Path(file)))
    table = nk.seminar(file)
    play(table.session, (0.9, 0.1, 0))
    table.acts["Look"].click()
    board = table.board
    assert board is not None
    now = board._chart.run
    for name, button in board.buttons.items():
        assert button.disabled == (name == "After round 3")
    board.buttons["After round 1"].click()
    assert "sanctions 60 %" in board._told.value
    assert board._chart.run["warheads"]["line"][9] is None
    board.buttons["After round 2"].click()
    assert board._chart.run == now
    with pytest.raises(BadValue):
        board.show(3)


def test_the_table_to_take_away_has_a_row_a_round_and_no_formula(file: str) -> None:
    session = begun(Path(file))
    play(session)
    session.act("headline", text="=HYPERLINK(0)")
    table = nk.seminar(file)
    table.extras["log"].head.unfolded = True
    table.extras["log"].body.children[2].click()  # type: ignore[union-attr]
    written = pd.read_csv(Path(file).with_suffix(".csv"))
    assert list(written["round"]) == [1]
    assert written["us_sanctions"][0] == 0.6
    assert written["seoul"][0] == "aid"
    assert written["headlines"][0] == "'=HYPERLINK(0)"


def test_a_full_disk_leaves_the_table_that_was_taken_away_before(file: str) -> None:
    session = begun(Path(file))
    play(session)
    whole = write_csv(session).read_bytes()
    play(session)
    for room in (0, 100):
        with full(room), pytest.raises(BadValue, match="a file that can be written"):
            write_csv(session)
        assert Path(file).with_suffix(".csv").read_bytes() == whole
    assert write_csv(session).read_bytes() != whole
    assert not [*Path(file).parent.glob(".*partial")]


def path(seed: int) -> Callable[[Path], str]:
    """Return what makes the path code of a table."""

    def made(folder: Path) -> str:
        session = begun(folder / f"{seed}.jsonl", seed=seed)
        play(session)
        play(session, (0.123, 0.4, 0.9), press="alarm")
        assert session.state.game is not None
        return path_code(session.state.game)

    return made


def test_a_path_code_is_the_game_in_all_that_moves_the_model(tmp_path: Path) -> None:
    code = path(7)(tmp_path)
    session = nk.seminar(str(tmp_path / "7.jsonl"))
    assert session.game is not None
    again = game_of(code, "A table")
    assert [(r.policy, r.moves, r.card) for r in again.played] == [
        (r.policy, r.moves, r.card) for r in session.game.played
    ]
    # It holds the cards that were drawn, and not the deck.
    assert replace(again.rules, deck=session.game.rules.deck) == session.game.rules


def test_a_path_code_names_no_seat_that_there_is_not(tmp_path: Path) -> None:
    code = path(7)(tmp_path)
    assert path_code(game_of(code, "A table")) == code
    body = unseal(code, VERSIONS[MODEL])
    # The first digit of two; what the table's seats need is in the second.
    more = body[:9] + "Z" + body[10:]
    with pytest.raises(BadValue, match="no other seats than there are"):
        game_of(seal(more, VERSIONS[MODEL]), "A table")


def test_tables_are_compared_by_code_by_file_and_by_the_log_itself(tmp_path: Path) -> None:
    code, file = path(7)(tmp_path), tmp_path / "7.jsonl"
    pasted = file.read_text(encoding="utf-8").replace("\n", "")
    for log in (str(file), pasted):
        compared = nk.compare_tables([code])
        compared.entry.enter(log)
        assert [*compared.tables] == ["Table 1", "A table"]
        rows = compared._place.children[1].value.split("<tr>")[3:]
        # In whatever form it came, it is the same table.
        of_each = {row.partition("</th>")[2].removesuffix("</tbody></table></div>") for row in rows}
        assert len(of_each) == 1
        for again in (str(file), pasted):
            compared.entry.enter(again)
            assert "a table that was not added before" in compared.entry.message
        assert len(compared.tables) == 2
    begin = tmp_path / "begun.jsonl"
    begin.write_text(file.read_text(encoding="utf-8").partition("\n")[0], encoding="utf-8")
    compared.entry.enter(str(begin))
    assert "a game of which a round is over" in compared.entry.message


def test_the_debrief_waits_for_a_round_and_hides_the_world_till_the_end(file: str) -> None:
    session = begun(Path(file))
    debrief = nk.debrief(file)
    assert "No round is over yet" in debrief.children[1].value
    play(session)
    debrief.look()
    assert "In the table's world the regime" in debrief.children[2].value.replace("&#x27;", "'")
    assert not any(isinstance(one, Marks) for one in debrief.children)
    play(session)
    play(session)
    debrief.look()
    assert session.state.game is not None
    assert f"number {session.state.game.rules.world + 1}," in debrief.children[2].value
    (dots,) = (one for one in debrief.children if isinstance(one, Marks))
    fallen = "the regime has fallen in" in debrief.children[2].value
    assert (dots.marks["ringed"] < dots.marks["first"]) == fallen


def test_a_move_that_has_ended_is_not_offered_and_the_page_says_why(tmp_path: Path) -> None:
    file = str(tmp_path / "un.jsonl")
    assert nk.team("un").turn is not None
    table = start(file, "un")
    report = SEATS["un"]["moves"]["watch"]["says"]
    for number in (1, 2, 3):
        table.seats["un"].click()
        assert table.turn is not None
        assert (report in table.turn.options) == (number < 3)
        assert ("ended on 30 April 2024" in table.turn.gone.value) == (number == 3)
        # As it is sealed on the page, and as the desk hands it in.
        watch = Choice("un", number, "watch")
        for hand_in in (
            lambda: table.choose(watch),  # noqa: B023  called at once
            lambda: table.session.act("choose", sealed=watch.sealed()),  # noqa: B023
        ):
            refused = ""
            try:
                hand_in()
            except BadValue as why:
                refused = str(why)
            assert ("ended on 30 April 2024" in refused) == (number == 3)
        if number < 3:
            play(table.session)
            table.look()


def test_a_log_in_which_it_was_chosen_is_read_as_it_was_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = start(str(tmp_path / "un.jsonl"), "un")
    for watch in ("watch", "watch"):
        play(table.session, un=watch)
    monkeypatch.setattr("conundrum.classroom.seminar.session.ended", lambda *_: "")
    play(table.session, un="watch")
    monkeypatch.undo()
    again = nk.seminar(str(tmp_path / "un.jsonl"))
    assert again.session.state.faults == ()
    assert again.game is not None
    assert [over.moves["un"] for over in again.game.played] == ["watch"] * 3
