"""The links: that each does what its docstring says, alone."""

from collections.abc import Callable

import numpy as np
import pytest

from conundrum import model
from conundrum.model.link import FIELDS, SOURCELESS, Link
from conundrum.tables.settings import rows

FUTURES = 1000
PUSH, ROUNDING = 0.01, 1e-12
Values = dict[str, np.ndarray]
LINKS = {link.name: link for link in model.LINKS}


def anything(link: Link) -> Values:
    """Draw every input of a link between 0 and 1, so that every branch of it is taken."""
    rng = np.random.default_rng(7)
    values = {name: rng.uniform(0, 1 - 2 * PUSH, FUTURES) for name in link.inputs}
    return values | POSSIBLE.get(link.name, lambda _: {})(values)


# What one input says about another: nobody spends more than the gap, or leaves twice. A stake, on a
# scale of equal percentages, may be below that of 2016.
POSSIBLE: dict[str, Callable[[Values], Values]] = {
    "taming": lambda v: {"stake": 2 * v["stake"] - 1},
    "shortage": lambda v: {"spending": v["gap"] * v["spending"]},
    "reserves_change": lambda v: {"gap": np.maximum(v["import_need"] - v["earnings"], 0)},
    "leavers_change": lambda v: {"leavers": v["leavers"] * v["population"]},
    "cost_change": lambda v: {"cost": v["cost"] * v["reunion_cost"]},
}


@pytest.mark.parametrize("link", LINKS.values(), ids=list(LINKS))
def test_a_docstring_gives_equation_unit_signs_claims_and_sources(link: Link) -> None:
    assert "Equation: " in (link.function.__doc__ or "")
    assert tuple(link.notes) == FIELDS
    assert set(link.signs) == set(link.inputs)
    assert link.claims


@pytest.mark.parametrize("link", LINKS.values(), ids=list(LINKS))
def test_each_influence_has_the_sign_its_docstring_claims(link: Link) -> None:
    values = anything(link)
    before = np.asarray(link.function(**values), float)
    for name, sign in link.signs.items():
        pushed = values | {name: values[name] + PUSH}
        moved = np.asarray(link.function(**pushed), float) - before
        assert np.abs(moved).max() > 0, f"{name} moves nothing"
        up, down = (moved > ROUNDING).any(), (moved < -ROUNDING).any()
        expected = {"+": (True, False), "-": (False, True)}.get(sign, (up, down))
        assert (up, down) == expected, name


@pytest.mark.parametrize("link", LINKS.values(), ids=list(LINKS))
def test_the_equation_in_the_docstring_is_what_the_link_computes(link: Link) -> None:
    text = " ".join((link.function.__doc__ or "").split())
    equation = text.partition("Equation: ")[2].partition(" Notes ---")[0]
    known = {
        "min": np.minimum,
        "max": np.maximum,
        "exp": np.exp,
        "log": np.log,
        "share": lambda value: np.clip(value, 0, 1),
    }
    values = anything(link)
    written = eval(equation, known, values)
    np.testing.assert_allclose(link.function(**values), written, rtol=1e-9)


def test_links_use_only_sources_that_are_listed_or_say_that_there_are_none() -> None:
    for link in model.LINKS:
        sources = link.notes["Sources"]
        listed = set(sources.split(", ")) <= set(rows("sources"))
        assert listed or sources in SOURCELESS, link.name
