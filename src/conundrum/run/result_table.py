"""A table that is a result of its own, that has a citation and that can be saved."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from conundrum.run.table_file import save_table
from conundrum.tables import BadValue, say


class ResultTable(pd.DataFrame):
    """A table with its citation and its units among its attributes.

    It is a DataFrame. Rows and columns that are taken out of it can be cited and saved, too.

    Examples
    --------
    >>> made = ResultTable({"effect": [2.0, 1.0]})
    >>> made.attrs["cited"] = "Made by Conundrum."
    >>> made[made["effect"] > 1].cite()
    'Made by Conundrum.'
    """

    @property
    def _constructor(self) -> type[ResultTable]:
        return ResultTable

    def cite(self) -> str:
        """Return the citation to print below the table, with which others can make the same table.

        Raises
        ------
        BadValue
            If pandas has lost the citation, because the table was put together from others.
        """
        if "cited" not in self.attrs:
            raise BadValue("table", self, advice=say("refused.uncited"))
        told: str = self.attrs["cited"]
        return told

    def save(self, path: str | Path) -> Path:
        """Write the table for a spreadsheet, and its citation, units and sources as a text file.

        Parameters
        ----------
        path : str or Path
            As in `Outlook.save`.

        Returns
        -------
        Path
            The file of numbers.
        """
        return save_table(path, self, self.cite())
