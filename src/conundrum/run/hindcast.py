"""Runs the model under what the powers really did, and compares the run with published figures.

Most numbers of the model rest on evidence about the years up to 2016. Some numbers also rest on
later years; the column ``after_2016`` of ``data/assumptions.csv`` says which.
"""

from datetime import date
from typing import Any

import pandas as pd

from conundrum.model import Policy, policy_in
from conundrum.model.variant import Model
from conundrum.run import against_record, known_in_2016
from conundrum.run.follow import checked, follow
from conundrum.run.given_beliefs import AnyBeliefs
from conundrum.run.limits import limit
from conundrum.run.outlook import Outlook
from conundrum.run.statistics import Run
from conundrum.tables import BadValue, instance, known, rows, value
from conundrum.tables.published import over, published


def stances() -> dict[int, Policy]:
    """Return the policies that the two powers really had; each key is the step of a change.

    Steps count quarters from October 2016. Reasons and sources are in ``data/stances.csv``.

    Examples
    --------
    >>> stances()[0] == Policy()
    True
    """
    start = value("limits", "start", "default")
    course = {}
    for begins in rows("stances"):
        day = date.fromisoformat(begins)
        quarters = (day.year + (day.month - 1) / 12 - start) * limit("steps_a_year", "default")
        course[round(quarters)] = policy_in("stances", begins)
    return course


def hindcast(
    beliefs: AnyBeliefs = None,
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
    earlier: bool = False,
) -> Outlook:
    """Return a run under the policies that the two powers really had since October 2016.

    Parameters
    ----------
    beliefs, futures, seed, model : optional
        As in `conundrum.run.simulate`.
    earlier : bool, optional
        Whether numbers that rest on years after 2016 are drawn as they were known in 2016, from the
        ranges of ``data/known_in_2016.csv``. Such a run has no seed.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> hindcast(futures=50).end == over(published())
    True
    >>> after, before = hindcast(), hindcast(earlier=True)
    >>> len(compare(after)) == len(compare(before))
    True
    """
    years = over(published()) - int(value("limits", "start", "default"))
    around = checked(beliefs, None, years, futures, seed)
    ranges = known_in_2016.earlier() if instance("earlier", earlier, bool) else {}
    return follow(stances(), *around, model=model, ranges=ranges)


def compare(outlook: Outlook) -> pd.DataFrame:
    """Compare a run with each figure of the historical record.

    Parameters
    ----------
    outlook : Outlook
        A run that reaches the end of the record, such as `hindcast` returns.

    Returns
    -------
    DataFrame
        The columns of `published`; q05, q25, q50, q75, q95 and mean of the model; error, the median
        minus the middle of the record; in_50 and in_90, whether the band and the record's range
        overlap; side, which is 1 if the record lies above the wide band, -1 below it and 0 in it;
        and centred, whether the middle of the record's range also lies in the wide band.

    Raises
    ------
    BadValue
        If ``outlook`` is not a run, or if it ends before the record does.

    Examples
    --------
    >>> sorted(set(compare(hindcast(futures=50))["series"]))
    ['arrivals', 'output', 'sales to China', 'warheads']
    """
    lines = published()
    end = over(lines)
    if instance("outlook", outlook, Outlook).end < end:
        raise BadValue("end of the run", outlook.end, f"{end} or later")
    figures: Any = lines.to_dict("records")
    found = pd.DataFrame(against_record.set_against(Run(outlook), figures))
    return found.assign(error=found["q50"] - found["middle"])


def hits(compared: pd.DataFrame, field: str = "series") -> pd.DataFrame:
    """Return how many figures of the historical record lie in the bands of the run.

    The figures come from `compare`. They are counted by ``series``, or by estimator (``by``) for
    figures that have several. The columns are figures, in_50, in_90 and centred.

    Examples
    --------
    >>> hits(compare(hindcast(futures=50)), "by").index[:3].tolist()
    ['SIPRI', 'FAS', 'ISIS']
    """
    figures: Any = compared.to_dict("records")
    return pd.DataFrame(against_record.hits(figures, field)).set_index(field)


def scores(compared: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    """Return how well the model, and a straight-line forecast, match each series of figures.

    Parameters
    ----------
    compared, earlier : DataFrame
        What `compare` returns for a run, and for a run that uses only what was known in 2016.

    Returns
    -------
    DataFrame
        For each series, figures and in_90 as in `hits`. miss is how far the mean of the futures
        lies from the middle of a figure, on average and in the unit of the series, and naive_miss
        is the same for the naive line. earlier_in_90 and earlier_miss describe the second run.

    Examples
    --------
    >>> found = scores(compare(hindcast()), compare(hindcast(earlier=True)))
    >>> bool(found["miss"]["warheads"] > found["naive_miss"]["warheads"])
    True
    """
    both: Any = [each.to_dict("records") for each in (compared, earlier)]
    return pd.DataFrame(against_record.scores(*both)).set_index("series")


def in_90(outlook: Outlook, whose: str) -> int:
    """Return how many figures lie in the wide band of a run, the band for 90 of 100 futures.

    ``whose`` is the name of a series or of an estimator of warheads. Another name is refused, and
    so is a run that `compare` refuses.

    Examples
    --------
    >>> in_90(hindcast(futures=50), "arrivals")
    0
    """
    compared = compare(outlook)
    counted = pd.concat([hits(compared), hits(compared, "by")])["in_90"]
    return int(counted[known("series", whose, list(counted.index))])
