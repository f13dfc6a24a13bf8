"""What the page's debrief and its table to take away say is what today's desk says."""

import random
from typing import Any

import pytest

from conundrum.classroom.seminar.export import rounds_table
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.without import without_each
from conundrum.run.runner import measured_of
from conundrum.shown.seminar import export, future, rounds, without
from conundrum.shown.seminar.measures import as_shown
from conundrum.shown.seminar.seats import about, controls, is_power, offered, others

Both = tuple[Game, rounds.Game]


def games(seed: int) -> Both:
    """A game played by chance, as the desk has it and as the page has it."""
    chance = random.Random(seed)
    rules = Rules("A table", rounds=3, years=4, seed=seed, seats=others(), deck=["flood", "veto"])
    plain = {**vars(rules), "seats": list(rules.seats), "deck": list(rules.deck)}
    desk, page = Game(rules), rounds.begun(plain)
    for number in range(1, 4):
        does: dict[str, Any] = {}
        for seat in rules.seats:
            free = offered(seat, rounds.begins(page, number)) if not is_power(seat) else []
            own = [chance.randrange(101) / 100 for _ in controls(seat)] if not free else ""
            does[seat] = chance.choice(free) if free else own
        card = "" if number == 3 else rounds.card_of(plain, number + 1)
        desk, page = desk.revealed(does, card), rounds.revealed(page, does, card)
    return desk, page


@pytest.mark.parametrize("seed", [7, 11, 23])
def test_the_same_choices_are_left_out_and_the_same_comes_without_them(seed: int) -> None:
    desk, page = games(seed)
    ours = {(one.number, one.seat): one.now for one in without_each(OwnFuture(desk))}
    alone = desk.rules.future
    story = future.story(page, measured_of(future.needs(page, alone)))
    found = without.weighed(page, story, measured_of(without.needs(page, alone)))
    theirs = {(one["round"], one["seat"]): one["now"] for one in found}
    assert theirs.keys() == ours.keys()
    for choice, outcomes in ours.items():
        assert theirs[choice] == pytest.approx(outcomes, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("seed", [7, 11])
def test_the_table_to_take_away_has_the_same_numbers_and_goals(seed: int) -> None:
    desk, page = games(seed)
    ours = rounds_table(desk).to_dict("records")
    rows = export.rows(page, measured_of(future.needs(page, desk.rules.future)))
    for row in (dict(zip(export.COLUMNS, one, strict=True)) for one in rows):
        then = ours[int(row["round"]) - 1]
        assert row["warheads"] == f"{as_shown('warheads', then['warheads']):.0f}"
        assert row["people_left"] == f"{as_shown('leavers', then['leavers']):.0f}"
        seat = next(seat for seat in page["rules"]["seats"] if row["seat"] == about(seat)["name"])
        counted = f"{row['goals_met']} of {row['goals_counted']}"
        assert then[f"met_{seat}"] in (counted, "none counted")
        assert row["move"] == then.get(seat, "")
