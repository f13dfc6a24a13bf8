"""A term paper as a student would write it, from what *With Python* and ``help(nk)`` say.

Its thesis: by 2036 an opening by both powers leaves fewer warheads than the setting of 2016.
"""

import sys
from pathlib import Path

import altair as alt
import numpy as np
import pandas as pd

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES

PAIR = ["joint opening", "2016"]


def fewer_warheads(opening, kept):
    """Say where the thesis holds; where the regime falls under either, it is not at stake.

    After a fall warheads are secured one by one, which is no merit of a policy.
    """
    return (opening["warheads"][-1] < kept["warheads"][-1]) | ~both_stand(opening, kept)


def both_stand(*runs):
    """Say in which futures the regime stands to the end under each policy."""
    return sum(run["fallen"][-1] for run in runs) == 0


def hungry_years(run):
    """Count the years with more than a quarter of all people hungry; the first row is the start."""
    return (run["hunger"][1:] > 25).sum(axis=0) / 4


def taming(stake, growth_tames, tames):
    """What there is to lose tames beyond a doubling only: what comes before is small change."""
    return -growth_tames * tames * np.maximum(stake - np.log(2), 0)


HUNGRY = nk.Outcome("hungry years", hungry_years, "years of 20")
RIVAL = "only a doubling tames"
LATE = nk.variant(replace={"taming": taming}, name=RIVAL)
MODELS = {"usual": None, RIVAL: LATE}


def by_priorities(runs):
    """Set the places of policies beside each other, a column for each set of priorities."""
    priorities = {**PRIORITIES, "hunger alone": nk.Priorities(hunger=1)}
    places = {
        name: runs.best(whose)["loss"].rank().astype(int) for name, whose in priorities.items()
    }
    return pd.DataFrame(places).loc[list(runs)]


def side_by_side(pairs):
    """Say of each model what each policy leaves, and where the thesis holds."""
    rows = {}
    for model, runs in pairs.items():
        stand = both_stand(*runs)
        rows[model] = {
            f"{policy}, average": np.mean(run["warheads"][-1])
            for policy, run in zip(PAIR, runs, strict=True)
        }
        rows[model] |= {
            "unit": "warheads",
            "futures": runs[0].futures,
            "both stand": stand.sum(),
            "fewer of these": fewer_warheads(*runs)[stand].sum(),
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("model")


def drawn(runs):
    """Draw the arsenal under the opening in each model, with how the runs are cited."""
    bands = [
        run.yearly().query("outcome == 'warheads'").assign(model=name) for name, run in runs.items()
    ]
    said = "Where the regime falls, warheads are secured: the band's lower edge drops."
    credit = [said] + [line for run in runs.values() for line in run.cite().split(". ")]
    chart = alt.Chart(
        pd.concat(bands),
        title=alt.Title("How many warheads an opening leaves hangs on what tames", subtitle=credit),
    ).encode(x=alt.X("year", axis=alt.Axis(format="d")), color="model", strokeDash="model")
    band = chart.mark_area(opacity=0.2).encode(y="q05", y2="q95")
    return band + chart.mark_line().encode(y=alt.Y("q50", title="warheads"))


def write(folder, futures=1000, searched=10_000, trajectories=20):
    """Write the paper's tables, each with a text that cites it, and its chart."""
    pairs = {
        name: [*nk.simulate({one: one for one in PAIR}, futures=futures, model=model).values()]
        for name, model in MODELS.items()
    }
    openings = {name: runs[0] for name, runs in pairs.items()}
    cited = {name: run.cite() for name, run in openings.items()}

    def keep(name, table, *credit):
        table.to_csv(folder / f"{name}.csv")
        (folder / f"{name}.txt").write_text("\n".join(credit) + "\n", encoding="utf-8")

    ranked = nk.sensitivity("warheads", PAIR[0], PAIR[1], "morris", samples=trajectories)
    screened = f"Screened over all beliefs and assumptions, {trajectories} trajectories; {PAIR}."
    keep("hangs-on", ranked, screened, "Model as in: " + cited["usual"])

    ranking = nk.policies().index.tolist()
    choices = nk.simulate(PRESETS, futures=futures).with_outcome(HUNGRY)
    named = f"Beliefs, futures and seed as in this run, for each of {ranking}: {cited['usual']}"
    keep("priorities", by_priorities(choices), named)
    ends = choices.frame(2036)
    hungry = ends.groupby("run")[[HUNGRY.name]].mean().rename_axis("policy")
    unit = ends.attrs["units"][HUNGRY.name]
    keep("hungry-years", hungry.assign(unit=unit, statistic="average"), named)

    keep("side-by-side", side_by_side(pairs), *cited.values(), f"Also for {PAIR[1]}.")
    both = nk.Runs(openings).with_outcome(HUNGRY)
    keep("opening-in-both", both.compare("usual"), *cited.values())

    for name, model in MODELS.items():
        found = nk.fails_where(
            fewer_warheads, PAIR, beliefs="drawn", futures=futures, searched=searched, model=model
        )
        # A box that chance would make as well is none to write about.
        box = found.frame() if found.claimed else found.frame().head(0)
        drawn_too = "Beliefs drawn from 0 to 1; model, futures and seed as in: "
        keep(f"fails, {name}", box, f"{found.title}. {found.said}", drawn_too + cited[name])

    alt.theme.enable("conundrum")
    drawn(openings).save(folder / "warheads.svg")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
