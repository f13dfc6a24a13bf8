"""The sheets of the seats in the page, each with its slips."""

import re
from html import escape, unescape

import pytest

from conundrum.views.seminar import sheet
from conundrum.views.seminar.goal_words import describe_criterion
from conundrum.views.seminar.seats import SEATS, all_seats, is_power, moves, offered


def plain(html: str) -> str:
    return re.sub(" +", " ", unescape(re.sub("<[^>]*>", " ", html)))


@pytest.mark.parametrize("seat", SEATS)
def test_a_sheet_holds_all_that_the_table_of_seats_says(seat: str) -> None:
    about, shown = SEATS[seat], sheet.sheet(seat, 3, 4)
    goals = [words for goal in about["goals"] for words in (goal["says"], describe_criterion(goal))]
    lines = [*goals, *about["red_lines"], *about["tasks"], about["does"], *about["people"]]
    lines += [note["says"] for note in about["notes"]]
    lines += [one["says"] for one in moves(seat).values()]
    assert [line for line in lines if escape(line) not in shown] == []
    assert "need not add up to 100" in shown or not is_power(seat)


def test_there_is_a_slip_a_round_with_the_moves_that_can_be_chosen_then() -> None:
    shown = plain(sheet.slips("un", 10, 2))
    slips = re.split(r"United Nations, round \d+, ", shown)[1:]
    assert [slip.split(" United")[0].split("☐")[0].strip() for slip in slips] == [
        f"{year} to {year + 2}" for year in range(2016, 2036, 2)
    ]
    for place, slip in enumerate(slips):
        assert re.findall(r"☐ (\w+)", slip) == offered("un", 2016 + 2 * place)
        assert f"Your guess: warheads in {2018 + 2 * place}" in slip


def test_a_move_that_ends_says_on_the_sheet_until_when() -> None:
    ends = "Possible only in rounds that begin before October 2024."
    assert [seat for seat in SEATS if ends in plain(sheet.role(seat, 4))] == ["un"]


def test_the_slip_of_a_power_has_its_three_controls() -> None:
    slip = plain(sheet.slips("beijing", 3, 4)).split("round 2, 2020 to 2024")[1]
    assert slip.split("Beijing")[0].split() == ["Sanctions", "Engagement", "Shared", "conditions"]


def test_a_seat_that_is_none_is_named_and_all_sheets_are_offered() -> None:
    shown = sheet.sheets(["seoul", "<delhi>"], 3, 4)
    assert "There is no seat &lt;delhi&gt;." in shown
    assert len(re.findall(r'href="#seat=\w+&amp;rounds', shown)) == len(all_seats())


def test_a_length_that_no_game_has_is_the_usual_one() -> None:
    assert sheet.sheets(["seoul"], 400, 4) == sheet.sheets(["seoul"], 3, 4)
    assert sheet.sheets(["seoul"], 5, 4) != sheet.sheets(["seoul"], 3, 4)
