"""The tables of a run, in the units that readers see."""

from __future__ import annotations

import numpy as np
import pandas as pd

from conundrum.model import draw
from conundrum.model.assumptions import believed
from conundrum.model.variant import note_on_model
from conundrum.run.cited_run import CitedRun
from conundrum.run.column_units import column_units
from conundrum.run.dates import dated
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.future_numbers import future_numbers
from conundrum.run.limits import limit
from conundrum.run.outcome_units import display_unit
from conundrum.run.own_outcome import Outcome
from conundrum.run.result_table import ResultTable
from conundrum.run.run_arrays import QUANTILES
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import (
    COUNTED,
    WHILE_IT_RULES,
    count_of_100,
    end_in_words,
    futures_of,
)
from conundrum.tables import BadValue, instance, rows, say, significant


class RunTables(CitedRun):
    """A run with methods that return tables.

    Numbers are in the units that readers see. A year means its October, and ``date`` says so in
    each row. ``attrs["units"]`` has the units of the columns and of the outcomes,
    ``attrs["futures"]`` the number of futures, and ``attrs["made_with"]`` the changed model of the
    run, if there is one. Each table can be cited and saved (`ResultTable`).
    """

    def bands(self) -> ResultTable:
        """Return the average and the 50 and 90 % bands of every outcome at every step.

        Returns
        -------
        ResultTable
            Columns time, date, outcome, unit, mean, q05, q25, q50, q75, q95. The time is in years,
            so that 2036.75 is October 2036. The mean over all futures is the number that charts and
            sentences show. The 50 % band is from q25 to q75, and the 90 % band from q05 to q95. The
            quantiles of hostility are those of the futures in which the regime rules, or 0 if it
            rules in none. For an event such as a fall, the mean is the number of futures out of
            100, and the quantiles mean nothing.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> simulate(years=5, futures=10).bands()["date"].iloc[:2].tolist()
        ['October 2016', 'January 2017']
        """
        parts = [
            pd.DataFrame(
                {
                    "time": self.years,
                    "date": self._dates(),
                    "outcome": outcome,
                    "unit": told,
                    "mean": self[outcome].mean(axis=1),
                }
                | dict(zip(QUANTILES, self.quantiles(outcome), strict=True))
            )
            for outcome, told in self.units().items()
        ]
        return self._with_units(pd.concat(parts, ignore_index=True))

    def yearly(self) -> ResultTable:
        """Return the average and the bands of every outcome in the October of every year.

        Returns
        -------
        ResultTable
            The columns of `bands`, but with a ``year`` instead of the time.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> simulate(years=5, futures=10).yearly().query("year == 2021")["date"].unique().tolist()
        ['October 2021']
        """
        every = self.bands()
        a_year = limit("steps_a_year", "default")
        steps = np.tile(np.arange(len(self.years)), len(self.arrays))
        octobers = every[steps % a_year == 0].reset_index(drop=True)
        octobers.insert(0, "year", octobers.pop("time").astype(int))
        return self._with_units(octobers)

    def summary(self) -> ResultTable:
        """Return a table of each outcome's start and end, in numbers and in words.

        Returns
        -------
        ResultTable
            Columns outcome, unit, date, start, end, low, high, words. Start and end are averages
            over the futures, and the date is the date of the end. In 90 of 100 futures the number
            is between low and high. For hostility, only the futures in which the regime rules
            count, if the run has the outcome ``fallen``. For an event such as a fall, low and high
            equal the average. An outcome of your own with one number for the whole run has no
            start.
        """
        ends = pd.DataFrame([self.at_the_end(outcome) for outcome in self.arrays])
        ends.insert(2, "date", self._dates()[-1])
        made = self._with_units(ends)
        made.attrs["units"] |= dict.fromkeys(("low", "high"), say("column.ninety_ruled"))
        return made

    def at_the_end(self, outcome: str | Outcome) -> dict[str, object]:
        """Return one row of the summary as a dict, which is faster to make than a table."""
        if isinstance(outcome, Outcome):
            return self.with_outcome(outcome).at_the_end(outcome.name)
        self.stored(outcome)
        end, start = float(self.at_step(outcome, -1).mean()), np.nan
        if outcome not in self.of_whole:
            start = float(self.at_step(outcome, 0).mean())
        if outcome in COUNTED:
            low = high = end
            told = end
            if outcome == "standing" and "fallen" in self.arrays:
                # The number of futures in which the regime fell and the number in which it rules
                # must add up to 100, so only one of the two numbers is rounded.
                told = 100 - count_of_100(of_100(self.arrays["fallen"][-1]))
            words = say(f"end.{outcome}", futures=futures_of(told), year=str(self.end))
        else:
            low, _, _, _, high = (float(edge[0]) for edge in self.quantiles(outcome, first=-1))
            figures = {"start": start, "mean": end, "low": low, "high": high}
            words = (
                end_in_words(outcome, self.end, **figures, ruled=self._ruled(outcome))
                if outcome in rows("outcomes")
                else own_in_words(outcome, self._display_unit(outcome), self.end, figures)
            )
        return {
            "outcome": outcome,
            "unit": self._display_unit(outcome),
            **{"start": start, "end": end, "low": low, "high": high},
            "words": words,
        }

    def _ruled(self, outcome: str) -> float | None:
        """Return the average at the end over futures in which the regime rules, if there are any.

        None means that this average is not shown: the outcome does not need it, the regime rules in
        all futures or in none, or the run has kept only some outcomes, without ``fallen``.
        """
        if outcome not in WHILE_IT_RULES or "fallen" not in self.arrays:
            return None
        rules = self.arrays["fallen"][-1] == 0
        if rules.all() or not rules.any():
            return None
        return float(self.at_step(outcome, -1)[rules].mean())

    def frame(self, year: int | None = None, assumptions: bool = False) -> ResultTable:
        """Return all numbers of the run, one in each row; with a year, a row for each future.

        Parameters
        ----------
        year : int, optional
            A calendar year, which means its October.
        assumptions : bool, optional
            Whether to add a column for each drawn assumption; this needs a ``year``. The unit is
            that of ``data/assumptions.csv``, and ``attrs["units"]`` has it too. If beliefs are
            drawn, each belief has a column as well, with shares from 0 to 1. All of them are drawn
            again from the seed.

        Returns
        -------
        ResultTable
            The index is the number of the future, counted from 1, so that tables of futures can be
            joined. The columns are time, date, years, outcome, value, unit. The column years has
            the length of the step that ends at this time, which is a quarter of a year, or 0 at the
            start. Add these lengths up to count years. With ``year`` there is one row for each
            future. The columns are date, which is the October of that year, and one for each
            outcome.

        Raises
        ------
        BadValue
            If the run has no such year; if an outcome of your own has one number for the whole run
            and the year is not the last; if assumptions are asked for without a year; or if the
            seed of the run is not known.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> run = simulate(futures=100)
        >>> run.frame(2036, assumptions=True)[["hunger", "leak"]].shape
        (100, 2)
        >>> hunger = run.frame().query("outcome == 'hunger'")
        >>> hungry = (hunger["years"] * (hunger["value"] > 25)).groupby("future").sum()
        >>> len(hungry), float(hungry.max())
        (100, 20.0)
        """
        if instance("assumptions", assumptions, bool) and year is None:
            raise BadValue("year", year, "a year if each row is to hold assumptions")
        return self._every() if year is None else self._of_year(year, assumptions)

    def _every(self) -> ResultTable:
        future = future_numbers(self.futures)
        lasts = np.diff(self.years, prepend=self.years[0])
        dates, moments, years = (
            np.repeat(each, self.futures) for each in (self._dates(), self.years, lasts)
        )
        parts = [
            pd.DataFrame(
                {
                    "time": moments,
                    "date": dates,
                    "years": years,
                    "outcome": outcome,
                    "value": self[outcome].ravel(),
                    "unit": told,
                },
                pd.Index(np.tile(future, len(self.years)), name=future.name),
            )
            for outcome, told in self.units().items()
        ]
        return self._with_units(pd.concat(parts))

    def _of_year(self, year: int, assumptions: bool) -> ResultTable:
        future, step = future_numbers(self.futures), self.step(year)
        drawn = self.drawn() if assumptions else pd.DataFrame(index=future)
        numbers = {outcome: self.at_step(outcome, step) for outcome in self.arrays}
        columns = {"date": self._dates()[step]} | numbers
        made = self._with_units(pd.DataFrame(columns, future).join(drawn))
        made.attrs["units"] |= drawn.attrs.get("units", {})
        return made

    def drawn(self) -> ResultTable:
        """Return the random values of the assumptions in each future.

        Returns
        -------
        ResultTable
            One row for each future, under its number, and one column for each assumption, in its
            unit. If beliefs are drawn, each belief has a column as well, with shares from 0 to 1.
            ``attrs["units"]`` has the unit of each column.

        Raises
        ------
        BadValue
            If the seed of the run is not known.
        """
        if self.seed is None:
            raise BadValue("assumptions", True, "False for a run that was made without a seed")
        drawn = draw(self.assumptions, self.futures, self.seed)
        beliefs = believed(self.futures, self.seed) if are_drawn(self.assumptions.fixed) else {}
        columns = {name: drawn[name] for name in rows("assumptions")} | beliefs
        made = self._with_units(pd.DataFrame(columns, future_numbers(self.futures)))
        made.attrs["units"] = {
            name: "share" if name in beliefs else rows("assumptions")[name]["unit"]
            for name in columns
        }
        return made

    def units(self) -> dict[str, str]:
        """Return the unit of each outcome."""
        return {outcome: self._display_unit(outcome) for outcome in self.arrays}

    def _display_unit(self, outcome: str) -> str:
        """Return the unit of an outcome of the model or of the reader's own."""
        own = {**(self.model.units if self.model else {}), **(self.own or {})}
        return own[outcome] if outcome in own else display_unit(outcome)

    def _dates(self) -> list[str]:
        return [dated(float(moment)) for moment in self.years]

    def _with_units(self, table: pd.DataFrame) -> ResultTable:
        made = ResultTable(table)
        columns = column_units(map(str, made)) if "outcome" in made else {"date": ""}
        made.attrs = {"units": self.units() | columns, "futures": self.futures}
        made.attrs.update(note_on_model(self.model) | {"cited": self.cite()})
        return made


def own_in_words(outcome: str, unit: str, year: int, figures: dict[str, float]) -> str:
    """Return a sentence on a reader's own outcome: its last value, and its first, if known."""
    sentence = "end.whole" if np.isnan(figures["start"]) else "end.plain"
    told = {name: significant(figure, 3) for name, figure in figures.items()}
    named = f"{outcome}, {unit}" if unit else outcome
    return say(sentence, outcome=named, year=str(year), **told)
