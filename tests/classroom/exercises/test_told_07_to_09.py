"""Figures that the exercises of notebooks 07 to 09 tell in words, held against the model."""

import numpy as np
import pytest

from conundrum.analysis.game import equilibria, payoffs
from conundrum.analysis.run_statistic import measure, run
from conundrum.analysis.tradeoffs import CORNERS, options, regret
from conundrum.classroom.exercises import goal
from conundrum.model.assumptions import Assumptions
from conundrum.model.policy import PRESETS, Policy
from conundrum.run.hindcast import compare
from conundrum.run.weights import EYES
from conundrum.tables.settings import entries, rows, value
from conundrum.tables.table_statistic import counted

EXERCISES = entries("exercises")


def test_what_notebook_07_tells() -> None:
    full = {"press": (1.0, 0.0), "engage": (0.0, 1.0)}

    def pair(us: str, china: str) -> dict[str, float]:
        names = ("us_sanctions", "us_engagement", "china_sanctions", "china_engagement")
        return dict(zip(names, (*full[us], *full[china]), strict=True))

    assert "| **A keeps** | A 3, B 3 | A 9, B 1 |" in EXERCISES["07.2"]["task"]
    assert "| **A leaves** | A 1, B 9 | A 7, B 7 |" in EXERCISES["07.2"]["task"]
    loss = np.array([[3, 9], [1, 7]])
    assert [one.pure for one in equilibria(-loss, -loss.T)] == [(1, 1)]
    assert "would engage beside Beijing even so" in EXERCISES["07.3"]["told"]
    for beliefs in CORNERS:
        washington = payoffs(beliefs=beliefs, worlds=200).washington["engage"]
        assert washington["engage"] > washington["press"]
    assert "at about 0.16 a unit" in EXERCISES["07.4"]["answers"][2]["reply"]
    assert "it is Beijing, at about 0.18" in EXERCISES["07.4"]["answers"][2]["reply"]
    table = options(PRESETS).table.loc[["2016", "joint opening", "shared conditions"]]
    losses = table[["loss_Washington", "loss_Beijing"]].to_numpy(float)
    moves = table[["move_Washington", "move_Beijing"]].to_numpy(float)
    bears = (losses[0] - losses[1:]) / moves[1:]
    assert bears.argmin(axis=1).tolist() == [0, 1]
    assert bears.min(axis=1) == pytest.approx([0.16, 0.18], abs=0.01)
    assert "neither would gain by leaving" in EXERCISES["07.5"]["told"]
    kept = pair("engage", "engage")
    for eyes, left in (
        ("Washington", pair("press", "engage")),
        ("Beijing", pair("engage", "press")),
    ):
        assert measure({"eyes": eyes, "of": left, "less": kept}) > 0.05
    ends = [pair("press", "press"), kept, {}]
    model = EXERCISES["07.6"]["model"]
    assert "ends at about 7 after a full cut-off and 25 after a full opening, against 57" in model
    assert [round(measure({"outcome": "instability", "of": of})) for of in ends] == [7, 25, 57]
    assert "about 0.40, discord 0.20, both engaging 0.07" in model
    cost = [measure({"eyes": "Beijing", "of": of}) for of in ends]
    assert cost == pytest.approx([0.40, 0.07, 0.20], abs=0.005)
    assert measure({"eyes": "Washington", "of": ends[0], "less": {}}) < -0.05


def test_what_notebook_08_tells() -> None:
    bought = {"table": "china_trade", "field": "value"}
    assert "came back much of the way" in EXERCISES["08.1"]["told"]
    sold = {"flow": "exports", "series": "customs"}
    spec = {**bought, "where": {"year": 2024, **sold}, "since": {"year": 2016, **sold}}
    assert -50 < counted(spec) < -30
    kept, driven = (compare(outlook) for outlook in (run({}), run({"course": "record"})))
    assert "Of 35 marks of the record, 12 lie" in EXERCISES["08.2"]["task"]
    assert (len(driven), driven["in_90"].sum()) == (35, 12)
    assert "1,100 arrivals a year and 63" in EXERCISES["08.2"]["answers"][0]["reply"]
    arrivals = driven[driven["series"] == "arrivals"]["low"]
    assert arrivals.min() == 63
    assert arrivals.iloc[0] == pytest.approx(1100, abs=50)
    assert "October 2025 is then about 38, while SIPRI counts about 50" in EXERCISES["08.3"]["task"]
    late = {"outcome": "warheads", "year": 2025}
    assert round(measure({**late, "of": EXERCISES["08.3"]["start"]})) == 38
    sipri = {"estimator": "SIPRI", "year": 2025, "counts": "assembled"}
    assert counted({"table": "warheads", "field": "central", "where": sipri}) == 50
    assert "some twenty-five warheads more in 2036" in EXERCISES["08.3"]["told"]
    ways = {"build_2016": 5.0}, {"compels": 0.3}
    assert all(goal.judged("08.3", EXERCISES["08.3"], Assumptions(**w))[0] == "right" for w in ways)
    faster, weaker = (measure({"outcome": "warheads", "of": way}) for way in ways)
    assert faster - weaker == pytest.approx(25, abs=3)
    assert "all from 2020 on, and none before" in EXERCISES["08.4"]["told"]
    shut = compare(run(EXERCISES["08.4"]["answer"]["of"])).set_index("year")
    within = shut[shut["series"] == "arrivals"]["in_90"]
    assert within.index[within].tolist() == list(range(2020, 2026))
    assert (
        "About 3 points for the driven course, 8 for no change and 13 for the kept one"
        in (EXERCISES["08.5"]["answers"][3]["reply"])
    )
    runs = [one[one["series"] == "output"] for one in (driven, kept)]
    errors = [runs[0]["error"], 100 - runs[0]["low"], runs[1]["error"]]
    assert [round(error.abs().mean()) for error in errors] == [3, 8, 13]
    assert all((one["low"] == one["high"]).all() for one in runs)
    assert "up to 10 warheads for 2016 and about 50" in EXERCISES["08.6"]["model"]
    sipri = {"estimator": "SIPRI", "year": 2016}
    assert counted({"table": "warheads", "field": "high", "where": sipri}) == 10
    output = {"table": "output_growth", "field": "level"}
    level = {y: counted({**output, "where": {"year": y}}) for y in (2016, 2022, 2025)}
    assert level[2022] < level[2016]
    assert level[2022] < level[2025]


def test_what_notebook_09_tells() -> None:
    cost = [
        options(PRESETS, assumptions=Assumptions(reunion_cost=end)).table["loss_Seoul"]
        for end in (100, 2500)
    ]
    assert (
        "costs Seoul about a hundredth more at the upper end, and the order"
        in (EXERCISES["09.2"]["answers"][0]["says"])
    )
    assert (cost[1] - cost[0])["joint cut-off"] == pytest.approx(0.01, abs=0.006)
    assert list(cost[0].sort_values().index) == list(cost[1].sort_values().index)
    ranges = {
        name: [value("assumptions", name, end) for end in ("low", "central", "high")]
        for name in rows("assumptions")
    }
    widths = {n: (high - low) / central for n, (low, central, high) in ranges.items() if central}
    assert "from 100 to 2,500 billion dollars" in EXERCISES["09.2"]["task"]
    assert max(widths, key=widths.__getitem__) == "reunion_cost"
    assert [*ranges["reunion_cost"][::2]] == [100, 2500]
    start = EXERCISES["09.3"]["start"]
    assert "falls in 91 of 100 worlds" in EXERCISES["09.3"]["task"]
    usual = measure({"outcome": "fallen", "of": start})
    assert round(usual) == 91
    ends = {"fall_most": 0.12, "illicit": 1.5, "leak": 0.25, "cohesion_base": 0.54}
    assert "Alone, each takes from five to twelve worlds off" in EXERCISES["09.3"]["told"]
    alone = {
        name: usual - measure({"outcome": "fallen", "of": {**start, name: end}})
        for name, end in ends.items()
    }
    assert 5 <= min(alone.values()) < max(alone.values()) <= 12
    three = {name: end for name, end in ends.items() if name != "leak"}
    together = usual - measure({"outcome": "fallen", "of": {**start, **three}})
    assert together > 40
    assert together > sum(alone[name] for name in three) + 5
    assert (
        "They lose as much as before and are regretted more"
        in (EXERCISES["09.5"]["answers"][1]["says"])
    )
    six = regret()
    seven = regret({**PRESETS, "seventh": Policy(0.2, 0.9, 0.1, 0.9, 1)})
    assert seven.at["seventh", "regret"] == pytest.approx(0, abs=0.001)
    worst = [f"worst_{eyes}" for eyes in EYES]
    assert seven.loc[six.index, worst].to_numpy() == pytest.approx(six[worst].to_numpy())
    assert (seven.loc[six.index, "regret"] > six["regret"]).all()
    model = EXERCISES["09.6"]["model"]
    assert "about 35 warheads fewer in 2036" in model
    assert "only about four fewer are left" in model
    assert "at double strength as well, about eight more" in model
    beliefs: list[dict[str, float]] = [{}, {"growth_tames": 0.0}]
    beliefs.append({"growth_tames": 0.0, "growth_arms": 1.0})
    gaps = [
        measure({"outcome": "warheads", "of": {"preset": "joint opening", **held}, "less": held})
        for held in beliefs
    ]
    assert gaps == pytest.approx([-35, -4, 8], abs=0.6)
