"""Anything at all, and values that are nearly right."""

from typing import Any

import hypothesis.extra.numpy as hnp
import hypothesis.strategies as st
import numpy as np
import pandas as pd

import conundrum as nk


class Unprintable:
    """An object that cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("it cannot be shown")


TEXTS = ["", "\0", "\ud800", "<script>alert('%s')</script>", "{0}", "NaN", "9" * 5000, "名前\u202e"]
NUMBERS = [10**400, -(10**400), float("inf"), -0.0, 5e-324, 1e308, np.timedelta64(1, "ns")]
OBJECTS = [object(), int, len, pd.NA, pd.NaT, np.ma.masked, ..., range(3)]
UNSHOWABLE = {"too many digits": 10**5000, "nested": [10**5000], "unprintable": Unprintable()}
"""What Python itself cannot write out."""

# Whole numbers are small or huge, so that no run has tens of thousands of worlds.
numbers = st.integers(-100, 100) | st.integers().map(lambda number: number * 10**9) | st.floats()
scalars = (
    st.none()
    | st.booleans()
    | numbers
    | st.sampled_from(NUMBERS)
    | st.complex_numbers()
    | st.decimals()
    | st.fractions()
    | st.text()
    | st.sampled_from(TEXTS)
    | st.binary()
    | st.sampled_from(OBJECTS)
    | hnp.scalar_dtypes().flatmap(hnp.from_dtype)
    | hnp.arrays(st.sampled_from([float, int, bool, str]), hnp.array_shapes(min_dims=0))
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
    max_leaves=5,
)


def names(known: Any) -> st.SearchStrategy[str]:
    """Names that are known, and the same mistyped."""
    right = st.sampled_from(list(known))
    return right | right.map(str.upper) | right.map("{} ".format) | right.map(lambda n: n[:-1])


shares = st.floats(0, 1) | st.sampled_from([0, 1, -0.0, 1 + 1e-9, "0.5", np.float16(0.5), True])
policies = (
    st.none()
    | st.builds(nk.Policy, st.floats(0, 1))
    | names(nk.PRESETS)
    | st.just(nk.Scenario(nk.PRESETS["joint opening"]))
    | st.just(nk.encode(nk.Policy(us_sanctions=1)))
)
beliefs = st.none() | st.builds(nk.Beliefs, st.floats(0, 1))
held = st.none() | st.builds(nk.Assumptions, leak=st.floats(0, 1))
seeds = st.integers(-1, 2**32)
eyes = st.none() | names(nk.EYES) | st.builds(nk.Weights, st.floats(0, 1))
codes = st.builds(nk.encode, st.builds(nk.Policy)) | st.text("NK2W0", max_size=20).map(
    "NK2".__add__
)
