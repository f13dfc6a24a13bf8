"""What the panel "endings" shows: a future under three policies, and how all futures end."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import Run, show
from conundrum.run.beginning import in_unit
from conundrum.run.dates import season
from conundrum.run.story import NONE, SPENT, falls
from conundrum.tables import say, singular, written
from conundrum.views import posters
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

MOST_WARHEADS, MOST_LEFT = 150, 3_000_000
"""A picture has room for this many warheads and this many people who left. No future under the
three policies has more warheads or more people who left."""

MIDDLE, ROOM = 50, 46
"""Where the time axis is, and how far the picture reaches above and below it, in hundredths of the
picture's height."""

GROWN = 1.5
"""The story mentions growth if output is at least this many times the output of 2016."""


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


def life(policy: str, run: Run, future: int) -> str:
    """Return a future as a picture: warheads above the time axis, people who left below."""
    step = falls(run)[future - 1]
    ends = step if step >= 0 else run.last
    up = [_up(run, at, future) for at in range(run.last + 1)]
    down = [MIDDLE + ROOM * _left(run, at, future) / MOST_LEFT for at in range(run.last + 1)]
    shapes = [
        _area("nk-commanded", run, up[: ends + 1], 0),
        _area("nk-gone", run, down, 0),
        f'<line x2="100" y1="{MIDDLE}" y2="{MIDDLE}"/>',
    ]
    if step >= 0:
        shapes.append(_area("nk-loose", run, up[ends:], ends))
    about = escape(say("endings.described", policy=CALLED[policy], future=str(future)))
    return (
        f'<div class="nk-life" role="img" aria-label="{about}">'
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(shapes)}</svg>{_names(run, future, step)}</div>"
    )


def _names(run: Run, future: int, step: int) -> str:
    """Return the words on the picture of a future, as HTML."""
    loose = run.number("warheads", run.last, future) >= NONE
    words = "command" if step < 0 else "free" if loose is True else "safe"
    many = in_future(run, "warheads", run.last, future)
    armed = singular(say(f"endings.{words}", warheads=many))
    # After a fall few warheads are left, so the words are at the height of the number of warheads
    # before the fall.
    high = _up(run, step - 1 if step >= 0 else run.last, future)
    left = _left(run, run.last, future)
    below = MIDDLE + ROOM * left / MOST_LEFT
    side = " nk-within" if left > MOST_LEFT / 4 else ""
    people = say("endings.left", people=in_future(run, "leavers", run.last, future))
    names = [
        f'<b class="nk-armed" style="bottom:{written(100 - high, 1)}%">{escape(armed)}</b>',
        f'<span class="nk-leavers{side}" style="top:{written(below, 1)}%">{escape(people)}</span>',
    ]
    if step >= 0:
        across = 100 * step / run.last
        late = " nk-late" if across > 55 else ""
        date = escape(say("endings.fallen_by", date=season(run.year(step))))
        names.append(
            f'<i class="nk-fall{late}" style="left:{written(across, 1)}%"><b>{date}</b></i>'
        )
    years = f"<span>{int(run.year(0))}</span><span>{int(run.year(run.last))}</span>"
    return f'{"".join(names)}<p aria-hidden="true">{years}</p>'


def _up(run: Run, step: int, future: int) -> float:
    return MIDDLE - ROOM * run.in_unit("warheads", step, future) / MOST_WARHEADS


def _left(run: Run, step: int, future: int) -> float:
    return run.number("leavers", step, future)


def _area(look: str, run: Run, heights: list[float], first: int) -> str:
    """Return the area between the time axis and a line, which has one height for each step."""
    across = [written((first + at) * 100 / run.last, 2) for at in range(len(heights))]
    line = [f"{x},{written(y, 2)}" for x, y in zip(across, heights, strict=True)]
    corners = [f"{across[0]},{MIDDLE}", *line, f"{across[-1]},{MIDDLE}"]
    return f'<polygon class="{look}" points="{" ".join(corners)}"/>'


def story(run: Run, future: int) -> str:
    """Return the story of a future under the policy of a run."""
    step = falls(run)[future - 1]
    until = step if step >= 0 else run.last
    spent = run.first_below("reserves", future, 0, SPENT * run.number("reserves", 0, future))
    was_spent = 0 <= spent <= until
    date = season(run.year(spent)) if was_spent else ""
    end = str(int(run.year(run.last)))
    if step < 0:
        return _survived(run, future, date, end)
    loose = run.number("warheads", run.last, future)
    told = [
        say("endings.spent", date=date) if was_spent else "",
        say(
            "endings.before",
            date=season(run.year(step - 1)),
            hunger=in_future(run, "hunger", step - 1, future),
        ),
        say(
            "endings.falls",
            date=season(run.year(step)),
            warheads=in_future(run, "warheads", step - 1, future),
        ),
        say(
            "endings.loose" if loose >= NONE else "endings.secured",
            year=end,
            people=in_future(run, "leavers", run.last, future),
            warheads=in_future(run, "warheads", run.last, future),
        ),
    ]
    return singular(" ".join([one for one in told if one != ""]))


def _survived(run: Run, future: int, spent: str, end: str) -> str:
    """Return the story of a future whose regime survives, with the date when savings ran out."""
    times = run.number("output", run.last, future) / run.number("output", 0, future)
    words = "grows" if times >= GROWN else "outlives" if times < 1 and spent != "" else "survives"
    ends = {one: in_future(run, one, run.last, future) for one in ["warheads", "hunger"]}
    told = [
        say(f"endings.{words}", times=written(times, 1), date=spent),
        say("endings.at_the_end", year=end, **ends),
    ]
    return singular(" ".join(told))


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


def in_future(run: Run, outcome: str, step: int, future: int) -> str:
    """Return an outcome of one future at a step, as text."""
    return show(outcome, in_unit(run, outcome, step, future))
