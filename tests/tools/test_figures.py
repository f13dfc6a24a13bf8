"""Every figure in prose holds, and one that does not is named."""

import re
import shutil
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.tables.settings import DATA, ORIGIN, entries, shown_text
from tools import ROOT
from tools.figures import COMPLETE, values
from tools.origin import runs
from tools.origin.check import QUOTED, problem, problems, renewed
from tools.origin.meaning import worth
from tools.origin.plain import without_origin
from tools.origin.texts import MARK, Origin, files, origins
from tools.origin.wording import NUMBER, Figure, fraction, number, read, step

pytestmark = pytest.mark.slow

FELL = Origin(
    "a.md", "line 1", "=", "fallen('joint cut-off', 2036)", "In 91", "In 91 of 100 futures."
)


@cache
def every_origin() -> tuple[Origin, ...]:
    return tuple(origin for path in files() for origin in origins(path))


OF_MANY = re.compile(r"\b(first_in|regretted|worst_cells|turned)")
"""What is worked out from the runs of each of many mixes of beliefs, or of every doubt."""


each_kind = pytest.mark.parametrize("many", [False, pytest.param(True, marks=pytest.mark.wide)])


def asked_of(many: bool) -> list[Origin]:
    return [origin for origin in every_origin() if bool(OF_MANY.search(origin.text)) == many]


@each_kind
def test_every_figure_in_prose_holds(many: bool) -> None:
    asked = asked_of(many)
    assert [wrong for origin in asked if (wrong := problem(origin))] == []
    assert sum(origin.kind != "." for origin in asked) >= (10 if many else 600)


@pytest.mark.parametrize(
    ("number", "hangs_on"),
    [("06", "best_after("), ("05", "economic cut-off")],
)
def test_what_an_order_hangs_on_is_said_where_it_is_told(number: str, hangs_on: str) -> None:
    """How far ahead one looks, and which cut-off the essay means."""
    told = [one.text for one in every_origin() if f"/{number}_" in one.file]
    assert any(hangs_on in text for text in told)


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_no_figure_that_a_reader_sees_is_without_an_origin(path: Path, tmp_path: Path) -> None:
    assert not list(without_origin(path))
    # A figure that somebody adds is found.
    changed = tmp_path / path.name
    text = path.read_text(encoding="utf-8")
    text = text.replace("## Check yourself", "## Check 17 warheads")
    text = re.sub(r'(?m)^(says|asks) = "', r'\1 = "In 17 futures: ', text, count=1)
    changed.write_text(text, encoding="utf-8")
    assert [figure for _, figure, _ in without_origin(changed)] == ["17"]


@pytest.mark.parametrize(
    "text",
    [
        *("one third of them", "a dozen futures", "a threefold rise", "hundreds of futures"),
        *("a seventh of them", "thrice as many", "a twelvefold rise", "the risk is halved"),
        *("2000 leave each year", "1900 refugees", "falls by ten points"),
        *("Sixty claims", "In May 91 of them fall", "some 2000 people", "tens and thousands"),
    ],
)
def test_a_figure_is_seen_in_any_form(text: str, tmp_path: Path) -> None:
    (figure,) = unmarked(text, tmp_path)
    assert not unmarked(text.replace(figure, f"{figure}<!--.-->"), tmp_path)


def unmarked(text: str, folder: Path) -> list[str]:
    """Return the figures of a sentence that have no origin."""
    page = folder / "a.toml"
    page.write_text(f'["a"]\nsays = "{text}"\n', encoding="utf-8")
    return [figure for _, figure, _ in without_origin(page)]


@pytest.mark.parametrize(
    "text",
    [
        *("in 2017", "3 May", "May 2022", "two sliders", "H13", "of 100"),
        *("since 2005, 2009 and 2016", "in the 1970s", "Press *Carry on as in 2016*", "ten points"),
    ],
)
def test_what_is_plain_by_rule_needs_no_mark(text: str, tmp_path: Path) -> None:
    assert not unmarked(text, tmp_path)


SAMPLE = 2
"""One plain number in so many is turned; figures in other forms are rare, and each is."""


def test_a_figure_that_is_off_fails() -> None:
    forms, halfway, numbers = Counter[str](), 0, 0
    for origin in asked_of(False):
        figure = read(origin.before) if origin.kind != "." else None
        if figure is None:
            continue
        numbers += figure.form == "number"
        if figure.form == "number" and numbers % SAMPLE:
            continue
        offs = [off_by_little(figure)] if origin.kind == "=" else unheard_of(figure, origin.text)
        for off in offs:
            if is_halfway(figure.written, off, worth(origin.text)):
                halfway += 1
                continue
            wrong = replace(origin, before=origin.before.removesuffix(figure.written) + off)
            assert problem(wrong), wrong
            forms[figure.form] += 1
    assert {"number", "part", "times", "date"} <= {*forms}, forms
    assert forms.total() > 80
    assert halfway < 5


def off_by_little(figure: Figure) -> str:
    """Write another figure in the same form, which cannot be true where the first one is."""
    written = figure.written
    if figure.form == "between":
        high = number(figure.found["high"])
        return f"between {2 * high:.0f} and {3 * high:.0f}"
    if figure.form == "times":
        return "twice" if written == "tenfold" else "tenfold"
    if figure.form in ("part", "of"):
        return "nine of ten" if fraction(figure)[0] < 1 / 2 else "one of ten"
    return another_date(written) if figure.form == "date" else another_number(figure)


def another_date(written: str) -> str:
    """Write the year after, or another month if no year is named."""
    if year := re.search(r"\d{4}", written):
        return written.replace(year[0], str(int(year[0]) + 1))
    return "June" if written == "May" else "May"


def another_number(figure: Figure) -> str:
    """Write a number that is one off in its last digit that counts, or a bound that is passed."""
    written = figure.written
    if figure.lean in ("over", "under"):
        return f"{number(written) * (2 if figure.lean == 'over' else 0.5):.2f}"
    if not written[0].isdigit():
        return f"about {number(written) + 2 * step(written, near=True):.0f}"
    digits = re.match(NUMBER, written)
    assert digits
    # A rough figure has room in its last digit.
    place = 0 if figure.lean or digits[0].endswith("00") else digits.end() - 1
    return f"{written[:place]}{int(written[place]) % 9 + 1}{written[place + 1 :]}"


def unheard_of(figure: Figure, text: str) -> list[str]:
    """Write numbers beside that of a statement, or other words where its origin compares."""
    if found := re.search(r"\d+$", figure.written):
        head, digits = figure.written[: found.start()], int(found[0])
        return [f"{head}{digits - 1}", f"{head}{digits + 1}"]
    if figure.form not in ("number", "times") or not re.search(r"\d", QUOTED.sub("", text)):
        return []
    return ["sevenfold" if figure.form == "times" else "eleven"]


def is_halfway(written: str, off: str, value: Any) -> bool:
    """Say whether a value is as near to one number as to the other."""
    ends = [float(end.replace(",", "")) for end in (written, off) if re.fullmatch(NUMBER, end)]
    return len(ends) == 2 and value == sum(ends) / 2


def test_a_changed_assumption_fails_with_sentence_figure_and_what_it_is_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert problem(FELL) == ""
    milder = nk.simulate(PRESETS["joint cut-off"], assumptions=nk.Assumptions(fall_most=0.12))
    monkeypatch.setattr(runs, "run", lambda text: milder)
    runs.futures.cache_clear()
    try:
        wrong = problem(FELL, worth.__wrapped__)
    finally:
        runs.futures.cache_clear()
    now = f"{milder['fallen'][-1].mean():.4g}"
    assert wrong.startswith(f'a.md, line 1: "In 91 of 100 futures." says 91, but it is {now} now')


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("before", "text", "wrong"),
    [
        (
            "more than 15",
            "rows('presets').name.count() < 45",
            "says 15, but its origin does not contain this number",
        ),
        ("fewer", 'leavers("joint cut-off") < leavers("2016")', "no longer holds"),
        ("fewer ", "1 < 2", "right behind a figure"),
        ("fewer", "1 < 2", "it must name a run"),
        ("fewer", "abs(37 - 2) == 35", "it must name a run"),
        ("fewer", "change(50, 58) == 16", "it must name a run"),
        ("fewer", "change(rows('arrivals', end_year=1900).men) > 0", "it cannot be worked out"),
        ("fewer", "1 / (surviving() - surviving()) > 0", "it cannot be worked out"),
        ("fewer", 'leavers("joint cutoff") < 1', "you gave 'joint cutoff'"),
        ("fewer", "overturned('bargain') == ''", "doubt must be one of"),
        ("fewer", "regretted('lest', 'Seoul') == 'discord'", "you gave 'lest'"),
        ("fewer", "refugees('2016') < 1", "name 'refugees' is not defined"),
        ("fewer", "open('/etc/passwd') == 1", "name 'open' is not defined"),
        ("fewer", "leavers", "it must be a figure"),
        ("fewer", "leavers('2016') = 1", "it cannot be worked out (cannot assign"),
        ("fewer", "rows('presets', name='joint cutoff').name.count() == 0", "no row has 'joint"),
        ("fewer", "rows('arrivals', year=2016).men.count() > 0", "you gave 'year'"),
        (
            "fewer",
            "rows('arrivals', end_year=(2016, 2017)).men > 0",
            "it must be one figure",
        ),
    ],
)
def test_a_statement_that_does_not_hold_or_is_not_clear_is_named(
    before: str, text: str, wrong: str
) -> None:
    assert wrong in problem(replace(FELL, kind="?", before=before, text=text))


@pytest.mark.parametrize(
    ("before", "value", "holds"),
    [
        ("some 25,000", 25_400, True),
        ("some 25,000", 25_600, False),
        ("about a fifth", 0.24, True),
        ("about a fifth", 0.26, False),
        ("nine tenths", 0.91, True),
        ("in nine of ten", 0.84, False),
        ("more than a million", 1.2e6, True),
        ("more than a million", 0.9e6, False),
        ("more than a million", 2.4e6, False),
        ("fewer than 60", 57, True),
        ("fewer than 60", 61, False),
        ("between 0.7 and 2.6 million", 2.64e6, True),
        ("between 0.7 and 2.6 million", 2.7e6, False),
        ("two or three", 3.4, True),
        ("two or three", 1.2, False),
        ("six", 6.4, True),
        ("six", 6.6, False),
        ("nearly twice", 1.9, True),
        ("twice", 2.4, False),
        ("1.00", 1.004, True),
        ("1.00", 1.006, False),
    ],
)
def test_words_are_held_to_their_meaning(before: str, value: float, holds: bool) -> None:
    wrong = problem(replace(FELL, before=before), lambda _: value)
    assert (not wrong) is holds, wrong


def test_new_digits_are_written_and_nothing_else(tmp_path: Path) -> None:
    for path in (ROOT / "notebooks" / "04_strategies_that_clash.ipynb", DATA / "questions.toml"):
        copy = tmp_path / path.name
        shutil.copy(path, copy)
        right = copy.read_text(encoding="utf-8")
        found = re.search(r"(?<=in )\d\d(?=<!--= fallen\()", right)
        assert found
        copy.write_text(right[: found.start()] + "23" + right[found.end() :], encoding="utf-8")
        assert renewed(copy)
        assert copy.read_text(encoding="utf-8") == right
        assert not renewed(copy)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Where a page of the docs may stand."""
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs" / "a.md"


def test_words_are_not_written_but_listed(tmp_path: Path, page: Path) -> None:
    text = "In four<!--= 6 --> futures, more than 20<!--= 15 --> fewer<!--? 0 -->.\n"
    page.write_text(text, encoding="utf-8")
    assert not renewed(page, float)
    assert [wrong.split('" ')[1].split(" (")[0] for wrong in problems(tmp_path, float)] == [
        "says four, but it is 6 now",
        "says more than 20, but it is 15 now",
        "no longer holds",
    ]


def test_what_is_not_clear_is_left_and_named_while_the_rest_is_written(
    tmp_path: Path, page: Path
) -> None:
    ranked = "rows('presets').name.count()"
    text = f"In 4<!--= fallen('joint cutoff') --> futures, of 4<!--= {ranked} -->.\n"
    page.write_text(text, encoding="utf-8")
    assert renewed(page)
    assert page.read_text(encoding="utf-8") == text.replace("of 4", "of 9")
    assert ["you gave 'joint cutoff'" in wrong for wrong in problems(tmp_path)] == [True]


def test_no_comment_reaches_what_is_shown() -> None:
    for name in ("questions", "predictions", "exercises"):
        assert MARK.search((DATA / f"{name}.toml").read_text(encoding="utf-8"))
        assert "<!--" not in str(entries(name))
    assert "<!--" not in shown_text(ROOT / "docs" / "instructor" / "sample-memos.md")
    assert ORIGIN.pattern == "<!--[=?.].*?-->"


def test_a_year_is_its_october_and_a_date_has_its_point() -> None:
    outlook = runs.run("record")
    for text, at in (("2026", 2026.75), ("2026.0", 2026), ("2025.5", 2025.5)):
        (fell,) = outlook.arrays["fallen"][outlook.years == at]
        assert worth(f"fallen('record', {text})") == pytest.approx(100 * fell.mean())


def test_values_are_listed_for_two_versions_to_be_compared(tmp_path: Path, page: Path) -> None:
    milder = "<!--= fallen('joint cut-off, fall_most 0.12') -->"
    page.write_text(f"In 91<!--= {FELL.text} -->, 77{milder}, 77{milder}, 2<!--.-->.\n")
    assert values(tmp_path) == [
        "docs/a.md: fallen('joint cut-off', 2036) is 91.2",
        "docs/a.md: fallen('joint cut-off, fall_most 0.12') is 77.4",
    ]
