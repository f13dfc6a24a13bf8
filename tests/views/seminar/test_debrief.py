"""The debrief in the room's window: five parts, in large words."""

import re
from html import unescape
from typing import Any

import pytest

from conundrum.views.seminar import debrief
from conundrum.views.seminar.debrief import PARTS
from conundrum.views.seminar.rounds import Game

from .played_game import FALLS, OPEN, SHUT, STANDS, begun, done, other_lives, over, played, story

POWERS = {"washington": SHUT, "beijing": OPEN}
SHUTS = {"washington": SHUT, "beijing": SHUT}
MARKUP = "<script>alert(1)</script>"


def part(game: Game, name: str, alone: int = STANDS) -> str:
    number = PARTS.index(name) + 1
    results = other_lives(game, alone) if name == "mattered" else []
    return debrief.part(game, story(game, alone), results, number)


def words(html: str) -> str:
    """What is read, without the letters of charts."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<svg.*?</svg>|<[^>]*>", " ", html))).strip()


def headed(html: str) -> str:
    found = re.search("<h2>(.*?)</h2>", html)
    return unescape(found[1]) if found else ""


def test_a_promise_stands_beside_what_was_then_sealed() -> None:
    game = done(begun(), "promise", seat="washington", text=f"Half is lifted {MARKUP}")
    told = part(over(game, **POWERS), "promised")
    assert "<script>" not in told
    assert (
        f"Round 1, Washington: “Half is lifted {MARKUP}” "
        "Sealed: Sanctions 100, Engagement 0, Shared conditions 0"
    ) in words(told.replace("&lt;script&gt;alert(1)&lt;/script&gt;", MARKUP.replace("<", "&lt;")))


@pytest.mark.parametrize("text", ["Promise", "Half of what we press with is lifted " * 3])
def test_every_promise_is_shown_on_as_many_pages_as_they_take(text: str) -> None:
    game = begun()
    for number in range(8):
        game = done(game, "promise", seat="seoul", text=f"{text} {number}.")
    game = over(game, **POWERS)
    many = len(debrief.pages(game))
    assert many == (1 if text == "Promise" else 2)
    shown = [words(debrief.promised(game, page)) for page in range(1, many + 1)]
    assert re.findall(r"(\d)\.”", " ".join(shown)) == [str(number) for number in range(8)]
    assert ("sealed (1 of 2)" in shown[0]) == (many > 1)


def test_without_a_promise_the_rounds_are_told_in_which_the_powers_were_nearest_and_farthest() -> (
    None
):
    told = words(part(played({}, POWERS, {"washington": OPEN}), "promised"))
    assert "No promise was noted" in told
    assert re.findall(r"Round (\d), (\w+):", told) == [
        *(("2", "Washington"), ("2", "Beijing")),
        *(("3", "Washington"), ("3", "Beijing")),
    ]
    assert "in the round in which they were least alike" in told
    alike = words(part(played(POWERS, POWERS), "promised"))
    assert "stood equally far apart in each round" in alike
    assert re.findall(r"Round (\d), (\w+):", alike) == [("1", "Washington"), ("1", "Beijing")]


def test_how_alike_the_powers_stood_is_told_of_each_round() -> None:
    told = words(part(played(POWERS, {"washington": OPEN}), "promised"))
    assert "Round 1 0.30 Round 2 1.00" in told


def test_a_choice_that_nobody_made_says_so() -> None:
    game = done(begun(), "absent", seat="beijing", round=1)
    told = words(part(over(game, washington=SHUT), "promised"))
    assert "Beijing: Sanctions 20, Engagement 60, Shared conditions 0 (absent)" in told


@pytest.mark.parametrize(
    ("alone", "told", "crosses"),
    [
        (STANDS, "The regime stands in October 2028. Under the policies of", 0),
        (FALLS, "The regime fell in 2024. Under the policies of 2016 the regime would", 3),
    ],
)
def test_the_path_says_what_became_of_the_regime_with_a_cross_where_it_fell(
    alone: int, told: str, crosses: int
) -> None:
    shown = part(played(SHUTS, SHUTS, SHUTS), "path", alone)
    assert headed(shown).startswith(told)
    assert shown.count('viewBox="0 0 372 320"') == 3
    assert shown.count("translate(") == crosses


def test_the_path_ends_in_the_numbers_that_the_board_showed() -> None:
    game = played(POWERS, POWERS)
    now = story(game)["now"]
    said = re.findall(r'aria-label="Line chart. (.*?)"', part(game, "path"))
    assert [text.partition(":")[0] for text in said] == [
        *("Hunger (people in 100)", "People who have left", "Warheads")
    ]
    assert f"{round(now['warheads'])} in October 2024" in said[2]


def test_people_who_left_in_ordinary_years_are_a_line_that_rises() -> None:
    game = played(POWERS, POWERS, POWERS)
    assert 5_000 < story(game)["now"]["leavers"] < 20_000
    chart = part(game, "path").split("<svg")[2]
    line = max(re.findall(r'd="(M[^"]*L[^"]*)"', chart), key=len)
    first, *_, last = (int(y) for y in re.findall(r"[ML]\d+ (\d+)", line))
    assert first - last > 50


def test_where_the_lines_lie_together_no_choice_is_said_to_have_made_a_gap() -> None:
    apart = "so the gap between the lines comes from your choices"
    alike = "and your choices changed these numbers little"
    assert apart in part(played(POWERS, POWERS), "path")
    assert apart in part(played(SHUTS, SHUTS, SHUTS), "path", FALLS)
    shown = part(played({}, {}, {}), "path")
    assert alike in shown
    assert apart not in shown


def test_three_choices_are_told_each_with_what_would_have_come_without_it() -> None:
    game = played({"washington": OPEN}, POWERS, {"beijing": SHUT, "washington": OPEN})
    shown = part(game, "mattered")
    assert headed(shown) == "These choices mattered most"
    lines = re.findall("<li>.*?</li>", shown)
    assert len(lines) == 3
    for line in lines:
        assert re.search(r"Without this choice: [^.]* instead of [^.]*\.", words(line))
    # Of all numbers those that differ most have room.
    assert max(line.count("instead of") for line in lines) == 2


def test_a_choice_that_decided_a_fall_says_so_first() -> None:
    told = words(part(played(POWERS, {"beijing": SHUT}, {}), "mattered", FALLS))
    first = "mattered most Round 2, Beijing: Sanctions 100, Engagement 0, Shared conditions 0"
    assert f"{first} Without this choice the regime would stand." in told


def test_a_choice_that_brought_a_fall_forward_says_when_it_would_have_come() -> None:
    game = played(SHUTS, SHUTS, SHUTS)
    told = words(part(game, "mattered", FALLS))
    found = re.search(r"Round 1, Beijing: .*? the regime would have fallen in (\d+)\.", told)
    assert found
    assert int(found[1]) > story(game, FALLS)["fell"] == 2024


def test_where_nobody_changed_anything_no_choice_is_told() -> None:
    shown = part(played({}, {}, {}), "mattered")
    assert headed(shown) == "No choice changed these numbers by itself"
    assert "<li>" not in shown
    game = played({}, {}, {})
    said = debrief.headline(game, story(game), other_lives(game), PARTS.index("mattered") + 1)
    assert said == headed(shown)


def test_goals_are_read_as_on_the_sheets_and_the_vote_stands_with_its_seat() -> None:
    game = played(*3 * [POWERS])
    told = words(part(game, "goals"))
    assert re.search(r"Opening: \d+, wanted 30 or more .*? \d of 3 no vote yet Seoul", told)
    assert told.count("no vote yet") == 8
    voted = done(game, "vote", seat="press", hands=14, of=20)
    assert "Press desk yes, 14 of 20" in words(part(voted, "goals"))


def test_the_class_votes_on_the_goals_of_a_seat_that_no_number_measures_and_on_no_others() -> None:
    game = played(*3 * [POWERS])
    shown = words(debrief.open_vote(game, story(game), "washington"))
    asked = "Washington: did this seat reach this goal? Our allies see that we kept our word."
    assert asked in shown
    assert "ten warheads fewer" not in shown
    voted = words(part(done(game, "vote", seat="washington", hands=3, of=20), "goals"))
    assert re.search(r" \d of 3 no, 3 of 20 Beijing ", voted), "of the goals that are measured"


def test_a_goal_that_a_fall_took_the_measure_from_is_not_counted_and_says_why() -> None:
    told = words(part(played(SHUTS, SHUTS, SHUTS), "goals", FALLS))
    assert "Hostility: not counted after the fall" in told
    assert "Reserves: lost after the fall" in told


def test_headlines_stand_below_the_promises_of_their_round() -> None:
    game = begun()
    for number in (1, 2):
        game = done(game, "headline", round=number, text=f"News <{number}>")
        game = over(done(game, "promise", seat="un", text=f"Word {number}"), **POWERS)
    told = words(part(game, "promised"))
    assert re.findall(r"Word \d|headline: “News <\d>", told) == [
        *("Word 1", "headline: “News <1>"),
        *("Word 2", "headline: “News <2>"),
    ]


def test_the_last_part_asks_the_question_to_close() -> None:
    game = played(POWERS)
    told = words(part(game, "close"))
    assert "Huffman asks: should the two powers act in concert" in told
    assert "Duan asks back: what about the refugees, and the bombs?" in told
    assert headed(part(game, "close")) == "What would you have to believe to choose differently?"


def test_no_part_says_more_than_the_rounds_that_are_over() -> None:
    game = done(played(POWERS), "promise", seat="seoul", text="Not yet sealed")
    shown: dict[str, Any] = {name: words(part(game, name)) for name in PARTS}
    assert all("Not yet sealed" not in told for told in shown.values())
