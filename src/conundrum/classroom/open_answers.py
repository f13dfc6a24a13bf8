"""What readers guessed and answered, gathered from their files into one page to print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median

import ipywidgets as widgets

from conundrum import writing
from conundrum.charts.html_table import html_table
from conundrum.classroom.answers_file import Answers, answers_handed_in
from conundrum.questions.kept_answers import Try
from conundrum.questions.kept_guesses import Guess
from conundrum.questions.own_records import joined
from conundrum.tables.bounds import BadValue, listed
from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say, written_out
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Entry, Status, style_sheet
from conundrum.widgets.still import Panel

MOST, LINES, LETTERS, SAID = 400, 12, 40, 2
"""Readers at most; on one page so many questions, letters of a text, and different answers."""
FILE = "answers.html"
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>
@page {{ margin: 12mm; }}
body {{ font: 9.5pt/1.2 sans-serif; color: #111; margin: 0; }}
p {{ margin: 1mm 0; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
caption {{ font-size: 14pt; font-weight: 700; text-align: left; margin-bottom: 2mm; }}
th, td {{ border-top: 0.2mm solid #888; padding: 0.6mm 1mm; text-align: left; }}
th, td {{ vertical-align: top; }}
thead th {{ width: 37%; }}
thead th:first-child {{ width: 26%; }}
tbody th[scope="row"] {{ font-weight: 400; }}
</style></head>
<body>
{report}
</body></html>
"""
NUMBER = re.compile(r"(\d[\d,.]*) (.+)")
HEADS = ("question", "before", "after")


class Opened(Panel, widgets.VBox):
    """The answers of many readers, and a box to add a file.

    Parameters
    ----------
    given : mapping of str to str, or iterable of str
        What each reader handed in; by name, where names were given.

    Attributes
    ----------
    readers : list of (str, tuple)
        A name, or nothing, and what was guessed and answered.
    """

    title = say("gathered.name")

    def __init__(self, given: Mapping[str, str] | Iterable[str]) -> None:
        self.readers: list[tuple[str, Answers]] = []
        self.entry = Entry(
            lambda text, _: self.add(text),
            label=say("gathered.label"),
            button=say("gathered.button"),
            help=say("gathered.help"),
            files=True,
        )
        self.write = button(say("gathered.write"), self._write)
        self.said, self._report = Status(), widgets.HTML()
        bar = widgets.Box([self.write]).add_class("nk-bar")
        super().__init__([style_sheet(), self.entry, bar, self.said, self._report])
        self.add_class("nk-shown")
        named = given.items() if isinstance(given, Mapping) else (("", one) for one in given)
        for name, one in named:
            self._take(one, name)
        self._fill()

    def add(self, given: str, name: str = "") -> None:
        """Add what a reader handed in.

        Raises
        ------
        BadValue
            If it is no file of answers, was added before, or there are too many.
        """
        self._take(given, name)
        self._fill()

    def _take(self, given: str, name: str) -> None:
        answers = answers_handed_in(given)
        if any(answers == before for _, before in self.readers):
            raise BadValue("answers", given, "a file that was not added before")
        if len(self.readers) == MOST:
            raise BadValue("readers", MOST + 1, f"up to {MOST} readers")
        self.readers.append((name, answers))

    def _write(self) -> None:
        page = PAGE.format(title=self.title, report=self._report.value)
        try:
            writing.replace(Path(FILE), page)
        except OSError as failed:
            allowed = f"a file that can be written ({failed.strerror})"
            self.said.text = str(BadValue("answers", FILE, allowed))
        else:
            self.said.text = say("gathered.written", file=FILE)

    def _fill(self) -> None:
        self.write.disabled = not self.readers
        count = str(len(self.readers))
        self.said.text = say("gathered.count", readers=count) if self.readers else ""
        # Half a character, as a file may hold it, cannot be sent to a page.
        self._report.value = report(self.readers).encode("utf-8", "replace").decode("utf-8")


def report(readers: Iterable[tuple[str, Answers]]) -> str:
    """Return what readers said, question by question under the claims of its notebook, as HTML.

    Examples
    --------
    >>> report([])
    ''
    """
    readers = list(readers)
    found: dict[str, list[tuple[str, list[Guess]]]] = {}
    for name, answers in readers:
        own: dict[str, list[Guess]] = {}
        for one in joined(one for one in answers if isinstance(one, Guess)):
            own.setdefault(one.question, []).append(one)
        for question, said in own.items():
            found.setdefault(question, []).append((name, said))
    if not readers:
        return ""
    shown = sorted(sorted(found, key=lambda one: -len(found[one]))[:LINES])
    groups: dict[str, list[tuple[str, ...]]] = {}
    for question in shown:
        groups.setdefault(_claims(question), []).append(_line(question, found[question]))
    heads = [say(f"gathered.{of}") for of in HEADS]
    caption = say("gathered.caption", readers=str(len(readers)))
    table = html_table(say("gathered.name"), caption, heads, groups, "nk-words")
    tried = [one for _, answers in readers for one in answers if isinstance(one, Try)]
    right = sum(one.verdict == "right" for one in tried)
    notes = [
        say("gathered.left_out", count=str(len(found) - LINES)) if len(found) > LINES else "",
        say("gathered.exercises", right=str(right), tried=str(len(tried))) if tried else "",
    ]
    return table + "".join(f"<p>{note}</p>" for note in notes if note)


def _claims(question: str) -> str:
    about = rows("notebooks").get(question.partition(".")[0], {})
    claims = about.get("claims", "").replace(";", ", ")
    return say("gathered.claims", title=about["title"], claims=claims) if about else ""


def _line(question: str, said: list[tuple[str, list[Guess]]]) -> tuple[str, ...]:
    """Return a question, what was said to it first, and last; of a guess, what came."""
    first = [(name, given[0].said) for name, given in said]
    last = [(name, given[-1].said) for name, given in said]
    asked = said[0][1][0]
    after = tally(last) if question in entries("questions") else _short(asked.came)
    return say("gathered.asked", id=question, asked=_short(asked.asked)), tally(first), after


def tally(said: list[tuple[str, str]]) -> str:
    """Say who said what, or how many where no names were given; of numbers, how far they reach.

    Examples
    --------
    >>> tally([("", "larger"), ("", "larger"), ("Ada", "smaller")])
    'larger (2); smaller (Ada)'
    >>> tally([("", "20 warheads"), ("", "70 warheads"), ("", "40 warheads")])
    '20 to 70, middle 40 warheads'
    """
    counts = Counter(text for _, text in said)
    numbers = [NUMBER.fullmatch(text) for text in counts.elements()]
    units = {one[2] if one else "" for one in numbers}
    if len(counts) > 2 and len(units) == 1 and "" not in units:
        values = [float(one[1].replace(",", "")) for one in numbers if one]
        low, high, middle = (written_out(of(values)) for of in (min, max, median))
        return say("gathered.range", low=low, high=high, middle=middle, unit=units.pop())
    told = []
    for text, count in counts.most_common(SAID):
        names = [name for name, one in said if one == text and name]
        unnamed = count - len(names)
        who = ", ".join([*names, *([str(unnamed)] if unnamed else [])])
        told.append(say("gathered.said", said=_short(text), who=who))
    if others := len(said) - sum(count for _, count in counts.most_common(SAID)):
        told.append(say("gathered.others", count=str(others)))
    return "; ".join(told)


def _short(text: str) -> str:
    return (
        text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    )


def open_answers(given: Mapping[str, str] | Iterable[str] = ()) -> Opened:
    """Gather the files that readers downloaded with *Download my answers* into a page to print.

    It says by claim what was said before and after, and names nobody unless names are given.

    Parameters
    ----------
    given : iterable of str, or mapping of str to str, optional
        For each reader the file's name or its text; a mapping has the readers' names as keys. More
        can be added on the page.

    Raises
    ------
    BadValue
        If one of them is no file of answers.

    Examples
    --------
    >>> open_answers().readers
    []
    """
    if isinstance(given, Mapping) or (isinstance(given, list | tuple) and not given):
        return Opened(given)
    return Opened(listed("given", given, "a list of files or their texts"))
