"""The few figures that a run is summed up in, in the kernel and in the page."""

from conundrum.run import Run, limit, mean, median, where

SPAN = 5
"""Years at either end of a run over which early and late instability are taken."""

STEPS = SPAN * limit("steps_a_year", "default")


def in_figures(run: Run) -> dict[str, float | None]:
    """Return the figures of `conundrum.analysis.tradeoffs.criteria`; none where there is none."""
    count = min(STEPS, run.last) + 1
    instability = run.at("instability", run.last)
    stands = where(instability, run.at("fallen", run.last), False)
    return {
        "instability_first": median(run.mean_over("instability", 0, count)),
        "instability_last": median(run.mean_over("instability", run.last + 1 - count, count)),
        "instability_end": median(instability),
        "instability_standing": median(stands) if len(stands) > 0 else None,
        "warheads": median(run.at("warheads", run.last)),
        "leavers": mean(run.at("leavers", run.last)),
        "fallen": mean(run.at("fallen", run.last)),
        "hunger": median(run.at("hunger", run.last)),
    }
