"""Draws one future under one policy: warheads above the time axis, people who left below."""

from html import escape

from conundrum.run import Run
from conundrum.run.dates import season
from conundrum.run.story import NONE, falls
from conundrum.tables import say, singular, written
from conundrum.views.ending_story import in_future
from conundrum.views.presets import CALLED

MOST_WARHEADS, MOST_LEFT = 150, 3_000_000
"""A picture has room for this many warheads and this many people who left. No future under the
three policies has more warheads or more people who left."""

MIDDLE, REACH = 50, 46
"""Where the time axis is, and how far the picture reaches above and below it, in hundredths of the
picture's height."""


def life(policy: str, run: Run, future: int) -> str:
    """Return a future as a picture: warheads above the time axis, people who left below."""
    step = falls(run)[future - 1]
    ends = step if step >= 0 else run.last
    up = [_up(run, at, future) for at in range(run.last + 1)]
    down = [MIDDLE + REACH * _left(run, at, future) / MOST_LEFT for at in range(run.last + 1)]
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
    below = MIDDLE + REACH * left / MOST_LEFT
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
    return MIDDLE - REACH * run.in_unit("warheads", step, future) / MOST_WARHEADS


def _left(run: Run, step: int, future: int) -> float:
    return run.number("leavers", step, future)


def _area(look: str, run: Run, heights: list[float], first: int) -> str:
    """Return the area between the time axis and a line, which has one height for each step."""
    across = [written((first + at) * 100 / run.last, 2) for at in range(len(heights))]
    line = [f"{x},{written(y, 2)}" for x, y in zip(across, heights, strict=True)]
    corners = [f"{across[0]},{MIDDLE}", *line, f"{across[-1]},{MIDDLE}"]
    return f'<polygon class="{look}" points="{" ".join(corners)}"/>'
