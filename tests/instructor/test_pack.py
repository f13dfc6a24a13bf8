"""The pack is one zip that holds all that a lecturer prints, for A4 and for Letter."""

import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.notebooks.telling import sentences, tells
from tests.notebooks.walked import ASKS
from tests.quick import widely

from conundrum.shown.seminar.clock import EXPLAINED, MINUTES, ROUND
from conundrum.shown.seminar.goal_words import judged_by
from conundrum.shown.seminar.seats import CARDS, POWERS, SEATS, moves
from conundrum.tables import entries, say
from tools import handouts
from tools.pack import contents
from tools.pack.paper import CELLS, numbers, played, row
from tools.pack.slips import STEPS
from tools.pack.texts import GUIDE, cut, key, slides, typed

from .pages import PAGES
from .test_handouts import WRITTEN, sections, words, write

LOOSE = (
    contents.FIRST,
    "primer",
    "slides",
    "room",
    "slips",
    "places",
    "timing",
    "today",
    "marking",
    "paper-table",
)
PRINTED = [page for page in WRITTEN if not page.startswith(("seat-", "roles"))]
UNPRINTED = {"mail.txt", "key.txt", "slides.pptx"}
TIMING = (GUIDE / "pack" / "timing.md").read_text(encoding="utf-8")
TEXT = re.compile("<a:t>(.*?)</a:t>")
"""In a slide of a .pptx, a text."""


def inside(end: str) -> set[str]:
    return {*(f"{page}.{end}" for page in PRINTED), *(f"seats/{seat}.{end}" for seat in SEATS)}


def opened(folder: Path, paper: str) -> dict[str, bytes]:
    top = f"conundrum-pack-{paper}"
    with ZipFile(folder / f"{top}.zip") as pack:
        return {name.removeprefix(f"{top}/"): pack.read(name) for name in pack.namelist()}


@pytest.mark.parametrize("paper", widely(handouts.PAPERS, {"A4"}))
def test_without_chromium_there_are_web_pages_and_the_zip_holds_each(
    tmp_path: Path, paper: str
) -> None:
    said = write(tmp_path, "--paper", paper, PATH="", CHROMIUM="")
    assert "No Chromium here, so no PDF" in said
    pages = {f"{page}.html" for page in WRITTEN}
    assert {path.name for path in tmp_path.iterdir()} == {*pages, f"conundrum-pack-{paper}.zip"}
    found = opened(tmp_path, paper)
    assert set(found) == inside("html") | UNPRINTED
    led = {to for page in found.values() for to in re.findall(rb'href="([\w-]+\.html)', page)}
    assert {to.decode() for to in led} <= set(found)
    for seat, about in SEATS.items():
        sheet = words(found[f"seats/{seat}.html"].decode())
        held = [about["name"], *about["tasks"], *about["red_lines"]]
        held += [one["says"] for one in (*about["goals"], *about["notes"])]
        assert [one for one in held if one not in sheet] == []
    assert f"size: {paper};" in found["slips.html"].decode()


@pytest.mark.browser
@pytest.mark.wide
@pytest.mark.parametrize("paper", handouts.PAPERS)
def test_printed_each_has_its_pages(tmp_path: Path, paper: str) -> None:
    write(tmp_path, "--paper", paper)
    found = opened(tmp_path, paper)
    assert set(found) == inside("pdf") | UNPRINTED
    assert next(iter(found)) == f"{contents.FIRST}.pdf"
    one = (
        contents.FIRST,
        "timing",
        "today",
        "marking",
        "room",
        *(f"seats/{seat}" for seat in SEATS),
    )
    wanted = dict.fromkeys(one, 1) | dict.fromkeys(("slips", "places"), len(SEATS))
    wanted |= {"primer": 2, "paper-table": 2, "slides": len(slides()), "cards": -(-len(CARDS) // 2)}
    assert {
        page: len(re.findall(rb"/Type /Page\b", found[f"{page}.pdf"])) for page in wanted
    } == wanted


def test_the_timing_sheet_has_the_run_sheet_s_times() -> None:
    (_, *here), (_, *there) = (
        cut(text, "75 minutes") for text in ("#" + TIMING, PAGES["run-sheets.md"])
    )
    assert [act[:2] for act in here] == [act[:2] for act in there]
    assert sum(int(act[1]) for act in here) == 75
    assert sum(int(step[0]) for step in cut(TIMING, "A round")[1:]) == 11


@pytest.mark.parametrize("seat", SEATS)
def test_a_seat_has_its_goals_first_in_bold_and_a_line_under_each_task(seat: str) -> None:
    sheet = WRITTEN[f"seat-{seat}"]
    assert re.findall(r"<h3>([^<]+)", sheet) == [
        *("Goals", "Your choice", "Your task", "Red lines", "Notes")
    ]
    bold = [text for text, _ in re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", sheet)]
    assert bold == [goal["says"] for goal in SEATS[seat]["goals"]]
    lines = re.findall(r"<dt>(2\d{3} to 2\d{3})</dt><dd>([^<]+)<hr></dd>", sheet)
    rounds = ("2016 to 2020", "2020 to 2024", "2024 to 2028")
    assert lines == [*zip(rounds, SEATS[seat]["tasks"], strict=True)]


def test_the_primer_tells_no_answer_of_the_notebooks() -> None:
    primer = (GUIDE / "pack" / "primer.md").read_text(encoding="utf-8")
    told = [
        (question, sentence)
        for sentence, origins in sentences(primer)
        for question in ASKS
        if tells(sentence, origins, question)
    ]
    assert told == []


def test_the_slides_that_can_be_edited_say_what_is_printed() -> None:
    with ZipFile(GUIDE / "pack" / "slides.pptx") as pack:
        named = [name for name in pack.namelist() if re.fullmatch(r"ppt/slides/slide\d+.xml", name)]
        shown = [" ".join(TEXT.findall(pack.read(name).decode())) for name in sorted(named)]
    for slide, section in zip(shown, sections("slides"), strict=True):
        text = unescape(slide).replace("•", " ")
        assert sorted(text.split()) == sorted(words(f"<body>{section}").split())


def test_desk_and_board_have_the_steps_and_minutes_of_the_timing_sheet() -> None:
    round_of = {
        line[1].split("**")[1].strip("."): float(line[0]) for line in cut(TIMING, "A round")[1:]
    }
    assert round_of == {say(f"screen.{step}"): given for step, given in MINUTES.items() if given}
    acts = cut(f"#{TIMING}", "75 minutes")[1:]
    begins = {act[2].split("**")[1].strip(".,"): float(act[0]) for act in acts}
    # The first round begins after twelve minutes, and has no card: its steps are explained.
    long = sum(MINUTES[step] for step in ROUND)
    later = 12 + EXPLAINED - MINUTES["card"] + long
    told = {"Round 1": 12, "Round 2": later, "Round 3": later + long, "Write": later + 2 * long}
    assert told.items() <= begins.items()


@pytest.mark.parametrize("seat", SEATS)
def test_a_sheet_of_slips_has_three_choices_and_three_guesses(seat: str) -> None:
    sheets = re.findall(r"(?s)<section class='slips'>(.*?)</section>", WRITTEN["slips"])
    (sheet,) = (one for one in sheets if f"<h2>{SEATS[seat]['name']}</h2>" in one)
    assert re.findall(r"Our future in (\d+)", sheet) == ["2020", "2024", "2028"]
    if seat in POWERS:
        assert sheet.count("<svg") == 3 * 3
        assert sheet.count(f"<p class='when'><b>{SEATS[seat]['letter']}</b> ") == 3
    else:
        for move, about in moves(seat).items():
            offered = sheet.count(f"<b>{typed(seat, move)}</b> {about['says']}")
            assert offered == (2 if "until" in about else 3), move
    assert sheet.count(f"<b>{SEATS[seat]['letter']}</b> Warheads") == 3
    assert len(re.findall("<p class='ask'>", sheet)) == 3
    assert ("Headline" in sheet) == (seat == "press")


def test_every_seat_has_a_place_card() -> None:
    assert re.findall("<h2>(.*?)</h2>", WRITTEN["places"]) == [a["name"] for a in SEATS.values()]


def test_slides_timing_sheet_and_place_cards_name_the_same_steps() -> None:
    shown = re.findall(r"(?m)^\| \d \| \*\*(\w+)\*\*", slides()[1])
    assert shown == re.findall(r"\*\*(\w+)\.\*\*", TIMING.partition("## A round")[2]) == [*STEPS]
    for steps in re.findall("<ol>(.*?)</ol>", WRITTEN["places"]):
        assert re.findall("<li><b>(.*?)</b>", steps) == [*STEPS]


def test_the_paper_table_holds_its_numbers_and_says_how_near_it_is() -> None:
    table, rules = numbers()
    shown = re.findall(r"<td[^>]*><dl>(.*?)</dl>", WRITTEN["paper-table"])
    for cell, html in zip(CELLS, shown, strict=True):
        says = table[row(cell)]
        assert re.findall("<dd>(.*?)</dd>", html) == [
            f"+{says['warheads']:g}",
            f"{says['hungry']:g}",
            f"{says['hostility']:g}",
            f"{says['falls']:g} ({says['falls_after_shut']:g})",
        ]
    sheet = words(WRITTEN["paper-table"])
    assert (
        f"the paper is {rules['off warheads']:g} warheads, {rules['off hungry']:g} hungry" in sheet
    )


def test_the_paper_table_says_how_each_goal_is_judged_and_has_the_line_of_2016() -> None:
    sheet = words(WRITTEN["paper-table"].partition("back")[2])
    kept = played([CELLS[0]] * 3)
    for name, column in (("Warheads", "warheads"), ("Hostility, 0 to 100", "hostility")):
        numbers_of = " ".join(f"{getattr(stand, column):g}" for stand in kept)
        assert f"{name} {numbers_of}" in sheet
    told = [
        f"{SEATS[seat]['name']} , {judged_by(goal)}"
        for seat in SEATS
        for goal in SEATS[seat]["goals"]
        if goal.get("outcome") in ("warheads", "hostility") or "record" in goal
    ]
    assert len(told) == 7
    assert [one for one in told if one not in sheet] == []
    assert "Washington's 90 and 10 and Beijing's 20 and 60" in sheet


def test_the_marking_sheet_holds_the_rubric() -> None:
    sheet = words(WRITTEN["marking"])
    for heading in ("The memo", "The play of a seat"):
        for name, full, *_ in cut(PAGES["rubric.md"], heading)[1:]:
            assert f"{name.strip('*')} {full} ☐ 4 ☐ 3 ☐ 2 ☐ 1" in sheet


def test_the_six_questions_stand_on_both_halves_of_their_sheet_with_boxes() -> None:
    halves = [words(f"<body>{half}") for half in sections("today")]
    assert len(halves) == 2
    for asked in entries("today").values():
        boxes = " ".join(f"☐ {says}" for says in asked["answers"])
        assert [f"{asked['asks']} {boxes}" in half for half in halves] == [True, True]
    assert [half.count("☐") for half in halves] == [len(re.findall("☐", WRITTEN["today"])) / 2] * 2


def test_first_page_timing_sheet_and_run_sheet_name_the_six_questions() -> None:
    for page in (WRITTEN[contents.FIRST], WRITTEN["timing"], WRITTEN["run-sheets"]):
        assert re.search(r"<em>today</em>", page)


def test_the_first_page_says_of_each_file_that_it_uses_what_to_do_with_it() -> None:
    table = WRITTEN[contents.FIRST].partition("<th>print</th>")[2].partition("</table>")[0]
    used = {*LOOSE, "mail.txt", "debrief", "key"} - {contents.FIRST, "room"}
    assert {name for name in used if f"<em>{name}</em>" not in table} == set()


def test_the_key_is_plain_text_and_holds_every_move_and_card() -> None:
    said = key()
    assert not re.search(r"[*`|#]", said)
    told = [
        f"{typed(seat, move)}: {about['says']}"
        for seat in SEATS
        for move, about in moves(seat).items()
    ]
    told += [about["title"] for about in CARDS.values()]
    assert [one for one in told if one not in said] == []
