"""Runs as labelled arrays of the library xarray, which has to be installed separately."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd

from conundrum.run.dates import dated
from conundrum.run.future_numbers import future_numbers
from conundrum.run.run_tables import RunTables
from conundrum.tables import say


def dataset(run: RunTables, cited: str) -> Any:
    """Return a run as a Dataset of the library xarray, in the units that readers see.

    Each outcome has the dimensions time and future, and its unit in ``attrs["units"]``. Futures
    count from 1, and each time has its date, such as October 2036.

    Raises
    ------
    ModuleNotFoundError
        If xarray is not installed; the message says how to install it.
    """
    found = {
        name: (("time", "future"), np.array(run[name]), {"units": unit})
        for name, unit in run.units().items()
    }
    labels = {
        "time": run.years,
        "date": ("time", [dated(float(moment)) for moment in run.years]),
        "future": future_numbers(run.futures),
    }
    return _xarray().Dataset(found, labels, {"cited": cited})


def side_by_side(runs: Mapping[str, RunTables], cited: str) -> Any:
    """Return runs as one Dataset of the library xarray, with a first dimension for the runs."""
    made = [dataset(run, cited) for run in runs.values()]
    joined = _xarray().concat(made, pd.Index(list(runs), name="run"), combine_attrs="drop")
    return joined.assign_attrs(cited=cited)


def _xarray() -> Any:
    try:
        return import_module("xarray")
    except ModuleNotFoundError as missing:
        raise ModuleNotFoundError(say("refused.xarray"), name="xarray") from missing
