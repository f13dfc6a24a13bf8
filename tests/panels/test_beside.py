"""Two policies beside each other: the right runs, in the right lines, under the chosen beliefs."""

import numpy as np
import pytest
from tests.reader import press

import conundrum as nk
from conundrum.charts.beside import DRAWN
from conundrum.charts.small_multiples import EVERY
from conundrum.charts.style import PANEL, TEXT
from conundrum.panels.beside import BELIEFS
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import in_futures
from conundrum.shown.beside import chart_data
from conundrum.tables.settings import value

pytestmark = pytest.mark.slow


def test_each_line_is_that_of_its_policy() -> None:
    drawn = nk.beside("joint opening", nk.Policy(us_sanctions=0)).parts["chart"].run
    policies = (nk.PRESETS["joint opening"], nk.Policy(us_sanctions=0), nk.PRESETS["2016"])
    for line, policy in zip(("first", "second", "path"), policies, strict=True):
        average = np.mean(nk.simulate(policy)["warheads"][::EVERY], axis=1)
        np.testing.assert_allclose(drawn["warheads"][line]["mean"], average, atol=0.06)


def test_both_are_compared_under_the_beliefs_that_are_chosen() -> None:
    shown = nk.beside("joint cut-off", "joint opening")
    chosen = "Growth arms, and does not tame"
    press(shown, chosen)
    assert shown.beliefs == BELIEFS[chosen]
    policies = (nk.PRESETS[name] for name in ("joint cut-off", "joint opening", "2016"))
    runs = [Run(nk.simulate(policy, BELIEFS[chosen])) for policy in policies]
    assert shown.parts["chart"].run == chart_data(runs)
    assert "in 2036: better in people who have left" in shown.parts["said"].text


def test_the_head_and_the_chart_count_falls_alike() -> None:
    # 95 of 1,000 are half a future more than 9 of 100.
    policies = {"first": "joint cut-off", "second": "joint opening"}
    drawn = nk.beside(*policies.values()).parts["chart"].run["fallen"]
    for line, policy in policies.items():
        fallen = nk.simulate(nk.PRESETS[policy])["fallen"][-1]
        assert in_futures(fallen) == f"{drawn[line]['last']} of 100"


def test_the_two_last_numbers_never_cover_each_other() -> None:
    for second in ("2016", "Washington alone", "shared conditions"):
        run = nk.beside("Beijing alone", second).parts["chart"].run
        for outcome in DRAWN:
            room = TEXT / PANEL["height"] * value("outcomes", outcome, "frame")
            first, last = (run[outcome][f"{name}_end"] for name in ("first", "second"))
            assert abs(first - last) >= 0.99 * room
            assert min(first, last) >= 0


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("joint war", "2016"), "first: one of 2016, "),
        (("2016", 3), "second: a Policy, a name of"),
        (("2016", nk.Policy()), "second: a policy other than the first"),
    ],
)
def test_bad_input_is_named(given: tuple, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        nk.beside(*given)
