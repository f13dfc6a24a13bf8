"""Combinations of beliefs, and how often each policy comes first under them."""

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.mixes import first_places, mixes
from conundrum.tables.settings import rows


def test_combinations_of_beliefs_go_evenly_from_off_to_double() -> None:
    drawn = pd.DataFrame(map(vars, mixes(50)))
    assert list(drawn) == [*rows("beliefs")]
    for name in drawn:
        assert sorted((drawn[name] * 50).astype(int)) == list(range(50)), name
    assert np.abs(drawn.corr().to_numpy() - np.eye(drawn.shape[1])).max() < 0.5


def test_a_lead_within_one_point_is_a_tie() -> None:
    first = first_places(pd.DataFrame([[0.2, 0.4], [0.209, 0.45], [0.3, 0.399]]))
    assert first["first"].tolist() == [1, 0, 1]
    assert first["or_tied"].tolist() == [2, 1, 1]
