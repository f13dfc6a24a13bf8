"""The map of the region: land, land borders, crossings, and the trade of the essay's year."""

from math import cos, radians
from textwrap import fill
from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import (
    QUIET,
    Drawn,
    Figure,
    data,
    values,
    wide,
    worded,
)
from conundrum.charts.evidence.record_marks import dots, filled, lettering, tip
from conundrum.tables import say, table

YEAR, COUNTED_BY = 2016, "ITC"
"""The essay's year, and the count of its trade that was read in a document."""

LETTERS = 10
"""How many letters a line of a name has on a smaller map."""

TRUCE = "North Korea and South Korea"
"""The border that is the Military Demarcation Line."""


def region() -> Figure:
    """Show the peninsula and its neighbours, the ways across, and the trade."""
    outlines, places = table("outlines"), table("places")
    shares = table("china_share")
    counted = shares.query(f"year == {YEAR} and definition == '{COUNTED_BY}'").iloc[0]
    trade = _trade(places, counted)
    crossings = places[places["kind"] == "crossing"].copy()
    crossings["number"] = range(1, len(crossings) + 1)
    main = crossings.nlargest(1, "high").iloc[0]
    placed = places[places["kind"].isin(["country", "capital"])]
    listed = [
        f"{row['number']} {row['name']}: {row['passes'][0].lower()}{row['passes'][1:]}."
        for row in crossings.to_dict("records")
    ]
    return Figure(
        **worded(
            "region",
            share=f"{counted['share']:g}",
            counter=COUNTED_BY,
            east=_range(outlines, "lon"),
            north=_range(outlines, "lat"),
            year=YEAR,
            town=main["name"].split()[0],
        ),
        chart=_drawn(outlines, placed, crossings, trade),
        keeps_shape=True,
        beside=style.MARGIN,
        rows=pd.concat([trade, placed, crossings]),
        columns={
            "number": "No.",
            "name": "What",
            "korean": "In Korean",
            "chinese": "In Chinese",
            "lat": "Latitude",
            "lon": "Longitude",
            "position_seen": "Position",
            "passes": "What passes",
            "low": "% of trade with China, from",
            "high": "to",
        },
        sources=shares.attrs["sources"] | places.attrs["sources"],
        notes=[*listed, *outlines.attrs["caveats"], *places.attrs["caveats"]],
        keys=(
            ("dot ink", say("region.crossing")),
            ("ring ink", say("region.recalled")),
            ("boundary", say("region.line")),
        ),
    )


def _trade(places: pd.DataFrame, counted: Any) -> pd.DataFrame:
    """Put the two sums of money where their discs stand."""
    rest = counted["total"] - counted["china"]
    discs = places[places["kind"] == "trade"].set_index("id")
    discs = discs.loc[["trade-china", "trade-others"]].reset_index()
    return discs.assign(
        value=[counted["china"], rest],
        passes=[
            say(sentence, amount=f"{amount:,.0f}", year=YEAR, share=f"{counted['share']:g}")
            for sentence, amount in (("region.total", counted["china"]), ("region.rest", rest))
        ],
        # The rest is worked out from two rounded figures.
        seen=["seen", "recalled"],
        source=counted["source"],
        also=None,
    )


def _drawn(
    outlines: pd.DataFrame, placed: pd.DataFrame, crossings: pd.DataFrame, trade: pd.DataFrame
) -> Drawn:
    """Draw land, borders, names, crossings and discs, in this order."""
    land = outlines[outlines["kind"] == "land"]
    lon, lat = ([land[axis].min(), land[axis].max()] for axis in ("lon", "lat"))
    x = alt.X("lon:Q").axis(None).scale(domain=lon, nice=False, zero=False)
    y = alt.Y("lat:Q").axis(None).scale(domain=lat, nice=False, zero=False)

    def base(frame: pd.DataFrame, *fields: str) -> alt.Chart:
        return alt.Chart(data(values(frame, "lon", "lat", *fields))).encode(x=x, y=y)

    def lines(kind: str) -> alt.Chart:
        points = base(outlines[outlines["kind"] == kind], "part", "point", "name")
        return points.encode(order=alt.Order("point:Q"), detail="part:N")

    whose = alt.condition(
        "datum.name == 'North Korea'", alt.value(style.RULE), alt.value(style.GRID)
    )
    truce = lines("border").transform_filter(f"datum.name == '{TRUCE}'")
    borders = lines("border").transform_filter(f"datum.name != '{TRUCE}'")
    told = tip("name", "passes", "seen")
    names = base(placed, "name", "kind", "seen")
    capitals = names.transform_filter("datum.kind == 'capital'")
    doors = base(crossings, "number", "name", "leads_to", "passes", "seen").transform_calculate(
        # A smaller map has room for the number only; the list below the map has the names.
        label=f"width < {style.ROOMY} ? datum.number : datum.number + ' ' + datum.name"
    )
    folded = trade.assign(folded=[fill(name, LETTERS) for name in trade["name"]])
    money = base(folded, "name", "folded", "value", "passes", "seen").transform_calculate(
        # On a smaller map a name in one line would reach the border.
        said=f"(width < {style.NARROW} ? datum.folded : datum.name)"
        " + '\\n' + format(datum.value, ',.0f')"
    )
    area = wide(style.TRADE, style.SMALL_TRADE)
    return alt.layer(
        lines("land").mark_line(filled=True, strokeWidth=0, **QUIET).encode(fill=whose),
        borders.mark_line(clip=True, color=style.FAINT, strokeWidth=style.HAIR, **QUIET),
        truce.mark_line(
            color=style.INK, strokeWidth=style.LINE, strokeDash=list(style.DASH), **QUIET
        ),
        lettering(
            names.transform_filter("datum.kind == 'country'"),
            "name",
            align="center",
            fontWeight="bold",
        ),
        dots(capitals),
        lettering(capitals, "name", dx=7),
        money.mark_point(stroke=style.INK, strokeWidth=style.LINE, opacity=0.75, **QUIET).encode(
            fill=filled(),
            size=alt.Size("value:Q", legend=None).scale(range=[0, area], zero=True),
            tooltip=told,
        ),
        lettering(money, align="center", baseline="top", lineBreak="\n", dy=wide(27, 15)),
        dots(doors).encode(tooltip=told),
        # Towards China there is room at the left of a crossing, elsewhere at the right.
        lettering(
            doors.transform_filter("datum.leads_to == 'China'"), "label", align="right", dx=-7
        ),
        lettering(doors.transform_filter("datum.leads_to != 'China'"), "label", dx=7),
    ).properties(width=style.WIDE, height=round(style.WIDE * _aspect(lon, lat)))


def _aspect(lon: list[float], lat: list[float]) -> float:
    """Return height by width where a degree east is as long as it is in the middle of the map."""
    return (lat[1] - lat[0]) / ((lon[1] - lon[0]) * cos(radians(sum(lat) / 2)))


def _range(outlines: pd.DataFrame, axis: str) -> str:
    land = outlines.loc[outlines["kind"] == "land", axis]
    return f"{land.min():g} to {land.max():g}"
