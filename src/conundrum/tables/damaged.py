"""The one error of a damaged table, which says where, and what all that read one look for."""

import reprlib
from collections.abc import Sequence
from itertools import zip_longest


class DamagedTable(ValueError):
    """A file of the data is missing, or does not hold what its schema says.

    Parameters
    ----------
    file : str
        Name of the file.
    problem : str
        What was found, and what is allowed.
    row : int, optional
        Line of the file, as an editor counts: the header is line 1.
    field : str, optional
        Name of the column.

    Examples
    --------
    >>> print(DamagedTable("arrivals.csv", "'many' is not a whole number", 9, "men"))
    arrivals.csv, row 9, field men: 'many' is not a whole number
    """

    def __init__(
        self, file: str, problem: str, row: int | None = None, field: str | None = None
    ) -> None:
        self.file, self.row, self.field = file, row, field
        place = file + (f", row {row}" if row else "") + (f", field {field}" if field else "")
        super().__init__(f"{place}: {problem}")


def check_header(file: str, given: Sequence[str], names: Sequence[str]) -> None:
    """Look whether a file has the fields of its schema, in their order.

    If it has not, `DamagedTable` names the first field that stands elsewhere.

    Examples
    --------
    >>> check_header("pace.csv", ["part", "minutes"], ["part", "minutes"])
    """
    for found, name in zip_longest(given, names):
        if found != name:
            shown = "nothing" if found is None else reprlib.repr(found)
            problem = f"{shown} stands there, but the fields {', '.join(names)} are expected"
            raise DamagedTable(file, problem, 1, name or shown)
