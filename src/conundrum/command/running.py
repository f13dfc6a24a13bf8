"""A run without a notebook: what a scenario ends in, printed, or as a table to go on with."""

from importlib.metadata import version
from pathlib import Path

from conundrum import writing
from conundrum.model import PRESETS
from conundrum.run import Scenario, limit
from conundrum.run.scenario import decode
from conundrum.run.simulate import simulate


def run(code: str, file: Path | None, years: int | None = None, worlds: int | None = None) -> str:
    """Run a scenario code or a named policy, and return how it ends in words.

    Parameters
    ----------
    code : str
        A scenario code, or the name of a policy.
    file : Path or None
        Where to write the ends as a table, a row an outcome, with its unit and what was run.
    years, worlds : int, optional
        How far to look ahead, and in how many worlds.

    Raises
    ------
    BadValue
        If the code is none, or a number is out of bounds.
    OSError
        If the file cannot be written.

    Examples
    --------
    >>> print(run("joint opening", None, years=5, worlds=100).splitlines()[0])
    NK2J-68W4-34W4-001C-DH, 5 years, 100 worlds, seed 2016
    """
    scenario = Scenario(PRESETS[code]) if code in PRESETS else decode(code)
    made = {
        "years": limit("years", "default") if years is None else years,
        "worlds": limit("worlds", "default") if worlds is None else worlds,
        "seed": scenario.seed,
    }
    outlook = simulate(scenario, years=made["years"], worlds=made["worlds"])
    ends = outlook.summary()
    told: dict[str, str | int] = {"code": scenario.code, **made, "version": version("conundrum")}
    if file:
        writing.replace(file, ends.assign(**told).to_csv(index=False, lineterminator="\n"))
    head = "{code}, {years} years, {worlds:,} worlds, seed {seed}".format(**told)
    return "\n".join([head, *ends["words"]])
