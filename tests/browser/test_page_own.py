"""What a browser keeps for a reader: joined, forgotten, saved and opened, and shown in tables."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conundrum.classroom.exercises.progress_table import Progress
from conundrum.page.engine import SHARED
from conundrum.questions import own_records, own_tables, record_store
from conundrum.questions.own_records import TIME
from conundrum.questions.stored_answers import STORE, Try, keep
from conundrum.questions.stored_guesses import Guess
from conundrum.tables import entries

BOX = """(held) => ({
  held, getItem: (key) => held[key] ?? null, setItem(key, text) { held[key] = text; },
})"""
FULL = """(held) => ({
  held, getItem: (key) => held[key] ?? null, setItem() { throw new Error("full"); },
})"""
BARRED = """() => { throw new Error("barred"); }"""
ACT = f"""([kind, held, acts, times]) => {{
  const made = {{ box: {BOX}, full: {FULL} }}[kind]?.(held);
  const box = () => made ?? ({BARRED})();
  const own = ownThings(box, () => Date.parse(times.shift() ?? "2030-01-01T00:00:00Z"));
  for (const [act, what] of acts) own[act](what);
  const {{ records, forgotten, stored }} = own;
  return {{ said: records.map((one) => one.said), records, forgotten, stored, held }};
}}"""
KEPT = "conundrum.own.1"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds what keeps the reader's own."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=SHARED + record_store.script())
        page.evaluate(
            "about => { globalThis.about = about; sentences = about.words; }", record_store.about()
        )
        yield page


def said(text: str, at: str = "") -> dict[str, str]:
    return {"question": "02.falls", "asked": "?", "said": text, "came": "!", "at": at}


def tried(text: str, at: str = "") -> dict[str, str]:
    return {"exercise": "02.1", "verdict": "wrong", "said": text, "at": at}


def left(code: str, at: str) -> dict[str, str]:
    return {"scenario": code, "at": at}


def choice(policy: str, at: str) -> dict[str, str]:
    return {"chosen": policy, "year": "2036", "at": at}


def own(
    page: Page, *acts: Any, held: Any = None, kind: str = "box", times: Any = ()
) -> dict[str, Any]:
    """Do acts with what a browser has kept, and return what there is then."""
    of: dict[str, Any] = page.evaluate(ACT, [kind, held or {}, list(acts), list(times)])
    return of


EARLY, LATE, LATER = (f"2026-11-26T12:00:0{second}.000Z" for second in range(3))
BEFORE = {KEPT: json.dumps({"records": [said("kept", EARLY)], "forgotten": ""})}


def test_what_others_kept_since_is_not_overwritten(page: Page) -> None:
    there = own(
        page, ["keep", said("new")], ["add", [said("file"), said("kept", EARLY)]], held=BEFORE
    )
    assert there["said"] == ["file", "kept", "new"]
    assert TIME.fullmatch(there["records"][-1]["at"])
    assert json.loads(there["held"][KEPT])["records"] == there["records"]


def test_what_is_forgotten_does_not_come_back_but_from_a_file_that_is_opened(page: Page) -> None:
    old, acts = [said("file"), said("kept", EARLY)], [["forget", None]]
    there = own(page, *acts, ["add", [*old, said("newer", LATER)]], held=BEFORE, times=[LATE])
    assert (there["said"], there["forgotten"]) == (["newer"], LATE)
    there = own(page, *acts, ["open", old], held=BEFORE, times=[LATE])
    assert (there["said"], there["forgotten"]) == (["file", "kept"], "")


def test_a_clock_that_is_put_back_loses_nothing(page: Page) -> None:
    acts = (["forget", None], ["keep", said("new")])
    assert own(page, *acts, times=[LATER, EARLY])["said"] == ["new"]
    future = said("future", "2999-01-01T00:00:00.000Z")
    assert own(page, ["add", [future]], ["forget", None], times=[EARLY])["said"] == []


def test_the_last_answer_to_an_exercise_is_kept_once(page: Page) -> None:
    keeps = [["keep", tried(text)] for text in ("8", "9", "9", "8")]
    other = ["keep", {**tried("8"), "exercise": "02.2"}]
    there = own(page, *keeps, other, times=[EARLY, LATE, LATER])
    assert sorted(there["said"]) == ["8", "8", "8", "9"]
    assert own(page, ["keep", said("a")], ["keep", said("a")], times=[EARLY, LATE])["said"] == [
        "a",
        "a",
    ]


def test_of_settings_the_last_is_kept(page: Page) -> None:
    acts = [["keep", {"scenario": "NK2A"}], ["add", [left("NK2C", LATER)]]]
    there = own(page, *acts, ["keep", {"scenario": "NK2B"}], times=[EARLY, LATE])
    assert there["records"] == [left("NK2C", LATER)]
    there = own(page, ["open", [left("NK2C", LATER), left("NK2B", EARLY)]])
    assert json.loads(there["held"][KEPT])["records"] == [left("NK2C", LATER)]
    assert own(page, *acts, ["forget", None])["records"] == []
    # So it is of choices, which leave a setting alone.
    acts = [["add", [left("NK2C", LATER), choice("2016", EARLY), choice("joint opening", LATE)]]]
    kept = own(page, *acts)["records"]
    assert kept == [choice("joint opening", LATE), left("NK2C", LATER)]


@pytest.mark.parametrize(
    "text", ["{", "7", '{"records": [{}]}', '{"records": 3}', '{"records": [null]}', "null"]
)
def test_what_cannot_be_read_is_put_aside(page: Page, text: str) -> None:
    there = own(page, ["keep", said("new")], held={KEPT: text})
    assert (there["said"], there["held"][f"{KEPT}.damaged"]) == (["new"], text)


@pytest.mark.parametrize("kind", ["full", "barred"])
def test_a_browser_that_keeps_nothing_still_has_it_on_the_page(page: Page, kind: str) -> None:
    there = own(page, ["keep", said("new")], ["keep", said("more")], kind=kind)
    assert (sorted(there["said"]), there["stored"]) == (["more", "new"], False)


OPEN = """([text, words]) => opened(text, "mine.json", words)"""
WHOLE = {
    "conundrum": "answers",
    "version": 1,
    "records": [
        said("a", EARLY),
        said("b"),
        tried("9", EARLY),
        left("NK2", LATE),
        choice("2016", LATE),
    ],
}
MANY = "x" * 100_001
BAD = {
    "{": "mine.json is not JSON",
    "[]": "mine.json contains no answers",
    "null": "mine.json contains no answers",
    '{"conundrum": "answers"}': "its version is missing and not 1",
    json.dumps(WHOLE | {"version": "2"}): "version is '2' and not 1",
    json.dumps(WHOLE | {"records": {}}): "they should be a list, but the file has {} there",
    json.dumps(WHOLE | {"records": [said("a"), 7]}): "record 2, “question” should",
    json.dumps(WHOLE | {"records": [{"exercise": "02.1", "at": ""}]}): "record 1, “verdict” should",
    json.dumps(WHOLE | {"records": [left("NK2", "") | {"scenario": 7}]}): "“scenario” should be",
    json.dumps(WHOLE | {"records": [said("a") | {"came": None}]}): "record 1, “came” should be",
    json.dumps(WHOLE | {"records": [said(MANY)]}): "“said” should be a text of at most 100,000",
    json.dumps(WHOLE | {"records": [choice("2016", "")]}): "time should look like 2026-11-26T12",
    json.dumps(WHOLE | {"records": [said("a", "now")]}): "time should look like 2026-11-26T12:00",
    json.dumps(WHOLE | {"records": [left("NK2", "")]}): "the time should look like 2026-11-26T",
    json.dumps(WHOLE | {"records": [said("a", "2026-99-99T99:99:99.000Z")]}): "time should look",
    " " * 2_000_001: "at most 2,000,000 characters can be read, and the file has 2,000,001",
}


@pytest.mark.parametrize(("text", "message"), BAD.items(), ids=[*BAD.values()])
def test_a_bad_file_is_refused_by_what_is_wrong_with_it(
    page: Page, text: str, message: str
) -> None:
    refused = page.evaluate(OPEN, [text, record_store.about()["words"]])
    assert refused["refused"].startswith("mine.json")
    assert message in refused["refused"]
    assert "records" not in refused


def test_a_saved_file_opens_as_it_was(page: Page) -> None:
    text = page.evaluate("records => saved(records)", WHOLE["records"])
    there = page.evaluate(OPEN, [text, record_store.about()["words"]])
    assert there == {"records": WHOLE["records"]}
    assert "name" not in json.loads(text)
    named = page.evaluate("records => saved(records, 'Ada')", WHOLE["records"])
    assert json.loads(named)["name"] == "Ada"
    assert page.evaluate(OPEN, [named, record_store.about()["words"]]) == there


def guesses_table(records: list[Guess]) -> str:
    """Write them as the kernel does."""
    raw = [vars(one) for one in own_records.joined(records)]
    return own_tables.guesses(raw, list(entries("questions")))


def test_the_tables_of_what_is_the_reader_s_are_those_of_python(page: Page) -> None:
    records = [
        Guess("02.falls", "How many <i>?", "60 warheads", "90 & more", "2026-01-02T00:00:00.000Z"),
        Guess("02.falls", "How many <i>?", "50 warheads", "90 & more"),
        Guess("00.1", "What?", "'A'", "No.", "2026-01-02T00:00:00.000Z"),
        Guess("00.1", "What?", "B", "Yes.", "2026-01-03T00:00:00.000Z"),
        Guess("after.sure", "How sure?", "<Very>", "Noted.", "2026-01-04T00:00:00.000Z"),
        Guess("before.alone", "Where?", "In both", "Noted.", "2026-01-04T00:00:00.000Z"),
    ]
    for some in ([], records[:1], records[2:], [*records, *records]):
        raw = [vars(one) for one in some]
        table = "records => $questions_own_tables.guesses(joined(records), about.questions)"
        assert page.evaluate(table, raw) == guesses_table(some)
        merged = page.evaluate("records => joined(records)", raw)
        assert merged == [vars(one) for one in own_records.joined(some)]


PROGRESS = "([records, exercises]) => $questions_own_tables.progress(records, exercises)"


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
