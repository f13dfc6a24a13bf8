"""A game as a table for a spreadsheet."""

import csv
from io import StringIO
from typing import Any

from conundrum.views.seminar import export
from conundrum.views.seminar.goals import count_goals
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import about, all_seats

from .played_game import FALLS, OPEN, SHUT, STANDS, begun, done, lives, over, played, story

POWERS = {"washington": SHUT, "beijing": OPEN}


def read(game: Game, alone: int = STANDS) -> list[dict[str, str]]:
    """Read the file as a spreadsheet does, and refuse rows of another length than the head."""
    text = export.csv(game, lives(game, alone))
    assert text[0] == "\ufeff"
    head, *rows = csv.reader(StringIO(text[1:], newline=""), strict=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_each_seat_has_a_row_in_each_round_that_is_over() -> None:
    rows = read(played(POWERS, POWERS))
    assert [row["round"] for row in rows] == ["1"] * len(all_seats()) + ["2"] * len(all_seats())
    assert rows[0]["seat"] == "Washington"
    assert (rows[0]["from"], rows[-1]["to"]) == ("2016", "2024")
    assert len(export.COLUMNS) == 25


def test_a_row_tells_what_its_seat_said_did_and_guessed() -> None:
    game = done(begun(), "guess", round=1, warheads={"washington": 34})
    game = done(game, "promise", seat="washington", text="Half, if\tyou stay")
    game = done(game, "promise", seat="washington", text="Talks")
    game = done(game, "absent", seat="seoul", round=1)
    game = done(game, "choose", seat="tokyo", round=1, does="bans", went_on=True)
    rows = {row["seat"]: row for row in read(over(game, washington=[0.625, 0.3, 0.2]))}
    washington = rows["Washington"]
    shares = [washington[name] for name in ("sanctions", "engagement", "proposed_conditions")]
    assert shares == ["62.5", "30", "20"]
    assert (washington["move"], washington["guess"]) == ("", "34")
    assert washington["promise"] == "Half, if\tyou stay / Talks"
    assert [rows[seat]["chose"] for seat in ("Washington", "Seoul", "Tokyo")] == [
        *("yes", "absent", "as before")
    ]
    assert (rows["Tokyo"]["move"], rows["Tokyo"]["sanctions"]) == ("bans", "")


def test_a_row_tells_what_the_room_saw_when_the_round_was_over() -> None:
    each = [POWERS, {"washington": OPEN}, {"washington": SHUT, "beijing": SHUT}]
    rows = read(played(*each))
    for row in rows:
        told = story(played(*each[: int(row["round"])]))
        assert row["hungry_of_100"] == str(round(100 * told["now"]["hunger"]))
        assert row["warheads"] == str(round(told["now"]["warheads"]))
        (seat,) = (one for one in all_seats() if about(one)["name"] == row["seat"])
        assert [int(row["goals_met"]), int(row["goals_counted"])] == count_goals(
            told["goals"], seat
        )
    assert [row["card"] for row in rows[:: len(all_seats())]] == [
        *("", "A failed harvest", "An offer through a back channel")
    ]
    assert {row["regime"] for row in rows} == {"stands"}


def test_a_fall_is_told_with_its_year_and_thousands_have_no_sign_between_them() -> None:
    shut = {"washington": SHUT, "beijing": SHUT}
    rows = read(played(shut, shut, shut), FALLS)
    assert [row["regime"] for row in rows[:: len(all_seats())]] == [
        "stands",
        "fell 2024",
        "fell 2024",
    ]
    assert int(rows[-1]["people_left"]) > 100_000


def test_goals_and_the_vote_stand_with_their_seat() -> None:
    game = done(played(*3 * [POWERS]), "vote", seat="press", hands=9, of=20)
    rows = read(game)
    last = {row["seat"]: row for row in rows[-len(all_seats()) :]}
    assert last["The press desk"]["vote"] == "9 of 20"
    assert last["The press desk"]["goals_counted"] == "0"
    assert last["Beijing"]["goals_counted"] == "3"
    assert {row["vote"] for row in rows[: -len(all_seats())]} == {""}


def test_what_was_typed_is_whole_and_no_formula() -> None:
    typed = {"=HYPERLINK(0)": "'=HYPERLINK(0)", 'Séoul: "核", now': 'Séoul: "核", now'}
    for given, kept in typed.items():
        game: Any = done(begun(), "headline", text=given)
        game = done(game, "name", seat="press", text=given)
        rows = read(over(game, **POWERS))
        assert rows[0]["headline"] == kept
        assert rows[-1]["team"] == kept


def test_headlines_before_the_first_round_stand_with_it() -> None:
    game = done(begun(), "headline", text="Before")
    game = done(over(game, **POWERS), "headline", text="After")
    game = done(over(game, **POWERS), "headline", text="Later")
    rows = read(game)
    assert [row["headline"] for row in rows[:: len(all_seats())]] == ["Before / After", "Later"]
