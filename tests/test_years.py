"""No year is built in: the record may go on, and whatever shows it goes on with it."""

import csv
import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.quick import widely
from tests.reader import press

import conundrum as nk
from conundrum.analysis import run_statistic
from conundrum.charts.cited_table import table_of
from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.timeline import described, timeline_svg
from conundrum.charts.record_rows import last_year
from conundrum.run.hindcast import compare, hindcast
from conundrum.tables import evidence, published, settings
from conundrum.tables.settings import DATA, SCHEMA
from conundrum.views import forecast as shows

pytestmark = pytest.mark.slow

TIMES = ("year", "end_year", "date", "from")
PACKAGE = json.loads((DATA / SCHEMA).read_text(encoding="utf-8"))
DATED = {
    resource["name"]: resource["schema"]
    for resource in PACKAGE["resources"]
    # When a source was published, or a scenario is set, is no part of the record.
    if resource["name"] not in ("sources", "scenarios")
    and any(field["name"] in TIMES for field in resource["schema"]["fields"])
}
QUICK = ("warheads",)
"""A table that is told by year and series, with a spread."""

NEW = (2026, 2027)
Rows = list[dict[str, str]]


def later(row: dict[str, str], year: int) -> dict[str, str]:
    """The same row, some years on, as one that nobody could take for another."""
    made = {**row, **{field: "" for field in ("note",) if field in row}}
    for field in ("date", "from"):
        if field in row:
            made[field] = f"{year}-04-01"
    if "end_year" in row:
        span = int(row["end_year"]) - int(row["start_year"] or row["end_year"])
        made |= {"start_year": str(year - span), "end_year": str(year)}
    if "year" in row:
        made["year"] = str(year)
    if "test" in row:
        made["test"] = str(year - 2019)
    if "resolution" in row:
        made["resolution"] = str(year + 1000)
    return made


def last_of_all(rows: Rows, _: list[str]) -> Rows:
    return rows[-1:]


def last_of_each(rows: Rows, key: list[str]) -> Rows:
    """The last row of each series: what the key of the table names besides the year, or a topic."""
    parts = (
        ["topic"]
        if "topic" in rows[0]
        else [field for field in key if field not in (*TIMES, "start_year", "resolution", "test")]
    )
    return list({tuple(row[part] for part in parts): row for row in rows}.values())


def go_on(
    folder: Path, name: str, years: Sequence[int], chosen: Callable[[Rows, list[str]], Rows]
) -> None:
    """Let a table go on for some years, or some of its series."""
    path = folder / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        heads, rows = list(reader.fieldnames or []), list(reader)
    key = DATED[name].get("primaryKey", [])
    new = [later(row, year) for year in years for row in chosen(rows, key)]
    there = [[row[field] for field in key] for row in rows]
    # A year that the record has already is no new one.
    more = [row for row in new if not key or [row[field] for field in key] not in there]
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, heads, lineterminator="\n").writerows(more)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the data that everything reads."""
    copied = Path(shutil.copytree(DATA, tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    for module in (settings, evidence):
        monkeypatch.setattr(module, "DATA", copied)
    read_anew()
    yield copied
    read_anew()


def read_anew() -> None:
    for cache in (settings.rows, run_statistic._run, published._lines):
        cache.cache_clear()


def told() -> dict[str, str]:
    """What everything that rests on the record says."""
    figures = {name: draw() for name, draw in CHARTS.items()}
    for name, figure in figures.items():
        assert table_of(figure.rows, figure.columns, figure.sources, name)
    said = {name: f"{figure.title} {figure.about}" for name, figure in figures.items()}
    said["timeline"] = f"{described()} {timeline_svg()}"
    assert compare(hindcast()).notna().all(axis=None)
    said["forecast"] = nk.show.forecast().parts_now()["table"]()
    said["hits"] = nk.show.hits().still()
    card = nk.show.scorecard()
    press(card, "all")
    said["scorecard"] = card.parts["card"].value
    return said


def beyond(spec: dict[str, Any]) -> list[float]:
    """What of a chart stands after the end of its axis of years."""
    found = []
    for panel in spec.get("vconcat", [spec]):
        layers = panel.get("layer", [panel])
        scales = [layer["encoding"].get("x", {}).get("scale", {}) for layer in layers]
        ends = [scale["domain"][1] for scale in scales if scale.get("domain", [0])[0] > 1900]
        for layer in layers:
            held = layer.get("data", panel.get("data", {}))
            rows = held.get("values") or spec.get("datasets", {}).get(held.get("name"), [])
            found += [row["x"] for row in rows if ends and row.get("x", 0) > ends[0]]
    return found


@pytest.mark.wide
@pytest.mark.parametrize("name", widely(DATED, QUICK))
def test_a_row_of_2026_breaks_nothing_in_any_table(folder: Path, name: str) -> None:
    go_on(folder, name, NEW[:1], last_of_all)
    told()
    assert hindcast(futures=50).end >= 2026


def test_what_tells_of_the_record_goes_on_with_it(folder: Path) -> None:
    for name in DATED:
        go_on(folder, name, NEW, last_of_each)
    assert [name for name, text in told().items() if "2027" in text] == [
        *("trade by sector", "trade with China", "China's share", "hunger", "arrivals"),
        *("warheads", "votes"),
        *("timeline", "forecast", "hits", "scorecard"),
    ]
    assert hindcast(futures=50).end == 2028


@pytest.mark.wide
def test_nothing_is_drawn_beyond_the_end_of_an_axis(folder: Path) -> None:
    for name in DATED:
        go_on(folder, name, NEW, last_of_each)
    for name in CHARTS:
        assert beyond(nk.chart(name).chart.spec) == [], name
    assert last_year() == 2027
    places = re.findall(r' x="([\d.]+)%"', timeline_svg())
    assert all(0 <= float(place) <= 100 for place in places)
    drawn = nk.show.forecast().parts_now()
    for series in shows.SERIES:
        places = re.findall(r' x1?="([\d.]+)%"', drawn[series]())
        assert all(0 <= float(place) <= 100 for place in places)
