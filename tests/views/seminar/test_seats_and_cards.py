"""The seats and the cards: whole, sourced, small in effect, fair in tone."""

import re
from functools import cache
from typing import Any

import numpy as np
import pytest
from tests.classroom.exercises.test_listed import texts

from conundrum.model.event import Event
from conundrum.run import run_of
from conundrum.run.codes import ALPHABET
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say
from conundrum.views.seminar import course
from conundrum.views.seminar.goal_words import write_measure
from conundrum.views.seminar.seats import (
    CARDS,
    OTHERS,
    POWERS,
    SEATS,
    WAIT,
    goals,
    moves,
    offered,
)
from tools.balance import played_by
from tools.seminar.games import Choices, Games

from .played_game import begun, over

MOVES = {f"{seat}.{move}": moves(seat)[move] for seat in OTHERS for move in moves(seat)}
STRIKING = {**CARDS, **MOVES}


def event(about: dict[str, Any]) -> Event:
    """Return what a card or a move does to the model; what no event can be is refused."""
    return Event(about.get("at_once", {}), about.get("for_the_round", {}))


def test_there_are_eight_seats_or_more_and_a_dozen_cards_or_more() -> None:
    assert len(SEATS) >= 8
    assert [*POWERS] == ["washington", "beijing"]
    assert len(CARDS) >= 12


def test_letters_tell_seats_apart() -> None:
    letters = [about["letter"] for about in SEATS.values()]
    assert len({*letters}) == len(letters)
    assert {*letters} <= {*ALPHABET}


@pytest.mark.parametrize("seat", SEATS)
def test_a_seat_has_all_that_a_team_needs(seat: str) -> None:
    about = SEATS[seat]
    for field in ("name", "people", "does", "goals", "red_lines", "notes"):
        assert about[field], field
    for goal in about["goals"]:
        assert goal["says"]
        assert ("outcome" in goal) + ("record" in goal) == ("wish" in goal)
        assert ("by" in goal) + ("bound" in goal) == ("wish" in goal)
        assert goal.get("outcome", "fallen") in rows("outcomes")
        assert goal.get("record", "earned") in ("earned", "answered")
        assert goal.get("wish", "lower") in ("lower", "higher")
        # Pressure is no end of those who apply it.
        assert (goal.get("outcome"), goal.get("wish")) != ("pressure", "higher")
    # One for each of three rounds.
    assert len(about["tasks"]) == 3
    if seat in OTHERS:
        assert event(moves(seat)[WAIT]) == Event()
        assert len(moves(seat)) >= 3
        assert len({about["says"] for about in moves(seat).values()}) == len(moves(seat))


def test_every_source_is_listed() -> None:
    named = re.findall(r"'source': '(\w+)'", str(SEATS) + str(CARDS))
    assert named
    assert {*named} <= {*rows("sources")}


@pytest.mark.parametrize("name", STRIKING)
def test_what_strikes_says_why_and_weighs_little_beside_what_the_powers_set(name: str) -> None:
    about = STRIKING[name]
    assert about["reason"].endswith(".")
    struck = event(about)
    assert all(abs(by) <= 0.1 for stock, by in struck.at_once.items() if stock != "reserves")
    for assumption, by in struck.meanwhile.items():
        ends = [value("assumptions", assumption, end) for end in ("low", "central", "high")]
        # A closed border lies outside what the years before 2016 had seen, and the card says so.
        if name not in ("pandemic", "pyongyang.border"):
            assert abs(by) <= max(np.ptp(ends), ends[1] / 2), assumption


@pytest.mark.parametrize("card", CARDS)
def test_a_card_can_be_read_out_and_ends_in_a_question(card: str) -> None:
    about = CARDS[card]
    assert 20 < len(about["text"].split()) < 70
    assert about["question"].endswith("?")
    assert event(about) != Event()


def test_no_country_is_called_by_an_adjective_of_praise_or_blame() -> None:
    said = " ".join([*texts(SEATS), *texts(CARDS)]).lower()
    for word in ("rogue", "evil", "brutal", "reckless", "aggressive", "hermit", "puppet", "!"):
        assert word not in said, word


@cache
def hinted() -> Games:
    return Games(60)


@cache
def chosen() -> list[Choices]:
    return played_by(hinted())


NUMBERS = ("warheads", "hostility", "hunger", "leavers", "opening", "trust", "reserves")
"""What goals are measured by and the window shows."""

MOVING = [(seat, move) for seat in OTHERS for move in moves(seat) if move != WAIT]


def window(seat: str, move: str) -> list[tuple[str, ...]]:
    """The numbers of the window after a round of 2016 in which one seat moved, in 100 futures."""
    game = over(begun(), **{seat: move})
    run, step = run_of(course.run_of_game(game)), course.steps(game, 1)
    return [
        tuple(
            write_measure(name, {kind: run.number(kind, step, future) for kind in (name, "fallen")})
            for name in NUMBERS
        )
        for future in range(1, 1001, 10)
    ]


@pytest.mark.parametrize(("seat", "move"), MOVING)
def test_each_move_changes_a_number_of_the_window(seat: str, move: str) -> None:
    """In at least 85 of 100 futures, also once the round is over.

    The least is 88, by the press's move of money: the window shows neither output nor pressure.
    """
    waited, moved = window(seat, WAIT), window(seat, move)
    assert sum(one != other for one, other in zip(waited, moved, strict=True)) >= 85


WISHED = {
    "washington": {"warheads": "lower", "earned": "higher", "reserves": "lower"},
    "beijing": {"leavers": "lower", "opening": "higher", "earned": "higher"},
    "seoul": {"hostility": "lower", "trust": "higher"},
    "tokyo": {"hostility": "lower"},
    "moscow": {"reserves": "higher"},
    "pyongyang": {"opening": "lower", "warheads": "higher", "answered": "higher"},
    "un": {},
    "press": {},
}
"""Which way each goal that is measured goes, read off its words by hand."""


@pytest.mark.parametrize("seat", SEATS)
def test_a_goal_goes_the_way_that_its_words_say(seat: str) -> None:
    measured = [goal for goal in goals(seat) if "wish" in goal]
    ways = {str(goal.get("outcome", goal.get("record"))): goal["wish"] for goal in measured}
    assert ways == WISHED[seat]


@pytest.mark.parametrize("seat", SEATS)
def test_goals_and_notes_know_nothing_that_came_after_october_2016(seat: str) -> None:
    told = str([SEATS[seat]["goals"], SEATS[seat]["notes"]])
    assert max(map(int, re.findall(r"\b(?:19|20)\d\d\b", told)), default=0) <= 2016


@pytest.mark.parametrize("seat", SEATS)
def test_a_red_line_says_what_has_to_hold(seat: str) -> None:
    for line in SEATS[seat]["red_lines"]:
        assert not re.search(r"\b(no|not|never|without a)\b", line.lower()), line


def test_only_the_common_text_tells_how_to_argue() -> None:
    assert "like a person who holds" in say("seat.common")
    assert "as those would" not in str(SEATS)


def test_the_experts_report_until_their_end_in_april_2024() -> None:
    """Rounds begin in October: that of 2023 was the last one with the panel."""
    assert ["watch" in offered("un", year) for year in (2016, 2023, 2024, 2028)] == [
        *(True, True, False, False)
    ]
    assert not any("until" in about for name, about in MOVES.items() if name != "un.watch")


def test_vetoes_and_the_shield_are_among_the_cards() -> None:
    told = " ".join(about.get("precedent", "") for about in CARDS.values())
    for of in ("THAAD", "July 2016", "deployed it in 2017", "May 2022", "28 March 2024"):
        assert of in told, of


@pytest.mark.parametrize("seat", OTHERS)
def test_a_sheet_hints_what_a_move_does_in_most_games(seat: str) -> None:
    """Each move is kept for three rounds, against none, while all others choose by chance."""
    told = [*moves(seat)]
    waited, *each = (
        hinted().play([{**does, seat: np.full(hinted().count, number)} for does in chosen()])[-1]
        for number in (told.index(WAIT), *range(len(told)))
    )
    for move, end in zip(told, each, strict=True):
        stands = (end["fallen"] + waited["fallen"]) == 0
        hints = moves(seat)[move]
        assert bool(hints.get("more") or hints.get("less")) == (move != WAIT)
        for way, sign in (("more", 1), ("less", -1)):
            for name in hints.get(way, ()):
                moved = sign * (end[name] - waited[name])[stands]
                assert np.mean(moved >= 0) > 0.9, (move, name)
                assert np.mean(moved > 0) > 0.5, (move, name)
