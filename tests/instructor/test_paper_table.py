"""The table on paper ends near the model, and says how near."""

from collections.abc import Sequence
from statistics import mean

import pytest

from tools.pack.paper import CELLS, Cell, Stand, games, numbers, played, run, stands

NEAR = Stand(warheads=2, hungry=3, hostility=3, fallen=4)
"""How far the end of a game may be from the model on average."""


def off(tried: Sequence[tuple[Cell, ...]]) -> Stand:
    """How far the paper ends from the model, on average over some games."""
    ends = [zip(played(game)[-1], stands(run(game))[-1], strict=True) for game in tried]
    return Stand(*map(mean, zip(*([abs(a - b) for a, b in end] for end in ends), strict=True)))


def too_far(found: Stand) -> list[str]:
    return [name for name, most in NEAR._asdict().items() if getattr(found, name) > most]


def test_a_sample_of_games_ends_near_the_model() -> None:
    # Every 29th: 29 and 9 share no divisor, so each cell has its turn in each round.
    sample = games()[::29]
    assert all({game[place] for game in sample} == set(CELLS) for place in range(3))
    assert too_far(off(sample)) == []


@pytest.mark.wide
def test_all_games_end_near_the_model_and_as_near_as_the_sheet_says() -> None:
    found, (_, rules) = off(games()), numbers()
    assert too_far(found) == []
    assert {name: round(by, 1) for name, by in found._asdict().items()} == {
        name: rules[f"off {name}"] for name in Stand._fields
    }


def test_a_table_that_forgets_the_round_before_is_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Falls are several times as many where Beijing shut before: one number would not do."""
    table, _ = numbers()
    monkeypatch.setattr("tools.pack.paper.shut_before", lambda *_: False)
    assert too_far(off(games()[::29])) == ["fallen"]
    assert all(cell["falls_after_shut"] > 2 * cell["falls"] for cell in table.values())
