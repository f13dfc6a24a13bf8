"""Codes that the first model wrote: what was set is read as it was, and numbers may differ."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.run.codes import OLDER
from conundrum.run.scenario import older
from conundrum.run.weights import weights_of

CODES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "old" / "given" / "codes" / "0_1.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("kept", CODES, ids=lambda kept: kept["code"])
def test_a_code_of_the_first_model_sets_what_it_set(kept: dict[str, Any]) -> None:
    read = nk.decode(kept["code"])
    # What came later is the usual one.
    assert vars(read.policy) == vars(nk.Policy()) | kept["policy"]
    assert vars(read.beliefs) == vars(nk.Beliefs()) | kept["beliefs"]
    assert vars(read.weights) == vars(weights_of()) | kept["weights"]
    assert (read.seed, read.assumptions.fixed) == (kept["seed"], kept["held"])
    assert older(kept["code"]) == OLDER
    assert read.code.startswith("NK2")
    assert nk.decode(read.code) == read
    assert not older(read.code)


def test_what_its_runs_showed_and_show_now() -> None:
    """Printed with ``pytest -rP``; only that every run still runs is asked."""
    print(f"{'code':28s} {'warheads':>16s} {'fallen':>12s} {'hunger':>12s} {'output':>12s}")
    for kept in CODES:
        read = nk.decode(kept["code"])
        run = nk.simulate(read.policy, read.beliefs, read.assumptions, seed=read.seed)
        then, now = kept["medians"], {name: np.median(run[name][-1]) for name in kept["medians"]}
        now["fallen"] = run["fallen"][-1].mean()
        assert np.isfinite(list(now.values())).all()
        pairs = " ".join(
            f"{then[name]:5.{digits}f} -> {now[name]:5.{digits}f}"
            for name, digits in (("warheads", 1), ("fallen", 2), ("hunger", 2), ("output", 2))
        )
        print(f"{kept['code'][:26]:28s} {pairs}")
