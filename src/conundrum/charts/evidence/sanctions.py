"""Draws how China and Russia voted on texts of the United Nations Security Council."""

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data
from conundrum.charts.evidence.record_marks import tip
from conundrum.charts.record_rows import last_year
from conundrum.charts.vega import alt
from conundrum.tables import say, table

BARE: style.Look = {"grid": False, "ticks": False, "labelOverlap": False, "title": None}
"""The look of an axis that has only names, without ticks or grid lines."""

VOTES = {"yes": "circle", "abstain": "diamond", "veto": "cross", "no": "cross"}


def votes() -> Figure:
    """Draw how China and Russia voted on each text of the Security Council since 1993."""
    texts = table("resolutions")
    measures = set(table("resolution_measures")["resolution"])
    rows = [
        {
            "x": place,
            "who": who,
            "vote": text[who.lower()],
            "shape": VOTES[text[who.lower()]],
            "colour": style.INK if text[who.lower()] == "yes" else style.PINNED,
            "text": text["resolution"],
            "day": f"{text['date']:%d %B %Y}",
            "seen": text["seen"],
        }
        for place, text in enumerate(texts.to_dict("records"))
        for who in ("China", "Russia")
    ]
    end = last_year()
    sanctions = texts[texts["resolution"].isin(measures)]
    yes = int((sanctions["china"] == "yes").sum())
    which = "all" if yes == len(sanctions) else "some"
    said = {
        "yes": yes,
        "sanctions": len(sanctions),
        "first": sanctions["date"].min().year,
        "last": sanctions["date"].max().year,
    }
    # The texts are evenly spaced. If the texts were placed by date, six texts of 2016 and 2017
    # would cover each other. The axis shows a year only once, at the year's first text of the
    # Security Council.
    of_year = texts["date"].dt.year
    named = of_year.astype(str).mask(of_year.duplicated(), "").tolist()
    axis = alt.Axis(
        values=[*range(len(named))], labelExpr=f"{named}[datum.value]", labelAngle=-90, **BARE
    )
    ends = [-0.5, len(named) - 0.5]
    chart = (
        alt.Chart(data(rows))
        .mark_point(filled=True, size=2 * style.DOT, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            x=alt.X("x:Q", axis=axis).scale(domain=ends, nice=False),
            y=alt.Y("who:N").axis(ticks=False, grid=True, minExtent=style.AXIS_ROOM),
            shape=alt.Shape("shape:N", scale=None, legend=None),
            color=alt.Color("colour:N", scale=None, legend=None),
            tooltip=tip("text", "day", "who", "vote", "seen"),
        )
    )
    return Figure(
        title=say(f"votes.title_{which}", **said),
        unit=say("votes.unit"),
        chart=chart.properties(height=72, width=style.WIDE),
        beside=style.BESIDE - style.MARGIN,
        about=say("votes.described", end=end),
        rows=texts,
        columns={
            "date": "Day",
            "resolution": "Text",
            "trigger": "What it answers",
            "china": "China",
            "russia": "Russia",
        },
        sources=texts.attrs["sources"],
        keys=(("dot ink", "for"), ("second diamond", say("votes.abstained")), ("cross", "veto")),
    )
