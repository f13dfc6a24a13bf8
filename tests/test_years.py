"""No year is built in: the record may go on, and whatever shows it goes on with it."""

import csv
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.frozen.showing import within
from tests.quick import widely
from tests.reader import press

import conundrum as nk
from conundrum.analysis import run_statistic
from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.timeline import alt_text
from conundrum.charts.evidence.timeline_rows import record
from conundrum.panels.timeline import offered
from conundrum.questions.predict import figure_of
from conundrum.run.hindcast import compare, hindcast
from conundrum.shown.timeline import in_year, summary
from conundrum.tables import evidence, published, settings
from conundrum.tables.settings import DATA, SCHEMA, entries
from conundrum.tables.words import say
from conundrum.widgets.mouse import Brush
from conundrum.widgets.record_chart import table_of

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
ASKED = ("08.output", "08.regime")
"""The guesses that are set beside the end of the record."""

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
    for cache in (settings.rows, record, run_statistic._run, published._lines):
        cache.cache_clear()


def told() -> dict[str, str]:
    """What everything that rests on the record says."""
    figures = {name: draw() for name, draw in CHARTS.items()}
    for name, figure in figures.items():
        assert table_of(figure.rows, figure.columns, figure.sources, name)
    said = {name: f"{figure.title} {figure.about}" for name, figure in figures.items()}
    last = record().last
    held = offered()
    said[f"in {last}"] = in_year(held, last)
    said["timeline"] = f"{alt_text()} {summary(held, 1993, last)} {summary(held, last, last)}"
    assert compare(hindcast()).notna().all(axis=None)
    against = nk.forecast()
    chart = against.parts["chart"]
    said["forecast"] = f"{chart.spec['description']} {against.parts['said'].text}"
    said["scorecard"] = nk.scorecard().parts["card"].value
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
        *("warheads", "votes", "output since 2016", "in 2027"),
        *("timeline", "forecast", "scorecard"),
    ]
    assert len(in_year(offered(), 2027).splitlines()) > 5
    assert hindcast(futures=50).end == 2028


@pytest.mark.wide
def test_nothing_is_drawn_beyond_the_end_of_an_axis(folder: Path) -> None:
    for name in DATED:
        go_on(folder, name, NEW, last_of_each)
    for name in CHARTS:
        assert beyond(nk.chart(name).chart.spec) == [], name
    line, panel = nk.timeline(), nk.forecast()
    (brush,) = [one for one in within(line) if isinstance(one, Brush)]
    end = line.sliders["end"]
    assert end.high == end.value == brush.last == 2027
    line.sliders["start"].value = 2026
    assert beyond(line.parts["chart"].spec) == []
    drawn, run = panel.parts["chart"].spec, panel.parts["chart"].run
    ends = {
        layer["encoding"]["x"]["scale"]["domain"][1]
        for one in drawn["vconcat"]
        for layer in one["layer"]
        if "scale" in layer.get("encoding", {}).get("x", {})
    }
    counted = panel.parts["counts"].spec
    assert 2027 < max(max(held["x"]) for held in run.values()) < min(ends)
    for panel_of, key in zip((*drawn["vconcat"], counted), run, strict=True):
        lengths = [
            one["data"]["sequence"]["stop"]
            for one in (panel_of, *panel_of["layer"])
            if "sequence" in one.get("data", {})
        ]
        assert {*lengths} == {len(run[key]["x"])}
    press(panel, say("driving.first"))
    assert "At the end of 2027 the regime stands" in panel.parts["said"].text


def test_a_question_on_the_record_keeps_the_year_that_it_asks_for(folder: Path) -> None:
    asked = {name: figure_of(entries("predictions")[name], None).answer for name in ASKED}
    for name in DATED:
        go_on(folder, name, NEW, last_of_each)
    read_anew()
    now = entries("predictions")
    assert {name: figure_of(now[name], 50).answer for name in ASKED} == asked
    assert ", 2026:" in figure_of(now["08.regime"], None).title
