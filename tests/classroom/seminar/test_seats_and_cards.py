"""The seats and the cards: whole, sourced, small in effect, fair in tone."""

import re
from itertools import chain
from typing import Any

import numpy as np
import pytest

from conundrum.classroom.seminar.sealed import move_number
from conundrum.classroom.seminar.seats import CARDS, OTHERS, POWERS, SEATS, WAIT, event, moves
from conundrum.model.event import Event
from conundrum.run.codes import ALPHABET
from conundrum.tables.settings import rows, value

MOVES = {f"{seat}.{move}": moves(seat)[move] for seat in OTHERS for move in moves(seat)}
STRIKING = {**CARDS, **MOVES}


def texts(held: Any) -> list[str]:
    """Every text in a record, however deep."""
    if isinstance(held, str):
        return [held]
    parts = held.values() if isinstance(held, dict) else held if isinstance(held, list) else []
    return list(chain.from_iterable(map(texts, parts)))


def test_there_are_eight_seats_and_a_dozen_cards_or_more() -> None:
    assert len(SEATS) == 8
    assert POWERS == ("washington", "beijing")
    assert len(CARDS) >= 12


def test_letters_and_numbers_tell_seats_moves_and_cards_apart() -> None:
    letters = [about["letter"] for about in SEATS.values()]
    assert len({*letters}) == len(letters)
    assert {*letters} <= {*ALPHABET}
    for seat in OTHERS:
        assert len({move_number(move) for move in moves(seat)}) == len(moves(seat))
    assert len({move_number(card) for card in CARDS} | {0}) == len(CARDS) + 1


@pytest.mark.parametrize("seat", SEATS)
def test_a_seat_has_all_that_a_team_needs(seat: str) -> None:
    about = SEATS[seat]
    for field in ("name", "people", "does", "goals", "red_lines", "notes"):
        assert about[field], field
    for goal in about["goals"]:
        assert goal["says"]
        assert ("outcome" in goal) == ("wish" in goal)
        assert goal.get("outcome", "fallen") in rows("outcomes")
        assert goal.get("wish", "lower") in ("lower", "higher")
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
    said = " ".join(texts(SEATS) + texts(CARDS)).lower()
    for word in ("rogue", "evil", "brutal", "reckless", "aggressive", "hermit", "puppet", "!"):
        assert word not in said, word
