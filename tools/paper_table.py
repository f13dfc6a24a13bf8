"""Write data/paper_table.csv and data/paper_rules.csv: the seminar's table on paper.

All 729 ways to play three rounds are run in the model, and the numbers of the cells are those that
come nearest to all of them, rounded to whole ones. What a fall brings is counted in the nine games
of one cell throughout; what moves and cards bring, in the second round of the same games. It takes
about a minute and a half. With ``--check`` it only says whether the tables are up to date.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from conundrum.model import Event
from conundrum.run import limit
from conundrum.shown.seminar.seats import CARDS, OTHERS, WAIT, moves
from conundrum.tables import DATA
from tools.follow import csv_text
from tools.pack.paper import (
    BEIJING,
    CELLS,
    ROUNDS,
    YEARS,
    Cell,
    Stand,
    games,
    later,
    played_with,
    row,
    run,
    shut_before,
    stands,
)

ROWS = tuple(map(row, CELLS))
LATER = tuple(f"hungry after {stance}" for stance in BEIJING)
FELT = ("warheads", "hungry", "hostility")
AFTER_A_FALL: dict[str, tuple[str, Callable[[np.ndarray], Any], int]] = {
    "leave in a round": ("quiet", np.median, -3),
    "fallen leave first": ("gone 0", np.mean, -5),
    "fallen leave next": ("gone 1", np.mean, -5),
    "fallen leave last": ("gone 2", np.mean, -5),
    "fallen keep first": ("kept 0", np.median, 1),
    "fallen keep next": ("kept 1", np.median, 1),
    "fallen hungry": ("hunger", np.median, 0),
}
"""By rule: what of the futures that fell it is taken of, how, and to how many digits."""
Runs = Mapping[tuple[Cell, ...], Sequence[Stand]]
Table = dict[str, dict[str, float]]


def event(about: Mapping[str, Any]) -> Event:
    """Return what a card or a move does to the model.

    Examples
    --------
    >>> event(CARDS["ship_to_ship"])
    Event(at_once={}, meanwhile={'leak': 0.05})
    """
    return Event(about.get("at_once", {}), about.get("for_the_round", {}))


def nearest(runs: Runs, start: float) -> tuple[Table, dict[str, float]]:
    """Return the whole numbers of the cells, and of earlier rounds, that come nearest to the runs.

    Parameters
    ----------
    runs : mapping of games to stands
        What the model made of each game, round by round.
    start : float
        Warheads at the start, as the paper says.
    """
    added, now, wanted = [], [], []
    for game, found in runs.items():
        names = list(map(row, game))
        for place, stand in enumerate(found):
            added.append([names[: place + 1].count(cell) for cell in ROWS])
            still = list(later(game, place))
            here = [names[place] == cell for cell in ROWS]
            now.append(here + [still.count(rule) for rule in LATER])
            wanted.append(stand)
    warheads, hungry, hostility, _ = np.array(wanted).T
    cells = np.array(now, float)
    fitted = {
        "warheads": _fit(np.array(added, float), warheads - start),
        "hungry": _fit(cells, hungry),
        "hostility": _fit(cells[:, : len(ROWS)], hostility),
    }
    falls = hazards(runs)
    table = {
        cell: {name: found[place] for name, found in fitted.items()}
        | {f"falls{after}": falls[cell, bool(after)] for after in ("", "_after_shut")}
        for place, cell in enumerate(ROWS)
    }
    return table, dict(zip(LATER, fitted["hungry"][len(ROWS) :], strict=True))


def _fit(counts: np.ndarray, wanted: np.ndarray) -> list[float]:
    return [round(number) for number in np.linalg.lstsq(counts, wanted, rcond=None)[0]]


def hazards(runs: Runs) -> dict[tuple[str, bool], float]:
    """Return of how many standing regimes in 100 fall, by the row and what Beijing did before."""
    found = defaultdict(list)
    for game, after in runs.items():
        fallen = [0.0, *(stand.fallen for stand in after)]
        for place, (was, now) in enumerate(pairwise(fallen)):
            key = row(game[place]), shut_before(game, place)
            found[key].append(100 * (now - was) / (100 - was))
    return {key: round(float(np.mean(each))) for key, each in found.items()}


def fallen() -> Iterator[tuple[str, float]]:
    """Yield what a fall brings, by the round counted from it, in the games of one cell."""
    found = defaultdict(list)
    long = YEARS * limit("steps_a_year", "default")
    ends = [place * long for place in range(ROUNDS + 1)]
    for cell in CELLS:
        out = run([cell] * ROUNDS)
        down = out["fallen"][ends] > 0
        gone = np.diff(out["leavers"][ends], axis=0)
        found["quiet"].append(gone[0][~down[1]])
        arms = out["warheads"][ends]
        for since in range(ROUNDS):
            for fell in range(ROUNDS - since):
                futures = down[fell + 1] & ~down[fell]
                found[f"gone {since}"].append(gone[fell + since][futures])
                kept = (arms[fell + since + 1] / arms[fell + since])[futures]
                found[f"kept {since}"].append(kept)
                found["hunger"].append(100 * out["hunger"][ends[fell + since + 1]][futures])
    for rule, (name, middle, digits) in AFTER_A_FALL.items():
        yield rule, round(float(middle(np.concatenate(found[name]))), digits)


def struck() -> Iterator[tuple[str, float]]:
    """Yield what each move and each card brings in a round, where it is one or more."""
    told: dict[str, Event] = {
        f"{seat} {move}": event(about)
        for seat in OTHERS
        for move, about in moves(seat).items()
        if move != WAIT
    } | {f"card {name}": event(about) for name, about in CARDS.items()}
    plain = {cell: stands(run([cell] * 2))[1] for cell in CELLS}
    for name, happens in told.items():
        with_it = [stands(run([cell] * 2, {1: happens}))[1] for cell in CELLS]
        change = np.mean(np.array(with_it) - np.array(list(plain.values())), axis=0)
        for measure, by in zip(FELT, change, strict=False):
            if round(by):
                yield f"{name} {measure}", round(by)


def near(runs: Runs, table: Table, rules: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield how far the paper ends from the model: on average, and in 95 of 100 games."""
    off = np.abs(
        [
            np.subtract(played_with(game, table, rules)[-1], after[-1])
            for game, after in runs.items()
        ]
    )
    for name, found in zip(Stand._fields, off.T, strict=True):
        yield f"off {name}", round(float(np.mean(found)), 1)
        yield f"off {name} in 95 of 100", round(float(np.quantile(found, 0.95)), 1)


def wanted() -> dict[Path, str]:
    """Return both tables as they should be."""
    out = run(CELLS[:1])
    start = {
        f"start {name}": round(float(np.median(out[outcome][0])) * per)
        for name, outcome, per in (
            ("warheads", "warheads", 1),
            ("hungry", "hunger", 100),
            ("hostility", "hostility", 100),
        )
    }
    runs = {game: stands(run(game)) for game in games()}
    table, after = nearest(runs, start["start warheads"])
    rules = start | after
    rules |= {**dict(fallen()), **dict(struck()), **dict(near(runs, table, rules))}
    return {
        DATA / "paper_table.csv": csv_text(
            ("cell", *table[ROWS[0]]),
            ((cell, *map(_digits, says.values())) for cell, says in table.items()),
        ),
        DATA / "paper_rules.csv": csv_text(
            ("rule", "number"), ((rule, _digits(number)) for rule, number in rules.items())
        ),
    }


def _digits(number: float) -> str:
    return f"{number:.10g}"
