"""Which game is played where: a map over two things that the reader chooses.

What is down the side may be a belief, so that every row has runs of its own.
"""

from typing import Any

from conundrum.analysis.game.axes import stands, varied
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.game_map import CHOICES
from conundrum.analysis.game.textbook import textbook
from conundrum.charts import style
from conundrum.charts.game_map import ACROSS, DOWN
from conundrum.charts.html_table import html_table
from conundrum.shown.game_regions import ended
from conundrum.shown.played_game import Costs, costs_of, needs_of, played
from conundrum.tables import rounded, say, written_out

STANCES = list(CHOICES)
PLAYED = len(STANCES) ** 2

TOPS = {"Washington.standpoint": 50.0}
"""Ends of axes, in per cent, where that is not 100; all begin at 0."""

LETTERS = {
    "harmony": "H",
    "stag hunt": "S",
    "prisoner's dilemma": "P",
    "chicken": "C",
    "deadlock": "D",
    "other": "-",
}
"""What stands for a game in a cell."""

MEETINGS = {
    "engage, engage": ("EE", style.RUN, 0.35),
    "press, press": ("PP", style.INK, 0.25),
    "press, engage": ("PE", style.PINNED, 0.4),
    "engage, press": ("EP", style.FAINT, 0.4),
}
"""For an equilibrium, Washington's stance first: its letters, its colour and how strong that is."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the runs of each row, the lowest first; where it is no belief they are the same."""
    side = setting["over"][1]
    return [
        need
        for share in _shares(side, DOWN)
        for need in needs_of(varied(setting, side, share)["beliefs"], STANCES)
    ]


def costs_by_row(measured: list[list[float]]) -> list[Costs]:
    """Name what was measured of `needs`, row by row."""
    return [costs_of(measured[row * PLAYED : (row + 1) * PLAYED], STANCES) for row in range(DOWN)]


def chart_data(setting: dict[str, Any], rows: list[Costs]) -> dict[str, Any]:
    """Return what the chart draws, a list a field."""
    across, side = setting["over"]
    cells = games(setting, rows)
    marks = [mark(cell["meets"]) for cell in cells]
    return {
        "game": [LETTERS[cell["name"]] for cell in cells],
        "meet": [letters for letters, _, _ in marks],
        "fill": [colour for _, colour, _ in marks],
        "strength": [strength for _, _, strength in marks],
        "x_label": [*_labels(across, ACROSS), *["" for _ in range(len(cells) - ACROSS)]],
        "y_label": [*_labels(side, DOWN), *["" for _ in range(len(cells) - DOWN)]],
        "names": names(setting),
        "here": [_here(setting, across, ACROSS), _here(setting, side, DOWN)],
    }


def games(setting: dict[str, Any], rows: list[Costs]) -> list[dict[str, Any]]:
    """Return the ``name`` of each game and where it ``meets``, the lowest row first."""
    across, side = setting["over"]
    found = []
    for share, costs in zip(_shares(side, DOWN), rows, strict=True):
        for beside in _shares(across, ACROSS):
            cell = varied(varied(setting, side, share), across, beside)
            game = played(costs, cell, STANCES)
            us, china = game["washington"], game["beijing"]
            name = textbook(us, china)["name"]
            found.append({"name": name, "meets": meets(us, china, STANCES)})
    return found


def mark(equilibria: list[str]) -> tuple[str, str, float]:
    """Return the letters, the colour and its strength of some equilibria.

    Examples
    --------
    >>> mark(["press, engage"])[0], mark(["press, press", "engage, engage"])[0], mark([])[0]
    ('PE', '2+', '0')
    """
    if len(equilibria) == 1:
        return MEETINGS[equilibria[0]]
    return ("0" if len(equilibria) == 0 else "2+", style.GRID, 1.0)


def names(setting: dict[str, Any]) -> list[str]:
    """Return what the axes are called."""
    across, side = [say(f"games_map.{axis}") for axis in setting["over"]]
    return [say("games_map.across", axis=across), say("games_map.up", axis=side)]


def counted(setting: dict[str, Any], rows: list[Costs]) -> str:
    """Say how many cells of a map have which game, and which equilibrium."""
    cells = games(setting, rows)
    called = [say("games_map.other") if cell["name"] == "other" else cell["name"] for cell in cells]
    return say(
        "games_map.counted",
        cells=str(len(cells)),
        names=_counts(called),
        meets=_counts([ended(cell["meets"], none="games_map.none") for cell in cells]),
    )


def _counts(told: list[str]) -> str:
    """Count what is alike, the most frequent first, and of those alike the first one."""
    once = [what for place, what in enumerate(told) if told.index(what) == place]
    counts = [
        say("games_map.count", what=what, count=str(told.count(what)))
        for what in sorted(once, key=lambda what: -told.count(what))
    ]
    return say("number.parts").join(counts)


def table(setting: dict[str, Any], rows: list[Costs]) -> str:
    """Return the map as an HTML table, a row for each value of the upright axis."""
    across, side = setting["over"]
    cells = [
        say(
            "games_map.cell",
            name=say("games_map.unnamed") if cell["name"] == "other" else cell["name"],
            meet=ended(cell["meets"], none="games_map.none"),
        )
        for cell in games(setting, rows)
    ]
    lines = [
        [label, *cells[row * ACROSS : (row + 1) * ACROSS]]
        for row, label in enumerate(_labels(side, DOWN))
    ]
    caption = say("number.parts").join(names(setting))
    return html_table(say("games_map.name"), caption, ["", *_labels(across, ACROSS)], lines)


def _shares(axis: str, count: int) -> list[float]:
    return [TOPS.get(axis, 100.0) * place / (count - 1) / 100 for place in range(count)]


def _labels(axis: str, count: int) -> list[str]:
    return [written_out(100 * share) for share in _shares(axis, count)]


def _here(setting: dict[str, Any], axis: str, count: int) -> float:
    """Return where the reader stands on an axis, counted in cells; at its end, if beyond it."""
    share = 100 * stands(setting, axis) / TOPS.get(axis, 100.0)
    return rounded(min(share, 1) * (count - 1), 2)
