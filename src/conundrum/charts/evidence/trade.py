"""Draws China's imports before and under the bans on trade, and China's share of trade."""

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, wide, worded, years
from conundrum.charts.evidence.record_marks import dots, line, tall, tip, upright
from conundrum.charts.record_rows import moment, values
from conundrum.charts.vega import alt
from conundrum.tables import say, table

CENTRE = 0.5
"""A figure for a whole year is drawn at the middle of the year."""


def by_sector() -> Figure:
    """Draw China's imports from 2016 on by kind of goods, and the days of limits and bans."""
    imports = table("china_imports_by_sector").rename(columns={"value": "million"})
    sectors = table("sectors").set_index("sector")
    votes = table("resolutions").set_index("resolution")["date"]
    last = int(imports["year"].max())
    first = imports.query("year == year.min()").sort_values("million", ascending=False)
    order = first["sector"].tolist()

    rules = [
        {
            "sector": sector,
            "x": moment(votes[resolution]),
            "kind": kind,
            "what": say(
                "sectors.rule",
                kind=kind,
                resolution=resolution,
                day=f"{votes[resolution]:%d %B %Y}",
            ),
        }
        for kind, field in (("limited", "limited_by"), ("banned", "banned_by"))
        for sector, resolution in sectors[field].dropna().items()
    ]
    points = imports.assign(
        x=imports["year"] + CENTRE, said=[_amount(million) for million in imports["million"]]
    )
    told = ("sector", "year", "million", "seen")
    axis = alt.Axis(minExtent=style.NAMES_ROOM, labelLimit=2 * style.NAMES_ROOM, ticks=False)
    x = years(
        2016,
        # A narrow chart needs some room to the right for the name of the last year.
        last + 1.2,
        values=[year + CENTRE for year in range(2016, last + 1)],
        labelExpr="format(floor(datum.value), 'd')",
        labelFlush=False,
        ticks=False,
        orient="top",
    )
    base = alt.Chart(data(values(points, "x", "said", *told))).encode(
        x=x, y=alt.Y("sector:N", sort=order, title=None, axis=axis), tooltip=tip(*told)
    )
    area = wide(style.BUBBLE, style.SMALL_BUBBLE)
    bubbles = base.mark_point(
        filled=True, yOffset=-6, stroke=style.INK, fill=style.INK, opacity=0.75, **QUIET
    ).encode(size=alt.Size("million:Q", legend=None).scale(range=[0, area], zero=True))
    # In a narrow chart the years are close together, so only every second number is written.
    numbered = base.transform_filter(f"width >= {style.NARROW} || datum.year % 2 == 0")
    said = numbered.mark_text(dy=16, color=style.INK, **QUIET).encode(text="said:N")
    lines = (
        alt.Chart(data(rules))
        .mark_rule(color=style.PINNED, strokeWidth=style.LINE, **QUIET)
        .encode(
            x="x:Q",
            y=alt.Y("sector:N", sort=order, bandPosition=0),
            y2=alt.Y2("sector", bandPosition=style.BUBBLE_LINE),
            strokeDash=alt.condition(
                "datum.kind == 'banned'", alt.value([1, 0]), alt.value(list(style.DASH))
            ),
            tooltip="what:N",
        )
    )
    bought = imports.query("sector == 'all goods'").set_index("year")["million"]
    fall = 100 * (1 - bought[2018] / bought[2017])
    return Figure(
        **worded(
            "sectors",
            fall=f"{fall:.0f}",
            count=len(order),
            last=last,
        ),
        chart=alt.layer(lines, bubbles, said).properties(
            height=alt.Step(style.BUBBLE_ROW), width=style.WIDE
        ),
        beside=style.BESIDE_NAMES,
        rows=imports,
        columns={"year": "Year", "sector": "Heading", "million": "USD million"},
        sources=imports.attrs["sources"] | sectors.attrs.get("sources", {}),
        notes=imports.attrs["caveats"],
        keys=(("dot ink", say("sectors.imports")), ("ban", "ban"), ("limit", say("sectors.limit"))),
    )


def share() -> Figure:
    """Draw China's share of North Korea's trade, with and without trade between the Koreas."""
    shares = table("china_share").query("definition in ['KOTRA', 'with inter-Korean trade']")
    with_south = shares[shares["definition"] != "KOTRA"].set_index("year")["share"]
    without = shares[shares["definition"] == "KOTRA"].set_index("year")["share"]
    last = int(shares["year"].max())
    told = ("year", "definition", "share", "seen")
    points = data(values(shares.assign(x=shares["year"] + CENTRE), "x", *told))
    base = alt.Chart(points).encode(
        x=years(2000, last + 1), y=upright("share", 5, domain=[0, 100]), tooltip=tip(*told)
    )
    kotra = base.transform_filter("datum.definition == 'KOTRA'")
    other = base.transform_filter("datum.definition != 'KOTRA'")
    return Figure(
        **worded(
            "share",
            without=f"{without[2010]:.0f}",
            with_south=f"{with_south[2010]:.0f}",
            last=last,
        ),
        chart=tall(*line(kotra, width=style.HAIR), dots(other, style.PINNED, shape="square")),
        rows=shares,
        columns={"year": "Year", "definition": "Definition", "share": "Share, %"},
        sources=shares.attrs["sources"],
        notes=shares.attrs["caveats"][:1],
        keys=(
            ("dot ink", say("share.without")),
            ("square", say("share.with")),
            ("ring ink", say("legend.recalled")),
        ),
    )


def _amount(million: float) -> str:
    return "0" if million < 0.005 else f"{million:,.0f}" if million >= 10 else f"{million:.2g}"
