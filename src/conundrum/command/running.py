"""A run without a notebook: what a scenario ends in, printed, or as a table to go on with."""

from importlib.metadata import version
from pathlib import Path

from conundrum import writing
from conundrum.run import limit
from conundrum.run.given_policy import scenario_of
from conundrum.run.simulate import simulate
from conundrum.tables import named_file


def run(code: str, file: Path | None, years: int | None = None, worlds: int | None = None) -> str:
    """Run a scenario code or a named policy, and return how it ends in words.

    Parameters
    ----------
    code : str
        A scenario code, or the name of a policy.
    file : Path or None
        Where to write the ends as a table, a row an outcome, with its unit and what was run: a
        name that ends in ``.csv``.
    years, worlds : int, optional
        How far to look ahead, and in how many worlds.

    Raises
    ------
    BadValue
        If the code is none, a number is out of bounds, or the file ends in something else.
    OSError
        If the file cannot be written.

    Examples
    --------
    >>> print(run("joint opening", None, years=5, worlds=100).splitlines()[0])
    NK2J-68W4-34W4-001C-DH, 5 years, 100 worlds, seed 2016
    """
    scenario = scenario_of("policy", code)
    table = None if file is None else named_file("--csv", str(file), ".csv")
    made = {
        "years": limit("years", "default") if years is None else years,
        "worlds": limit("worlds", "default") if worlds is None else worlds,
        "seed": scenario.seed,
    }
    outlook = simulate(scenario, years=made["years"], worlds=made["worlds"])
    ends = outlook.summary()
    told: dict[str, str | int] = {"code": scenario.code, **made, "version": version("conundrum")}
    if table:
        writing.replace(table, ends.assign(**told).to_csv(index=False, lineterminator="\n"))
    head = "{code}, {years} years, {worlds:,} worlds, seed {seed}".format(**told)
    return "\n".join([head, *ends["words"]])
