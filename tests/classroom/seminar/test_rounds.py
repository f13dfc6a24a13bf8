"""The game: what counts, what is refused, and what it does to the model."""

from pathlib import Path

import numpy as np
import pytest
from tests.classroom.seminar import playing
from tests.classroom.seminar.playing import begun, play

from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.log import line
from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.classroom.seminar.rules import Rules, rules_of
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import CARDS
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.typed_text import NAME_LENGTH, plain_text
from conundrum.shown.seminar.course import taken
from conundrum.tables.bounds import BadValue

RULES: dict[str, object] = {"table": "A", "rounds": 5, "years": 4, "seed": 7, "seats": []}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A game of three rounds that is over."""
    session = begun(tmp_path_factory.mktemp("tables") / "over.jsonl")
    play(session)
    play(session, (0.9, 0.1, 0), seoul="talks")
    play(session, (0.2, 0.9, 1))
    return session


@pytest.fixture(scope="module")
def game(session: Session) -> Game:
    return playing.game(session)


def test_shared_conditions_are_in_force_at_the_lower_of_two_proposals(game: Game) -> None:
    for over in game.played:
        assert over.policy.shared_conditions == min(over.proposed.values())
    assert [over.policy.shared_conditions for over in game.played] == [0.4, 0, 0.4]


def test_every_round_but_the_first_opens_with_a_card_of_its_own(game: Game) -> None:
    cards = [over.card for over in game.played]
    assert cards[0] == ""
    assert {*cards[1:]} <= {*CARDS}
    assert len({*cards}) == len(cards)
    assert game.card == ""


def test_the_seed_draws_future_and_cards_and_nothing_else_does() -> None:
    first, same, other = (Rules("A", 5, 4, seed) for seed in (7, 7, 8))
    assert (first.future, first.deck) == (same.future, same.deck)
    assert (first.future, first.deck) != (other.future, other.deck)
    futures = {Rules("A", 5, 4, seed).future for seed in range(200)}
    assert len(futures) > 150
    assert len({*first.deck}) == len(first.deck)


def test_each_policy_is_in_force_from_its_round_on(game: Game) -> None:
    assert [step for step, _ in taken(plain(game))["course"]] == [0, 16, 32]
    run, future = outlook(game), game.rules.future
    denied = run["pressure"][[8, 24, 40], future]
    assert denied[1] > denied[0]
    assert denied[1] > denied[2]


def test_a_game_that_is_young_does_not_know_what_comes_later(game: Game) -> None:
    """The board shows a game as it stood: the same values as were shown then."""
    for rounds in (1, 2):
        young, until = game.at(rounds), steps(game, rounds)
        for outcome in ("warheads", "hunger", "hostility", "trust"):
            np.testing.assert_array_equal(
                outlook(young)[outcome][:until], outlook(game)[outcome][:until]
            )


def test_what_is_added_for_a_round_ends_with_the_game(game: Game) -> None:
    struck = dict(taken(plain(game))["events"])
    assert [*struck] == [0, 16, 32, 48]
    assert not struck[48]
    assert "hunger_2016" in struck[0]


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ({"rounds": 2}, "rounds"),
        ({"rounds": 11}, "rounds"),
        ({"rounds": 10, "years": 4}, "rounds"),
        ({"years": 5}, "years"),
        ({"years": 2.5}, "years"),
        ({"seed": -1}, "seed"),
        ({"table": ""}, "table"),
        ({"table": "\u202e"}, "table"),
        ({"table": "x" * 41}, "table"),
        ({"seats": ["atlantis"]}, "seat"),
        ({"weather": "fair"}, "rules"),
        *(
            ({name: wrong}, name)
            for name in ("table", "rounds", "years", "seed", "seats")
            for wrong in (None, True, 0.5, {}, {"a": 1})
        ),
        *(({name: wrong}, name) for name in ("table", "seats") for wrong in (0, 7)),
        *(({name: "7"}, name) for name in ("rounds", "years", "seed", "seats")),
        *(({"seats": [wrong]}, "seat") for wrong in (None, 7, ["seoul"], {"seoul": 1})),
        ({"table": ["A"]}, "table"),
        ({"deck": []}, "deck"),
        ({"deck": {}}, "deck"),
        *(({"deck": wrong}, "deck") for wrong in ("flood", 3, None)),
        *(({"deck": [wrong]}, "card of the deck") for wrong in (3, None, ["flood"])),
    ],
)
def test_rules_that_no_game_can_have_are_refused_by_name(
    rules: dict[str, object], named: str
) -> None:
    with pytest.raises(BadValue) as refused:
        rules_of({**RULES, **rules})
    assert refused.value.field == named


def test_what_may_not_be_done_now_is_refused_and_not_written(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "new.jsonl"))
    with pytest.raises(BadValue, match="begun"):
        session.act("headline", text="Too early")
    assert not session.log.path.exists()
    session = begun(tmp_path / "new.jsonl")
    text = session.log.path.read_bytes()
    for refused in (
        lambda: begun(tmp_path / "new.jsonl"),
        session.reveal,
        session.back,
        lambda: session.choose(Choice("washington", 2, (0, 0, 0))),
        lambda: session.choose(Choice("tokyo", 1, "wait")),
        lambda: session.act("headline", text="x" * 121),
        lambda: session.act("name", seat="atlantis", text="Poseidon"),
        lambda: session.act("war"),
    ):
        with pytest.raises(BadValue):
            refused()
        assert session.log.path.read_bytes() == text


def test_a_game_that_is_over_takes_no_choice(session: Session) -> None:
    for act in (session.reveal, lambda: session.choose(Choice("washington", 4, (0, 0, 0)))):
        with pytest.raises(BadValue):
            act()


@pytest.mark.parametrize("name", RULES)
def test_a_log_whose_rules_are_of_a_wrong_kind_is_refused_as_one(name: str, tmp_path: Path) -> None:
    log = tmp_path / "wrong.jsonl"
    log.write_bytes(line({"n": 1, "act": "begin", "rules": {**RULES, name: {}}}))
    with pytest.raises(BadValue, match="the log of a game whose rules are whole"):
        Session(str(log))


def test_rules_of_a_wrong_kind_give_way_to_those_of_the_next_reveal(tmp_path: Path) -> None:
    log = tmp_path / "mended.jsonl"
    reveal = {"n": 2, "act": "reveal", "round": 1, "choices": {}, "card": ""}
    begin = line({"n": 1, "act": "begin", "rules": {**RULES, "seats": 7}})
    log.write_bytes(begin + line({**reveal, "rules": {**RULES, "seats": ["seoul"]}}))
    game = playing.game(Session(str(log)))
    assert game.rules.seats == ("washington", "beijing", "seoul")


JOINED = {
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "a colour of skin": "\U0001f469\U0001f3fd\u200d\U0001f680",
    "a heart": "\u2764\ufe0f\u200d\U0001f525",
    "a shaken head": "\U0001f642\u200d\u2194\ufe0f",
    "Persian": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "Persian with a vowel": "\u0628\u064e\u200c\u0647\u0645",
    "Hindi": "\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937",
    "Malayalam": "\u0d05\u0d35\u0d28\u0d4d\u200d",
}


@pytest.mark.parametrize("text", JOINED.values(), ids=JOINED)
def test_joiners_stay_where_a_script_or_an_emoji_needs_them(text: str) -> None:
    assert plain_text("name", f" {text} 1", NAME_LENGTH) == f"{text} 1"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ea\u200dgles", "Eagles"),
        ("Ea\u200cgles\u200d", "Eagles"),
        ("\u200dEagles", "Eagles"),
        ("\u6771\u200d\u4eac", "\u6771\u4eac"),
        ("\u0645\u06cc\u200c\u200c\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("\u0645\u06cc\u200c x", "\u0645\u06cc x"),
        ("\U0001f468\u200d x", "\U0001f468 x"),
        ("\U0001f468\u202e\u200d\U0001f469", "\U0001f468 \U0001f469"),
        *((f"a{sign}b", "a b") for sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"),
        *((f"a{sign}b", "a b") for sign in "\0\x1b\n\x7f\u200b\u200e\u200f\u2060\ufeff\ud800"),
    ],
)
def test_what_cannot_be_seen_and_changes_nothing_or_too_much_is_taken_away(
    typed: str, kept: str
) -> None:
    assert plain_text("name", typed, NAME_LENGTH) == kept


@pytest.mark.parametrize("typed", ["\u200d", "\u200c \u200d", "\u202e\u200d"])
def test_joiners_alone_are_no_name(typed: str) -> None:
    with pytest.raises(BadValue):
        plain_text("name", typed, NAME_LENGTH)
