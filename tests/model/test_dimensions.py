"""Dimensions: in other units of money, warheads, people or time, every link says the same."""

import re

import numpy as np
import pytest

from conundrum import model
from conundrum.model.policy import CONTROLS
from conundrum.tables.settings import rows

BASES = {"money": "USD billion", "warheads": "warheads", "people": "people"}
FACTOR = 8.0
LINKS = {link.name: link for link in model.LINKS}
NO_UNIT = {*CONTROLS, *rows("beliefs"), "fallen", "fortune"}


def unit(name: str) -> str:
    """The unit of anything a link takes or gives."""
    if name in rows("assumptions"):
        return rows("assumptions")[name]["unit"]
    if name in LINKS:
        return LINKS[name].notes["Unit"]
    if name in {"time", "suspended_until"}:
        return "years"
    if name in NO_UNIT:
        return "share"
    if name.endswith("_2016"):
        return unit(name.removesuffix("_2016"))
    return unit(f"{name}_change").removesuffix("per year").strip()


def power(of: str, base: str) -> int:
    """How a number in a unit grows when the numbers of a base unit do."""
    if base == "time":
        return -1 if of.endswith("per year") else int(of.startswith("years"))
    return int(re.match(rf"{BASES[base]}\b", of) is not None)


@pytest.mark.parametrize("base", [*BASES, "time"])
@pytest.mark.parametrize("name", LINKS)
def test_a_link_holds_in_any_unit(name: str, base: str) -> None:
    link = LINKS[name]
    rng = np.random.default_rng(3)
    values = {given: rng.uniform(0.1, 1, 200) for given in link.inputs}
    other = {given: FACTOR ** power(unit(given), base) * array for given, array in values.items()}
    expected = FACTOR ** power(unit(link.name), base) * np.asarray(link.function(**values), float)
    np.testing.assert_allclose(link.function(**other), expected, rtol=1e-9)


def test_the_units_are_told_apart() -> None:
    assert power(unit("exports"), "money") == 1
    assert power(unit("exports"), "time") == power(unit("break_rate"), "time") == -1
    assert power(unit("reserves"), "money") == 1
    assert power(unit("reserves"), "time") == power(unit("risk"), "time") == 0
    assert power(unit("suspended_until"), "time") == power(unit("cohesion_growth"), "time") == 1
