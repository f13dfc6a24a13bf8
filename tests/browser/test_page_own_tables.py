"""The tables of what is the reader's own: those of the page are those of Python."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conundrum.classroom.exercises.progress_table import Progress
from conundrum.page.engine import HOME
from conundrum.questions import keeper, kept_guesses, own_records
from conundrum.questions.kept_answers import STORE, Try, keep
from conundrum.questions.kept_guesses import Guess


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds what writes the tables."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=HOME + keeper.script())
        page.evaluate("about => { globalThis.about = about; }", keeper.about())
        yield page


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(STORE, "unwritten", [])


def test_the_tables_of_what_is_the_reader_s_are_those_of_python(page: Page) -> None:
    records = [
        Guess("02.falls", "How many <i>?", "60 warheads", "90 & more", "2026-01-02T00:00:00.000Z"),
        Guess("02.falls", "How many <i>?", "50 warheads", "90 & more"),
        Guess("00.1", "What?", "'A'", "No.", "2026-01-02T00:00:00.000Z"),
        Guess("00.1", "What?", "B", "Yes.", "2026-01-03T00:00:00.000Z"),
    ]
    for some in ([], records[:1], records[2:], [*records, *records]):
        raw = [vars(one) for one in some]
        table = "records => ownTables(joined(records), about.words, about.questions)"
        assert page.evaluate(table, raw) == kept_guesses.tables(some)
        merged = page.evaluate("records => joined(records)", raw)
        assert merged == [vars(one) for one in own_records.joined(some)]


PROGRESS = "([records, exercises]) => progressTable(records, about.words, exercises)"


def test_the_table_of_progress_is_that_of_python(page: Page) -> None:
    for name, verdict, said in (
        *(("02.1", "wrong", "1"), ("02.1", "right", "2"), ("02.1", "wrong", "1")),
        *(("02.2", "wrong", "a"), ("02.3", "close", "x"), ("02.3", "wrong", "y")),
        *(("02.6", "kept", "<b>"), ("03.1", "right", "2")),
    ):
        keep(Try(name, verdict, said))
    table = Progress("02")
    records = [vars(one) for one in STORE.read()[0]]
    python = table.table.value
    assert page.evaluate(PROGRESS, [records, table._exercises]) == python
    for told in ("right, at try 2", "tried once", "tried 2 times", "written", "open"):
        assert told in python
