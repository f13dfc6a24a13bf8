"""Searches for a box (limits on assumptions) in some futures, and tests it in other futures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from conundrum.analysis.tradeoffs.box_found import Counts, claimed, describe_box, headline
from conundrum.analysis.tradeoffs.patient_rule import Box, Marks, Table, boxed, stages
from conundrum.analysis.tradeoffs.response import THEORIES
from conundrum.run.result_table import ResultTable
from conundrum.run.table_file import save_table
from conundrum.tables import rows, say, value

MOST_LIMITS, LEAST_SHARE = 3, 0.05
"""The greatest number of limits that a box may have, and the smallest share of all futures that a
box may contain."""


@dataclass(frozen=True, eq=False)
class Failing:
    """The box in which a conclusion fails most often, as `conundrum.fails_where` finds it.

    Parameters
    ----------
    title : str
        The finding, in counts of futures.
    said : str
        How many futures the box holds, and how much luck decides.
    limits : DataFrame
        A row for each limit: ``assumption``; ``end``, whether the limit is the ``least`` or the
        ``most`` that the assumption can be in the box; ``at``, the value of the limit; and the
        ``low`` and ``high`` of the assumption's range. The rows are there even if the box is not
        `claimed`.
    counts : dict
        Counts of futures that had no part in the search: ``futures``, ``fails``, ``inside`` and
        ``both``; and ``again``, how many of 100 failing futures fail with other luck, too.
    claimed : bool
        Whether the conclusion fails more often in the box than chance alone explains.
    trajectory : DataFrame
        Every stage of the search, beginning with all futures. ``mass``: how many of 100 futures the
        box holds; ``density``: in how many of 100 of these the conclusion fails; ``coverage``: how
        many of 100 failing futures the box holds; ``limits``: the number of limits at that stage.
    made_with : str, optional
        A sentence that names the changed model, if the futures were run with one.
    cited : str, optional
        What `cite` returns.
    """

    title: str
    said: str
    limits: pd.DataFrame
    counts: Counts
    claimed: bool
    trajectory: pd.DataFrame
    made_with: str = ""
    cited: str = ""

    def frame(self) -> ResultTable:
        """Return the box (limits on assumptions) as one table, with a row for each limit.

        Returns
        -------
        ResultTable
            A DataFrame with ``cite()`` and ``save(path)``. The columns assumption, unit, end, at,
            low and high are as in ``limits``; ``at``, ``low`` and ``high`` are in the unit that the
            column ``unit`` names. Four more columns
            have the same number in each row, out of 100 futures that had no part in the search:
            ``fails``, how many fail; ``mass``, how many the box holds; ``coverage``, how many of
            100 failing futures the box holds; ``density``, how many of 100 futures in the box
            fail. ``claimed`` says in each row whether the box may be reported. ``attrs`` has
            ``title``, ``said`` and ``units``, and ``made_with`` if the model was changed. There are
            rows even if the box is not claimed, but none if no future fails.

        Examples
        --------
        >>> from conundrum.analysis.failing import fails_where
        >>> found = fails_where("cut_off_flight", searched=2000).frame()
        >>> bool((found["density"] > found["fails"]).all())
        True
        """
        futures, fails, inside, both = (
            self.counts[name] for name in ("futures", "fails", "inside", "both")
        )
        table = self.limits.assign(
            fails=100 * fails / futures,
            mass=100 * inside / futures,
            coverage=100 * both / fails if fails else 0.0,
            density=100 * both / inside if inside else 0.0,
        )
        table.insert(1, "unit", [_unit(name) for name in table["assumption"]])
        units = dict.fromkeys(table, "") | dict.fromkeys(
            ("at", "low", "high"), say("column.of_its_row")
        )
        units |= dict.fromkeys(("fails", "mass", "coverage", "density"), say("failing.of_100"))
        table["claimed"], units["claimed"] = self.claimed, ""
        made = ResultTable(table)
        made.attrs = {"title": self.title, "said": self.said, "units": units, "cited": self.cited}
        if self.made_with:
            made.attrs["made_with"] = self.made_with
        return made

    def cite(self) -> str:
        """Return a citation with which others can find the same box of limits on assumptions.

        Returns
        -------
        str
            The citation that `Outlook.cite` returns for the counted futures, with the policies in
            the order in which they are compared, and the futures in which the box was searched for.
        """
        return self.cited

    def save(self, path: str | Path) -> Path:
        """Write the box (limits on assumptions) as a table, and its citation as a text file.

        Parameters
        ----------
        path : str or Path
            As in `Outlook.save`.
        """
        return save_table(path, self.frame(), f"{self.title}. {self.said}\n\n{self.cited}")

    def __repr__(self) -> str:
        limits = "; ".join(
            f"{row.assumption} {row.end} {row.at:g}" for row in self.limits.itertuples()
        )
        return f"{self.title}. {self.said} [{limits}]"


def find_box(
    names: Sequence[str],
    searched: tuple[Table, Marks],
    counted: tuple[Table, Marks],
    again: float,
    most: int = MOST_LIMITS,
    least: float = LEAST_SHARE,
) -> Failing:
    """Search for a box (limits on assumptions) in some futures, and test it in other futures.

    ``searched`` and ``counted`` each have the numbers with which every future is drawn, shape
    (futures, names), and whether the conclusion fails in it. The other parameters are as in
    `Failing` and `conundrum.fails_where`.
    """
    table, fails = searched
    path = stages(table, fails, most, least)
    best = max(path, key=lambda box: box.beyond(fails.mean()))
    # If the conclusion fails in none of the futures that test the box, the box gets no limits. The
    # box gets no limits even if the conclusion failed in some futures of the search.
    limits = best.limits if counted[1].any() else {}
    box = boxed(*counted, {side: float(f"{at:.3g}") for side, at in limits.items()})
    counts: Counts = {
        "futures": len(counted[1]),
        "fails": int(counted[1].sum()),
        "inside": box.cases,
        "both": box.marked,
        "again": again,
    }
    return Failing(
        headline(counts),
        describe_box(counts, len(fails)),
        _limits(names, box),
        counts,
        claimed(counts),
        _trajectory(path, len(fails), int(fails.sum())),
    )


def _limits(names: Sequence[str], box: Box) -> pd.DataFrame:
    rows = [
        {
            "assumption": names[column],
            "end": "most" if upper else "least",
            "at": at,
            **_range(names[column]),
        }
        for (column, upper), at in box.limits.items()
    ]
    limits = pd.DataFrame(rows, columns=["assumption", "end", "at", "low", "high"])
    limits.attrs["units"] = {"assumption": "", "end": ""} | dict.fromkeys(
        ("at", "low", "high"), say("column.of_the_input")
    )
    return limits


def _trajectory(path: Sequence[Box], cases: int, fails: int) -> pd.DataFrame:
    made = pd.DataFrame([_stage(one, cases, fails) for one in path])
    units = dict.fromkeys(made, say("failing.of_100"))
    made.attrs["units"] = units | {"limits": say("column.limits")}
    return made


def _unit(name: str) -> str:
    return "share" if name in THEORIES else rows("assumptions")[name]["unit"]


def _range(name: str) -> dict[str, float]:
    if name in THEORIES:
        return {"low": 0.0, "high": 1.0}
    return {end: value("assumptions", name, end) for end in ("low", "high")}


def _stage(box: Box, futures: int, fails: int) -> dict[str, float]:
    return {
        "mass": 100 * box.cases / futures,
        "density": 100 * box.density,
        "coverage": 100 * box.marked / fails if fails else 0.0,
        "limits": len(box.limits),
    }
