"""Stills that are drawn from the model: the start of a run, and the course of 2016."""

import numpy as np

from conundrum.analysis.denial import PARTS, lever
from conundrum.analysis.paths import moved, path_of
from conundrum.charts import style
from conundrum.charts.border import PAPER, land
from conundrum.charts.hundred_marks import COLUMNS, ROWS, middle
from conundrum.model import PRESETS
from conundrum.run import count_of_100, limit, of_100, people, show
from conundrum.run.simulate import simulate
from conundrum.shown.border import denied, shapes
from conundrum.tables import rows, written
from tools.picture.paper import LINE, MARGIN, TEXT, WIDTH, box, dot, letters, lines, ring
from tools.picture.still import Still, still, words

DOWN = 236
"""Height of the map of the border."""

STOCKS = ("warheads", "leavers", "fallen")
"""Outcomes that no policy has moved yet on its first day."""

FRAME = (20, 350, 32, 170)
"""Where the axes of two prices stand: left, right, top, bottom."""

MOST = (1e6, 120)
"""What they reach to: people who leave, and warheads."""


def worlds() -> Still:
    """Draw a hundred worlds at the start.

    Examples
    --------
    >>> worlds().svg.count("<circle")
    100
    """
    stands = PARTS - count_of_100(of_100(simulate()["fallen"][0]))
    said = words("00", stands=str(stands), years=str(limit("years", "default")))
    step = (WIDTH - 2 * MARGIN) / COLUMNS
    dots = "".join(
        dot(MARGIN + step * across, step * down + 4, 6)
        for across, down in map(middle, range(stands))
    )
    below = step * ROWS + LINE + 4
    return still(said, below + 4, dots + letters(MARGIN, below, said["below"]))


def border() -> Still:
    """Draw the streams of trade where nothing is denied.

    Examples
    --------
    >>> "90 cross the border" in border().alternative
    True
    """
    china = int(written(lever()["china_trade"]))
    said = words("02", china=str(china), others=str(PARTS - china))
    left = (WIDTH - PAPER[0]) / 2
    drawn = shapes(lever(), denied(lever(), 0, 0), [*land()], style.PINNED)
    streams = f'<g transform="translate({left:g} 0)">{drawn}</g>'
    named = letters(left, 44, said["china"], strong=True)
    named += letters(WIDTH - left, DOWN - 54, said["others"], "end", strong=True)
    return still(said, DOWN, streams + named)


def path() -> Still:
    """Draw the boxes of a path, none of them lit.

    Examples
    --------
    >>> "Trade denied, Earnings abroad" in path().alternative
    True
    """
    names = [rows("variables")[name]["label"] for name in path_of(moved("border shut")).boxes]
    said = words("03", count=str(len(names)), boxes=", ".join(names))
    tall, gap, left, wide = 24, 9, 90, 180
    drawn = "".join(
        box(left, 4 + (tall + gap) * place, wide, tall, name) for place, name in enumerate(names)
    )
    links = "".join(
        f"M{WIDTH / 2:g} {4 + tall + (tall + gap) * place}v{gap}" for place in range(len(names) - 1)
    )
    return still(said, (tall + gap) * len(names), lines(links, style.PINNED) + drawn)


def start() -> Still:
    """Draw what both ways in concert begin with: only what has grown up to then, not what flows.

    Examples
    --------
    >>> "Warheads 13, " in start().alternative
    True
    """
    ways = ("joint cut-off", "joint opening")
    runs = [simulate(PRESETS[way]) for way in ways]
    names = [rows("presets")[way]["label"] for way in ways]
    found = {}
    for name in STOCKS:
        about = rows("outcomes")[name]
        taken = np.mean if about["taken"] == "mean" else np.median
        found[about["label"]] = [written(float(taken(run[name][0]))) for run in runs]
    told = ", ".join(f"{label} {alike[0]}" for label, alike in found.items())
    said = words("05", first=names[0], second=names[1], rows=told)
    columns = (216, 308)
    heads = "".join(
        letters(x, TEXT + LINE * line, part, "middle", strong=True)
        for x, name in zip(columns, names, strict=True)
        for line, part in enumerate(name.rsplit(" ", 1))
    )
    table = "".join(
        lines(f"M{MARGIN} {y - 18:g}H{WIDTH - MARGIN}")
        + letters(MARGIN, y, label)
        + "".join(letters(x, y, number, "middle") for x, number in zip(columns, alike, strict=True))
        for y, (label, alike) in zip(range(62, 200, 28), found.items(), strict=False)
    )
    return still(said, 44 + 28 * len(found), heads + table)


def prices() -> Still:
    """Draw the two prices of the policy of 2016, alone.

    Examples
    --------
    >>> "91 warheads" in prices().alternative
    True
    """
    run = simulate()
    leave, stay = float(run["leavers"][-1].mean()), float(np.median(run["warheads"][-1]))
    said = words("06", end=str(run.end), people=people(leave), warheads=show("warheads", stay))
    left, right, top, bottom = FRAME
    x = left + (right - left) * leave / MOST[0]
    y = bottom - (bottom - top) * stay / MOST[1]
    drawn = (
        lines(f"M{left} {top}V{bottom}H{right}", style.FAINT)
        + ring(x, y)
        + "".join(
            letters(x + 14, y + LINE * line, said[name], strong=True)
            for line, name in enumerate(("here", "leave", "stay"))
        )
        + letters(right, bottom - 20, said["open"], "end")
        + letters(right, bottom + LINE, said["across"], "end")
        + letters(left, top - 8, said["up"])
    )
    return still(said, bottom + LINE, drawn)
