"""A term paper runs as its student would run it, and what it writes says what was found."""

from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from tests.term_paper import term_paper

FUTURES = 200


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paper")
    theme = alt.theme.active
    term_paper.write(folder, futures=FUTURES, searched=1000, trajectories=2)
    alt.theme.enable(theme)
    return folder


def read(written: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(written / f"{name}.csv", index_col=0)


def test_each_table_and_the_chart_say_how_they_are_made_again(written: Path) -> None:
    tables = sorted(path.stem for path in written.glob("*.csv"))
    assert len(tables) == 7
    assert tables == sorted(path.stem for path in written.glob("*.txt"))
    credits_ = [path.read_text(encoding="utf-8") for path in written.glob("*.txt")]
    chart = (written / "warheads.svg").read_text(encoding="utf-8")
    assert all("seed 2016" in text for text in [*credits_, chart])
    assert all("scenario NK" in text or term_paper.RIVAL in text for text in [*credits_, chart])
    for name in ("side-by-side", "opening-in-both", f"fails, {term_paper.RIVAL}"):
        assert term_paper.RIVAL in (written / f"{name}.txt").read_text(encoding="utf-8")


def test_what_tames_decides_where_the_thesis_fails(written: Path) -> None:
    names = read(written, "hangs-on").index[:3]
    assert "growth_tames" in names
    usual, rival = (read(written, f"fails, {name}") for name in term_paper.MODELS)
    for box in (usual, rival):
        limits = set(zip(box["assumption"], box["end"], strict=True))
        assert {("growth_tames", "most"), ("growth_arms", "least")} <= limits
        assert (box["density"] > box["fails"]).all()
    assert rival["fails"].iloc[0] > usual["fails"].iloc[0]


def test_the_rival_theory_leaves_more_warheads_and_the_thesis_with_central_beliefs(
    written: Path,
) -> None:
    table = read(written, "side-by-side")
    usual, rival = (table.loc[name] for name in term_paper.MODELS)
    assert rival["joint opening, average"] > usual["joint opening, average"] + 5
    assert (table["fewer of these"] == table["both stand"]).all()
    both = read(written, "opening-in-both").set_index("outcome")
    assert both["this"]["warheads"] == pytest.approx(rival["joint opening, average"])
    assert abs(both["average"]["hungry years"]) <= 0.25, "hunger hardly hangs on arms"


def test_conditions_lose_places_where_hunger_alone_counts(written: Path) -> None:
    places, hungry = read(written, "priorities"), read(written, "hungry-years")
    assert places.loc["step by step", ["Washington", "Beijing", "Seoul"]].eq(1).all()
    assert places.loc["joint opening", "hunger alone"] == 1
    conditions = places.loc["shared conditions"]
    assert conditions["Seoul"] == 3 < conditions["hunger alone"]
    assert places["Washington"]["joint cut-off"] < places["Beijing"]["joint cut-off"]
    assert hungry["hungry years"].idxmin() == "joint opening"
    assert 19 < hungry["hungry years"].max() <= 20, "the start is no part of the twenty years"
    assert set(hungry["unit"]) == {"years of 20"}


def test_the_chart_writes_years_as_years(written: Path) -> None:
    chart = (written / "warheads.svg").read_text(encoding="utf-8")
    assert ">2020<" in chart
    assert ">2,020<" not in chart
