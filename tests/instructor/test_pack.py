"""The pack is one zip with the game and six pages that agree with the game and fit their paper."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.notebooks.telling import sentences, tells
from tests.notebooks.walked import ASKS
from tests.quick import widely

from conundrum.tables import rows, say
from conundrum.views.seminar.clock import DEBRIEF, EXPLAINED, MINUTES, ROUND
from conundrum.views.seminar.seats import (
    POWERS,
    SEATS,
    bare_name,
    control_label,
    controls,
    moves,
)
from tools import handouts
from tools.pack import contents
from tools.seminar.length import ROUNDS

from .pages import GUIDE, PACK, PAGES, ROOT, labels, pressed, table, total, words

WRITTEN = handouts.pages("A4")
PRINTED = {"start-here": 2, "primer": 2, "seats": 16, "slips": 8, "paper": 1, "debrief": 1}
"""Pages of paper, of each page of the pack."""

MEETING = 75


def sections(page: str, kind: str) -> list[str]:
    return re.findall(rf"(?s)<section{kind}>(.*?)</section>", WRITTEN[page])


def write(folder: Path, *arguments: str, **environment: str) -> str:
    command = [sys.executable, "-m", "tools", "handouts", "--folder", str(folder), *arguments]
    here = {**os.environ, **environment}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=here)
    return run.stdout


def opened(folder: Path, paper: str) -> dict[str, bytes]:
    top = f"conundrum-pack-{paper}"
    with ZipFile(folder / f"{top}.zip") as pack:
        return {name.removeprefix(f"{top}/"): pack.read(name) for name in pack.namelist()}


@pytest.mark.slow
def test_without_chromium_the_pack_holds_web_pages_and_the_game(tmp_path: Path) -> None:
    said = write(tmp_path, PATH="", CHROMIUM="")
    assert "There is no Chromium here" in said
    found = opened(tmp_path, "A4")
    assert list(found) == [*(f"{page}.html" for page in PRINTED), "the-game.html"]
    assert "size: A4;" in found["slips.html"].decode()


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("paper", widely(handouts.PAPERS, {"A4"}))
def test_printed_each_page_has_its_number_of_pages(tmp_path: Path, paper: str) -> None:
    write(tmp_path, "--paper", paper)
    found = opened(tmp_path, paper)
    assert list(found) == [*(f"{page}.pdf" for page in PRINTED), "the-game.html"]
    counted = {page: len(re.findall(rb"/Type /Page\b", found[f"{page}.pdf"])) for page in PRINTED}
    assert counted == PRINTED
    for page in PRINTED:
        sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", found[f"{page}.pdf"])
        wide, high = map(float, sizes[0])
        assert (round(wide), round(high)) == {"A4": (595, 842), "Letter": (612, 792)}[paper]


@pytest.mark.parametrize("page", WRITTEN)
def test_no_mark_of_markdown_or_of_a_template_is_left(page: str) -> None:
    assert not re.search(r"\*\*|\]\(|^#|\|---|[{}]|<!--", words(WRITTEN[page]))


@pytest.mark.parametrize("seat", SEATS)
def test_a_sheet_holds_all_of_its_seat_and_no_note_of_another(seat: str) -> None:
    about = SEATS[seat]
    (sheet,) = (
        words(f"<body>{one}") for one in sections("seats", "") if f">{about['name']}</h2>" in one
    )
    told = [about["does"], *about["people"], *about["red_lines"], *about["tasks"]]
    told += [one["says"] for one in (*about["goals"], *about["notes"])]
    told += [one["says"] for one in moves(seat).values()]
    assert [line for line in told if line not in sheet] == []
    own = {note["says"] for note in about["notes"]}
    others = {note["says"] for one in SEATS.values() for note in one["notes"]} - own
    assert [note for note in others if note in sheet] == []


def test_the_outside_of_a_sheet_shows_its_name_and_the_steps_of_a_round() -> None:
    outside = sections("seats", " class='outside'")
    named = [re.findall("<h2>(.*?)</h2>", one) for one in outside]
    assert named == [[about["name"]] for about in SEATS.values()]
    for one in outside:
        steps = re.findall(r"<li><b>(.*?)\.</b>", one)
        assert steps == [say(f"in_room.{step}") for step in ROUND]


@pytest.mark.parametrize("seat", SEATS)
def test_a_sheet_of_slips_has_a_choice_and_a_guess_for_each_round(seat: str) -> None:
    sheet = sections("slips", ' class="slips"')[list(SEATS).index(seat)]
    assert re.findall(r"warheads in (\d+)", sheet) == ["2020", "2024", "2028"]
    assert sheet.count(f"<b>{bare_name(seat)}, round ") == 2 * ROUNDS
    for move, about in moves(seat).items():
        assert sheet.count(f"☐ {move}: {about['says']}<") == (2 if "until" in about else ROUNDS), (
            move
        )
    for control in controls(seat) if seat in POWERS else ():
        assert sheet.count(f">{control_label(control)} <u>") == ROUNDS
    assert ("Headline" in sheet) == (seat == "press")


def test_the_first_page_tells_how_much_paper_and_how_many_cuts() -> None:
    text = " ".join(PACK["start-here.md"].split())
    both_sides = {"start-here", "seats"}
    once = {page: many for page, many in PRINTED.items() if page != "primer"}
    sheets = sum(many // 2 if page in both_sides else many for page, many in once.items())
    assert f"these are {sheets} sheets of paper" in text
    # A cut above each slip, and one between the halves of all.
    assert f"{ROUNDS + 1} cuts a sheet, or {ROUNDS + 1} for all eight sheets in one pile" in text


def test_the_first_page_says_where_the_pages_of_the_web_are() -> None:
    assert "The edition from which this pack came" in contents.where("https://github.com/OWNER/c")
    there = contents.where("https://github.com/ada/conundrum")
    assert "*The lab*, https://ada.github.io/conundrum/lab.html" in there
    for place in contents.WEB.values():
        folder = ROOT if "/" in place else ROOT / "docs" / "edition"
        assert (folder / place).with_suffix(".md").exists()


def acts() -> list[dict[str, str]]:
    return table(PACK["start-here.md"].partition("## The 75 minutes")[2])


def test_the_minutes_of_the_first_page_run_through_the_meeting() -> None:
    now = 0
    for act in acts():
        assert int(act["from"]) == now, act
        now += int(act["minutes"])
    assert now == MEETING


def test_a_round_of_the_first_page_has_the_steps_and_minutes_of_the_game() -> None:
    steps = table(PACK["start-here.md"].partition("## The 75 minutes")[2], 1)
    told = {step["a round"].split("**")[1].strip("."): int(step["minutes"]) for step in steps}
    assert told == {say(f"in_room.{step}"): MINUTES[step] for step in ROUND}


def test_each_round_of_the_first_page_is_as_long_as_the_game_s() -> None:
    minutes = {act["what you do"].split("**")[1].strip(".,"): int(act["minutes"]) for act in acts()}
    long = sum(MINUTES[step] for step in ROUND)
    # The first round has no card: its steps are explained.
    assert minutes["Round 1"] == long - MINUTES["card"] + EXPLAINED
    assert minutes["Round 2"] == minutes["Round 3"] == long


def test_what_is_beside_the_rounds_has_the_minutes_from_which_the_game_counts_its_length() -> None:
    minutes = {act["what you do"].split("**")[1].strip(".,"): int(act["minutes"]) for act in acts()}
    beside = {name: count for name, count in minutes.items() if not name.startswith("Round")}
    of = {part: row for part, row in rows("meeting").items() if row["of"] == "meeting"}
    assert beside == {part.capitalize(): int(row["minutes"]) for part, row in of.items()}


def test_the_first_page_and_the_room_s_window_open_with_the_same_words() -> None:
    text = " ".join(PACK["start-here.md"].replace("\n> ", " ").split())
    for part in ("one", "two", "three"):
        assert say(f"in_room.open_{part}", seats="eight") in text


def test_the_first_page_names_buttons_of_the_game_and_every_file_of_the_pack() -> None:
    text = PACK["start-here.md"]
    assert {"Rehearse", "Absent", "Take back"} <= pressed(text)
    assert pressed(text) - labels() == set()
    named = {*PRINTED, contents.GAME} - {"start-here"}
    assert [one for one in named if f"*{one}*" not in text] == []


def test_the_debrief_s_steps_take_the_minutes_that_the_first_page_gives() -> None:
    last = [act for act in acts() if act["what you do"].startswith(("**Debrief", "**Close"))]
    steps = table(PACK["debrief.md"])
    assert total(steps, "minutes") == sum(int(act["minutes"]) for act in last)
    assert [int(step["minutes"]) for step in steps] == [MINUTES["end"], *DEBRIEF]


def test_the_debrief_s_steps_have_the_names_and_questions_of_the_desk() -> None:
    for step, part in zip(table(PACK["debrief.md"])[1:], range(1, 6), strict=True):
        name = step["ask"].split("**")[1].strip(".")
        assert name.lower() == f"{part} {say(f'at_desk.part_{part}')}"
        first = say(f"at_desk.say_debrief_{part}").split("?")[0]
        assert first in step["ask"]


def test_the_marks_are_those_of_the_rubric() -> None:
    task = re.findall(r"(?s)\*(October 2016\..*?)\*", PAGES["rubric.md"])[0]
    assert " ".join(task.split()) in " ".join(PACK["debrief.md"].replace("\n> ", " ").split())
    criteria = [row["points"] for row in table(PAGES["rubric.md"])]
    assert [row["points"] for row in table(PACK["debrief.md"], 1)] == criteria


def told_answers(text: str) -> Iterator[tuple[object, str]]:
    for sentence, origins in sentences(text):
        for question in ASKS:
            if tells(sentence, origins, question):
                yield question, sentence


def test_the_primer_tells_no_answer_of_the_notebooks() -> None:
    primer = (GUIDE / "pack" / "primer.md").read_text(encoding="utf-8")
    assert list(told_answers(primer)) == []
