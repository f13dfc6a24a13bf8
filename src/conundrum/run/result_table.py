"""Tables and columns of results, which have a citation of their own and can be saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

import pandas as pd

from conundrum.run.table_file import save_table
from conundrum.tables import BadValue, say


class _Result:
    """The base class of tables and columns that have a citation."""

    attrs: dict[Any, Any]

    def __finalize__(self, other: Any, *args: Any, **kwargs: Any) -> Self:
        """Copy the attributes of another object; pandas calls this method.

        If this object has another citation already, it is put together from both. Then it has none,
        because one of the two citations would not be enough to make it again.
        """
        own = self.attrs.get("cited")
        made: Self = super().__finalize__(other, *args, **kwargs)  # type: ignore[misc]
        if own and own != made.attrs.get("cited"):
            made.attrs.pop("cited", None)
        return made

    def cite(self) -> str:
        """Return the citation to print below the table, with which others can make the table again.

        Raises
        ------
        BadValue
            If pandas has lost the citation, because the table was put together from others.
        """
        if "cited" not in self.attrs:
            raise BadValue("table", self, advice=say("refused.uncited"))
        told: str = self.attrs["cited"]
        return told


class ResultTable(_Result, pd.DataFrame):
    """A table whose attribute "attrs" contains its citation and its units.

    It is a DataFrame. Rows and columns that are taken out of it can be cited and saved, too.

    Examples
    --------
    >>> made = ResultTable({"effect": [2.0, 1.0]})
    >>> made.attrs["cited"] = "Made by Conundrum."
    >>> made[made["effect"] > 1].cite(), made["effect"].cite()
    ('Made by Conundrum.', 'Made by Conundrum.')
    """

    @property
    def _constructor(self) -> type[ResultTable]:
        return ResultTable

    @property
    def _constructor_sliced(self) -> type[ResultColumn]:
        return ResultColumn

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


class ResultColumn(_Result, pd.Series):
    """A column whose attribute "attrs" contains its citation and its unit.

    It is a Series. What is taken out of it can be cited and saved, too.
    """

    @property
    def _constructor(self) -> type[ResultColumn]:
        return ResultColumn

    @property
    def _constructor_expanddim(self) -> type[ResultTable]:
        return ResultTable

    def save(self, path: str | Path) -> Path:
        """Write the column for a spreadsheet, in the same form as a table with one column."""
        return save_table(path, self.to_frame(), self.cite())
