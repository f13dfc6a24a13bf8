"""The full tables behind the debrief."""

import re
from html import unescape

from conundrum.views.seminar import debrief_tables, rounds
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import bare_name, moves
from conundrum.views.seminar.without import left_out

from .played_game import OPEN, SHUT, begun, done, other_lives, over, played, story

POWERS = {"washington": SHUT, "beijing": OPEN}


def tables(game: Game) -> str:
    return debrief_tables.tables(game, story(game), other_lives(game))


def section(html: str, head: str) -> list[list[str]]:
    """The cells of a table under its head, row by row, without marks."""
    found = html.partition(f"<h2>{head}</h2>")[2].partition("</section>")[0]
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in found.split("<tr>")[1:]]
    return [[unescape(re.sub("<[^>]*>", " ", cell)).strip() for cell in row] for row in rows]


def test_the_tables_are_in_the_order_of_the_parts() -> None:
    game = done(begun(), "guess", round=1, warheads={"seoul": 30})
    game = done(over(game, **POWERS), "headline", text="Talks")
    told = tables(game)
    assert re.findall("<h[12]>(.*?)</h[12]>", told) == [
        *("Class &lt;A&gt;: the debrief", "Seats, round by round", "Guesses of warheads"),
        *("What each choice did", "Goals of each seat", "Headlines"),
    ]
    assert "Headlines" not in tables(played(POWERS))


def test_every_seat_stands_with_what_it_promised_and_did_in_each_round() -> None:
    game = done(begun(), "promise", seat="washington", text="Half <b>is</b> lifted")
    game = done(game, "name", seat="seoul", text="The Eagles")
    game = over(over(game, **POWERS), washington=OPEN, beijing=OPEN, seoul="deterrence")
    rows = section(tables(game), "Seats, round by round")
    names = [bare_name(seat) for seat in game["rules"]["seats"]]
    names[2] = "Seoul (The Eagles)"
    assert [row[0] for row in rows] == ["Seat", "Card", *names, "In force"]
    assert rows[0][1:] == ["Round 1, 2016 to 2020", "Round 2, 2020 to 2024"]
    assert rows[1][1:] == ["none", "A failed harvest"]
    first, second = rows[2][1:]
    assert first.startswith("Promised: “Half <b>is</b> lifted”")
    assert first.endswith("Sanctions 100, Engagement 0, Shared conditions 0")
    assert second == "Sanctions 30, Engagement 70, Shared conditions 40"
    assert f"{rows[4][2]}." == moves("seoul")["deterrence"]["says"]
    assert [row.partition(",")[0] for row in rows[-1][1:]] == [
        *("Shared conditions 0", "Shared conditions 40")
    ]


def test_guesses_stand_by_seat_above_what_came_and_the_nearest_is_marked() -> None:
    game = done(begun(), "guess", round=1, warheads={"washington": 900, "press": 1})
    game = over(game, **POWERS)
    rows = section(tables(game), "Guesses of warheads")
    came = str(round(story(game)["now"]["warheads"]))
    by = {row[0]: row[1] for row in rows}
    assert by["Washington"] == "900"
    assert by["Press desk"] == "1 ●"
    assert (by["Beijing"], by["What came"]) == ("none", came)


def test_of_two_guesses_that_look_as_near_both_are_marked() -> None:
    came = round(story(played(POWERS))["now"]["warheads"])
    guesses = {"washington": came - 1, "beijing": came + 1, "seoul": came + 2}
    game = over(done(begun(), "guess", round=1, warheads=guesses), **POWERS)
    rows = section(tables(game), "Guesses of warheads")
    assert [row[1][-1] == "●" for row in rows[1:4]] == [True, True, False]


def test_each_choice_is_a_row_or_counted_among_those_that_change_nothing() -> None:
    game = played(POWERS, {"washington": OPEN, "un": "offices"}, {"beijing": SHUT})
    told = tables(game)
    header, now, *rows = section(told, "What each choice did")
    assert header[0] == "Left out"
    assert now[:2] == ["At this table", "stands"]
    unseen = re.search(r"that changed no number: (\d+)", told)
    assert len(rows) + int(unseen[1] if unseen else 0) == len(left_out(game))
    assert all(set(row[1:]) != {"the same"} for row in rows)


def test_every_goal_stands_with_what_judges_it_and_the_vote() -> None:
    game = done(played(*3 * [POWERS]), "vote", seat="un", hands=3, of=20)
    rows = section(tables(game), "Goals of each seat")
    fares = {row[0]: row[2] for row in rows}
    assert fares["United Nations"] == "the class: no, 3 of 20"
    assert fares["Press desk"] == "the class judges"
    opening = next(row for row in rows if row[3] == "Opening (0 to 100)")
    assert opening[1] == "Our neighbour trades and reforms. (opening: 30 or more)"


def test_headlines_say_of_which_round_they_are() -> None:
    game = done(begun(), "headline", text="Before <all>")
    game = done(over(game, **POWERS), "headline", text="Talked over", round=2)
    assert rounds.number(game) == 2
    told = tables(game)
    assert "<li>Round 1: Before &lt;all&gt;</li><li>Round 2: Talked over</li>" in told
