"""A run as tables, in the units that readers see or in those of the model."""

from __future__ import annotations

from typing import Self

import numpy as np
import pandas as pd

from conundrum.model import Array, draw
from conundrum.model.assumptions import believed
from conundrum.model.variant import said_of, said_of_all
from conundrum.run.dates import dated
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.future_numbers import future_numbers
from conundrum.run.outcome_units import Unit, per, told_in
from conundrum.run.own_outcome import Outcome
from conundrum.run.paired import paired
from conundrum.run.run_arrays import QUANTILES, RunArrays
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import (
    COUNTED,
    WHILE_IT_RULES,
    count_of_100,
    end_in_words,
    futures_of,
)
from conundrum.tables import BadValue, instance, known, rows, say, significant


class RunTables(RunArrays):
    """A run that gives tables.

    Wherever ``unit`` may be given, it is ``"shown"``, as readers see numbers (people in 100,
    million people), or ``"model"``, as arrays hold them (shares, people). Each table says the
    units of its outcomes in ``attrs["units"]``, in ``attrs["futures"]`` of how many futures it is,
    and in ``attrs["made_with"]`` which changed model the run was made with, if it was.
    """

    def bands(self, unit: Unit = "shown") -> pd.DataFrame:
        """Return the average, and the 50 and 90 % bands, of every outcome at every step.

        Parameters
        ----------
        unit : {"shown", "model"}, optional
            Whose units.

        Returns
        -------
        DataFrame
            Columns year, outcome, unit, mean, q05, q25, q50, q75, q95. The mean is what charts and
            sentences say: add up all futures and divide. The bands lie between quantiles; those of
            hostility are of the futures in which the regime rules, 0 where it rules in none. Of
            what has happened in a future or has not, the mean says in how many, and they nothing.

        Raises
        ------
        BadValue
            If there is no such unit.
        """
        parts = [
            pd.DataFrame(
                {
                    "year": self.years,
                    "outcome": outcome,
                    "unit": told,
                    "mean": self._in(outcome, unit).mean(axis=1),
                }
                | dict(zip(QUANTILES, self.quantiles(outcome) * per(outcome, unit), strict=True))
            )
            for outcome, told in self.units(unit).items()
        ]
        return self._with_units(pd.concat(parts, ignore_index=True), unit)

    def summary(self, unit: Unit = "shown") -> pd.DataFrame:
        """Return one row an outcome: where it starts, where it ends, and that in words.

        Parameters
        ----------
        unit : {"shown", "model"}, optional
            Whose units; the words have those that readers see.

        Returns
        -------
        DataFrame
            Columns outcome, unit, start, end, low, high, words. Start and end are averages over
            the futures. From low to high lie 90 of 100 futures, for hostility 90 of 100 in which
            the regime rules, if the run has its falls as well; where an outcome has happened in a
            future or has not, both are the average. An outcome of your own that is one
            number a future has no start.

        Raises
        ------
        BadValue
            If there is no such unit.
        """
        ends = [self.at_the_end(outcome, unit) for outcome in self.arrays]
        return self._with_units(pd.DataFrame(ends), unit)

    def at_the_end(self, outcome: str | Outcome, unit: Unit = "shown") -> dict[str, object]:
        """Return one row of the summary as a dict, without the cost of a table."""
        if isinstance(outcome, Outcome):
            return self.with_outcome(outcome).at_the_end(outcome.name, unit)
        scale = per(known("outcome", outcome, self.arrays), "shown")
        end, start = float(self._in(outcome, "shown", -1).mean()), np.nan
        if outcome not in self.of_whole:
            start = float(self._in(outcome, "shown", 0).mean())
        if outcome in COUNTED:
            low = high = end
            told = end
            if outcome == "standing" and "fallen" in self.arrays:
                # A half is rounded once, or both would count the same future.
                told = 100 - count_of_100(of_100(self.arrays["fallen"][-1]))
            words = say(f"end.{outcome}", futures=futures_of(told), year=str(self.end))
        else:
            low, _, _, _, high = (
                float(edge[0]) * scale for edge in self.quantiles(outcome, first=-1)
            )
            figures = {"start": start, "mean": end, "low": low, "high": high}
            words = (
                end_in_words(outcome, self.end, **figures, ruled=self._ruled(outcome))
                if outcome in rows("outcomes")
                else own_in_words(outcome, self._told_in(outcome, unit), self.end, figures)
            )
        figures = {"start": start, "end": end, "low": low, "high": high}
        again = per(outcome, unit) / scale
        return {
            "outcome": outcome,
            "unit": self._told_in(outcome, unit),
            **{name: figure * again for name, figure in figures.items()},
            "words": words,
        }

    def _ruled(self, outcome: str) -> float | None:
        """Return the average at the end where the regime rules, if it is told apart.

        A run of some outcomes alone may not know of falls; its numbers are of all futures.
        """
        if outcome not in WHILE_IT_RULES or "fallen" not in self.arrays:
            return None
        rules = self["fallen"][-1] == 0
        if rules.all() or not rules.any():
            return None
        return float(self._in(outcome, "shown", -1)[rules].mean())

    def frame(
        self, at: int | None = None, assumptions: bool = False, unit: Unit = "shown"
    ) -> pd.DataFrame:
        """Return every number of the run: a row each; or, in one year, a row a future.

        Parameters
        ----------
        at : int, optional
            A calendar year, of which October is taken.
        assumptions : bool, optional
            With ``at``: whether to add what was drawn for each future, a column an assumption, in
            the unit of ``data/assumptions.csv``, which ``attrs["units"]`` has too; where beliefs
            are drawn, a column each as well, a share from 0 to 1. It is drawn again from the seed.
        unit : {"shown", "model"}, optional
            Whose units outcomes are in.

        Returns
        -------
        DataFrame
            Columns year, future, outcome, value, unit; futures count from 1. With ``at``, a row a
            future under its number, and a column an outcome.

        Raises
        ------
        BadValue
            If the run has no such year, or an outcome of your own is one number a future and it is
            not the last; if there is no such unit, or assumptions are asked for without a year, or
            of a run whose seed is not known.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> run = simulate(futures=100)
        >>> run.frame(at=2036, assumptions=True)[["hunger", "leak"]].shape
        (100, 2)
        >>> list(run.only("hunger").frame())
        ['year', 'future', 'outcome', 'value', 'unit']
        """
        future = future_numbers(self.futures)
        if instance("assumptions", assumptions, bool) and at is None:
            raise BadValue("at", at, "a year, where a row is to hold assumptions,")
        drawn = self.drawn() if assumptions else pd.DataFrame(index=future)
        if at is None:
            parts = [
                pd.DataFrame(
                    {
                        "year": np.repeat(self.years, self.futures),
                        "future": np.tile(future, len(self.years)),
                        "outcome": outcome,
                        "value": self._in(outcome, unit).ravel(),
                        "unit": told,
                    }
                )
                for outcome, told in self.units(unit).items()
            ]
            made = pd.concat(parts, ignore_index=True)
        else:
            step = self.step(at)
            numbers = {outcome: self._in(outcome, unit, step) for outcome in self.arrays}
            made = pd.DataFrame(numbers, future).join(drawn)
        made = self._with_units(made, unit)
        made.attrs["units"] |= {
            name: "share" if name in rows("beliefs") else rows("assumptions")[name]["unit"]
            for name in map(str, drawn)
        }
        return made

    def drawn(self) -> pd.DataFrame:
        """Return what was drawn for each future.

        Returns
        -------
        DataFrame
            A row a future under its number, and a column an assumption, in its unit; where beliefs
            are drawn, one for each of these as well, a share from 0 to 1.

        Raises
        ------
        BadValue
            If the seed of the run is not known.
        """
        if self.seed is None:
            raise BadValue("assumptions", "True", "a run that was made from a seed")
        drawn = draw(self.assumptions, self.futures, self.seed)
        beliefs = believed(self.futures, self.seed) if are_drawn(self.assumptions.fixed) else {}
        columns = {name: drawn[name] for name in rows("assumptions")} | beliefs
        return pd.DataFrame(columns, future_numbers(self.futures))

    def compare(self, other: Self, at: int | None = None, unit: Unit = "shown") -> pd.DataFrame:
        """Set the run against another one in the same futures, future by future.

        Parameters
        ----------
        other : Outlook
            Made with the same number of futures and the same seed.
        at : int, optional
            A calendar year, of which October is taken; the end of the shorter run unless given.
        unit : {"shown", "model"}, optional
            Whose units.

        Returns
        -------
        DataFrame
            A row for each outcome: ``outcome``, ``unit``, and ``date``, the October that is looked
            at. ``this`` and ``other`` are averages over the futures. ``average``, ``median``,
            ``low`` and ``high`` are of this less the other in the same future: from low to high lie
            the differences of 90 of 100 futures. In so many of 100 futures this run has ``more``,
            or ``less``. With ``_standing`` behind their names, average, median, low and high are of
            the futures in which the regime rules under both, of which there are
            ``futures_standing``; a fall moves most outcomes, so that the sign may be another there.

        Raises
        ------
        BadValue
            If it is no run, or one in other futures, or a run has no such year or outcome, or one
            of your own is one number a future and the year is not the last of both.

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
        at = min(self.end, other.end) if at is None else at
        here, there = self.step(at), other.step(at)
        told = {"date": dated(float(self.years[here]))}
        rules = None
        if "fallen" in self.arrays and "fallen" in other.arrays:
            rules = (self.arrays["fallen"][here] == 0) & (other.arrays["fallen"][there] == 0)
        found = [
            {"outcome": outcome, "unit": unit_of}
            | told
            | paired(self._in(outcome, unit, here), other._in(outcome, unit, there), rules)
            for outcome, unit_of in self.units(unit).items()
        ]
        table = self._with_units(pd.DataFrame(found), unit)
        table.attrs |= {"year": int(at)} | said_of_all((self.model, other.model))
        return table

    def units(self, unit: Unit = "shown") -> dict[str, str]:
        """Return the unit of each outcome.

        Raises
        ------
        BadValue
            If there is no such unit.
        """
        return {outcome: self._told_in(outcome, unit) for outcome in self.arrays}

    def _told_in(self, outcome: str, unit: Unit) -> str:
        """Return the unit of an outcome, or of one's own, which has one alone."""
        own = {**(self.model.units if self.model else {}), **(self.own or {})}
        return own[outcome] if outcome in own else told_in(outcome, unit)

    def _in(self, outcome: str, unit: Unit, step: int | None = None) -> Array:
        asked = self[outcome] if step is None else self.at_step(outcome, step)
        numbers: Array = asked.astype(float) * per(outcome, unit)
        return numbers

    def _with_units(self, made: pd.DataFrame, unit: Unit) -> pd.DataFrame:
        made.attrs |= {"units": self.units(unit), "futures": self.futures, **said_of(self.model)}
        return made


def own_in_words(outcome: str, unit: str, year: int, figures: dict[str, float]) -> str:
    """Say where an outcome of one's own ends, and where it starts, if it does."""
    sentence = "end.whole" if np.isnan(figures["start"]) else "end.plain"
    told = {name: significant(figure, 3) for name, figure in figures.items()}
    named = f"{outcome}, {unit}" if unit else outcome
    return say(sentence, outcome=named, year=str(year), **told)
