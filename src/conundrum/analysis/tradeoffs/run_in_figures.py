"""Sums up a run in a few figures, in the kernel and in the page."""

from conundrum.run import Run, average, limit, where

EARLY = limit("start", "default") + 5
"""The year whose October gives the figures for the early part of a run."""

AT_THE_END = ("instability", "warheads", "leavers", "fallen", "hunger")


def in_figures(run: Run) -> dict[str, float | None]:
    """Return the figures that sum up a run, or None if a figure does not exist."""
    instability = run.at("instability", run.last)
    stands = where(instability, run.at("fallen", run.last), False)
    return {
        "instability_early": run.average("instability", run.step(EARLY)),
        "instability_standing": average("instability", stands) if len(stands) > 0 else None,
        **{outcome: run.average(outcome, run.last) for outcome in AT_THE_END},
    }
