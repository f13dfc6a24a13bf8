"""Draws tests, launches, warheads and the Security Council's texts as SVG over one axis of years.

The place of each mark is in per cent of the axis. So the picture can have any width, and its
letters keep their size.
"""

from collections.abc import Iterator
from html import escape
from math import ceil, floor

import pandas as pd

from conundrum.charts.evidence.warheads import compared
from conundrum.charts.record_rows import last_year, moment
from conundrum.charts.style import GRID, INK, PAGE, PINNED
from conundrum.tables import say, table
from conundrum.tables.published import weapons

FIRST, ESSAY = 2006, 2016
"""The year of the first nuclear test, in which the picture begins, and the essay's year."""

SINCE, UNTIL = 2007, 2017
"""The first and the last year in which the reader guesses the number of launches."""

LAUNCHES, TESTS, TEXTS, COUNTS = 190, 246, 300, 520
"""How far each row's base or middle is below the top of the picture, in pixels."""

HIGH, HIGHEST = 150, {"launches": 75, "warheads": 150}
"""How high the rows of launches and of warheads are, in pixels. The second number is the smallest
number that the top of each row can stand for."""

LETTERS, STEP, LINES = 15, 5, 50
"""How tall the letters are, in pixels. How many years lie between two labels of the axis. How many
warheads lie between two lines.

A year is written every ``STEP`` years, and the counts have a line every ``LINES`` warheads.
"""

BAR, RANGE, DOT, SQUARE = 72, 3, 3.2, 9
"""The width of a bar, in hundredths of a year, and the sizes of other marks, in pixels.

``RANGE`` is the width of a line, ``DOT`` the radius of a dot, and ``SQUARE`` the side of a square.
"""

TREMBLED = {4: 4, 5: 7, 6: 12}
"""The dot for a nuclear test has this radius in pixels, by the test's magnitude in whole
numbers."""

APART, BESIDE, SLOTS = 0.54, 0.28, 3
"""Distances, in years, that keep marks from covering each other.

If two texts are closer than ``APART``, the second one is drawn a line lower. A year is divided into
``SLOTS`` parts, and counts in the same part are drawn ``BESIDE`` one another.
"""

SAID = 64, 138
"""The published ranges of two years, the essay's year and the last year, are written at these
heights, counted in warheads."""

VOTES = {
    "yes": f'<rect x="{-SQUARE / 2}" y="{-SQUARE / 2}" width="{SQUARE}" height="{SQUARE}"'
    f' fill="{INK}"/>',
    "abstain": f'<path d="M0 -7 7 0 0 7 -7 0Z" fill="{INK}"/>',
    "veto": f'<path d="M-7 -6H7L0 7Z" fill="{INK}"/>',
}
"""The mark of a text of the Security Council depends on Beijing's vote."""


def timeline_svg(guessed: bool = True) -> str:
    """Return the picture as HTML; a box covers the launches until the reader has guessed.

    Examples
    --------
    >>> "95 launches" in timeline_svg(), "95 launches" in timeline_svg(guessed=False)
    (True, False)
    """
    rows = [*_launches(guessed), *_tests(), *_texts(guessed), *(_counts() if guessed else [])]
    foot = COUNTS if guessed else TEXTS + 40
    years = range(FIRST, last_year() + 1, STEP)
    axis = [_text(str(year), year + 0.5, foot + 24, "middle") for year in years]
    essay = _rect(ESSAY, 0, 100, foot, f'fill="{GRID}" opacity=".55"')
    return (
        f'<svg class="nk-dated" width="100%" height="{foot + 32}" font-size="{LETTERS}" role="img" '
        f'aria-label="{escape(described(guessed))}">{essay}{"".join([*rows, *axis])}</svg>'
    )


def described(guessed: bool = True) -> str:
    """Return the description of the picture for readers who cannot see the picture.

    Examples
    --------
    >>> described(guessed=False).startswith("A chart has three rows, for the years 2006 to ")
    True
    """
    end, tests = last_year(), len(table("nuclear_tests"))
    facts = {"first": FIRST, "end": end, "tests": tests, "texts": int(council()["adopted"].sum())}
    if not guessed:
        return say("timeline.hidden", since=SINCE, until=UNTIL, **facts)
    top = int(table("warheads")["high"].max())
    return say("timeline.described", top=top, **facts)


def council() -> pd.DataFrame:
    """Return the sanctions texts of the Security Council, and the drafts that were vetoed.

    Examples
    --------
    >>> int(council()["adopted"].sum()), council()["china"].tolist()[-2:]
    (10, ['veto', 'abstain'])
    """
    texts, measures = table("resolutions"), table("resolution_measures")["resolution"]
    return texts[texts["resolution"].isin(set(measures)) | ~texts["adopted"]]


def launched(first: int, last: int) -> int:
    """Return how many missiles were launched from the first year to the last year, both included.

    Examples
    --------
    >>> launched(2007, 2017), launched(2013, 2017)
    (95, 85)
    """
    years = table("missile_launches")
    return int(years[years["year"].between(first, last)]["launches"].sum())


def between(year: int) -> tuple[str, str]:
    """Return, as texts, the lowest and the highest published number of warheads in a year.

    Examples
    --------
    >>> between(2016), between(2025)
    (('5', '30'), ('50', '150'))
    """
    counts = weapons()
    said = counts[counts["year"] == year][["low", "central", "high"]].astype(float).stack()
    return f"{said.min():.0f}", f"{said.max():.0f}"


def _launches(guessed: bool) -> Iterator[str]:
    every = table("missile_launches").set_index("year")["launches"].loc[FIRST:]
    shown = every if guessed else every.loc[:FIRST]
    yield _head("timeline.launches", 14)
    yield _line(LAUNCHES, PINNED)
    for year, many in zip(shown.index.astype(int), shown, strict=True):
        if many:
            top = LAUNCHES - _height("launches", many)
            yield _rect(year + (1 - BAR / 100) / 2, top, BAR, LAUNCHES - top, f'fill="{INK}"')
            # A phone has room for few numbers, so only a year with more launches than the year
            # before and the year after gets a number.
            peak = many >= max(every.get(year - 1, 0), every.get(year + 1, 0))
            yield _text(str(many), year + 0.5, top - 5, "middle", "" if peak else "nk-minor")
    years = 100 * (UNTIL + 1 - SINCE)
    if guessed:
        said = say("timeline.sum", launches=launched(SINCE, UNTIL), since=SINCE, until=UNTIL)
        yield _rect(SINCE, 96, years, 2, f'fill="{INK}"')
        yield _text(said, SINCE, 88, look="nk-strong")
    else:
        look = f'fill="{PAGE}" stroke="{INK}" stroke-width="2" stroke-dasharray="4 5"'
        yield _rect(SINCE, 30, years, LAUNCHES - 30, look)
        yield _text("?", (SINCE + UNTIL + 1) / 2, 130, "middle", "nk-hides")


def _tests() -> Iterator[str]:
    yield _head("timeline.tests", TESTS - 22)
    yield _line(TESTS, GRID)
    for test in table("nuclear_tests").to_dict("records"):
        half = TREMBLED[floor(test["magnitude"])]
        yield _mark_at(moment(test["date"]), TESTS, _circle(half))


def _texts(guessed: bool) -> Iterator[str]:
    texts = council()
    adopted = texts[texts["adopted"]]
    yes, every = int((adopted["china"] == "yes").sum()), len(adopted)
    yield _head("timeline.votes" if guessed else "timeline.texts", TEXTS - 16, yes=yes, texts=every)
    yield _line(TEXTS, GRID)
    lines: list[float] = []
    for text in (texts if guessed else adopted).to_dict("records"):
        at = moment(text["date"])
        line = next((n for n, last in enumerate(lines) if at - last >= APART), len(lines))
        lines[line : line + 1] = [at]
        mark = VOTES[text["china"] if guessed else "yes"]
        yield _mark_at(at, TEXTS + line * (SQUARE + 1), mark)


def _counts() -> Iterator[str]:
    yield _head("timeline.counts", COUNTS - HIGH - 22)
    for many in range(0, int(_top("warheads")) + 1, LINES):
        y = COUNTS - _height("warheads", many)
        yield _line(y, GRID)
        yield _text(str(many), FIRST, y - 3)
    taken: dict[int, int] = {}
    for count in weapons().sort_values("at", kind="stable").to_dict("records"):
        slot = round(count["at"] * SLOTS)
        taken[slot] = taken.get(slot, -1) + 1
        low, high = (_height("warheads", count[end]) for end in ("bottom", "top"))
        if pd.isna(count["low"]) and pd.isna(count["central"]):
            mark = f'<path d="M-4 {-high:g}h8" stroke="{INK}" stroke-width="{RANGE}"/>'
        elif low == high:
            mark = f'<circle cy="{-low:g}" r="{DOT}" fill="{INK}"/>'
        else:
            mark = f'<path d="M0 {-low:g}V{-high:g}" stroke="{INK}" stroke-width="{RANGE}"/>'
        # A mark that is moved to the right must not go beyond the right end of the axis.
        yield _mark_at(min(count["at"] + BESIDE * taken[slot], last_year() + 1), COUNTS, mark)
    for year, many in zip((ESSAY, compared()), SAID, strict=True):
        low_of, high_of = between(year)
        said = say("timeline.span", year=year, low=low_of, high=high_of)
        yield _text(said, year + 0.6, COUNTS - _height("warheads", many), "end", "nk-strong")


def _x(year: float) -> float:
    """Return where a date is on the axis, in per cent of the axis's length."""
    return round(100 * (year - FIRST) / (last_year() + 1 - FIRST), 2)


def _height(row: str, many: float) -> float:
    """Return how far above its row's base a number is drawn, in pixels."""
    return round(HIGH * many / _top(row), 1)


def _top(row: str) -> float:
    """Return the number of launches or warheads that the top of a row stands for."""
    held = weapons()["top"] if row == "warheads" else table("missile_launches")["launches"]
    most = float(held.max())
    return HIGHEST[row] if most <= HIGHEST[row] else LINES * ceil(most / LINES)


def _mark_at(year: float, y: float, mark: str) -> str:
    """Return a mark at the place of a date. The middle of the mark is at the date."""
    return f'<svg x="{_x(year)}%" y="{y:g}" overflow="visible">{mark}</svg>'


def _circle(half: float) -> str:
    return f'<circle r="{half}" fill="{INK}" stroke="{PAGE}" stroke-width="1.5"/>'


def _rect(year: float, top: float, wide: float, high: float, look: str) -> str:
    """Return a rectangle that begins at a date; the width is in hundredths of a year."""
    width = round(wide / (last_year() + 1 - FIRST), 2)
    return f'<rect x="{_x(year)}%" y="{top:g}" width="{width}%" height="{high:g}" {look}/>'


def _line(y: float, colour: str) -> str:
    return f'<rect y="{y:g}" width="100%" height="1" fill="{colour}"/>'


def _text(said: str, year: float, y: float, anchor: str = "start", look: str = "") -> str:
    return (
        f'<text class="{look}" x="{_x(year)}%" y="{y:g}" text-anchor="{anchor}" fill="{INK}" '
        f'stroke="{PAGE}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">'
        f"{escape(said)}</text>"
    )


def _head(name: str, y: float, **facts: int) -> str:
    return _text(say(name, **facts), FIRST, y, look="nk-strong")
