"""What the desk shows."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.views.seminar.led_game import RULES, Led

from conundrum.views.seminar import begin, desk
from conundrum.views.seminar.compare import comparable
from conundrum.views.seminar.goal_words import write_measure

ROOT = Path(__file__).parents[3]


def pressed(shown: dict[str, str]) -> set[str]:
    """Return what can be done."""
    return set(re.findall(r'data-do="(\w+)"', "".join(shown.values())))


@pytest.fixture
def game() -> Led:
    return Led()


def test_it_shows_only_what_can_be_done_now(game: Led) -> None:
    rows = {"seal", "guess", "absent", "note", "line"}
    always = {"window", "save", "new"}
    assert pressed(game.desk()) == {"next", *rows, *always}
    game.until("talk")
    clock = {"before", "pause", "more"}
    assert pressed(game.desk()) == {"next", "shorten", *clock, *rows, *always}
    game.until("seal")
    assert pressed(game.desk()) == {"rest", "shorten", *clock, *rows, *always}
    game.seal_all()
    assert {"next", "change", "back"} <= pressed(game.desk())
    assert "seal" not in pressed(game.desk())
    game.until("read")
    assert pressed(game.desk()) == {"next", "note", "shorten", "back", "csv", *clock, *always}
    game.until("end")
    assert pressed(game.desk()) == {
        "next",
        *clock,
        "back",
        "csv",
        "again",
        *always,
    }


def test_a_step_of_one_minute_is_told_as_of_one(game: Led) -> None:
    game.until("seal")
    assert "Seal: 1 minute<" in game.desk()["clock"]


def test_what_is_read_aloud_before_a_guess_names_the_country(game: Led) -> None:
    game.until("guess")
    assert "how many warheads North Korea will have in October 2020" in game.desk()["say"]


def test_what_is_read_aloud_has_the_numbers_of_people_and_what_the_card_does(game: Led) -> None:
    game.until("read")
    now = game.told()["story"]["now"]
    people = f"{100 * now['hunger']:.0f} of 100 people are hungry, and "
    assert f"{people}{write_measure('leavers', now)} people have left." in game.desk()["say"]
    game.does("next")
    assert "As this round begins, hostility falls" in game.desk()["say"]


def test_what_is_wrong_with_a_guess_stands_in_its_row(game: Led) -> None:
    game.until("talk")
    told = game.told() | {"wrongs": {"seoul": "Not <kept>"}}
    shown = {name: str(part()) for name, part in desk.view(told).items()}
    assert shown["wrong.seoul"] == '<p class="refused">Not &lt;kept&gt;</p>'
    assert shown["wrong.tokyo"] == ""


def test_the_last_round_is_announced_and_then_each_person_writes(game: Led) -> None:
    for _ in range(2):
        game.until("read")
        game.does("next")
    assert "This is the last round." in game.desk()["say"]
    game.until("read")
    assert "Next: Write" in game.desk()["go"]
    game.does("next")
    assert "three minutes, alone" in game.desk()["say"]
    assert "Write: 3 minutes" in game.desk()["clock"]
    assert "What surprised you?" in game.room()
    assert "Next: The end" in game.desk()["go"]


def test_the_help_lists_what_can_be_typed_now(game: Led) -> None:
    assert "<li>S aid, S projects" in game.desk()["lines"]


def test_what_is_sealed_is_not_on_the_desk(game: Led) -> None:
    game.does("next")
    before = game.desk()
    game.does("seal", seat="seoul", **{"0": "aid"})
    game.does("seal", seat="washington", **{"0": "77", "1": "10", "2": "0"})
    assert "sealed" in game.desk()["choice.seoul"]
    assert not re.search("food and medicine|77", "".join(game.desk().values()))
    for seat in ("seoul", "washington"):
        game.changing = seat
        part = f"choice.{seat}"
        row, keeps, _ = game.desk()[part].partition('<button type="button" data-do="keep_old"')
        assert keeps
        assert before[part].startswith(row), "what was sealed is not in the fields either"


def test_a_seat_that_is_absent_says_what_counts(game: Led) -> None:
    game.does("absent", seat="beijing")
    assert "Sanctions 20" in game.desk()["choice.beijing"]
    assert 'data-do="here"' in game.desk()["there.beijing"]


def test_a_move_that_has_ended_cannot_be_chosen(game: Led) -> None:
    for _ in range(2):
        game.until("read")
        game.does("next")
    assert "<option disabled>A report names" in game.desk()["choice.un"]


def test_texts_that_people_type_stay_texts(game: Led) -> None:
    game.does("note", of="", text="<script>")
    shown = "".join(game.desk().values())
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "Class &lt;A&gt;" in shown


def test_the_full_tables_stand_there_once_the_game_is_over(game: Led) -> None:
    game.until("read")
    assert game.desk()["tables"] == ""
    game.until("end")
    assert "Seats, round by round" in game.desk()["tables"]


def test_where_no_file_can_be_written_the_log_is_offered_after_each_round(game: Led) -> None:
    game.until("talk")
    assert "Save the log now" not in game.desk()["keep"]
    game.until("reveal")
    assert "Save the log now" in game.desk()["keep"]


def test_the_last_acts_name_each_part_of_the_debrief(game: Led) -> None:
    game.until("end")
    game.does("next")
    game.does("next")
    assert "Step: Debrief, 2 of 5</li><li><span>10:00</span> Step: Debrief, 1" in game.desk()["log"]


def test_what_is_read_aloud_in_the_debrief_is_so_of_this_game(game: Led) -> None:
    idle = Led()
    while idle.stands()["clock"]["step"] != "end":
        idle.does("rest")
        idle.does("next")
    game.until("end")
    for led in (game, idle):
        led.does("next")
        led.does("next")
    assert "What did your choices do?" in game.desk()["say"]
    assert "Why did your choices have so little effect?" in idle.desk()["say"]
    for led in (game, idle):
        led.does("next")
    assert "These choices mattered most." in game.desk()["say"]
    assert "No choice changed these numbers by itself." in idle.desk()["say"]


def test_every_part_has_one_place(game: Led) -> None:
    places = re.findall(r'data-part="([\w.]+)"', desk.frame(game.stands()))
    assert sorted(places) == sorted(game.desk())


class Labels(HTMLParser):
    """Finds the fields and what labels them."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.labels: set[str] = set()
        self.fields: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "label":
            self.inside += 1
            self.labels.add(held.get("for") or "")
        if tag in ("input", "select"):
            named = bool(self.inside) or bool(held.get("aria-label"))
            self.fields.append((held.get("id") or "", named))

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "label"


@pytest.mark.parametrize("step", ["card", "goals", "form"])
def test_every_field_has_a_label(game: Led, step: str) -> None:
    if step == "form":
        html = begin.start(7, [], None, stores=True)
    else:
        game.until("debrief" if step == "goals" else step)
        for _ in range(3 if step == "goals" else 0):
            game.does("next")
        html = "".join(game.desk().values())
    found = Labels()
    found.feed(html)
    assert found.fields
    assert [name for name, named in found.fields if not named and name not in found.labels] == []


def test_a_browser_that_keeps_nothing_says_so_before_the_game() -> None:
    assert "This browser stores nothing more" in begin.start(7, [], None, stores=False)
    assert "This browser stores nothing more" not in begin.start(7, [], None, stores=True)


def test_the_form_says_what_the_game_is_about_how_long_it_takes_and_what_to_print() -> None:
    shown = begin.start(7, [], None, stores=True)
    assert "The game is about North Korea." in shown
    assert "3 rounds of 4 years each, until 2028 (about 75 minutes in class)" in shown
    prints = re.findall('<a href="(.*?)".*?>(.*?)</a>', shown)
    assert [words for _, words in prints] == ["print all sheets and slips"]
    assert prints[0][0].startswith("#"), "a file that lies alone has no page beside it"
    beside = begin.start(7, [], None, stores=True, beside=True)
    assert re.findall('<a href="(.*?)".*?>(.*?)</a>', beside) == [
        *prints,
        ("downloads.html", "Downloads"),
        ("docs/instructor/README.html", "For a class"),
    ]
    assert (ROOT / "docs" / "edition" / "downloads.md").exists()
    assert (ROOT / "docs" / "instructor" / "README.md").exists()


def test_the_game_before_tells_its_number() -> None:
    told = Led().told()
    kept = [told | {"place": "conundrum game 1", "at": "today"}]
    shown = begin.start(42, kept, None, stores=True)
    assert f"The draw of the last game had the number {RULES['seed']}." in shown
    assert "<b>Class &lt;A&gt;</b>, 0 of 3 rounds played, last act today" in shown


def test_games_of_which_a_round_is_over_are_set_side_by_side() -> None:
    classes = []
    for table in ("North", "South"):
        game = Led(table=table)
        game.until("read")
        classes.append(game.told() | {"place": table, "at": "today"})
    assert "Compare these games" not in begin.start(42, classes[:1], None, stores=True)
    shown = begin.start(42, classes, None, stores=True)
    assert "Compare these games" in shown
    assert shown.index("A · South") < shown.index("B · North"), "the older game comes first"


def test_a_game_that_goes_on_does_not_cut_short_the_comparison_of_finished_games() -> None:
    classes = []
    for table, rounds in (("North", 1), ("South", 3), ("East", 3)):
        game = Led(table=table)
        for _ in range(rounds - 1):
            game.until("read")
            game.does("next")
        game.until("read")
        classes.append(game.told() | {"place": table, "at": "today"})
    assert [one["game"]["rules"]["table"] for one in comparable(classes)] == ["East", "South"]
    assert len(comparable(classes[:2])) == 2, "only one of these games is finished"


def test_the_list_of_games_names_a_damaged_copy() -> None:
    told = Led().told() | {"place": "one", "at": "today"}
    assert "damaged" not in begin.game_list([told])
    assert "a copy with a damaged log" in begin.game_list([told | {"faults": ["Line 3"]}])


def test_the_numbers_of_a_power_are_explained_above_the_rows(game: Led) -> None:
    assert "three numbers from 0 to 100, which need not add up to 100" in game.desk()["heads"]
    game.until("read")
    assert game.desk()["heads"] == ""


def test_the_desk_marks_the_seat_that_the_class_votes_on(game: Led) -> None:
    game.until("end")
    assert "<mark>" not in "".join(game.desk().values())
    game.does("ask", seat="press")
    marked = {name for name, html in game.desk().items() if "The class votes on this" in html}
    assert marked == {"vote.press"}
    assert "Did this seat reach these goals?" in game.desk()["say"]


def test_classes_are_compared_from_the_desk_once_two_are_kept(game: Led) -> None:
    game.until("end")
    told = game.told()
    beside = [desk.go({**told, "games": [told] * count}) for count in (1, 2)]
    assert ['data-do="beside"' in html for html in beside] == [False, True]
    compares = {**told, "games": [told] * 2, "beside": True}
    assert "End the comparison" in desk.go(compares)
    assert "data-clock" not in desk.clock(compares), "the clock of the game is not on meanwhile"


def test_when_the_last_round_is_over_the_desk_asks_to_keep_the_log(game: Led) -> None:
    game.until("read")
    assert "The last round is over. Save" not in game.desk()["keep"]
    game.until("write")
    assert "The last round is over. Save" in game.desk()["keep"]


def test_words_are_explained_where_the_room_first_meets_them(game: Led) -> None:
    game.until("read")
    assert "The number for opening says how far" in game.desk()["say"]
    game.until("debrief")
    for _ in range(3):
        game.does("next")
    assert "A power gets points for relief" in game.desk()["say"]


@pytest.mark.parametrize("older", [{"goals": 1}, {"model": 1}, {}])
def test_a_game_of_an_older_version_says_what_judges_it_now(older: dict[str, int]) -> None:
    told = "The game now has the goals and the numbers of today's version." in " ".join(
        Led(**older).desk().values()
    )
    assert told is bool(older)
