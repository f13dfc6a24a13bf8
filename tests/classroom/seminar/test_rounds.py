"""The game: what counts, what is refused, and what it does to the model."""

from pathlib import Path

import numpy as np
import pytest
from tests.classroom.seminar.playing import SEATS, begun, play

from conundrum.classroom.seminar.course import as_in_2016, course, events, outlook, steps
from conundrum.classroom.seminar.goals import FLOWS, goals, measures
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules, rules_of
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import CARDS
from conundrum.classroom.seminar.session import Desk
from conundrum.model.policy import PRESETS
from conundrum.tables.bounds import BadValue


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A game of three rounds that is over."""
    desk = begun(tmp_path_factory.mktemp("tables") / "over.jsonl")
    play(desk)
    play(desk, (0.9, 0.1, 0), seoul="talks")
    play(desk, (0.2, 0.9, 1))
    return desk


@pytest.fixture(scope="module")
def game(desk: Desk) -> Game:
    assert desk.state.game is not None
    return desk.state.game


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


def test_the_seed_draws_world_and_cards_and_nothing_else_does() -> None:
    first, same, other = (Rules("A", 5, 4, seed) for seed in (7, 7, 8))
    assert (first.world, first.deck) == (same.world, same.deck)
    assert (first.world, first.deck) != (other.world, other.deck)
    worlds = {Rules("A", 5, 4, seed).world for seed in range(200)}
    assert len(worlds) > 150
    assert sorted(first.deck) == sorted(CARDS)


def test_each_policy_is_in_force_from_its_round_on(game: Game) -> None:
    assert [*course(game)] == [0, 16, 32]
    run, world = outlook(game), game.rules.world
    denied = run["pressure"][[8, 24, 40], world]
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
    struck = events(game)
    assert [*struck] == [0, 16, 32, 48]
    assert not struck[48].meanwhile
    assert "hunger_2016" in struck[0].meanwhile


def test_the_path_of_2016_has_the_same_cards_and_moves(game: Game) -> None:
    kept = as_in_2016(game)
    assert kept.policy == PRESETS["2016"]
    moved = outlook(game, {0: PRESETS["2016"]})
    np.testing.assert_array_equal(kept["hunger"], moved["hunger"])
    plain = outlook(Game(game.rules))
    assert (kept["hunger"] != plain["hunger"]).any()


def test_goals_fare_as_the_outcome_moved_and_as_the_seat_wishes(game: Game) -> None:
    before, now = measures(game.at(2)), measures(game)
    for goal in goals(game):
        if goal.seat == "beijing" and goal.measure == "Hostility (0 to 100)":
            nearer = now["hostility"] < before["hostility"]
            assert goal.fares == ("nearer" if nearer else "further")
        if goal.measure.startswith(FLOWS["leavers"]):
            total = measures(game)["leavers"] - measures(game.at(2))["leavers"]
            assert float(goal.now) == pytest.approx(total / 1e6, abs=0.01)
    assert all(goal.fares == "" for goal in goals(game) if not goal.measure)


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
    ],
)
def test_rules_that_no_game_can_have_are_refused_by_name(
    rules: dict[str, object], named: str
) -> None:
    with pytest.raises(BadValue) as refused:
        rules_of({"table": "A", "rounds": 5, "years": 4, "seed": 7, "seats": [], **rules})
    assert refused.value.field == named


def test_what_may_not_be_done_now_is_refused_and_not_written(tmp_path: Path) -> None:
    desk = Desk(str(tmp_path / "new.jsonl"))
    with pytest.raises(BadValue, match="begun"):
        desk.act("headline", text="Too early")
    assert not desk.log.path.exists()
    desk = begun(tmp_path / "new.jsonl")
    text = desk.log.path.read_bytes()
    for refused in (
        lambda: begun(tmp_path / "new.jsonl"),
        desk.reveal,
        desk.back,
        lambda: desk.choose(Choice("washington", 2, (0, 0, 0))),
        lambda: desk.choose(Choice("tokyo", 1, "wait")),
        lambda: desk.act("headline", text="x" * 121),
        lambda: desk.act("name", seat="atlantis", text="Poseidon"),
        lambda: desk.act("war"),
    ):
        with pytest.raises(BadValue):
            refused()
        assert desk.log.path.read_bytes() == text


def test_a_game_that_is_over_takes_no_choice(desk: Desk, game: Game) -> None:
    for act in (desk.reveal, lambda: desk.choose(Choice("washington", 4, (0, 0, 0)))):
        with pytest.raises(BadValue):
            act()
    assert game.rules.seats == SEATS
