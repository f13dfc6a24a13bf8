"""A run: its outcomes in every future, in tables and in sentences, and its citation."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any, Self

import pandas as pd

from conundrum.model import PRESETS, Policy, called
from conundrum.model.variant import note_on_model, notes_on_models
from conundrum.run.dates import dated
from conundrum.run.labelled import dataset
from conundrum.run.loss import By, cite_loss, loss
from conundrum.run.paired import paired
from conundrum.run.priorities import Priorities
from conundrum.run.result_table import ResultColumn, ResultTable
from conundrum.run.run_arrays import QUANTILES
from conundrum.run.run_tables import RunTables
from conundrum.tables import BadValue, instance, say

__all__ = ["QUANTILES", "Outlook"]

TURNS = 3
"""The greatest number of policies that a short description of a run names."""


class Outlook(RunTables):
    """The outcomes of one policy in many futures, as `conundrum.run.simulate` makes it.

    Parameters
    ----------
    policy : Policy
        What the two powers did at the start of the run.
    beliefs : Beliefs
        How far each rival theory held.
    assumptions : Assumptions
        The assumptions that were held at one value.
    years : ndarray, shape (steps,)
        The date of each step, in calendar years: 2016.75 is October 2016.
    arrays : mapping of str to ndarray, shape (steps, futures)
        The outcomes by name, in the units of the model. ``run["hunger"]`` returns an outcome in the
        unit that readers see.
    seed : int, optional
        The start of the random numbers; None if the seed alone does not give the futures.
    course : mapping of int to Policy, optional
        All policies, by the step at which each came into force.
    model : Model, optional
        The changed model that the run was made with, if any.
    own : mapping of str to str, optional
        The units of the reader's own outcomes, by name.
    of_whole : collection of str, optional
        The reader's own outcomes that have one number for each future. This number describes the
        whole run, so earlier years do not have it.
    defined : mapping of str to str, optional
        The definition of each of the reader's own outcomes, for the citation.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> outlook = simulate(years=5, futures=200)
    >>> outlook["warheads"].shape
    (21, 200)
    >>> outlook
    <Outlook: Carry on as in 2016; October 2016 to October 2021; 200 futures; seed 2016>
    """

    def loss(self, priorities: str | Priorities | None = None, by: By = "way") -> ResultColumn:
        """Return the loss of the run in each future, by the given priorities.

        A loss is the average cost of the outcomes, weighted by the priorities. The cost of an
        outcome is its average over the years, from 0 (there is none of it) to 100 (it is at the top
        of its chart, or above, in every year).

        Parameters
        ----------
        priorities : str or Priorities, optional
            A name of ``table("priorities")``, or a Priorities of your own; those of Washington
            unless given.
        by : {"way", "end"}, optional
            Whether all years count ("way", the default) or only the end of the run ("end").

        Returns
        -------
        ResultColumn
            A Series with ``cite()`` and ``save(path)``. It has the loss of each future, under the
            future's number. A loss is of 100, as panels show it.

        Raises
        ------
        BadValue
            If no priorities have that name, if ``by`` is another word, or if the run did not keep
            an outcome that the priorities weigh.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> cut_off = simulate("joint cut-off", futures=100)
        >>> opening = simulate("joint opening", futures=100)
        >>> bool(cut_off.loss("Beijing").mean() > opening.loss("Beijing").mean())
        True
        """
        made = ResultColumn(loss(self, priorities, by))
        cited = self.provenance.cite(self.in_turn(), *cite_loss(priorities, by))
        made.attrs = {"units": {"loss": say("loss.unit")}, "futures": self.futures, "cited": cited}
        made.attrs.update(note_on_model(self.model))
        return made

    def compare(self, other: Self, year: int | None = None) -> ResultTable:
        """Compare this run with another run in the same futures, future by future.

        Parameters
        ----------
        other : Outlook
            A run with the same number of futures and the same seed.
        year : int, optional
            A calendar year, which means its October; by default the end of the shorter run.

        Returns
        -------
        ResultTable
            A DataFrame with ``cite()`` and ``save(path)``. One row for each outcome, with
            ``outcome``, ``unit``, and ``date``, the October that is compared. ``this`` and
            ``other`` are averages over the futures. ``average``, ``median``, ``low`` and ``high``
            describe this run minus the other in the same future. In 90 of 100 futures, this
            difference is between low and high. ``more`` and ``less`` say in how many of 100 futures
            this run has more or less. The columns that end in ``_standing`` describe only the
            futures in which the regime rules in both runs, and ``futures_standing`` says how many
            of 100 these are. Their signs may differ, because a fall changes most outcomes. All of
            them are NaN if a run did not keep the outcome ``fallen``.

        Raises
        ------
        BadValue
            If ``other`` is not a run or has other futures, if a run has no such year or outcome, or
            if an outcome of your own has one number for the whole run and the year is not the last
            year of both runs.

        Examples
        --------
        >>> from conundrum.model import PRESETS
        >>> from conundrum.run.simulate import simulate
        >>> beside = simulate(PRESETS["joint cut-off"]).compare(simulate()).set_index("outcome")
        >>> bool(beside.loc["warheads", "average"] < 0 < beside.loc["leavers", "average"])
        True
        """
        other = instance("other", other, type(self))
        if not self.shares_futures(other):
            raise BadValue("other", other.in_futures(), f"a run of {self.in_futures()}")
        year = min(self.end, other.end) if year is None else year
        here, there = self.step(year), other.step(year)
        rules = None
        if "fallen" in self.arrays and "fallen" in other.arrays:
            rules = (self.arrays["fallen"][here] == 0) & (other.arrays["fallen"][there] == 0)
        found = [
            {"outcome": outcome, "unit": told, "date": self._dates()[here]}
            | paired(self.at_step(outcome, here), other.at_step(outcome, there), rules)
            for outcome, told in self.units().items()
        ]
        table = self._with_units(pd.DataFrame(found))
        cited = say("cited.both", this=self.cite(), other=other.cite())
        table.attrs |= {"year": int(year), "cited": cited}
        table.attrs.update(notes_on_models((self.model, other.model)))
        return table

    def to_xarray(self) -> Any:
        """Return the run as a Dataset of the library xarray, with labels of time, date and future.

        Raises
        ------
        ModuleNotFoundError
            If xarray is not installed (``pip install xarray``). `frame` works without it.
        """
        return dataset(self, self.cite())

    def save(self, path: str | Path, year: int | None = None) -> Path:
        """Write the run's table for a spreadsheet, and the run's citation as a text file.

        `frame` has more rows than a spreadsheet can open; ``frame().to_csv(path)`` writes them all.

        Parameters
        ----------
        path : str or Path
            A file whose name ends in ``.csv``, such as ``run.csv``, in a folder that exists. An old
            file is replaced. The text goes to ``run.csv.txt``.
        year : int, optional
            A calendar year. If it is given, the file has one row for each future (`frame`), and
            otherwise the bands of all outcomes at each step (`bands`). To save the drawn
            assumptions as well, write ``frame(year, assumptions=True).save(path)``.

        Returns
        -------
        Path
            The file of numbers.

        Raises
        ------
        BadValue
            If the name has another ending, if there is no such folder, or if `frame` refuses.
        OSError
            If a file cannot be written. Then the old file is kept.
        """
        return (self.bands() if year is None else self.frame(year)).save(path)

    def _named(self) -> list[str]:
        """Return the parts of a short description of the run."""
        turns = [
            say("cited.since_then", date=dated(float(self.years[step])), policy=self._called(one))
            if step
            else self._called(one)
            for step, one in (self.course or {0: self.policy}).items()
        ]
        shown = turns if len(turns) <= TURNS else turns[:1]
        if more := len(turns) - len(shown):
            shown.append(say("cited.many_more", more=str(more)))
        told = ", ".join(shown)
        if len(turns) > 1:
            told = say("cited.course", count=str(len(turns)), policies=told)
        changed = [self.model.said.rstrip(".")] if self.model else []
        return [told, *self.provenance.cite_draws(), *changed]

    def _called(self, policy: Policy) -> str:
        """Return the name, the scenario code or the numbers of a policy, the first that exists."""
        named = next((called(name) for name, one in PRESETS.items() if one == policy), "")
        if named or self.seed is None or self.model:
            return named or str(policy)
        return self.provenance.code(policy)

    def __repr__(self) -> str:
        return f"<Outlook: {'; '.join(self._named())}>"

    def _repr_html_(self) -> str:
        """Return the run and its outcomes in sentences, as HTML for a notebook."""
        told: pd.Series[str] = self.summary()["words"]
        items = "".join(f"<li>{escape(words)}</li>" for words in told)
        return f"<p>{escape('; '.join(self._named()))}</p><ul>{items}</ul>"
