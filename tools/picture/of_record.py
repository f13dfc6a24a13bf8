"""Stills that are drawn from the record: launches, and when published figures are from."""

from collections import Counter

from conundrum.charts import style
from conundrum.tables import say, table
from conundrum.tables.published import published
from tools.picture.paper import LINE, MARGIN, WIDTH, dot, letters, lines
from tools.picture.still import Still, still, words

TOLD, ASKED = (1995, 2005), (2006, 2017)
"""The years of launches that 01 tells before it asks, and those that it asks for."""

LEFT = 136
"""Room for the names of rows."""


def launches() -> Still:
    """Draw the launches before the years that are asked for.

    Examples
    --------
    >>> "from 1995 to 2005" in launches().alternative.lower()
    True
    """
    flown = table("missile_launches").set_index("year")["launches"]
    seen = {year: int(flown[year]) for year in range(TOLD[0], TOLD[1] + 1)}
    count = sum(seen.values())
    said = words(
        "01",
        first=str(TOLD[0]),
        last=str(TOLD[1]),
        launches=say(
            "one.missile_launches" if count == 1 else "many.missile_launches", count=count
        ),
        next=str(ASKED[0]),
        end=str(ASKED[1]),
    )
    step = (WIDTH - 2 * MARGIN) / (ASKED[1] - TOLD[0] + 1)
    ground = 74

    def x(year: float) -> float:
        return round(MARGIN + step * (year - TOLD[0]), 1)

    dots = "".join(
        dot(x(year + 0.5), ground - 8 - 12 * place, 5)
        for year, flew in seen.items()
        for place in range(flew)
    )
    start, end = x(ASKED[0]), x(ASKED[1] + 1)
    years = "".join(
        letters(x(year + 0.5), ground + LINE, str(year), at)
        for year, at in ((TOLD[0], "start"), (ASKED[0], "middle"), (ASKED[1], "end"))
    )
    drawn = (
        lines(f"M{MARGIN} {ground}H{end}", style.FAINT)
        + lines(f"M{start} {ground}V10H{end}V{ground}", style.PINNED, "5 3")
        + letters((start + end) / 2, 46, said["open"], "middle")
        + dots
        + years
        + letters(MARGIN, ground + 2 * LINE + 4, said["below"])
    )
    return still(said, ground + 2 * LINE + 10, drawn)


def figures() -> Still:
    """Draw when each figure is from, and nothing of how high it is.

    Examples
    --------
    >>> figures().svg.count("<circle") == len(published())
    True
    """
    known = published()
    first, last = int(known["year"].min()), int(known["year"].max())
    counts = known.groupby("series", sort=False).size()
    said = words(
        "08",
        count=str(len(known)),
        first=str(first),
        last=str(last),
        rows=", ".join(f"{series} {count}" for series, count in counts.items()),
    )
    step = (WIDTH - MARGIN - LEFT) / (last - first + 1)
    rows, y = [], 12
    for series, those in known.groupby("series", sort=False):
        in_year = Counter(those["year"].tolist())
        rows.append(letters(MARGIN, y + 10, f"{series} {len(those)}"))
        rows += [
            dot(round(LEFT + step * (year - first + 0.5), 1), y + 5 + 10 * place, 4)
            for year, published_then in in_year.items()
            for place in range(published_then)
        ]
        y += 10 * max(in_year.values()) + 14
    ends = letters(LEFT, y + 12, str(first)) + letters(WIDTH - MARGIN, y + 12, str(last), "end")
    return still(said, y + 14, "".join(rows) + ends)
