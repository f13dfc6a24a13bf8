"""What a run says of itself."""

from collections.abc import Callable

import numpy as np
import pytest

import conundrum as nk
from conundrum.run.outlook import QUANTILES
from conundrum.run.written_outcome import in_worlds, show
from conundrum.tables.settings import rows, value


@pytest.fixture(scope="module")
def run() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["joint cut-off"], worlds=500)


def test_bands_are_the_quantiles_of_the_worlds(run: nk.Outlook) -> None:
    bands = run.bands()
    assert list(bands) == ["year", "outcome", *QUANTILES]
    assert len(bands) == len(run.years) * len(rows("outcomes"))
    for name in ("warheads", "leavers"):
        mine = bands[bands["outcome"] == name][list(QUANTILES)].to_numpy()
        theirs = np.quantile(run[name].astype(float), [0.05, 0.25, 0.5, 0.75, 0.95], axis=1).T
        np.testing.assert_allclose(mine, theirs, rtol=1e-4)
    assert (np.diff(bands[list(QUANTILES)].to_numpy(), axis=1) >= 0).all()


def test_one_world_is_its_own_median() -> None:
    one = nk.simulate(worlds=1)
    assert np.array_equal(one.quantiles("output"), np.tile(one["output"].T, (5, 1)))


def test_the_summary_agrees_with_the_worlds(run: nk.Outlook) -> None:
    summary = run.summary().set_index("outcome")
    for name in rows("outcomes"):
        scale = value("outcomes", name, "per_unit")
        expected = np.mean if name == "fallen" else np.median
        said = expected(run[name][-1]) * scale
        assert summary.loc[name, "median"] == pytest.approx(said, rel=1e-4)
        assert show(name, said) in str(summary.loc[name, "words"])
    fell = round(100 * run["fallen"][-1].mean())
    assert summary.loc["fallen", "words"] == f"In {fell} of 100 worlds the regime falls by 2036."


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0 of 100"),
        (0.004, "fewer than 1 of 100"),
        (0.13, "13 of 100"),
        (0.996, "more than 99 of 100"),
        (1, "100 of 100"),
    ],
)
def test_natural_frequencies(share: float, said: str) -> None:
    assert in_worlds((np.arange(1000) < share * 1000).astype(float)) == said


@pytest.mark.parametrize("ask", [nk.Outlook.__getitem__, nk.Outlook.at_the_end, nk.Outlook.only])
def test_an_unknown_outcome_is_named(
    run: nk.Outlook, ask: Callable[[nk.Outlook, str], object]
) -> None:
    with pytest.raises(nk.BadValue, match=r"outcome: one of warheads, .* is allowed, but 'bombs'"):
        ask(run, "bombs")


@pytest.mark.parametrize("steps", [{"every": 0}, {"every": 0.5}, {"first": 81}, {"first": None}])
def test_a_step_that_is_not_there_is_named(run: nk.Outlook, steps: dict) -> None:
    with pytest.raises(nk.BadValue, match=f"{next(iter(steps))}: a whole number from"):
        run.quantiles("warheads", **steps)
