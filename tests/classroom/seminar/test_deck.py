"""The deck of a game: what is added to the cards, or taken from them, leaves games that have begun.

`begun_in_0_1.jsonl` was written by version 0.1, whose logs hold no deck: three of ten rounds.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from tests.classroom.seminar.playing import begun, game, play

from conundrum.classroom.seminar.log import line
from conundrum.classroom.seminar.seats import CARDS
from conundrum.classroom.seminar.seminar_table import Table
from conundrum.classroom.seminar.session import Session

OLD = Path(__file__).parents[2] / "old" / "given" / "logs" / "begun_in_0_1.jsonl"
DREW = [
    *("", "back_channel", "ship_to_ship", "failed_harvest", "pandemic", "summit_invitation"),
    *("flood", "family_reunions", "second_patron", "launch_over_japan"),
]
"""What version 0.1 drew in that game, when it was played to its end."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path))


@pytest.fixture
def a_new_card() -> Iterator[None]:
    with patch.dict(CARDS, a_new_card={**CARDS["flood"], "title": "A new card"}):
        yield


def played_out(path: Path) -> list[str]:
    """Play a game to its end, and return the cards that its rounds opened with."""
    session = Session(str(path))
    while not game(session).over:
        play(session)
    return [over.card for over in game(Session(str(path))).played]


@pytest.mark.usefixtures("a_new_card")
def test_a_game_of_0_1_draws_what_it_would_have_drawn(old: Path) -> None:
    assert played_out(old) == DREW


@pytest.mark.usefixtures("a_new_card")
def test_a_reveal_that_is_lost_is_closed_with_the_same_card(old: Path) -> None:
    played_out(old)
    whole = old.read_bytes()
    old.write_bytes(whole.replace(b'"card": "summit_invitation"', b'"card": "summit"'))
    assert old.read_bytes() != whole
    session = Session(str(old))
    closed = (
        "The log has only a part of round 5, so the round was closed with what the log still holds."
    )
    assert closed in session.state.faults
    assert [over.card for over in game(session).played] == DREW


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A game that was begun before there was a new card."""
    path = tmp_path / "now.jsonl"
    begun(path, rounds=10, years=2, seed=2016)
    return path


def test_a_new_game_keeps_the_deck_that_it_was_begun_with(
    written: Path, request: pytest.FixtureRequest
) -> None:
    deck = json.loads(written.read_text(encoding="utf-8"))["rules"]["deck"]
    assert sorted(deck) == sorted(CARDS)
    request.getfixturevalue("a_new_card")
    assert played_out(written)[1:] == deck[:9]
    assert "a_new_card" in game(begun(written.with_name("new.jsonl"))).rules.deck


def test_the_deck_outlives_the_line_that_began_the_game(
    written: Path, request: pytest.FixtureRequest
) -> None:
    session = Session(str(written))
    play(session)
    lines = written.read_bytes().splitlines(keepends=True)
    written.write_bytes(b"".join([b"hurt\n", *lines[1:]]))
    request.getfixturevalue("a_new_card")
    assert game(Session(str(written))).rules.deck == game(session).rules.deck


@pytest.fixture
def fewer_cards() -> Iterator[None]:
    # Whole and in its order, the deck stands there again afterwards.
    with patch.dict(CARDS):
        del CARDS["ship_to_ship"], CARDS["pandemic"]
        # One that this game does not come to.
        del CARDS["secret_site"]
        yield


@pytest.mark.usefixtures("fewer_cards")
def test_a_card_that_is_gone_is_named_and_the_game_goes_on(old: Path) -> None:
    session = Session(str(old))
    assert session.state.faults == (
        "This version has no flashpoint card 'ship_to_ship', so its round has no card.",
        "This version has no flashpoint card 'pandemic', so its round has no card.",
    )
    assert "&#39;pandemic&#39;" in Table(str(old))._faults.value
    gone = {"ship_to_ship", "pandemic"}
    assert played_out(old) == ["" if card in gone else card for card in DREW]


def test_a_deck_that_names_an_unknown_card_is_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "other.jsonl"
    rules = {"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": [], "deck": ["<b>"]}
    path.write_bytes(line({"n": 1, "act": "begin", "rules": rules}))
    assert len(Session(str(path)).state.faults) == 1
    assert played_out(path) == ["", "", ""]
