"""Codes that the first model wrote: what was set is read as it was, and what came later is usual.

What each becomes to the letter is written down in ``tests/old``.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import conundrum as nk
from conundrum.run.priorities import priorities_of

CODES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "old" / "given" / "codes" / "0_1.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("kept", CODES, ids=lambda kept: kept["code"])
def test_a_code_of_the_first_model_sets_what_it_set(kept: dict[str, Any]) -> None:
    read = nk.Scenario.read(kept["code"])
    assert vars(read.policy) == vars(nk.Policy()) | kept["policy"]
    assert vars(read.beliefs) == vars(nk.Beliefs()) | kept["beliefs"]
    assert vars(read.priorities) == vars(priorities_of()) | kept["weights"]
    assert (read.seed, read.assumptions.fixed) == (kept["seed"], kept["held"])
