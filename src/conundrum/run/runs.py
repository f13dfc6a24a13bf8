"""Several runs in the same futures, with tables of all runs and of their differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import pandas as pd

from conundrum.model.variant import notes_on_models
from conundrum.run.labelled import side_by_side
from conundrum.run.loss import By, cite_loss, share_lost
from conundrum.run.outlook import Outlook
from conundrum.run.own_outcome import Outcome
from conundrum.run.priorities import Priorities, priorities_of
from conundrum.run.ranking import ranked
from conundrum.run.result_table import ResultTable
from conundrum.run.statistics import WEIGHED
from conundrum.tables import BadValue, alike, begun, instance, known, say

AnyPriorities = str | Priorities | None


class Runs(Mapping[str, Outlook]):
    """Runs in the same futures; the name of each run says how the run differs from the others.

    `conundrum.simulate` makes them from policies. If runs differ in their model or beliefs, combine
    them yourself: ``Runs({"usual": run, "eager": other})``. Each table has the columns of the runs'
    own tables, and says which ``run`` each row is from.

    Parameters
    ----------
    runs : mapping of str to Outlook
        At least one run. All have the same futures, that is, the same seed and number of futures.

    Raises
    ------
    BadValue
        If an object is not a run, or has other futures. The message names it.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> runs = simulate({"as in 2016": "2016", "open": "joint opening"}, futures=100)
    >>> list(runs), runs["open"].futures
    (['as in 2016', 'open'], 100)
    """

    def __init__(self, runs: Mapping[str, Outlook]) -> None:
        if not isinstance(runs, Mapping) or not runs:
            raise BadValue("runs", runs, say("runs.named"), say("runs.name_each"))
        first, usual = next(iter(runs.items()))
        for name, run in runs.items():
            instance("name of a run", name, str)
            if not instance(f"runs[{name!r}]", run, Outlook).shares_futures(usual):
                allowed = say("runs.futures", futures=usual.in_futures(), first=first)
                raise BadValue(f"runs[{name!r}]", run.in_futures(), allowed)
        self._runs = dict(runs)

    def __getitem__(self, name: str) -> Outlook:
        """Return the run that has the given name."""
        if isinstance(name, str) and name not in self and name in self._first.arrays:
            raise BadValue("run", name, say("runs.an_outcome"), self._write(f"[{name!r}]"))
        return self._runs[known("run", name, self._runs)]

    def __getattr__(self, name: str) -> NoReturn:
        """Refuse an unknown attribute; if single runs have the attribute, say how to get a run."""
        told = [say("runs.no_such", name=name)]
        if not name.startswith("_") and hasattr(self._first, name):
            told.append(self._write(f".{name}"))
        if near := alike(name, [one for one in dir(Runs) if not one.startswith("_")]):
            told.append(say("refused.nearest", near=near[0]))
        raise AttributeError(" ".join(told))

    def _write(self, asked: str) -> str:
        """Return a sentence that advises the reader to use a single run, with an example."""
        return say("runs.write", written=f"runs[{next(iter(self))!r}]{asked}")

    def __contains__(self, name: object) -> bool:
        return name in self._runs

    def __iter__(self) -> Iterator[str]:
        return iter(self._runs)

    def __len__(self) -> int:
        return len(self._runs)

    def __repr__(self) -> str:
        return f"<Runs: {', '.join(self)}; {self._first.in_futures()}>"

    @property
    def _first(self) -> Outlook:
        return next(iter(self._runs.values()))

    def with_outcome(self, *outcomes: Outcome) -> Runs:
        """Return the runs with your own outcomes added, so that all tables contain these outcomes.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> peak = Outcome("peak", lambda run: run["hostility"].max(axis=0), "0 to 100")
        >>> runs = simulate({"mine": "2016"}, years=5, futures=10).with_outcome(peak)
        >>> runs.summary()["outcome"].iloc[-1]
        'peak'
        """
        return Runs({name: run.with_outcome(*outcomes) for name, run in self.items()})

    def only(self, *outcomes: str | Outcome) -> Runs:
        """Return the runs with only these outcomes, so that the runs take less memory.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> runs = simulate({"mine": "2016"}, years=5, futures=10).only("fallen")
        >>> runs.frame(2021).columns.tolist()
        ['date', 'fallen']
        """
        return Runs({name: run.only(*outcomes) for name, run in self.items()})

    def summary(self) -> ResultTable:
        """Return one row for each run and outcome, as `Outlook.summary` has it.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> runs = simulate({"mine": "2016", "open": "joint opening"}, years=5, futures=10)
        >>> runs.summary()["run"].unique().tolist()
        ['mine', 'open']
        """
        return self._table(Outlook.summary)

    def bands(self) -> ResultTable:
        """Return the average and the bands of every outcome at every step, as `Outlook.bands`."""
        return self._table(Outlook.bands)

    def yearly(self) -> ResultTable:
        """Return the bands of every outcome in the October of every year, as `Outlook.yearly`."""
        return self._table(Outlook.yearly)

    def frame(self, year: int | None = None, assumptions: bool = False) -> ResultTable:
        """Return every number of the runs, or those of one year, as `Outlook.frame` has them.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> runs = simulate({"mine": "2016", "open": "joint opening"}, years=5, futures=10)
        >>> runs.frame(2021).index.names
        FrozenList(['run', 'future'])
        """
        return self._table(lambda run: run.frame(year, assumptions))

    def losses(self, priorities: AnyPriorities = None, by: By = "way") -> ResultTable:
        """Return the loss of each run by somebody's priorities, in each future.

        Parameters
        ----------
        priorities, by : optional
            As in `conundrum.Outlook.loss`.

        Returns
        -------
        ResultTable
            A DataFrame with ``cite()`` and ``save(path)``. It has a row for each future, under its
            number, and a column for each run. Losses are of 100.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> runs = simulate({"cut": "joint cut-off", "open": "joint opening"}, futures=100)
        >>> runs.losses("Beijing").mean().idxmin()
        'open'
        """
        made = ResultTable(100 * self._shares_lost(priorities, by))
        made.attrs |= {"units": dict.fromkeys(self, say("loss.unit"))} | self._made(priorities, by)
        return made

    def best(self, priorities: AnyPriorities = None, by: By = "way") -> ResultTable:
        """Return the runs in the order of their losses by somebody's priorities.

        Parameters
        ----------
        priorities, by : optional
            As in `conundrum.Outlook.loss`.

        Returns
        -------
        ResultTable
            A DataFrame with ``cite()`` and ``save(path)``. It has one row for each run, the best
            first. ``loss`` is the average over the futures, of 100. ``gap`` is how much larger
            this loss is than that of the best run. ``error`` is the standard error of the gap, with
            the runs compared future by future; with other futures, a gap of up to two errors might
            change its sign. ``tie`` says whether the gap is at most 1 of 100.

        Raises
        ------
        BadValue
            If no priority is above 0, or if the runs have only one future.

        Examples
        --------
        >>> from conundrum.model import PRESETS
        >>> from conundrum.run.simulate import simulate
        >>> order = simulate(PRESETS, futures=200).best("Beijing")
        >>> order.index[0], order.index[-1]
        ('step by step', 'joint cut-off')
        """
        shares = self._shares_lost(priorities, by)
        if not any(getattr(priorities_of(priorities), outcome) for outcome in WEIGHED):
            raise BadValue("priorities", priorities, say("refused.weightless"))
        made = ResultTable(rank(shares))
        made[["loss", "gap", "error"]] *= 100
        units = dict.fromkeys(made, say("loss.unit")) | {"tie": ""}
        made.attrs |= {"units": units} | self._made(priorities, by)
        return made

    def compare(self, name: str | None = None, year: int | None = None) -> ResultTable:
        """Compare all other runs with one run, future by future, as `Outlook.compare` does.

        Parameters
        ----------
        name : str
            The run with which the others are compared. It has to be given.
        year : int, optional
            As in `Outlook.compare`.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> runs = simulate({"mine": "2016", "open": "joint opening"}, years=5, futures=10)
        >>> runs.compare("mine")["run"].unique().tolist()
        ['open']
        """
        if name is None:
            raise BadValue("name", name, say("refused.one", names=", ".join(self)))
        usual = self[name]
        others = {one: run for one, run in self.items() if one != name}
        if not others:
            raise BadValue("runs", list(self), say("runs.two"))
        whole = _side_by_side({one: run.compare(usual, year) for one, run in others.items()})
        whole.attrs["cited"] = self._cited(say("cited.compared", name=name))
        return whole

    def cite(self) -> str:
        """Return a citation to print below figures, so that others can make the same runs.

        Returns
        -------
        str
            The citation as in `Outlook.cite`: one sentence on everything that all runs have in
            common, and the policies of each run. If the runs differ in more than policies, there is
            a line for each run.
        """
        return self._cited()

    def _cited(self, *more: str) -> str:
        """Return the citation of the runs, followed by words on a table that was made from them."""
        if any(run.provenance != self._first.provenance for run in self.values()):
            each = [f"{name}: {run.cite()}" for name, run in self.items()]
            return "\n".join([*each, *(f"{begun(one.rstrip('.'))}." for one in more)])
        told = {
            f"{name}, {since}" if since else f"{name}: ": policy
            for name, run in self.items()
            for since, policy in run.in_turn().items()
        }
        return self._first.provenance.cite(told, *self._first.cite_own(), *more)

    def to_xarray(self) -> Any:
        """Return the runs as one Dataset of the library xarray, with the runs as a dimension."""
        return side_by_side(self, self.cite())

    def save(self, path: str | Path, year: int | None = None) -> Path:
        """Write the runs' table for a spreadsheet, and the runs' citation as a text file.

        Parameters
        ----------
        path : str or Path
            As in `Outlook.save`.
        year : int, optional
            As in `Outlook.save`.

        Returns
        -------
        Path
            The file of numbers.
        """
        return (self.bands() if year is None else self.frame(year)).save(path)

    def _table(self, of: Callable[[Outlook], ResultTable]) -> ResultTable:
        made = _side_by_side({name: of(run) for name, run in self.items()})
        made.attrs["cited"] = self.cite()
        return made

    def _shares_lost(self, priorities: AnyPriorities, by: By) -> pd.DataFrame:
        """Return the losses as shares: a row for each future, and a column for each run."""
        if len({run.end for run in self.values()}) > 1:
            ends = ", ".join(f"{name}: {run.end}" for name, run in self.items())
            raise BadValue("runs", ends, say("runs.ends"), say("runs.cut"))
        lost = {name: share_lost(run, priorities, by) for name, run in self.items()}
        return pd.DataFrame(lost).rename_axis(columns="run")

    def _made(self, priorities: AnyPriorities, by: By) -> dict[str, Any]:
        """Return the attributes of a table of losses, which say how the table was made."""
        counted = {"by": by} if by == "end" else {}
        models = notes_on_models(run.model for run in self.values())
        cited = {"cited": self._cited(*cite_loss(priorities, by))}
        return {"futures": self._first.futures} | cited | counted | models


def rank(losses: pd.DataFrame) -> pd.DataFrame:
    """Return runs in the order of their average cost, with the columns of `Runs.best` as shares.

    The losses are shares, from 0 to 1. They have a row for each future and a column for each run. A
    single future is refused.

    Examples
    --------
    >>> rank(pd.DataFrame({"a": [0.3, 0.4], "b": [0.1, 0.2]})).index.tolist()
    ['b', 'a']
    """
    if len(losses) < 2:
        raise BadValue("futures", len(losses), say("runs.few"), say("runs.chance"))
    table = pd.DataFrame(ranked([*losses.to_numpy().T]))
    return table.set_index(losses.columns[table.pop("place").to_numpy()].rename("run"))


def _side_by_side(made: Mapping[str, ResultTable]) -> ResultTable:
    """Return several tables as one table; the runs' names become an index level or a column."""
    levels = next(iter(made.values())).index.names
    whole = ResultTable(pd.concat(made, names=["run", *levels]))
    if None in levels:
        whole = whole.reset_index("run").reset_index(drop=True)
    first, *others = [one.attrs for one in made.values()]
    units = {name: unit for one in (first, *others) for name, unit in one["units"].items()}
    units |= {"run": ""} if "run" in whole else {}
    said = dict.fromkeys(one["made_with"] for one in (first, *others) if "made_with" in one)
    whole.attrs = first | {"units": units} | ({"made_with": " ".join(said)} if said else {})
    return whole
