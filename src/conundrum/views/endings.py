"""What the panel "endings" shows: a future under three policies, and how all futures end."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import Run
from conundrum.run.dates import season
from conundrum.run.story import falls
from conundrum.tables import say, written
from conundrum.views import posters
from conundrum.views.ending_picture import life
from conundrum.views.ending_story import in_future, story
from conundrum.views.headings import heading
from conundrum.views.posters import POSTERS, Runs
from conundrum.views.presets import CALLED, COLOUR

EXAMPLE = 756
"""The future with this number is shown first. The first future that the panel shows ends as most
futures end."""

KINDS = {"010": "cut", "111": "all", "000": "none", "110": "spared"}
"""The kinds of futures. A kind of futures has a name of digits: 1 for each policy under which the
regime falls, 0 for each other policy."""

COLOURS = {"cut": style.PRESS, "all": style.INK, "none": style.PINNED, "spared": style.OPEN}
"""The colour of each kind of futures."""

COLUMNS = ("regime", "warheads", "hunger", "output", "leavers")
"""The columns of the table to the right of the column of policies."""


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    drawn : int
        How many futures have been drawn; 0 shows the example.
    waiting : list of int
        The futures that wait to be drawn, in order.
    again : bool
        Whether the reader has been led back to the first future of a rare kind.
    beliefs : dict
        The beliefs under which the policies are run.
    """

    drawn: int
    waiting: list[int]
    again: bool
    beliefs: dict[str, float]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the run of each policy."""
    return posters.runs_under(setting["beliefs"])


def view(setting: Setting, results: list[Run]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    drawn = setting["drawn"]
    future = EXAMPLE if drawn == 0 else setting["waiting"][drawn - 1]
    runs = posters.by_policy(results)
    return {
        "head": partial(head, runs, future),
        "lives": partial(lives, runs, future),
        "all": partial(every, runs),
        "said": partial(again, setting),
        "table": partial(table_html, runs, future),
    }


def acted(setting: Setting, name: str, said: dict[str, Any], results: list[Run]) -> dict[str, Any]:
    """Return what a button sets: one more future, or the next future whose regime survives."""
    if name == "Find":
        return {"sets": find(setting, posters.by_policy(results))}
    return {"sets": {"drawn": setting["drawn"] + (1 if can_draw(setting) else 0), "again": False}}


def find(setting: Setting, runs: Runs) -> dict[str, Any]:
    """Return changes of the setting that show the next future whose regime survives every policy.

    After the last such future comes the first one again.
    """
    drawn = setting["drawn"]
    found = [at + 1 for at, one in enumerate(setting["waiting"]) if kind(runs, one) == "none"]
    later = [at for at in found if at > drawn]
    return {"drawn": [*later, *found, drawn][0], "again": len(later) == 0}


def again(setting: Setting) -> str:
    """Return a sentence if the first future of a rare kind is shown again, or an empty text."""
    return say("endings.again") if setting["again"] is True else ""


def holds(setting: Setting) -> dict[str, Any]:
    """Return which buttons are disabled."""
    return {"idle": [] if can_draw(setting) else ["Draw"]}


def can_draw(setting: Setting) -> bool:
    """Return whether there is another future that can be shown."""
    return setting["drawn"] < len(setting["waiting"])


def head(runs: Runs, future: int) -> str:
    """Return as HTML under which policies a future's regime falls, and how to read the picture."""
    return heading(say(f"endings.{kind(runs, future)}", future=str(future)), say("endings.about"))


def kind(runs: Runs, future: int) -> str:
    """Return a future's kind, which says under which policies the regime falls."""
    return KINDS["".join(["1" if fell(run, future) else "0" for run in runs.values()])]


def fell(run: Run, future: int) -> bool:
    """Return whether the regime falls in a future."""
    return falls(run)[future - 1] >= 0


def lives(runs: Runs, future: int) -> str:
    """Return a future as HTML, with a picture and a story for each policy."""
    columns = [
        f'<div style="--nk-is:{COLOUR[policy]}"><h4>{escape(CALLED[policy])}</h4>'
        f"{life(policy, run, future)}<p>{escape(story(run, future))}</p></div>"
        for policy, run in runs.items()
    ]
    return f'<div class="nk-lives">{"".join(columns)}</div>'


def every(runs: Runs) -> str:
    """Return how all futures end, as HTML: a bar in four parts, and what each part means."""
    counts = _counts(runs)
    bar = [
        f'<b style="flex:{many};background:{COLOURS[name]}">{many}</b>'
        for name, many in counts.items()
    ]
    names = [
        f'<li><i style="background:{COLOURS[name]}"></i>'
        f"{escape(say(f'endings.of_{name}', count=written(many)))}</li>"
        for name, many in counts.items()
    ]
    title = escape(say("endings.all_title", futures=written(sum(counts.values()))))
    return (
        f'<div class="nk-ways"><h4>{title}</h4>'
        f'<div class="nk-shares" aria-hidden="true">{"".join(bar)}</div>'
        f"<ul>{''.join(names)}</ul></div>"
    )


def _counts(runs: Runs) -> dict[str, int]:
    """Return the number of futures of each kind."""
    first = runs[POSTERS[0]]
    return first.once("kinds of endings", lambda: _counted(runs, first.futures))


def _counted(runs: Runs, futures: int) -> dict[str, int]:
    found = [kind(runs, future) for future in range(1, futures + 1)]
    return {name: found.count(name) for name in KINDS.values()}


def table_html(runs: Runs, future: int) -> str:
    """Return how a future ends under each policy as an HTML table."""
    rows = [[CALLED[policy], *cells(run, future)] for policy, run in runs.items()]
    first = runs[POSTERS[0]]
    year = str(int(first.year(first.last)))
    caption = say("endings.caption", future=str(future), year=year)
    heads = [say(f"endings.{column}_head") for column in COLUMNS]
    return html_table(say("endings.name"), caption, [say("endings.policy"), *heads], rows)


def cells(run: Run, future: int) -> list[str]:
    """Return how a future ends, as texts: the fate of the regime, and the last numbers."""
    step = falls(run)[future - 1]
    regime = (
        say("endings.fallen_by", date=season(run.year(step))) if step >= 0 else say("endings.rules")
    )
    return [regime, *[in_future(run, one, run.last, future) for one in COLUMNS[1:]]]
