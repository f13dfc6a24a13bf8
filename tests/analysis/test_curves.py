"""The curves of levers: what the table has is what runs give."""

import random

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.curves import STEPS, curve, levers, tabled
from conundrum.analysis.run_statistic import settled
from conundrum.tables.evidence import table
from conundrum.tables.settings import entries

EVERY = list(tabled())
SOME = random.Random(7).sample(EVERY, 4)


def test_the_table_has_every_line_and_no_other() -> None:
    rows = table("curves").fillna("")
    keys = list(zip(rows["lever"], rows["line"], rows["switch"], rows["stop"], strict=True))
    assert list(dict.fromkeys(keys)) == EVERY
    assert len(keys) == len(EVERY) * (STEPS + 1)


@pytest.mark.parametrize("key", SOME)
def test_a_point_of_the_table_is_what_a_run_gives(key: tuple[str, str, str, int]) -> None:
    lever, line, switch, stop = key
    place = random.Random(repr(key)).randrange(STEPS + 1)
    about, texts = levers()[lever], entries("levers")
    moves = texts["lines"].get(line, {}).get("moves", about["moves"])
    held = about.get("base", {}) | texts["lines"].get(line, {}).get("held", {})
    held |= {name: low + (high - low) * place / STEPS for name, (low, high) in moves.items()}
    if switch:
        held[switch] = texts["switches"][switch]["stops"][stop]["at"]
    run = nk.simulate(*settled(held))
    point = curve(*key)[place]
    fallen = run.arrays["fallen"][-1] > 0
    assert point["fallen"] == pytest.approx(100 * fallen.mean(), rel=1e-5)
    assert point["warheads"] == pytest.approx(run.arrays["warheads"][-1].mean(), rel=1e-5)
    assert point["hunger"] == pytest.approx(100 * run.arrays["hunger"][-1].mean(), rel=1e-5)
    ruled = np.mean(run.arrays["leavers"][-1][~fallen]) / 1e6
    assert point["leavers_rules"] == pytest.approx(ruled, rel=1e-5)
