"""What a notebook shows as one thing, and what a reader keeps of it: its figure and its table."""

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
"""How the name of a file may end that a panel is saved to."""


class Panel(Still):
    """What a notebook shows as one thing. It can be printed, and kept as a file."""

    def __init__(self, *given: Any, **traits: Any) -> None:
        reading()
        super().__init__(*given, **traits)

    saves = True
    """Whether a reader may save it from below its chart, if it has one."""

    _offered = False

    fold: Fold
    """The table, of those that have one."""

    @property
    def data(self) -> pd.DataFrame:
        """The panel's table as it stands; its first one, where it has several.

        Raises
        ------
        BadValue
            If it has none.
        """
        found = read_tables(Printed(whole=True, drawn=False).page(self))
        if not found:
            raise BadValue("data", self, advice=say("save.no_table"))
        return found[0]

    def save(self, path: str | Path) -> Path:
        """Write the panel's figure or table to a file, as it stands, with how it is cited.

        Parameters
        ----------
        path : str or Path
            A file in a folder that exists, whose name ends in ``.svg`` or ``.png`` for the figure,
            or in ``.csv`` for the table (`data`), with a text in ``.csv.txt`` beside it. What they
            held is replaced.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        BadValue
            If the name ends in something else, no such folder is there, or the panel has no such
            thing.
        OSError
            If a file cannot be written; it is then as it was.
        """
        file = named_file("path", path, *SAVED)
        kind = file.suffix.lower()
        if kind == ".csv":
            writing.replace(file, self.data.to_csv(index=False))
            writing.replace(file.with_name(f"{file.name}.txt"), "\n".join(self._told()) + "\n")
        else:
            writing.replace(file, self._written(kind))
        return file

    def _written(self, kind: str) -> bytes:
        """Return all of it in one file: a table has what it is made from above its rows."""
        if kind == ".csv":
            told = "".join(f"# {line}\n" for line in self._told())
            # Else a spreadsheet takes it for another alphabet's.
            return f"{told}{self.data.to_csv(index=False)}".encode("utf-8-sig")
        printed = Printed(whole=True)
        page = printed.page(self)
        if not printed.drawings:
            raise BadValue("save", self, advice=say("save.no_figure"))
        svg = figure(title_of(page), printed.drawings, self._cited(), keys_of(page))
        return svg.encode() if kind == ".svg" else as_png(svg)

    def _told(self) -> list[str]:
        return [self.data.attrs["caption"], *self._cited()]

    def _cited(self) -> list[str]:
        """Say what is shown is made from: sources, scenario, and the model."""
        return [made_by()]

    def _repr_mimebundle_(self, **asked: Any) -> Any:
        self._offer_saving()
        # Pictures and folded tables take a tenth of a second and more, for which no page waits.
        html = Printed(whole=WHOLE in os.environ).page(self)
        return {**super()._repr_mimebundle_(**asked), "text/html": html}

    def _offer_saving(self) -> None:
        """Put below the chart what saves it, once, where there is a kernel to write the file."""
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
