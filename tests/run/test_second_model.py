"""docs/model.md is enough to build the model from: a second one, built of it, does the same."""

import re
from functools import cache

import numpy as np
import pytest
from tests.run.second_model import Document

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, loss
from tools import ROOT

PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
YEARS, FUTURES, SEED = 20, 1000, 2016
NEAR = 1e-3


@cache
def document() -> Document:
    return Document(PAGE)


def apart(built: Document, policy: str) -> dict[str, float]:
    """Return by which part of itself each outcome differs, on the mean of all futures, at most."""
    run = built.run(built.policies[policy], YEARS, FUTURES, SEED)
    first = nk.simulate(PRESETS[policy], years=YEARS, futures=FUTURES, seed=SEED)
    found: dict[str, float] = {}
    for name, values in run.items():
        here, there = (np.asarray(one, float).mean(axis=1) for one in (values, first.arrays[name]))
        found[name] = float((np.abs(here - there) / np.maximum(np.abs(there), 1e-9)).max())
    for whose in PRIORITIES:
        ours = loss(first, whose).mean()
        found[whose] = float(abs(built.loss(run, whose).mean() / ours - 1))
    return found


def test_the_page_has_all_that_is_compared() -> None:
    assert list(document().policies) == list(PRESETS)
    assert list(document().outcomes) == list(nk.simulate(years=5, futures=1).arrays)
    assert list(document().priorities) == list(PRIORITIES)


@pytest.mark.parametrize("policy", PRESETS)
def test_a_model_built_from_the_page_alone_does_the_same(policy: str) -> None:
    found = apart(document(), policy)
    print(found)
    assert max(found.values()) < NEAR, found


@pytest.mark.parametrize(
    ("number", "felt"),
    [
        (r"\| `shared conditions` \| [^|]+ \| ([\d.]+)", "pressure"),
        (r"\| `leak` \|(?:[^|]+\|){3} ([\d.]+)", "pressure"),
        (r"\\text\{trade\} = (1) ", "opening"),
        (r"`breakdown_threshold` .* exponential \| (\d+)", "trust"),
        (r"\| `warheads` \| warheads \| warheads \| 1 \| (\d+)", "Washington"),
        (r"\| Washington \| 0 \| 0.1 \| ([\d.]+)", "Washington"),
    ],
)
def test_a_number_of_the_page_that_is_changed_is_noticed(number: str, felt: str) -> None:
    found = re.search(number, PAGE)
    assert found, number
    changed = f"{PAGE[: found.start(1)]}{float(found[1]) * 1.1:g}{PAGE[found.end(1) :]}"
    assert apart(Document(changed), "shared conditions")[felt] > NEAR


def test_in_another_order_than_that_of_the_page_a_link_lacks_what_it_needs() -> None:
    changed = PAGE.replace("`easing`, `pressure`, ", "`pressure`, `easing`, ")
    assert changed != PAGE
    with pytest.raises(NameError, match="easing"):
        apart(Document(changed), "shared conditions")
