"""Write the tables of data/ that are computed from runs: the named ones, or all.

All of them together take some minutes. ``--check`` only says which are out of date.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pandas import DataFrame

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.curves import APART, KEYS, SHOWN, STEPS, point, setting, tabled
from conundrum.analysis.doubts import doubted, of_the_set
from conundrum.analysis.failing import fails_where
from conundrum.analysis.run_statistic import settled
from conundrum.analysis.tradeoffs.box_found import Counts
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.mixes import first_places
from conundrum.analysis.tradeoffs.stance_map import FIGURES, FINEST, stance_map
from conundrum.model import PRESETS, Beliefs
from conundrum.run import PRIORITIES, WEIGHED, Run
from conundrum.run.simulate import simulate
from conundrum.tables import DATA, rows, value
from conundrum.views.stance_map import MAPPED, write
from tools.follow import csv_text, put
from tools.precision import seed_noise
from tools.rigging import Case, by_family, case, firsts_at_ends, lost, reaches, wished

Rows = Iterable[Mapping[Any, object]]
TABLES: dict[str, Callable[[], Rows]] = {}
"""By name; each returns the rows of its table, whose columns are those of the first."""
HORIZONS = (10, 20, 40)
"""How many years ahead one looks."""
NO_CASE: Mapping[str, object] = {"price": "", "lead": ""}
"""What is told where nothing puts a policy first."""
COLUMNS = (*SHOWN, *[f"{outcome}_{kind}" for outcome in APART for kind in ("rules", "fell")])
"""The averages in a row of the curves."""
LIMIT = ("assumption", "end", "at")
"""What a limit of a box is told by."""


def table(name: str) -> Callable[[Callable[[], Rows]], Callable[[], Rows]]:
    """Register a function whose rows are written to the table of that name."""

    def known(made: Callable[[], Rows]) -> Callable[[], Rows]:
        TABLES[name] = made
        return made

    return known


@table("best_for")
def for_whom() -> Rows:
    """Find for whom each named policy comes first, and when; the reasons are written by hand."""
    mixes = {capital: first_places(lost(capital)) for capital in OWN}
    at_ends = firsts_at_ends([Beliefs()], futures=200)
    with (DATA / "best_for.csv").open(encoding="utf-8") as file:
        said = {(row["policy"], row["priorities"]): row["why"] for row in csv.DictReader(file)}
    for policy in PRESETS:
        for capital in OWN:
            row: dict[str, object] = {"policy": policy, "priorities": capital}
            row |= {"best_in": mixes[capital]["first"][policy]}
            row |= {"best_or_tied_in": mixes[capital]["or_tied"][policy]}
            row |= {"at_ends": at_ends[capital][policy]}
            best = case(policy, capital)
            row |= vars(best.beliefs) if best else dict.fromkeys(vars(Beliefs()), "")
            row |= {name: getattr(best.weights, name) if best else "" for name in WEIGHED}
            row |= _of_100(best) if best else NO_CASE
            yield row | {"why": said.get((policy, capital), "")}


def _of_100(best: Case) -> dict[str, object]:
    """Return the price and the lead of a case, of 100."""
    return {"price": round(100 * best.price), "lead": f"{100 * best.lead:.2f}"}


@table("theory_reach")
def reach() -> Rows:
    """Compute how far each theory moves the losses of each power."""
    return reaches()


@table("firsts")
def by_horizon() -> Rows:
    """Count how often each named policy comes first, by horizon."""
    for years, capital, losses in by_years():
        wishes = wished(capital, years)
        for policy, counts in placed(losses):
            row = {"years": years, "priorities": capital, "policy": policy}
            yield row | counts | {"wish": wishes.get(policy, "")}


@table("first_families")
def families_by_horizon() -> Rows:
    """Count how often each family of named policies comes first, by horizon."""
    for years, capital, losses in by_years():
        for family, counts in placed(by_family(losses)):
            yield {"years": years, "priorities": capital, "family": family} | counts


@cache
def by_years() -> list[tuple[int, str, DataFrame]]:
    """Return what each named policy costs on average, under each of many mixes of beliefs."""
    return [
        (years, capital, lost(capital, years=years)) for years in HORIZONS for capital in PRIORITIES
    ]


def placed(losses: DataFrame) -> Iterator[tuple[str, dict[str, int]]]:
    """Count first places over mixes of beliefs, alone and with ties."""
    counts = first_places(losses)
    for row in counts.index:
        yield row, {"mixes": counts["first"][row], "mixes_or_tied": counts["or_tied"][row]}


@table("doubts")
def doubting() -> Rows:
    """Try each way to doubt each conclusion, which takes about a minute."""
    for row in doubted(of_the_set()):
        figures = {name: f"{row[name]:.4g}" for name in ("figure", "usual")}
        yield {name: told for name, told in (row | figures).items() if name != "group"}


@table("curves")
def curving() -> Rows:
    """Run each setting of each lever, along each of its lines."""
    for key in tabled():
        for step in range(STEPS + 1):
            share = step / STEPS
            made = point(Run(simulate(*settled(setting(*key, share)))))
            row: dict[str, object] = dict(zip(KEYS, key, strict=True))
            row |= {"at": f"{share:g}"}
            yield row | {name: f"{made[name]:.6g}" if name in made else "" for name in COLUMNS}


@table("fails_where")
def failing() -> Rows:
    """Find under which assumptions each conclusion fails: a row for each limit, or one if none."""
    for name in conclusions():
        found = fails_where(name)
        box = {"conclusion": name, **counted(found.counts), "claimed": str(found.claimed).lower()}
        limits = found.limits[[*LIMIT]].to_dict("records")
        for limit in limits or [dict.fromkeys(LIMIT, "")]:
            yield box | {name: limit[name] for name in LIMIT}


def counted(found: Counts) -> dict[str, str]:
    """Return as texts, out of 100, four figures of a box; each is empty if nothing can be counted.

    Examples
    --------
    >>> counted({"futures": 1000, "fails": 300, "inside": 100, "both": 52, "again": 60})
    {'again': '60.0', 'base': '30.0', 'density': '52.0', 'coverage': '17.3'}
    >>> counted({"futures": 1000, "fails": 0, "inside": 1000, "both": 0, "again": 0})["coverage"]
    ''
    """
    shares = {"base": ("fails", "futures"), "density": ("both", "inside")}
    shares["coverage"] = ("both", "fails")
    return {"again": f"{found['again']:.1f}"} | {
        name: f"{100 * found[part] / found[whole]:.1f}" if found[whole] else ""
        for name, (part, whole) in shares.items()
    }


@table("stance_map")
def endings() -> Rows:
    """Run every pair of stances, and return its figures at the end.

    A figure has one digit more than is shown, and is rounded so that the shown one stays the same.
    """
    for pair in stance_map(FINEST).to_dict("records"):
        row = {power: pair[power] for power in ("washington", "beijing")}
        row |= {name: rounded(name, pair[name]) for name in FIGURES}
        yield {name: f"{held:.10g}" for name, held in row.items()}


def rounded(name: str, figure: float) -> float:
    """Round a figure to one digit more than is shown, so that what is shown stays the same.

    Examples
    --------
    >>> rounded("warheads", 46.46), rounded("leavers", 1.234567)
    (46.4, 1.235)
    """
    outcome = MAPPED[name]["outcome"]
    steps = 10 ** (value("outcomes", outcome, "digits") + 1)
    near = (round(figure * steps) + change for change in (0, -1, 1))
    shown = write(name, figure)
    return next(one for one in (round(n / steps, 6) for n in near) if write(name, one) == shown)


@table("precision")
def luck() -> Rows:
    """Compute how far luck moves each outcome under the setting of 2016, and where most.

    The numbers are in the unit in which the outcome is shown.
    """
    moves = {name: seed_noise(policy) for name, policy in PRESETS.items()}
    for outcome in rows("outcomes"):
        most = max(moves, key=lambda name: moves[name][outcome])
        row = {"outcome": outcome, "status_quo": f"{moves['2016'][outcome]:.3g}"}
        yield row | {"most": f"{moves[most][outcome]:.3g}", "policy": most}


def text(name: str) -> str:
    """Return the text that the table should have, and print which row is computed."""
    path = DATA / f"{name}.csv"
    now = len(path.read_text(encoding="utf-8").splitlines()) - 1 if path.exists() else 0
    told = f"Computing {name}.csv, which has {now} rows now. The first row can take minutes."
    print(told, file=sys.stderr, flush=True)
    lines = []
    for line in TABLES[name]():
        lines.append(line)
        print(f"\rRow {len(lines)} is ready.", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return csv_text(lines[0], (line.values() for line in lines))


def main() -> None:
    """Write the tables, or check them."""
    parser = argparse.ArgumentParser(sys.argv[0], description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="TABLE", help=f"all, or: {', '.join(TABLES)}")
    parser.add_argument(
        "--check", action="store_true", help="write nothing, fail if a table is old"
    )
    asked = parser.parse_args()
    if unknown := set(asked.names) - TABLES.keys():
        parser.error(
            f"TABLE must be one of those in --help; you gave {', '.join(sorted(unknown))}."
        )
    names = asked.names or TABLES
    wanted = {DATA / f"{name}.csv": text(name) for name in names}
    put(wanted, "python -m tools tables", asked.check)
