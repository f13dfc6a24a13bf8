"""The handouts are written, and hold every seat and every card, word for word."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.quick import widely

from conundrum.tables.settings import entries
from tools import handouts
from tools.pack import contents

from .pages import PAGES, ROOT

pytestmark = pytest.mark.slow

WRITTEN = handouts.pages("A4")
SEATS, CARDS = entries("seats"), entries("cards")


def words(page: str) -> str:
    """The text of a page, without its markup."""
    body = page.partition("<body")[2].partition(">")[2]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def sections(page: str) -> list[str]:
    return re.findall(r"(?s)<section>(.*?)</section>", WRITTEN[page])


def write(folder: Path, *arguments: str, **environment: str) -> str:
    command = [sys.executable, "-m", "tools", "handouts", "--folder", str(folder), *arguments]
    here = {**os.environ, **environment}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=here)
    return run.stdout


def test_there_is_one_for_every_page_and_for_the_table() -> None:
    named = {handouts.name(Path(page)) for page in PAGES}
    assert set(WRITTEN) == named | {"roles", "cards", "key", *contents.TITLES}


@pytest.mark.parametrize("seat", SEATS)
def test_a_role_sheet_holds_all_of_its_seat(seat: str) -> None:
    about = SEATS[seat]
    (sheet,) = (words(f"<body>{s}") for s in sections("roles") if f">{about['name']}</h2>" in s)
    told = [about["does"], *about["people"], *about["red_lines"], *about["tasks"]]
    told += [one["says"] for one in (*about["goals"], *about["notes"])]
    told += [one["says"] for one in about.get("moves", {}).values()]
    assert [line for line in told if line not in sheet] == []


def test_a_role_sheet_holds_no_other_seat_s_notes() -> None:
    assert len(sections("roles")) == len(SEATS)
    for sheet, seat in zip(sections("roles"), SEATS, strict=True):
        own = {note["says"] for note in SEATS[seat]["notes"]}
        others = {n["says"] for about in SEATS.values() for n in about["notes"]} - own
        assert [note for note in others if note in words(f"<body>{sheet}")] == []


@pytest.mark.parametrize("card", CARDS)
def test_a_card_holds_what_is_read_out_and_not_what_it_does(card: str) -> None:
    about = CARDS[card]
    (found,) = (words(f"<body>{s}") for s in sections("cards") if f">{about['title']}</h3>" in s)
    assert found == f"{about['title']} {about['text']} {about['question']}"


def test_the_key_holds_every_move_and_every_card() -> None:
    key = words(WRITTEN["key"])
    moves = [move for seat in SEATS.values() for move in seat.get("moves", {}).values()]
    for told in (*(move["says"] for move in moves), *(card["reason"] for card in CARDS.values())):
        assert told in key
    struck = [*moves, *CARDS.values()]
    for name in {
        n for one in struck for n in (*one.get("at_once", {}), *one.get("for_the_round", {}))
    }:
        assert name in key


@pytest.mark.parametrize("page", WRITTEN)
def test_links_lead_to_other_handouts_or_to_the_public_address(page: str) -> None:
    for link in re.findall(r'href="([^"]+)"', WRITTEN[page]):
        if link.startswith("https://"):
            continue
        file, _, place = link.partition("#")
        other = WRITTEN[Path(file).stem] if file else WRITTEN[page]
        assert not place or f'id="{place}"' in other, link


@pytest.mark.parametrize("page", WRITTEN)
def test_no_mark_of_markdown_is_left_and_ids_are_unique(page: str) -> None:
    assert not re.search(r"\*\*|\]\(|^#|\|---", words(WRITTEN[page]))
    places = re.findall(r' id="([^"]+)"', WRITTEN[page])
    assert len(places) == len(set(places))


@pytest.mark.browser
@pytest.mark.parametrize("paper", widely(handouts.PAPERS, {"A4"}))
def test_a_seat_a_length_of_the_game_and_the_first_page_have_one_page_of_paper(
    tmp_path: Path, paper: str
) -> None:
    sheets = {"roles": len(SEATS), "00-START-HERE": 1, "run-sheets": 2 + 3}
    write(tmp_path, "--paper", paper, "--only", *sheets)
    for sheet, pages in sheets.items():
        printed = (tmp_path / f"{sheet}.pdf").read_bytes()
        assert len(re.findall(rb"/Type /Page\b", printed)) == pages, sheet
        width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)[0])
        assert (round(width), round(height)) == {"A4": (595, 842), "Letter": (612, 792)}[paper]


@pytest.mark.browser
def test_a_printed_page_leads_to_those_beside_it_and_names_no_folder(tmp_path: Path) -> None:
    write(tmp_path, "--only", "debrief")
    printed = (tmp_path / "debrief.pdf").read_bytes()
    assert re.findall(rb"/URI \(([^)]*)\)", printed) == [b"fairly.pdf"]
    assert tmp_path.name.encode() not in printed
