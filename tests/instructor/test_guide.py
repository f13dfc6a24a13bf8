"""The guide's links lead somewhere, what it names exists, and its minutes and people add up."""

import re
from operator import attrgetter

import pytest

import conundrum as nk
from conundrum.tables.settings import entries, rows
from conundrum.views.seminar import export
from tools.exercises import SETS

from .pages import PAGES, ROOT, labels, pressed, section, table, total

NOTEBOOKS = {about["file"] for about in SETS.values()}
"""And of exercises, of which one has no notebook."""
LENGTHS = (50, 75, 150)
SIZES = {"6 people": 6, "20 people": 20}
GAMES = ("50 people, first game", "second game", "third game")

each_page = pytest.mark.parametrize("page", PAGES)
each_length = pytest.mark.parametrize("minutes", LENGTHS)


@each_page
def test_every_notebook_file_and_function_named_exists(page: str) -> None:
    for folder, file in re.findall(r"(notebooks|exercises)/(\w+\.ipynb)", PAGES[page]):
        assert file in NOTEBOOKS, f"{folder}/{file}"
    for number in re.findall(r"notebooks? (\d\d)\b", PAGES[page]):
        assert number in rows("notebooks")
    for name in re.findall(r"\bnk\.([\w.]+\w)", PAGES[page]):
        assert attrgetter(name)(nk)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|\n)make ([a-z-]+)(?:`|\n| PAPER)", PAGES[page]):
        assert f"\n{target}:" in makefile


def test_the_guide_lists_every_page() -> None:
    for page in set(PAGES) - {"README.md"}:
        assert f"({page})" in section("README.md", "The pages of this guide")


@each_length
def test_a_run_sheet_runs_through_its_minutes(minutes: int) -> None:
    now = 0
    for step in table(section("run-sheets.md", f"{minutes} minutes")):
        assert int(step["from"]) == now, step
        now += int(step["minutes"])
    assert now == minutes


@each_length
def test_the_debrief_is_as_long_as_its_script(minutes: int) -> None:
    steps = table(section("run-sheets.md", f"{minutes} minutes"))
    (debrief,) = (step["minutes"] for step in steps if step["what happens"].startswith("**Debrief"))
    script = table(PAGES["debrief.md"])
    (column,) = (head for head in script[0] if head.split()[1:2] == [debrief])
    assert total(script, column) == int(debrief)


def test_a_round_is_as_long_as_its_steps_and_every_length_of_round_is_told() -> None:
    steps = table(section("run-sheets.md", "A round"))
    told = {int(re.sub(r"\D", "", head)): head for head in steps[0] if "of" in head.split()}
    for minutes, column in told.items():
        assert total(steps, column) == minutes
    for length in LENGTHS:
        for step in table(section("run-sheets.md", f"{length} minutes")):
            if step["what happens"].startswith("**Round"):
                assert int(step["minutes"]) in told


def test_everybody_has_a_seat_and_every_seat_is_played() -> None:
    *seats, people = table(section("run-sheets.md", "Who sits where"))
    names = {seat["seat"].lower() for seat in seats}
    listed = {about["name"].lower().removeprefix("the ") for about in entries("seats").values()}
    assert names == listed
    for column in (*SIZES, *GAMES):
        assert total(seats, column) == int(people[column].strip("*"))
        powers = [seat for seat in seats if seat["seat"] in ("Washington", "Beijing")]
        assert all(int(power[column]) >= 2 for power in powers)
        assert all(seat[column] for seat in seats)
    for column, size in SIZES.items():
        assert int(people[column].strip("*")) == size
    assert sum(int(people[column].strip("*")) for column in GAMES) == 50


def parts_of_the_syllabus() -> list[str]:
    return re.split(r"\n##+ ", PAGES["syllabus.md"])


def test_a_session_of_the_syllabus_is_a_class() -> None:
    sessions = [part for part in parts_of_the_syllabus() if "| in class |" in part]
    assert len(sessions) == 4
    for session in sessions:
        in_class = [step for step in table(session) if step["when"] == "in class"]
        assert 75 <= total(in_class, "minutes") <= 90, session.splitlines()[0]


def test_a_notebook_read_at_home_takes_its_minutes() -> None:
    minutes = {one["file"]: int(one["minutes"].split()[0]) for one in rows("notebooks").values()}
    steps = [step for one in parts_of_the_syllabus() if "| when |" in one for step in table(one)]
    for step in steps:
        notebooks = re.findall(r"notebooks/([^)]+)\)", step["what"])
        if notebooks and step["when"].endswith("at home"):
            essay = 15 * ("essay" in step["what"])
            assert total([step], "minutes") == essay + sum(minutes[one] for one in notebooks)


def test_the_first_screen_answers_what_a_lecturer_asks_first() -> None:
    first = PAGES["README.md"].partition("\n## ")[0]
    asked = {one["you ask"]: one["the answer"] for one in table(first)}
    for word in ("For whom", "students do", "afterwards", "install", "prepare", "tried"):
        assert len([question for question in asked if word in question]) == 1, word
    assert asked["Has it been tried with a class?"] == "Not yet."
    # A page of paper holds some 400 words.
    assert len(first.split()) <= 400
    do = asked["What do students do?"]
    assert sum(map(int, re.findall(r"\((\d+)(?: minutes)?\)", do))) == 75


@each_page
def test_what_a_page_tells_to_press_is_on_the_game_s_page(page: str) -> None:
    assert pressed(PAGES[page]) - labels() == set()


def test_the_guide_names_the_buttons_of_a_game_from_beginning_to_end() -> None:
    named = {"Rehearse", "Begin the game", "Seal", "Absent", "Take back", "Save the log"}
    assert named <= pressed(PAGES["README.md"])


def test_the_picture_of_the_game_is_small() -> None:
    (name,) = re.findall(r"\]\((\w+\.png)\)", PAGES["README.md"])
    assert (ROOT / "docs" / "instructor" / name).stat().st_size < 200_000


def test_every_seat_has_its_strongest_case() -> None:
    cases = section("fairly.md", "The strongest case for each seat")
    told = [name.lower() for name in re.findall(r"(?m)^\*\*(.+)\.\*\*", cases)]
    assert told == [
        about["name"].lower().removeprefix("the ") for about in entries("seats").values()
    ]


def test_the_columns_of_the_table_for_a_spreadsheet_are_those_that_are_told() -> None:
    told = table(section("trouble.md", "The table for a spreadsheet"))
    named = [name for row in told for name in re.findall(r"`(\w+)`", row["column"])]
    assert sorted(named) == sorted(export.COLUMNS)
