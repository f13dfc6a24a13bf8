"""The table without a page: secrets kept, texts shown as texts, a game taken up again."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd
import pytest
import vl_convert
from ipywidgets.widgets.widget import _instances
from tests.classroom.seminar.playing import begun, game, play
from tests.quick import widely

import conundrum as nk
from conundrum.charts.seminar_path import TakenChart
from conundrum.classroom.seminar.classes import classes
from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.debrief_tables import (
    _change,
    did_table,
    guesses_table,
    without_table,
)
from conundrum.classroom.seminar.export import rounds_table, write_csv
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.path_code import NEWEST, game_of, path_code
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seat_goals import goals_met
from conundrum.classroom.seminar.seats import SEATS, usual
from conundrum.classroom.seminar.without import without_each
from conundrum.run.codes import seal, unseal
from conundrum.shown.seminar.goal_words import said
from conundrum.tables.bounds import BadValue
from conundrum.widgets.marks import Marks
from tools import ROOT

pytestmark = pytest.mark.slow

MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)>'
NAMED = MARKUP[:36]
TAG = re.compile("<(script|img)")


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "table.jsonl")


def start(file: str, *seats: str) -> Any:
    """A table whose game has begun."""
    table: Any = nk.seminar(file)
    table.start.lengths["3 rounds of 4 years, to 2028"].click()
    for seat in seats:
        table.start.seats[seat].click()
    table.start.entry.enter(NAMED)
    return table


def choose(table: Any, seat: str, shares: tuple[float, ...] = (50, 50, 50), move: int = 0) -> None:
    """Go through the turn of a team as it would on the page."""
    table.seats[seat].click()
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


def within(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """A widget, and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from within(child)


def test_nothing_is_written_before_the_game_begins(file: str) -> None:
    nk.seminar(file)
    assert os.listdir(Path(file).parent) == []


@pytest.mark.wide
def test_a_sealed_choice_is_nowhere_until_the_reveal(file: str) -> None:
    table = start(file, "seoul")
    before = shown()
    choose(table, "washington", (37.3, 61.7, 83.9))
    choose(table, "seoul", move=3)
    new = " ".join(shown() - before)
    sealed = [json.loads(text) for text in Path(file).read_text(encoding="utf-8").splitlines()][1:]
    says = SEATS["seoul"]["moves"]["deterrence"]["says"]
    secrets = ["37.3", "61.7", "83.9", ".373", ".617", ".839", says, "deterrence"]
    assert [{*act} for act in sealed] == 2 * [{"n", "at", "act", "sealed", "check"}]
    assert [secret for secret in secrets if secret in new + str(sealed)] == []
    assert not [act for act in sealed if act["sealed"] in new]
    assert "✓ Washington has chosen" in new
    table.seats["washington"].click()
    # The sliders of the next turn stand where the last reveal left them.
    stands = [100 * share for share in usual("washington").values()]
    assert [slider.value for slider in table.turn.sliders.values()] == stands
    choose(table, "beijing", (20, 60, 50))
    table.acts["Reveal"].click()
    revealed = " ".join(shown() - before)
    assert "37.3" in revealed
    assert says in revealed


def test_names_and_headlines_are_texts_and_never_markup(file: str) -> None:
    table = start(file)
    for fold in table.extras.values():
        fold.head.unfolded = True
    names, headline = table.extras["texts"].body.children
    names.enter(NAMED, "Washington")
    headline.enter(MARKUP)
    assert names.message == headline.message == ""
    play(table.session)
    table.acts["Look"].click()
    for page in (table, nk.debrief(file), nk.compare_tables([file])):
        for part in within(page):
            assert not TAG.search(str(getattr(part, "value", "")))
    assert table.game.teams == {"washington": NAMED}
    assert table.game.headlines == ((0, MARKUP),)
    assert "&lt;script&gt;" in table.head.value
    assert NAMED in table.seats["washington"].description


def test_a_table_opened_again_goes_on_where_it_was(file: str) -> None:
    table = start(file)
    choose(table, "washington")
    choose(table, "beijing")
    table.acts["Reveal"].click()
    choose(table, "washington", (10, 20, 30))
    again: Any = nk.seminar(file)
    assert (again.game, again.said.text) == (table.game, table.said.text)
    assert again.board.chart.run == table.board.chart.run
    choose(again, "beijing", (10, 20, 30))
    again.acts["Reveal"].click()
    assert again.said.text.startswith("Round 3 of 3")


def test_a_second_page_is_told_and_its_team_keeps_what_it_set(file: str) -> None:
    first = start(file)
    second: Any = nk.seminar(file)
    second.seats["beijing"].click()
    second.turn.sliders["china_sanctions"].value = 42
    choose(first, "washington")
    second.turn.seal.click()
    assert "Another page has written" in second.turn.wrong.text
    assert second.turn.sliders["china_sanctions"].value == 42
    assert "Washington has chosen" in second.said.text
    second.turn.seal.click()
    assert second.place.children == ()
    second.acts["Reveal"].click()
    first.acts["Reveal"].click()
    assert "Another page has written" in first.wrong.text
    assert first.said.text.startswith("Round 2")
    assert first.game == second.game


def test_a_code_from_another_room_is_taken_once_and_for_its_round(file: str) -> None:
    table, team = start(file), nk.team("beijing")
    turn: Any = team.turn
    turn.sliders["china_sanctions"].value = 80
    turn.seal.click()
    table.extras["codes"].head.unfolded = True
    entry = table.extras["codes"].body
    entry.enter(team.code.text.lower())
    assert table.seats["beijing"].description == "✓ Beijing has chosen"
    choose(table, "washington")
    table.acts["Reveal"].click()
    assert table.game.played[0].policy.china_sanctions == 0.8
    entry.enter(team.code.text)
    assert "one for round 2" in entry.message


def test_a_seat_that_is_left_at_once_closes_nothing_that_a_page_still_builds() -> None:
    team: Any = nk.team("washington")
    first = team.turn
    first.sliders["us_sanctions"].value = 42
    team.buttons[SEATS["seoul"]["name"]].click()
    assert team.turn is team.place.children[0]
    assert team.turn is not first
    assert all(one.comm for one in (first, *first.children, *first.sliders.values()))
    team.sit("washington")
    assert team.turn.sliders["us_sanctions"].value == 42


def test_the_board_goes_back_and_forth_between_rounds(file: str) -> None:
    play(begun(Path(file)))
    table: Any = nk.seminar(file)
    play(table.session, (0.9, 0.1, 0))
    table.acts["Look"].click()
    board, now = table.board, table.board.chart.run
    assert [button.disabled for button in board.buttons.values()] == [False, False, False, True]
    board.buttons["After round 1"].click()
    assert "sanctions 60%" in board.told.value
    assert board.chart.run["warheads"]["line"][9] is None
    board.buttons["After round 2"].click()
    assert board.chart.run == now
    with pytest.raises(BadValue):
        board.show(3)


def test_the_table_to_take_away_has_a_row_a_round_and_no_formula(file: str) -> None:
    session = begun(Path(file))
    play(session)
    session.act("headline", text="=HYPERLINK(0)")
    table: Any = nk.seminar(file)
    table.extras["log"].head.unfolded = True
    table.extras["log"].body.children[2].click()
    written = pd.read_csv(Path(file).with_suffix(".csv"))
    columns = ["table", "round", "us_sanctions", "seoul", "headlines"]
    assert written[columns].to_numpy().tolist() == [["A table", 1, 0.6, "aid", "'=HYPERLINK(0)"]]


def test_the_table_to_take_away_says_what_the_board_showed_when_each_round_was_over(
    file: str,
) -> None:
    session, shown = begun(Path(file)), []
    for shares in ((0.9, 0.1, 0.0), (0.1, 0.9, 0.9), (1.0, 0.0, 0.0)):
        play(session, shares, beijing=shares)
        shown.append(OwnFuture(game(session)).taken.now)
    table = rounds_table(game(session))
    for outcome in ("hunger", "pressure", "warheads"):
        found = table[outcome].tolist()
        assert found == pytest.approx([now[outcome] for now in shown], abs=1e-6)


def test_the_table_to_take_away_is_whole_and_opens_in_a_spreadsheet(file: str) -> None:
    session = begun(Path(file))
    session.act("headline", text="Talks announced")
    session.act("guess", round=1, warheads={"washington": 34, "press": 40})
    session.act("absent", round=1, seat="seoul")
    session.act("promise", seat="beijing", text="=Oil goes on")
    session.choose(Choice("washington", 1, (0.9, 0.1, 0.8)))
    session.choose(Choice("beijing", 1, (0.2, 0.6, 0.3)))
    session.choose(Choice("press", 1, "calm"))
    session.reveal()
    session.act("headline", text="Séoul: 核")
    session.act("vote", seat="press", hands=3, of=20)
    written = write_csv(session).read_bytes()
    # Without the mark a spreadsheet takes the letters of other scripts for others.
    assert written.startswith(b"\xef\xbb\xbf")
    (row,) = pd.read_csv(Path(file).with_suffix(".csv")).to_dict("records")
    assert row["headlines"] == "Talks announced / Séoul: 核"
    assert (row["guess_washington"], row["guess_press"], row["absent"]) == (34, 40, "seoul")
    assert (row["proposed_washington"], row["proposed_beijing"]) == (0.8, 0.3)
    assert (row["promised_beijing"], row["vote_press"]) == ("'=Oil goes on", "3 of 20")
    met = goals_met(OwnFuture(game(session)).goals, "washington")
    assert row["met_washington"] == met
    play(session)
    session.act("vote", seat="press", hands=9, of=20)
    table = rounds_table(game(session))
    assert table["vote_press"].tolist() == ["", "9 of 20"]
    assert table["met_press"].tolist() == ["none counted", "none counted"]
    names = [*table.columns]
    assert names.index("met_press") < names.index("vote_press") < names.index("headlines")


def test_git_shows_nothing_that_a_table_wrote(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    session = begun(tmp_path / "notebooks" / "seminar.jsonl")
    play(session)
    write_csv(session)
    shutil.copy(ROOT / ".gitignore", tmp_path)
    written = {path.name for path in (tmp_path / "notebooks").iterdir()}
    assert written == {"seminar.jsonl", ".seminar.jsonl.lock", "seminar.csv"}
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    status = [*git, "status", "--porcelain", "--untracked-files=all"]
    assert subprocess.check_output(status, text=True) == "?? .gitignore\n"


def test_a_table_to_take_away_that_cannot_be_written_is_named(file: str) -> None:
    session = begun(Path(file))
    play(session)
    Path(file).with_suffix(".csv").mkdir()
    with pytest.raises(BadValue, match="a file that can be written"):
        write_csv(session)


@pytest.fixture
def code(file: str) -> str:
    """The path code of a table whose log is the file."""
    session = begun(Path(file))
    play(session)
    play(session, (0.123, 0.4, 0.9), press="alarm")
    return path_code(game(session))


def test_a_path_code_is_the_game_in_all_that_moves_the_model(file: str, code: str) -> None:
    once, again = game(nk.seminar(file)), game_of(code, "A table")
    assert [(r.policy, r.moves, r.card) for r in again.played] == [
        (r.policy, r.moves, r.card) for r in once.played
    ]
    # It holds the cards that were drawn, and not the deck.
    assert replace(again.rules, deck=once.rules.deck) == once.rules


def test_a_path_code_names_no_seat_that_there_is_not(code: str) -> None:
    assert path_code(game_of(code, "A table")) == code
    body = unseal(code, NEWEST)
    # The first digit of two; what the table's seats need is in the second.
    more = body[:9] + "Z" + body[10:]
    with pytest.raises(BadValue, match="no other seats than there are"):
        game_of(seal(more, NEWEST), "A table")


def test_tables_are_compared_by_code_by_file_and_by_the_log_itself(file: str, code: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    forms = [code, file, text.replace("\n", "")]
    for form in forms[1:]:
        compared = nk.compare_tables([code])
        compared.entry.enter(form)
        assert [*compared.tables] == ["Table 1", "A table"]
        rows = compared.place.children[2].value.split("<tr>")[3:]
        # In whatever form it came, it is the same table.
        of_each = {row.partition("</th>")[2].removesuffix("</tbody></table></div>") for row in rows}
        assert len(of_each) == 1
    for again in forms[1:]:
        compared.entry.enter(again)
        assert compared.entry.message == "This game is already here."
    compared.entry.enter(text.partition("\n")[0])
    assert "a game with at least one finished round" in compared.entry.message


def test_the_debrief_waits_for_a_round_and_hides_the_future_till_the_end(file: str) -> None:
    session, debrief = begun(Path(file)), nk.debrief(file)
    assert "No round is over yet" in debrief.children[0].value
    play(session)
    debrief.look()
    assert "In the table&#x27;s future the regime" in debrief.children[1].value
    assert not any(isinstance(one, Marks) for one in debrief.children)
    drawn = next(at for at, one in enumerate(debrief.children) if isinstance(one, TakenChart))
    told = debrief.children[drawn + 1].value
    for mark in ("where a round begins or ends", "may reach beyond the edge of its chart"):
        assert mark in told
    play(session)
    play(session)
    debrief.look()
    assert f"number {game(session).rules.future + 1}," in debrief.children[1].value
    (dots,) = (one for one in debrief.children if isinstance(one, Marks))
    fallen = "the regime has fallen in" in debrief.children[1].value
    assert (dots.marks["picked"] < dots.marks["first"]) == fallen


def test_a_game_that_ended_early_has_the_futures_of_its_end(file: str) -> None:
    session = begun(Path(file))
    play(session)
    session.act("shorten", rounds=1)
    debrief = nk.debrief(file)
    (dots,) = (one for one in debrief.children if isinstance(one, Marks))
    told = "".join(getattr(one, "value", "") for one in debrief.children)
    assert f"by the end of this chart in {dots.marks['first']} of 100" in told
    run = outlook(game(session))
    assert run["fallen"][-1].mean() > run["fallen"][steps(game(session), 1)].mean()


def test_the_debrief_is_in_the_order_of_its_script(file: str) -> None:
    session = begun(Path(file))
    session.act("guess", round=1, warheads={"seoul": 30})
    play(session)
    told = "".join(
        "<h3>(drawn)</h3>" if isinstance(one, TakenChart) else getattr(one, "value", "")
        for one in nk.debrief(file).children
    )
    assert re.findall("<h3[^>]*>([^<]*)</h3>", told) == [
        "A table: the debrief",
        *("Seats, round by round", "Guesses of warheads", "The path taken", "(drawn)"),
        *("Without one choice", "Who got what"),
    ]


def test_the_debrief_shows_every_seat_round_by_round_with_what_it_promised(file: str) -> None:
    session = begun(Path(file))
    session.act("promise", seat="washington", text=f"Half is lifted {MARKUP}")
    play(session)
    play(session, (0.9, 0.1, 0.0), seoul="deterrence")
    told = did_table(game(session))
    rows = [row.split("<td data-head=") for row in told.split("<tr>")[2:]]
    assert [row[0].partition("</th>")[0].rpartition(">")[2] for row in rows] == [
        *("Card", *(SEATS[seat]["name"] for seat in game(session).rules.seats), "In force")
    ]
    assert all(len(row) == 3 for row in rows)
    assert "Promised: “Half is lifted &lt;script&gt;" in rows[1][1]
    assert "sanctions 60%, engagement 50%; proposed shared conditions 80%" in rows[1][1]
    assert "Promised" not in rows[1][2]
    assert SEATS["seoul"]["moves"]["deterrence"]["says"] in rows[3][2]
    assert "Shared conditions 40%" in rows[-1][1]


def test_the_debrief_tells_guesses_by_seat_and_the_nearest(file: str) -> None:
    session = begun(Path(file))
    assert guesses_table(OwnFuture(game(session))) == ""
    session.act("guess", round=1, warheads={"washington": 900, "press": 1})
    play(session)
    future = OwnFuture(game(session))
    told = guesses_table(future)
    came = round(future.taken.now["warheads"])
    assert ("1 ●" in told, "900 ●" in told) == (True, False)
    assert f'What came</th><td data-head="Round 1, 2016 to 2020">{came}</td>' in told
    assert told.count(">none</td>") == 2


def test_what_would_have_come_without_a_choice_is_the_game_played_without_it(
    file: str, tmp_path: Path
) -> None:
    def played(path: Path, *rounds: Any) -> OwnFuture:
        session = begun(path)
        for does in rounds:
            play(session, **does)
        return OwnFuture(game(session))

    open_, shut = (0.3, 0.7, 0.4), (1.0, 0.0, 0.0)
    first = {"beijing": open_, "seoul": "aid"}
    future = played(Path(file), first, first | {"beijing": shut}, first | {"beijing": shut})
    left = {(one.number, one.seat): one.now for one in without_each(future)}
    # In the second round Beijing shut; in the third it went on with that, which leaves nothing out.
    assert (2, "beijing") in left
    assert (3, "beijing") not in left
    other = played(tmp_path / "other.jsonl", first, first, first | {"beijing": shut})
    assert left[2, "beijing"] == other.taken.now != future.taken.now
    waits = played(
        tmp_path / "waits.jsonl", first | {"seoul": "wait"}, *2 * [first | {"beijing": shut}]
    )
    assert left[1, "seoul"] == waits.taken.now
    told = without_table(future)
    assert "Round 2, Beijing: sanctions 100%" in told
    # What changes no number is counted, and is no row.
    rows, unseen = told.count('scope="row"'), re.search(r"one at a time: (\d+)", told)
    assert rows + int(unseen[1] if unseen else 0) == len(left)
    changed = re.compile(r"→|\([+\N{MINUS SIGN}]")
    assert rows == sum(bool(changed.search(row)) for row in told.split("<tr>")[2:])


@pytest.mark.parametrize(
    ("people", "without", "told"),
    [
        (18_580, 16_485, "(\N{MINUS SIGN}2,100)"),
        (18_580, 19_828, "(+1,200)"),
        # Less than the thousand to which 19,000 is rounded, and the hundred thousand of 2,300,000.
        (18_580, 18_828, ""),
        (2_300_000, 2_299_986, ""),
        (58, 60, "(+2)"),
        (0, 0.4, ""),
    ],
)
def test_what_a_choice_changed_is_rounded_once_and_no_finer_than_what_came(
    people: int, without: float, told: str
) -> None:
    stands = {"fallen": 0.0, "warheads": 30.4, "hostility": 0.5}
    now, other = stands | {"leavers": people}, stands | {"leavers": without, "warheads": 30.6}
    assert _change("leavers", now, other) == told
    # Thirty and thirty-one are a fifth of a warhead apart.
    assert _change("warheads", now, other) == ""
    assert _change("warheads", now, other | {"warheads": 40}) == "(+10)"
    assert _change("hostility", now, other | {"fallen": 1.0}) == "→ has fallen"


def test_the_axes_of_the_debrief_are_fitted_to_what_happened_and_the_boards_are_not(
    file: str,
) -> None:
    session = begun(Path(file))
    play(session)
    future = OwnFuture(game(session))

    def ends(bands: bool) -> set[tuple[float, ...]]:
        spec = json.dumps(future.chart(bands).spec)
        return {
            (float(low), float(high))
            for low, high in re.findall(r'"scale": \{"domain": \[([\d.]+), ([\d.]+)\]\}', spec)
        }

    heads = future.chart_data(bands=True)["warheads"]
    seen = [one for name in ("line", "kept") for one in heads[name] if one is not None]
    assert (0, 200) in ends(bands=False)
    assert (0, 200) not in ends(bands=True)
    assert any(low <= min(seen) and max(seen) <= high < 100 for low, high in ends(bands=True))


@pytest.mark.parametrize("rounds", widely([3, 5], {3}))
def test_the_debrief_has_its_years_where_rounds_end_and_people_in_thousands(
    file: str, rounds: int
) -> None:
    session = begun(Path(file), rounds)
    for _ in range(rounds):
        play(session, (0, 1, 1), beijing=(0, 1, 1))
    future = OwnFuture(game(session))
    chart = future.chart(bands=True)
    spec = json.dumps(chart.spec)
    ends = [2016.75 + 4 * over for over in range(rounds + 1)]
    assert {*re.findall(r'"values": (\[20[^]]*\])', spec)} == {json.dumps(ends)}
    assert '"subtitle": "thousand people"' in spec
    assert re.search(r"people who have left, from 0 to [\d.]+ \(thousand people\)", spec)
    came = said("leavers", future.taken.now)
    assert chart.run["leavers"]["last"] == f"{int(came.replace(',', '')) / 1000:g}"
    # Else they would read out millions, and 2,017.
    assert "-axis for a " not in vl_convert.vegalite_to_svg(chart.spec)
    assert '"subtitle": "million people"' in json.dumps(future.chart().spec)
    assert future.chart_data()["leavers"]["last"] == came


def test_where_little_happened_the_lines_of_the_debrief_have_no_steps(file: str) -> None:
    session = begun(Path(file))
    for _ in range(3):
        play(session, (0, 1, 1), beijing=(0, 1, 1))
    future = OwnFuture(game(session))
    points = future.chart_data(bands=True)["leavers"]["line"]
    # All of it is less than what the axis of the board tells apart in a few steps.
    assert max(points) < 0.02
    assert len({*points}) == len(points)


def test_classes_of_one_name_are_compared_at_once_with_their_paths(file: str) -> None:
    session = begun(Path(file))
    play(session)
    play(begun(Path(file).with_stem("table-2")), (0.9, 0.1, 0.0))
    begun(Path(file).with_stem("table-3"))
    compared = classes(file)
    assert len(compared.tables) == 2
    about = compared.place.children[-1].spec["description"]
    assert "warheads of 2 tables, each in its own future" in about
    assert f"A table {round(OwnFuture(game(session)).taken.now['warheads'])}" in about
    links = compared.children[-1].value
    assert re.findall(r"&amp;game=([\w.-]+)'>A table, begun 20\d\d-", links) == [
        "table.jsonl",
        "table-2.jsonl",
    ]
    assert '<h3 class="nk-group">Classes side by side</h3>' in compared.children[1].value


@pytest.mark.wide
def test_a_game_before_the_one_in_play_has_its_debrief(file: str) -> None:
    play(begun(Path(file)), (0.81, 0.1, 0.0))
    play(begun(Path(file).with_stem("table-2")), (0.72, 0.1, 0.0))
    for named, share in (("", "72%"), ("table-2.jsonl", "72%"), ("table.jsonl", "81%")):
        told = within(nk.debrief(file, named))
        assert f"sanctions {share}" in "".join(str(getattr(one, "value", "")) for one in told)


def test_a_debrief_that_is_not_there_yet_leads_to_those_of_games_before(file: str) -> None:
    session = begun(Path(file))
    assert "<a" not in nk.debrief(file).children[0].value
    play(session)
    begun(Path(file).with_stem("table-2"))
    told = nk.debrief(file).children[0].value
    assert "No round is over yet" in told
    assert re.findall(r"href='([^']+)'>", told) == [
        "?view=debrief&amp;file=table.jsonl&amp;game=table.jsonl"
    ]


@pytest.mark.parametrize("named", ["table-3.jsonl", "../table.jsonl", "/etc/passwd", "table"])
def test_a_game_that_is_not_kept_is_refused_with_those_that_are(file: str, named: str) -> None:
    begun(Path(file))
    with pytest.raises(BadValue, match=r"^game: one of table\.jsonl") as refused:
        nk.debrief(file, named)
    assert refused.value.given == named


def test_a_move_that_has_ended_is_not_offered_and_the_page_says_why(file: str) -> None:
    assert nk.team("un").turn is not None
    table = start(file, "un")
    report, ended = SEATS["un"]["moves"]["watch"]["says"], "ended on 30 April 2024"
    for number in (1, 2):
        table.seats["un"].click()
        assert report in table.turn.options
        assert ended not in table.turn.gone.value
        table.choose(Choice("un", number, "watch"))
        play(table.session)
        table.look()
    table.seats["un"].click()
    assert report not in table.turn.options
    assert ended in table.turn.gone.value
    # As it is sealed on the page, and as the desk hands it in.
    watch = Choice("un", 3, "watch")
    with pytest.raises(BadValue, match=ended):
        table.choose(watch)
    with pytest.raises(BadValue, match=ended):
        table.session.act("choose", sealed=watch.sealed())


def test_a_log_in_which_it_was_chosen_is_read_as_it_was_played(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = start(file, "un")
    monkeypatch.setattr("conundrum.classroom.seminar.session.ended", lambda *_: "")
    for _ in range(3):
        play(table.session, un="watch")
    monkeypatch.undo()
    again = nk.seminar(file)
    assert again.session.state.faults == ()
    assert [over.moves["un"] for over in game(again).played] == ["watch"] * 3
