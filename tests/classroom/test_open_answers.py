"""What readers downloaded is gathered into one report: by claim, before and after, no names."""

import json
import re
from html import escape
from pathlib import Path

import pandas as pd
import pytest

import conundrum as nk
from conundrum.classroom.answers_report import LINES
from conundrum.classroom.answers_table import answers_table
from conundrum.classroom.open_answers import FILE, TABLE, Opened
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import entries, rows

ASKED = entries("questions")


def filed(*records: dict[str, str]) -> str:
    """The file that a page writes."""
    return json.dumps({"conundrum": "answers", "version": 1, "records": records})


def said(question: str, text: str, day: int = 1) -> dict[str, str]:
    at = f"2026-11-{day:02}T10:00:00.000Z"
    return {"question": question, "asked": "What?", "said": text, "came": "So it came.", "at": at}


def shown(panel: Opened) -> str:
    return str(panel.children[-1].value)


def lines(panel: Opened) -> list[list[str]]:
    """The cells of the report, line by line."""
    body = shown(panel).split('<tr><th scope="row">')[1:]
    return [
        [cell.partition("</")[0] for cell in line.replace("<td>", "\0").split("\0")]
        for line in body
    ]


def test_before_is_the_first_answer_and_after_the_last_whatever_order_the_file_has() -> None:
    one = filed(said("02.4", "theirs", 3), said("02.4", "ours", 2))
    two = filed(said("02.4", "ours", 2), said("02.4", "both", 4))
    assert lines(nk.open_answers([one, two])) == [
        ["02.4 What?", "ours (2)", "theirs (1); both (1)"]
    ]


def test_a_guess_has_what_came_and_many_numbers_are_one_range() -> None:
    files = [filed(said("01.launches", f"{count} launches")) for count in (20, 90, 1000)]
    ((_, before, after),) = lines(nk.open_answers(files))
    assert (before, after) == ("20 to 1,000, middle 90 launches", "So it came.")


def test_the_lines_stand_under_the_claims_of_their_notebook() -> None:
    page = shown(nk.open_answers([filed(said("02.4", "ours"), said("05.1", "two humps"))]))
    for number in ("02", "05"):
        about = rows("notebooks")[number]
        head = escape(f"{about['title']} ({about['claims'].replace(';', ', ')})")
        assert f"{head}</th>" in page


def test_nobody_is_named_unless_names_were_given() -> None:
    file = filed(said("02.4", "ours"))
    assert lines(nk.open_answers([file]))[0][1] == "ours (1)"
    named = nk.open_answers({"Ada <b>": file, "Ben": filed(said("02.4", "ours", 2))})
    assert lines(named)[0][1] == "ours (Ada &lt;b&gt;, Ben)"
    # A class that is named fits one page as one that is not.
    many = {f"Reader {k}": filed(said("02.4", "ours", k)) for k in range(1, 31)}
    assert lines(nk.open_answers(many))[0][1] == "ours (30)"


TRIED = {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""}


def test_what_a_notebook_asks_no_more_is_told_as_it_was_asked() -> None:
    answers = nk.open_answers([filed(said("02.gone", "ours"), {**TRIED, "exercise": "02.gone"})])
    assert lines(answers)[0][1] == "ours (1)"
    assert "exercises: 1; right: 1." in shown(answers)


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ("not.json", "^answers"),
        ("{", "^answers"),
        ("{}", "^answers"),
        ('{"conundrum": "answers", "version": 2}', "^version of the answers"),
        ('{"conundrum": "answers", "version": 1, "records": 3}', "^records"),
        (filed({"question": "02.4"}), "^asked"),
        (filed({**said("02.4", "ours"), "at": "yesterday"}), "^at"),
        (filed(said("99.9", "ours")), "^question: one of .+ is allowed, but '99.9' was given"),
        (filed({**TRIED, "exercise": "99.9"}), "^exercise: one of .+ but '99.9' was given"),
        (filed({**TRIED, "verdict": "perfect"}), "^verdict: one of .+ but 'perfect' was given"),
        (filed(), r"^records: at least one guess or answer is allowed, but \[\] was given"),
        (
            filed({"lab": "NK2"}),
            "^records: at least one guess .+ is allowed, but .*lab.* was given",
        ),
    ],
)
def test_what_is_no_such_file_is_refused_by_name_and_nothing_is_taken(
    given: str, refused: str
) -> None:
    panel = nk.open_answers()
    with pytest.raises(BadValue, match=refused):
        panel.add(given)
    assert panel.readers == []


def test_half_a_character_can_be_sent_to_a_page() -> None:
    shown(nk.open_answers([filed(said("02.4", "\ud800"))])).encode("utf-8")


def full() -> Opened:
    """A report with more questions than a page holds, each with long texts."""
    long = "a rather long answer that goes on and on and does not want to come to its end, ever"
    # One of each notebook, so that each has its head, and more.
    each = {name.partition(".")[0]: name for name in ASKED}
    more = [name for name in ASKED if name not in each.values()]
    questions = [*each.values(), *more][: LINES + 5]
    return nk.open_answers(
        [
            filed(
                *(said(name, f"{reader} {long}") for name in questions),
                {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""},
            )
            for reader in "abcd"
        ]
    )


def test_the_page_to_print_is_written_and_a_folder_that_refuses_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    panel = nk.open_answers([filed(said("02.4", "ours"))])
    panel.write.click()
    page = (tmp_path / FILE).read_text(encoding="utf-8")
    assert shown(panel) in page
    assert FILE in panel.said.text
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    panel.write.click()
    assert "a file that can be written" in panel.said.text


def test_the_table_has_a_row_a_reader_named_as_the_file_or_by_the_lecturer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    set_last = [{"scenario": f"NK2-{day}", "at": f"2026-11-0{day}"} for day in (2, 1)]
    first = filed(said("02.4", "=ours", 2), said("02.4", "both", 4), TRIED, *set_last)
    Path("ada.json").write_text(first, encoding="utf-8")
    panel = nk.open_answers(["ada.json"])
    panel.entry.receive({"entry": filed(said("05.1", "zwölf")), "choice": "ben.json"})
    panel.add(filed(said("02.4", "theirs", 3)), "Eve")
    panel.add(filed(said("02.4", "ours", 3)))
    panel.write_table.click()
    assert TABLE in panel.said.text
    assert "rename the files before" in panel.said.text
    assert Path(TABLE).read_bytes().startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(TABLE, dtype=str, keep_default_na=False)
    assert [*table] == [
        *("reader", "02.4 first", "02.4 last", "05.1 first", "05.1 last"),
        *("exercise 02.1", "exercise 02.1 verdict", "lab"),
    ]
    assert table.to_numpy().tolist() == [
        ["ada", "'=ours", "both", "", "", "5", "right", "NK2-2"],
        ["ben", "", "", "zwölf", "zwölf", "", "", ""],
        ["Eve", "theirs", "theirs", "", "", "", "", ""],
        ["4", "ours", "ours", "", "", "", "", ""],
    ]
    # The page to print and to show names only whom the lecturer named.
    assert "Eve" in shown(panel)
    assert not re.search(r"\b(ada|ben)\b", shown(panel))


def test_what_each_thought_before_and_after_is_a_row_a_reader_without_a_score(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    moved = filed(said("after.sure", "A little", 9), said("before.sure", "Very"))
    panel = nk.open_answers([moved, filed(said("before.opening", "It grows"))])
    # Nothing else was asked, so there is no table of it.
    assert shown(panel).count("<table>") == 1
    blank = "\N{EN DASH} → \N{EN DASH}"
    assert lines(panel) == [
        ["1", *[blank] * 5, "Very → A little"],
        ["2", *[blank] * 3, "It grows → \N{EN DASH}", *[blank] * 2],
    ]
    panel.write_table.click()
    table = pd.read_csv(TABLE, dtype=str, keep_default_na=False)
    assert [*table] == ["reader", "before.opening", "before.sure", "after.sure", "lab"]
    assert table["before.sure"].tolist() == ["Very", ""]
    assert table["after.sure"].tolist() == ["A little", ""]


def test_a_reader_who_gave_a_name_has_it_and_the_lecturer_has_the_last_word() -> None:
    def of(name: object, day: int) -> str:
        records = [said("before.sure", "Very", day), said("02.4", "ours", day)]
        return json.dumps({"conundrum": "answers", "version": 1, "name": name, "records": records})

    panel = nk.open_answers({"Eve": of("Ada", 1)})
    panel.add(of(" =Ben <b>\u202e ", 2))
    assert [name for name, _ in panel.readers] == ["Eve", "=Ben <b>"]
    assert answers_table(panel.rows)["reader"].tolist() == ["Eve", "'=Ben <b>"]
    assert "Ben &lt;b&gt;" in shown(panel)
    assert "Ada" not in shown(panel)
    for bad in (3, "x" * 41, " "):
        with pytest.raises(BadValue, match=r"^name: a "):
            panel.add(of(bad, 3))


def test_a_damaged_file_is_named_by_its_name_and_the_others_are_taken(tmp_path: Path) -> None:
    damaged = tmp_path / "ada.json"
    damaged.write_text('{"conundrum": "answers", "version": 2}', encoding="utf-8")
    panel = nk.open_answers([damaged, filed(said("02.4", "ours"))])
    assert "ada.json: version of the answers" in panel.said.text
    # Files that are dropped come one after the other.
    for name, text in (("ben.json", "torn"), ("eve.json", filed(said("02.4", "both")))):
        panel.entry.receive({"entry": text, "choice": name})
    assert "ben.json: answers: a file" in panel.said.text
    assert len(panel.readers) == 2


def test_other_answers_are_counted_where_there_are_many() -> None:
    files = [filed(said("02.4", word)) for word in ("a", "b", "c", "d")]
    assert (
        lines(nk.open_answers([*files, filed(said("02.4", "a", 2))]))[0][1]
        == "a (2); b (1); others (2)"
    )


def test_one_page_holds_so_many_questions_and_says_what_it_leaves_out() -> None:
    page = shown(full())
    assert page.count('scope="row"') == LINES
    assert "fewer readers answered them: 5." in page
    assert "Answers given to exercises: 4; right: 4." in page


def test_a_file_that_holds_the_name_of_another_is_no_answers(tmp_path: Path) -> None:
    (tmp_path / "named.json").write_text('{"conundrum": "answers", "version": 1}', encoding="utf-8")
    (tmp_path / "names.json").write_text(str(tmp_path / "named.json"), encoding="utf-8")
    with pytest.raises(nk.BadValue, match="Download my answers"):
        nk.open_answers([str(tmp_path / "names.json")])
