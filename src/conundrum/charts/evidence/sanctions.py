"""Sanctions as studies and the Council judge them: rival codings, and the votes."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import (
    QUIET,
    Figure,
    data,
    moment,
    values,
    worded,
    years,
)
from conundrum.charts.evidence.record_marks import in_own_colour, tip
from conundrum.charts.evidence.timeline_rows import record
from conundrum.tables import say, table

VERDICTS = {
    say("codings.success"): style.INK,
    "settled by force": style.PINNED,
    "no concession": style.PINNED,
    "not sanctions": style.PINNED,
    "unclear": style.PINNED,
    "no success": style.FAINT,
}
"""Verdicts in the order in which they are drawn, and their colours."""

SUCCESS = "datum.place == 0"

VOTES = {"yes": "circle", "abstain": "diamond", "veto": "cross", "no": "cross"}


def codings() -> Figure:
    """Two judgements of the same 115 cases, side by side."""
    cases = table("sanctions_coding")
    count = cases.pivot(index="coding", columns="verdict", values="cases")
    total = int(count.iloc[0].sum())
    tolerant, strict = count[say("codings.success")].max(), count[say("codings.success")].min()
    placed = cases.assign(
        place=cases["verdict"].map(list(VERDICTS).index),
        colour=cases["verdict"].map(VERDICTS),
        short=cases["coding"].str.partition(",")[0],
    )
    told = ("coding", "verdict", "cases", "seen")
    base = (
        alt.Chart(data(values(placed, "place", "colour", "short", *told)))
        .transform_stack(
            stack="cases",
            groupby=["short"],
            sort=[alt.SortField("place")],
            as_=["from", "to"],
        )
        .transform_calculate(middle="(datum.from + datum.to) / 2")
        .encode(
            y=alt.Y("short:N").axis(labelLimit=120, ticks=False).scale(padding=0.35),
            tooltip=tip(*told),
        )
    )
    bars = (
        in_own_colour(base)
        .mark_bar(strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            fillOpacity=alt.condition(SUCCESS, alt.value(1), alt.value(style.INNER_BAND)),
            x=alt.X("from:Q").scale(domain=[0, total], nice=False).axis(grid=False, tickCount=6),
            x2="to:Q",
        )
    )
    said = base.mark_text(fontSize=style.TEXT, **QUIET).encode(
        x="middle:Q",
        text="cases:Q",
        color=alt.condition(SUCCESS, alt.value(style.PAGE), alt.value(style.INK)),
    )
    named = [f"{verdict} {n}" for verdict, n in count.loc["Pape"].dropna().items()]
    return Figure(
        **worded(
            "codings",
            cases=total,
            tolerant=f"{tolerant:.0f}",
            strict=f"{strict:.0f}",
            rest=f"{total - tolerant:.0f}",
            pape=", ".join(named),
        ),
        chart=alt.layer(bars, said).properties(height=130, width=style.WIDE),
        rows=cases,
        columns={"coding": "Coding", "verdict": "Verdict", "cases": "Cases"},
        sources=cases.attrs["sources"],
        notes=cases.attrs["caveats"],
        keys=(
            ("bar ink", say("codings.success")),
            ("second bar", say("codings.taken")),
            ("third bar", say("codings.none")),
        ),
    )


def votes() -> Figure:
    """How China and Russia voted on each text of the Council, from 1993 on."""
    texts = table("resolutions")
    measures = set(table("resolution_measures")["resolution"])
    rows = [
        {
            "x": moment(text["date"]),
            "who": who,
            "vote": text[who.lower()],
            "shape": VOTES[text[who.lower()]],
            "colour": style.INK if text[who.lower()] == "yes" else style.PINNED,
            "text": text["resolution"],
            "day": f"{text['date']:%d %B %Y}",
            "seen": text["seen"],
        }
        for text in texts.to_dict("records")
        for who in ("China", "Russia")
    ]
    end = record().last
    sanctions = texts[texts["resolution"].isin(measures)]
    yes = int((sanctions["china"] == "yes").sum())
    which = "all" if yes == len(sanctions) else "some"
    said = {
        "yes": yes,
        "sanctions": len(sanctions),
        "first": sanctions["date"].min().year,
        "last": sanctions["date"].max().year,
    }
    chart = (
        alt.Chart(data(rows))
        .mark_point(filled=True, size=2 * style.DOT, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            x=years(1992, end + 1),
            y=alt.Y("who:N").axis(ticks=False, grid=True, minExtent=style.AXIS_ROOM),
            shape=alt.Shape("shape:N", scale=None, legend=None),
            color=alt.Color("colour:N", scale=None, legend=None),
            tooltip=tip("text", "day", "who", "vote", "seen"),
        )
    )
    against = texts[~texts["adopted"].astype(bool)]
    return Figure(
        title=say(f"votes.title_{which}", **said),
        unit=say("votes.unit"),
        chart=chart.properties(height=90, width=style.WIDE),
        about=say(
            f"votes.described_{which}",
            end=end,
            texts=len(texts),
            against=" ".join(
                say(
                    "votes.day",
                    day=f"{row['date']:%d %B %Y}",
                    china=row["china"],
                    russia=row["russia"],
                )
                for row in against.to_dict("records")
            ),
            **said,
        ),
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
