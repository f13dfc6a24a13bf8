"""The base class of panels, whose figure and table a reader can save."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from conundrum import writing
from conundrum.charts.figure_file import as_png, figure, keys_of
from conundrum.charts.read_table import read_tables
from conundrum.run.fingerprint import made_by
from conundrum.tables import BadValue, named_file, say
from conundrum.widgets.fold import Fold
from conundrum.widgets.reading import reading
from conundrum.widgets.save_fold import save_fold, with_chart
from conundrum.widgets.still import WHOLE, Printed, Still, title_of

SAVED = (".svg", ".png", ".csv")
"""The endings of the names of files to which a panel can be saved."""


class Panel(Still):
    """A panel of a notebook, which can be printed and saved as a file."""

    def __init__(self, *given: Any, **traits: Any) -> None:
        reading()
        super().__init__(*given, **traits)

    saves = True
    """Whether there are buttons below the panel's chart that save the chart."""

    _offered = False

    fold: Fold
    """The closed section with the table, if the panel has such a section."""

    @property
    def data(self) -> pd.DataFrame:
        """The panel's table with its present numbers, or the first table of several.

        Raises
        ------
        BadValue
            If the panel has no table.
        """
        found = read_tables(Printed(whole=True, drawn=False).page(self))
        if not found:
            raise BadValue("data", self, advice=say("save.no_table"))
        return found[0]

    def save(self, path: str | Path) -> Path:
        """Write the panel's present figure or table, with its citation, to a file.

        Parameters
        ----------
        path : str or Path
            A file in a folder that exists. If its name ends in ``.svg`` or ``.png``, the figure is
            written. If it ends in ``.csv``, the table (`data`) is written, with its citation in
            ``.csv.txt`` beside it. Old files are replaced.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        BadValue
            If the name has another ending, if there is no such folder, or if the panel has no
            figure or table.
        OSError
            If a file cannot be written. Then the old file is kept.
        """
        file = named_file("path", path, *SAVED)
        kind = file.suffix.lower()
        if kind == ".csv":
            writing.replace(file, self.data.to_csv(index=False))
            writing.replace(file.with_name(f"{file.name}.txt"), "\n".join(self._notes()) + "\n")
        else:
            writing.replace(file, self._written(kind))
        return file

    def cite(self) -> str:
        """Return the citation of what the panel shows, which saved files also contain."""
        return "\n".join(self._cited())

    def _written(self, kind: str) -> bytes:
        """Return the content of one file; in a table, the citation is above the rows."""
        if kind == ".csv":
            told = "".join(f"# {line}\n" for line in self._notes())
            # The text begins with a byte-order mark, because without the mark a spreadsheet would
            # assume another encoding.
            return f"{told}{self.data.to_csv(index=False)}".encode("utf-8-sig")
        printed = Printed(whole=True)
        page = printed.page(self)
        if not printed.drawings:
            raise BadValue("save", self, advice=say("save.no_figure"))
        svg = figure(title_of(page), printed.drawings, self._cited(), keys_of(page))
        return svg.encode() if kind == ".svg" else as_png(svg)

    def _notes(self) -> list[str]:
        return [self.data.attrs["caption"], *self._cited()]

    def _cited(self) -> list[str]:
        """Return the lines that cite what the panel shows: its sources, scenario and model."""
        return [made_by()]

    def _repr_mimebundle_(self, **asked: Any) -> Any:
        self._offer_saving()
        # It takes a tenth of a second or more to draw pictures and closed tables, so they are left
        # out unless a notebook is exported.
        html = Printed(whole=WHOLE in os.environ).page(self)
        return {**super()._repr_mimebundle_(**asked), "text/html": html}

    def _offer_saving(self) -> None:
        """Add the buttons that save the chart, once, and only if a kernel can write the file."""
        place = with_chart(self)
        asked = self.saves and not self._offered
        if not (asked and place and "ipykernel" in sys.modules and WHOLE not in os.environ):
            return
        self._offered = True

        def kinds() -> Sequence[str]:
            has_table = read_tables(Printed(whole=True, drawn=False).page(self))
            return SAVED if has_table else SAVED[:2]

        def title() -> str:
            return title_of(Printed(whole=False).page(self))

        fold = save_fold(kinds, title, self._written)
        place.unprinted = (*getattr(place, "unprinted", ()), fold)
        place.children = (*place.children, fold)
