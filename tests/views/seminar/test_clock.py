"""The clock of a game, as the acts of a log move it."""

from typing import Any

import pytest

from conundrum.views.seminar import clock

STEPS = ["opening", "sheets", "card", "guess", "talk", "seal", "reveal", "read"]


def act(number: int, kind: str, moment: float, **fields: Any) -> dict[str, Any]:
    return {"n": number, "act": kind, "moment": moment, **fields}


def test_a_round_goes_from_step_to_step_and_a_game_to_its_debrief() -> None:
    seen = [("opening", 0)]
    now = clock.state([], [])
    for over in (False,) * 7 + (True,) * 8:
        found = clock.next_step(now, over)
        if found:
            now = clock.begun(found[0], found[1], 0, 60)
            seen.append(tuple(found))
    assert [step for step, _ in seen[:8]] == STEPS
    assert seen[8:] == [("write", 0), ("end", 0), *(("debrief", part) for part in range(1, 6))]
    assert clock.next_step(now, over=True) == []


def test_the_first_card_has_a_minute_more_since_the_steps_are_explained() -> None:
    first = act(1, "step", 100, step="card", over=0)
    later = [act(1, "reveal", 100), act(2, "step", 200, step="card", over=1)]
    assert clock.state([first], [])["of"] == 120
    assert clock.state(later, [1])["of"] == 60


def test_a_vote_on_a_seat_goes_on_with_the_minutes_of_its_part() -> None:
    goals = act(2, "step", 200, step="debrief", part=4, over=1)
    asks = act(3, "step", 230, step="debrief", part=4, over=1, seat="un")
    now = clock.state([act(1, "reveal", 100), goals, asks], [1])
    assert (now["of"], now["since"], now["seat"]) == (300, 200, "un")


def test_a_clock_that_is_stopped_keeps_what_is_left() -> None:
    acts = [
        act(1, "step", 100, step="talk", over=0),
        act(2, "pause", 160),
        act(3, "more", 500),
    ]
    stopped = clock.state(acts[:2], [])
    assert (stopped["left"], stopped["since"], stopped["stopped"]) == (240, None, True)
    assert clock.state(acts, [])["left"] == 300
    runs = clock.state([*acts, act(4, "resume", 600)], [])
    assert clock.left(runs, 610) == 290


def test_a_step_of_a_round_that_was_taken_back_does_not_count() -> None:
    acts = [
        act(1, "step", 100, step="seal", over=0),
        act(2, "reveal", 200),
        act(3, "step", 300, step="read", over=1),
    ]
    assert clock.state(acts, [2])["step"] == "read"
    assert clock.state([*acts, act(4, "back", 400, of=2)], [])["step"] == "seal"


def test_a_log_that_lost_a_reveal_still_goes_from_step_to_step() -> None:
    acts = [
        act(1, "step", 100, step="seal", over=0),
        act(3, "guess", 300, round=2),
        act(4, "step", 400, step="talk", over=1),
    ]
    assert clock.state(acts, [3])["step"] == "talk"


@pytest.mark.parametrize(
    ("step", "before"),
    [
        (("talk", 0), ["guess", 0]),
        (("read", 0), ["reveal", 0]),
        (("debrief", 3), ["debrief", 2]),
        (("debrief", 1), ["end", 0]),
        (("end", 0), ["write", 0]),
        (("write", 0), ["read", 0]),
        (("reveal", 0), []),
        (("card", 0), []),
    ],
)
def test_the_step_before_is_shown_again_where_that_changes_no_choice(
    step: tuple[str, int], before: list[Any]
) -> None:
    assert clock.step_before(clock.begun(*step, 0, 0)) == before
