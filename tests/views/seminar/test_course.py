"""What a game does to the model: cards and moves strike, and end with their round."""

from tests.views.seminar.test_rounds import RULES

from conundrum.views.seminar import course, rounds
from conundrum.views.seminar.seats import CARDS, IN_2016, moves

MOVE = moves("seoul")["aid"]


def game() -> rounds.Game:
    """Two rounds are over, the second opened by a flood; the third, by a pandemic, is played."""
    first = rounds.revealed(rounds.begun(RULES), {"seoul": "aid"}, "flood")
    return rounds.revealed(first, {"washington": [0.2, 0.5, 1]}, "pandemic")


def test_a_policy_holds_from_its_round_on() -> None:
    run = course.run_of_game(game())
    assert [step for step, _ in run["course"]] == [0, 16]
    assert [policy["us_sanctions"] for _, policy in run["course"]] == [0.9, 0.2]
    assert run["years"] == 12


def test_cards_and_moves_strike_at_their_round_and_end_with_it() -> None:
    struck = dict(course.run_of_game(game())["events"])
    flood = course.summed([CARDS["flood"]])
    assert [*struck] == [0, 16, 32]
    assert (struck[0], struck[16], struck[32]) == (course.summed([MOVE]), flood, {})


def test_what_strikes_one_thing_twice_is_added_up() -> None:
    once, twice = course.summed([MOVE]), course.summed([MOVE, MOVE])
    assert once
    assert twice == {name: 2 * by for name, by in once.items()}


def test_2016_keeps_its_policy_and_has_all_cards_of_the_deck_and_no_move() -> None:
    for one in (game(), rounds.begun(RULES)):
        run = course.run_of_2016(one)
        assert run["course"] == [[0, IN_2016]]
        struck = dict(run["events"])
        assert [*struck] == [0, 16, 32, 48]
        assert struck[0] == struck[48] == {}
        assert struck[32] == course.summed([CARDS["pandemic"]])
