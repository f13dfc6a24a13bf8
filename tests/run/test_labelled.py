"""Runs as arrays with labels: with xarray where it is installed, and a plain sentence elsewhere."""

import sys

import numpy as np
import pytest

import conundrum as nk


def test_without_xarray_it_is_said_how_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xarray", None)
    run = nk.simulate(years=5, futures=3)
    for one in (run, nk.Runs({"one": run})):
        with pytest.raises(ModuleNotFoundError, match=r"To install it: pip install"):
            one.to_xarray()


def test_each_number_has_its_date_and_the_number_of_its_future() -> None:
    pytest.importorskip("xarray")
    runs = nk.simulate({"usual": "2016", "open": "joint opening"}, years=5, futures=3)
    made = runs["open"].to_xarray()
    assert made["future"].values.tolist() == [1, 2, 3]
    assert (made["hunger"].attrs["units"], str(made["date"].values[-1])) == (
        "people in 100",
        "October 2021",
    )
    ends = runs["open"].frame(2021)["hunger"]
    assert np.array_equal(made["hunger"].sel(time=2021.75).to_series(), ends)
    both = runs.to_xarray()
    assert both["hunger"].dims == ("run", "time", "future")
    assert np.array_equal(both["hunger"].sel(run="open"), made["hunger"])
    assert both.attrs["cited"] == runs.cite()
