"""What readers guessed and answered, gathered from their files into one page to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path

import ipywidgets as widgets

from conundrum import writing
from conundrum.classroom.answers_file import ALLOWED, SUFFIX, Answers, answers_in, code_in, name_in
from conundrum.classroom.answers_report import report
from conundrum.classroom.answers_table import answers_table
from conundrum.classroom.handed_over import file_name, naming, take_each, text_of
from conundrum.classroom.seminar.export import for_spreadsheet
from conundrum.tables import BadValue, listed, say
from conundrum.widgets import Entry, Panel, Status, button

MOST = 400
"""Readers at most."""
FILE, TABLE = "answers.html", "answers.csv"
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>
@page {{ margin: 12mm; }}
body {{ font: 9.5pt/1.2 sans-serif; margin: 0; }}
p {{ margin: 1mm 0; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
caption {{ font-size: 14pt; font-weight: 700; text-align: left; margin-bottom: 2mm; }}
th, td {{ border-top: 0.2mm solid; padding: 0.4mm 1mm; text-align: left; }}
th, td {{ vertical-align: top; }}
thead th {{ width: 37%; }}
thead th:first-child {{ width: 26%; }}
tbody th[scope="row"] {{ font-weight: 400; }}
</style></head>
<body>
{report}
</body></html>
"""


Given = str | PathLike[str]


class Opened(Panel, widgets.VBox):
    """The answers of many readers, and a box to add a file.

    Parameters
    ----------
    given : mapping of str to str or PathLike, or iterable of them
        What each reader handed in; by name, where names were given.

    Attributes
    ----------
    readers : list of (str, tuple)
        A name, or nothing, and what was guessed and answered.
    rows : list of (str, tuple, str)
        As `answers_table` takes them.
    """

    title = say("gathered.name")

    def __init__(self, given: Mapping[str, Given] | Iterable[Given]) -> None:
        self.readers: list[tuple[str, Answers]] = []
        self.rows: list[tuple[str, Answers, str]] = []
        self._texts: set[str] = set()
        self._refused: list[str] = []
        self.entry = Entry(
            self._add,
            label=say("gathered.label"),
            button=say("gathered.button"),
            help=say("gathered.help"),
            files=True,
        )
        self.write = button(say("gathered.write"), self._write)
        self.write_table = button(say("gathered.write_table"), self._write_table)
        self.said, self._report = Status(), widgets.HTML()
        bar = widgets.Box([self.write, self.write_table]).add_class("nk-bar")
        super().__init__([self.entry, bar, self.said, self._report])
        self.add_class("nk-shown")
        named = given.items() if isinstance(given, Mapping) else (("", one) for one in given)
        refused = take_each(lambda one: self._take(one[1], one[0]), named)
        self._fill()
        self.said.text = f"{self.said.text} {refused}".strip()

    def add(self, given: Given, name: str = "") -> None:
        """Add what a reader handed in."""
        self._take(given, name)
        self._fill()

    def _add(self, text: str, file: str) -> None:
        """Add what was typed, or a file that was dropped; of many files each is taken."""
        if not file:
            self.add(text)
            return
        try:
            self._take(text, "", file)
        except BadValue as refused:
            self._refused.append(str(refused))
        self._fill()

    def _take(self, given: Given, name: str, dropped: str = "") -> None:
        with naming(dropped):
            text = text_of("answers", given, SUFFIX, ALLOWED)
        file = dropped or file_name(given)
        with naming(file):
            answers = answers_in(text)
        # A box of one line takes the ends of lines away when a file is pasted into it.
        plain = "".join(text.split())
        if plain in self._texts:
            raise BadValue("answers", given, "a file that was not added before")
        if len(self.readers) == MOST:
            raise BadValue("readers", MOST + 1, f"up to {MOST} readers")
        self._texts.add(plain)
        name = name or name_in(text)
        self.readers.append((name, answers))
        row = name or Path(file).stem or str(len(self.readers))
        self.rows.append((row, answers, code_in(text)))

    def _write(self) -> None:
        page = PAGE.format(title=self.title, report=self._report.value)
        self._put(FILE, page, say("gathered.written", file=FILE))

    def _write_table(self) -> None:
        table = for_spreadsheet(answers_table(self.rows))
        self._put(TABLE, table, say("gathered.written_table", file=TABLE))

    def _put(self, file: str, text: str, done: str) -> None:
        try:
            writing.replace(Path(file), text)
        except OSError as failed:
            allowed = f"a file that can be written ({failed.strerror})"
            self.said.text = str(BadValue("answers", file, allowed))
        else:
            self.said.text = done

    def _fill(self) -> None:
        self.write.disabled = self.write_table.disabled = not self.readers
        count = [say("gathered.count", readers=str(len(self.readers)))] if self.readers else []
        refused = [say("gathered.refused", files=" ".join(self._refused))] if self._refused else []
        self.said.text = " ".join([*count, *refused])
        # Half a character, as a file may hold it, cannot be sent to a page.
        self._report.value = report(self.readers).encode("utf-8", "replace").decode("utf-8")


def open_answers(given: Mapping[str, Given] | Iterable[Given] = ()) -> Opened:
    """Gather the files that readers downloaded with *Download my answers* into a page to print.

    It says by claim what was said before and after, and names nobody unless the lecturer or the
    reader gave a name; where more than two said the same, they are counted. What each thought
    before and after (`today`) is a row a reader, without a score.

    Parameters
    ----------
    given : iterable of str or PathLike, or mapping of str to them, optional
        For each reader the file's name or its text; a mapping has the readers' names as keys. What
        is no file of answers is left out, and said so. More can be added on the page.

    Raises
    ------
    BadValue
        If none of them is a file of answers.

    Examples
    --------
    >>> open_answers().readers
    []
    """
    if isinstance(given, Mapping) or (isinstance(given, list | tuple) and not given):
        return Opened(given)
    return Opened(listed("given", given, "a list of files or their texts"))
