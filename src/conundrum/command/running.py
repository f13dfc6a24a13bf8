"""Runs a scenario without a notebook, and prints how the run ends or writes a table."""

from importlib.metadata import version
from pathlib import Path

from conundrum import writing
from conundrum.run import limit, scenario_of
from conundrum.run.fingerprint import fingerprint
from conundrum.run.limits import within
from conundrum.run.simulate import simulate
from conundrum.tables import named_file

Count = float | str | None
"""A count as it was typed. A count that is not a whole number is refused."""


def run(code: str, file: Path | None, years: Count = None, futures: Count = None) -> str:
    """Run a scenario code or a named policy, and describe in words how the run ends.

    A file whose name ends in ``.csv`` gets a table with one row for each outcome: its end, its
    unit, the scenario, the version and the model. It raises `BadValue` for a wrong code, a number
    out of bounds or a file name with another ending, and OSError if the file cannot be written.

    Examples
    --------
    >>> print(run("joint opening", None, years=5, futures=100).splitlines()[0])
    NK2J-68W4-34W4-001C-DH, 5 years, 100 futures, seed 2016
    """
    scenario = scenario_of("policy", code)
    table = None if file is None else named_file("--csv", str(file), ".csv")
    made = {
        "years": within("years", limit("years", "default") if years is None else years),
        "futures": within("futures", limit("futures", "default") if futures is None else futures),
        "seed": scenario.seed,
    }
    outlook = simulate(scenario, years=made["years"], futures=made["futures"])
    ends = outlook.summary()
    by: dict[str, str | int] = {"version": version("conundrum"), "model": fingerprint()}
    told = {"code": scenario.code, **made, **by}
    if table:
        writing.replace(table, ends.assign(**told).to_csv(index=False, lineterminator="\n"))
    head = "{code}, {years} years, {futures:,} futures, seed {seed}".format(**told)
    return "\n".join([head, *ends["words"]])
