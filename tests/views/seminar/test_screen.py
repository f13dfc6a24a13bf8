"""What the room's window shows."""

import re
from html import escape, unescape

import pytest
from tests.views.seminar.led_game import Led
from tests.views.seminar.played_game import FALLS, SHUT, lives, played

from conundrum.views.seminar import card_changes, future, screen, screen_charts, seats

SHUT_DOWN = played(*3 * [{"washington": SHUT, "beijing": SHUT}])


@pytest.fixture
def game() -> Led:
    return Led()


def test_it_goes_with_the_desk_from_the_first_word_to_the_last(game: Led) -> None:
    says = {
        "opening": "This game is about North Korea. You play 8 seats against a small model",
        "card": "What would you call a success in North Korea",
        "guess": "How many warheads will North Korea have in 2020?",
        "seal": "Hand in your slip.",
        "reveal": "what each seat chose",
        "read": "The regime stands in October 2020.",
    }
    for step, words in says.items():
        game.until(step)
        assert words in game.room(), step
    game.until("card")
    assert "A flood, and an appeal" in game.room()
    game.until("end")
    assert "the guesses beside what happened" in game.room()
    parts = ("What was promised", "path", "mattered most", "What each seat wanted", "to believe")
    for words in parts:
        game.does("next")
        assert words in game.room()


def test_each_part_of_the_debrief_is_told_by_its_head_to_who_listens(game: Led) -> None:
    game.until("debrief")
    heads = []
    for _ in range(5):
        heads += re.findall("<h2>(.*?)</h2>", game.room())
        assert screen.says(game.told()) == heads[-1]
        game.does("next")
    assert heads == [
        "What was promised, and what was sealed",
        "The regime stands in October 2028. "
        "Under the policies of 2016 the regime would also stand.",
        "These choices mattered most",
        "What each seat wanted, and what it reached",
        "What would you have to believe to choose differently?",
    ]


def test_it_never_tells_a_choice_before_the_reveal(game: Led) -> None:
    game.until("talk")
    before = game.room()
    game.does("seal", seat="washington", **{"0": "90", "1": "10", "2": "3"})
    game.does("seal", seat="seoul", **{"0": "aid"})
    one = game.room()
    assert (one.count("has sealed"), before.count("has sealed")) == (2, 0)
    game.does("seal", seat="seoul", **{"0": "talks"})
    assert game.room() == one, "another choice of the seat shows the same"


def test_a_seat_whose_choice_is_changed_has_still_to_seal(game: Led) -> None:
    game.until("seal")
    game.seal_all()
    assert "All 8 seats have sealed." in game.room()
    game.does("change", seat="beijing")
    assert "Still to seal: 1" in game.room()
    assert game.room().count("has sealed") == 7


def test_the_reveal_shows_both_powers_and_every_move(game: Led) -> None:
    game.until("seal")
    game.does("absent", seat="tokyo")
    game.until("reveal")
    shown = game.room()
    assert "Sanctions: Washington 60, Beijing 20" in shown
    assert "Moscow waits." in shown
    assert "Seats that are absent (a power did as in 2016, others waited): Tokyo" in shown


def test_the_reveal_names_the_seats_whose_choice_was_sealed_as_before(game: Led) -> None:
    game.until("seal")
    game.does("absent", seat="tokyo")
    game.does("seal", seat="moscow", **{"0": "waits"})
    game.does("rest")
    game.until("reveal")
    shown = unescape(game.room())
    assert "others waited): Tokyo. Seats that sealed the same as in the round before: W" in shown


def test_what_a_round_brought_has_the_numbers_of_its_future_and_of_2016(game: Led) -> None:
    game.until("read")
    story = game.told()["story"]
    shown = re.sub("<[^>]*>", " ", game.room())
    heads = [f"{story[when]['warheads']:.0f}" for when in ("now", "was")]
    then = f"{story['line']['warheads'][0]:.0f}"
    assert re.search(rf" {then} +→ +to +{heads[0]} ", unescape(shown))
    row = re.findall(r"policies of 2016</th>(.*?)</tr>", game.room())[0]
    assert f"<td>{heads[1]}</td>" in row


def test_room_and_desk_say_what_a_round_brought_in_a_sentence_a_seat(game: Led) -> None:
    game.until("read")
    story = game.told()["story"]
    says = (
        f"hostility stayed at {100 * story['now']['hostility']:.0f} of 100; it wanted 45 or less."
    )
    shown, desk = game.room(), game.desk()["say"]
    row = re.search("<b>Seoul</b><svg.*?</svg>(.*?)</li>", shown)
    assert row
    assert row[1] == f"<span>{says}</span><span>0 of 2</span>", "the sign is beside its goal"
    assert f"<b>Seoul:</b> {says}" in desk
    assert shown.count("<li>") == len(desk.split("<li>")[1:]) == 8


def test_the_card_is_shown_whole_with_what_it_changes(game: Led) -> None:
    game.until("read")
    game.does("next")
    shown = game.room()
    about = seats.card_about("flood")
    for words in (about["title"], about["text"], about["question"]):
        assert escape(words) in shown
    changes = (
        "As this round begins, hostility falls and the North's reserves of foreign money shrink."
    )
    assert changes in shown
    assert "Before this card, in 2020:" in shown
    for step, is_shown in (("guess", True), ("talk", True), ("seal", False)):
        game.until(step)
        assert ("As this round begins, hostility falls" in game.room()) == is_shown, step


@pytest.mark.parametrize("card", seats.cards())
def test_each_card_has_words_for_all_that_it_changes(card: str) -> None:
    about = seats.card_about(card)
    parts = [about[when] for when in card_changes.WHEN if when in about]
    told = [re.split(", | and ", one)[1:] for one in card_changes.card_changes(about)]
    assert [len(one) for one in told] == [len(one) for one in parts]


def test_the_class_sees_the_goals_that_it_votes_on_one_seat_after_the_other(game: Led) -> None:
    game.until("debrief")
    game.does("ask", seat="un")
    goals = [escape(goal["says"]) for goal in seats.goals("un")]
    assert all(words in game.room() for words in goals)
    assert screen.says(game.told()) == "The United Nations: did this seat reach these goals?"
    hunger = f"{100 * game.told()['story']['now']['hunger']:.0f}"
    assert f"Hunger (people in 100): {hunger}, and" in game.room()
    game.does("vote", seat="un", hands="3", of="9")
    assert "the class: no, 3 of 9" in game.room(), "the class sees what it voted"
    game.does("ask", seat="press")
    assert game.does("vote", seat="press", hands="9", of="9")["focus"] == "next"
    game.does("before")
    assert "yes, 9 of 9" in game.room()
    assert "What each seat wanted, and what it reached" in game.room()
    game.does("ask", seat="un")
    assert "the class: no, 3 of 9" in game.room()
    game.does("before")
    assert "What each seat wanted, and what it reached" in game.room()


def test_the_name_of_a_team_stands_beside_its_seat(game: Led) -> None:
    game.until("talk")
    game.does("note", of="name seoul", text="Blue & co")
    assert re.search("Seoul<small>Blue &amp; co</small>", game.room())
    assert "Seoul (Blue &amp; co)" in game.desk()["seat.seoul"]


def test_a_fall_is_told_with_its_year(game: Led) -> None:
    game.until("read")
    told = game.told()
    line = {**told["story"]["line"], "fallen": [0.0] * 10 + [1.0] * 7}
    fell = {**told["story"], "fell": 2018, "line": line}
    assert "The regime fell in 2018." in screen.html({**told, "story": fell})
    assert screen.says({**told, "story": fell}).startswith("The regime fell in 2018.")


def test_after_a_fall_it_says_what_the_fall_did_and_nothing_of_2016(game: Led) -> None:
    game.until("read")
    told = game.told()
    fell = future.story(SHUT_DOWN, lives(SHUT_DOWN, FALLS))
    shown = screen.html({**told, "game": SHUT_DOWN, "story": fell})
    left = f"{fell['now']['warheads']:.0f}"
    assert f"The regime fell in 2024. Nobody commands the North's {left} warheads." in shown
    assert "<th>Warheads</th>" in shown, "those of 2016 and of the years before have an owner"
    assert "<span>after the fall, its goal for average hostility is not" in shown
    assert "<span>after the fall, its goal for reserves is lost.</span>" in shown
    assert "policies of 2016 end in a fall" not in shown


def test_guesses_are_rings_at_the_end_and_no_seat_is_named(game: Led) -> None:
    game.until("talk")
    for seat, heads in (("seoul", "20"), ("tokyo", "900"), ("tokyo", "900")):
        game.does("guess", seat=seat, heads=heads)
    game.until("end")
    shown = game.room()
    assert shown.count('r="11"') == 2 + 2, "two rings, and two in the key"
    assert "above the scale" in shown
    assert "Tokyo" not in shown


def test_a_headline_is_shown_as_text(game: Led) -> None:
    game.until("talk")
    game.does("note", of="", text="<b>War?</b>")
    assert "<q>&lt;b&gt;War?&lt;/b&gt;</q>" in game.room()


def test_a_rehearsal_and_a_stopped_clock_are_marked(game: Led) -> None:
    game.until("talk")
    game.does("pause")
    told = game.told() | {"rehearsed": True}
    assert "<mark>Rehearsal</mark><mark>Paused</mark>" in screen.html(told)


@pytest.mark.parametrize(("first", "other"), [(0.9, 0.2), (0.5, 0.5), (0.0, 0.01), (1.0, 1.0)])
def test_two_discs_never_hide_each_other(first: float, other: float) -> None:
    policy = {"us_sanctions": first, "china_sanctions": other}
    policy |= {"us_engagement": 0.1, "china_engagement": 0.6, "shared_conditions": 0.0}
    proposed = {"washington": 0.0, "beijing": 0.0}
    drawn = screen_charts.gaps({"policy": policy, "proposed": proposed})
    one, two = (int(x) for x in re.findall(r'<circle cx="(\d+)"', drawn)[:2])
    assert abs(one - two) >= 2 * screen_charts.DISC - 1
    ends = screen_charts.SCALE, screen_charts.SCALE + screen_charts.ACROSS
    assert ends[0] <= min(one, two)
    assert max(one, two) <= ends[1]
