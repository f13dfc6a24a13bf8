"""What an expression comes to: of one run, of several, or of rows, and the one figure of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from tools.origin.language import Unclear
from tools.origin.runs import Worlds


@dataclass(frozen=True, eq=False)
class Many:
    """The same thing of several runs, by the name of each."""

    by_name: Mapping[str, Any]


def one(value: Any) -> Any:
    """Turn a value into the one figure it stands for, or one for each of several runs."""
    if isinstance(value, Worlds):
        return value.usual
    if isinstance(value, Many):
        return np.array([one(each) for each in value.by_name.values()])
    if isinstance(value, pd.Series):
        if value.empty:
            raise Unclear("no row fits")
        return value.iloc[0] if len(value) == 1 else value.to_numpy()
    return value


def each(value: Any) -> Any:
    """Turn a value into all that it holds: of worlds, of rows, or of runs."""
    if isinstance(value, Worlds):
        return value.values
    if isinstance(value, pd.Series):
        held = value.dropna()
        return held if pd.api.types.is_datetime64_any_dtype(held) else held.to_numpy()
    return one(value)
