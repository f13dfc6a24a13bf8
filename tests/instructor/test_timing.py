"""The meeting of 75 minutes fits, act by act, played with eight seats on a simulated clock."""

import re
import subprocess
import sys

import pytest

from conundrum.classroom.seminar.clock import MEETING, MINUTES, begins_at
from conundrum.classroom.seminar.seats import CARDS, SEATS
from conundrum.tables.words import say
from tools import ROOT
from tools.pack import table_clock
from tools.pack.table_clock import Act, played, stated, timing, words
from tools.sheets import SHEETS

ACTS = played()
ROUNDS = ("Round 1", "Round 2", "Round 3")


def too_long(acts: list[Act]) -> list[tuple[str, str]]:
    """The acts that need more than the sheet gives them."""
    return [(one.act, one.what) for one in acts if one.minutes > one.stated]


def test_desk_and_board_have_the_steps_and_minutes_of_the_sheet() -> None:
    clocked = {say(f"screen.{step}"): minutes for step, minutes in MINUTES.items() if minutes}
    assert stated("A round") == clocked
    begun = {act: begins_at("card", number) for number, act in enumerate(ROUNDS, 1)}
    begun["Write"] = begins_at("end", len(ROUNDS))
    sheet = stated("75 minutes")
    assert begun == {
        act: sum([*sheet.values()][: [*sheet].index(act)]) for act in [*ROUNDS, "Write"]
    }
    assert sum(sheet.values()) == MEETING


def test_each_act_fits_and_all_are_75_minutes() -> None:
    assert too_long(ACTS) == []
    assert sum(one.stated for one in ACTS) == 75
    assert list(dict.fromkeys(one.act for one in ACTS)) == [
        *("Open", "Goals", "Round 1", "Round 2", "Round 3", "Write", "Debrief", "Close")
    ]


def test_the_words_are_those_of_the_pack() -> None:
    (goals,) = (one for one in ACTS if one.act == "Goals")
    assert goals.words == max(words(SHEETS.role(seat)) for seat in SEATS) + table_clock.SENTENCE
    lengths = {
        words(f"{card['title']} {card['text']} {card['question']}") for card in CARDS.values()
    }
    read = [one.words for one in ACTS if one.what == "Card"]
    assert len(read) == 2
    assert set(read) <= lengths


@pytest.mark.parametrize(
    ("rate", "slower", "steps"),
    [
        ("TYPE", 20, {"Seal"}),
        ("SPEAK", 100, {"Say"}),
        ("READ", 50, {"Longest sheet"}),
    ],
)
def test_a_slower_room_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, rate: str, slower: int, steps: set[str]
) -> None:
    """Eight seats at twenty seconds each need 160 seconds; aloud, sixteen words a seat fill one."""
    monkeypatch.setattr(table_clock, rate, slower)
    assert {what for _, what in too_long(played())} == steps


def test_the_sheet_says_what_each_act_needs() -> None:
    told = dict(re.findall(r"\*\*([\w ]+)[.,]?\*\*.*\| ([\d.]+) \|\n", timing()))
    for name in ("Open", "Goals", "Write", "Debrief", "Close", "Round 2"):
        needed = sum(one.minutes for one in ACTS if one.act == name)
        assert told[name] == f"{needed:.1f}"
    assert float(told["Seal"]) == round(table_clock.TYPE * len(SEATS) / 60, 1)


def test_the_tool_prints_the_table() -> None:
    command = [sys.executable, "-m", "tools", "timing"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "| act | what | words | minutes estimated | minutes stated |" in said
    assert re.search(r"\| All \|  \| \d+ \| [\d.]+ \| 75 \|", said)
