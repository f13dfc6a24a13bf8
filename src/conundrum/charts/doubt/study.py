"""What a study of all doubts at once finds: the strongest, their shares, and how those settle."""

import altair as alt
import pandas as pd

from conundrum.analysis.conclusions import Conclusion
from conundrum.analysis.tradeoffs.attribution import REST
from conundrum.charts import style
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.rows import computed, doubted, label, rows_of
from conundrum.charts.evidence.record_figure import QUIET, Drawn, Figure, data, values, worded
from conundrum.run import show_finely
from conundrum.tables import begun, say

DRAWN = 10
"""As many inputs are drawn; the table has them all."""

EFFECTS = {
    "name": say("doubted.input"),
    "strength": say("sensitivity.head_size"),
    "error": say("doubted.interval"),
    "effect": "Mean effect",
    "spread": "Spread",
    "meaning": say("doubted.meaning"),
}
SHARES = {
    "name": say("doubted.input"),
    "samples": "Samples",
    "S1": "Alone",
    "S1_conf": say("doubted.interval"),
    "ST": say("shares.head_together"),
    # Two columns of one table need two names.
    "ST_conf": f"{say('doubted.interval')} ",
}
"""The columns of the tables, by the fields that they show."""

DOMAIN = [-0.1, 1.1]
"""Where the axis of the shares begins and ends: estimates lie a little outside 0 and 1."""

FOLLOWED = (
    ("filled", "circle", style.RUN),
    ("square ink", "square", style.INK),
    ("second triangle", "triangle-up", style.PINNED),
    ("cross faint", "cross", style.FAINT),
)
"""Marks for the inputs whose shares are followed from size to size."""


def screened(found: pd.DataFrame, conclusion: Conclusion) -> Figure:
    """Draw the inputs that move a conclusion most, of what `conundrum.screening` gives."""
    names = {"mu_star": "strength", "mu_star_conf": "error", "mu": "effect", "sigma": "spread"}
    numbers = doubted(found.rename(columns=names) * conclusion.scale)
    top = numbers.head(DRAWN)
    sizes = [show_finely(conclusion.outcome, strength) for strength in top["strength"]]
    named = list(zip(top["name"], sizes, strict=True))
    ends = {
        "low": (top["strength"] - top["error"]).clip(lower=0),
        "high": top["strength"] + top["error"],
    }
    frame = top[["strength"]].assign(**ends, says=[f"{name}: {size}" for name, size in named])
    rows = rows_of(frame, framed(frame["high"].tolist(), zero=True))
    whiskers = rows.span("low", "high", strokeWidth=style.FINE)
    return Figure(
        **worded(
            "sensitivity",
            count=len(numbers),
            strongest=top["name"].iloc[0],
            size=sizes[0],
            unit=conclusion.unit,
            drawn=len(top),
            listed="; ".join(f"{name} {size}" for name, size in named),
        ),
        chart=rows.drawn(rows.bar("strength"), whiskers),
        columns=EFFECTS,
        **computed(numbers),
        keys=[("bar", say("sensitivity.size")), ("whisker", say("sensitivity.interval"))],
    )


def shares(found: pd.DataFrame) -> Figure:
    """Draw the share of the variance that each input explains, alone and with others.

    Of what `conundrum.attribution` gives, the largest of its sizes is drawn.
    """
    largest = found[found["samples"] == found["samples"].max()].set_index("name", drop=False)
    numbers = doubted(largest)
    first = numbers.iloc[list(largest.index).index(leader(found))]
    listed = "; ".join(
        f"{row['name']} {cent(row['S1'])} and {cent(row['ST'])}" for _, row in numbers.iterrows()
    )
    return Figure(
        **worded(
            "shares",
            name=begun(first["name"]),
            alone=cent(first["S1"]),
            total=cent(first["ST"]),
            listed=listed,
        ),
        chart=_shares(numbers),
        columns={**SHARES, "meaning": say("doubted.meaning")},
        **computed(numbers),
        keys=[("filled", say("shares.alone")), ("triangle", say("shares.together"))],
        notes=[say("shares.note")],
    )


def leader(found: pd.DataFrame) -> str:
    """Return what explains the largest share alone, by the largest of the sizes."""
    largest = found[found["samples"] == found["samples"].max()]
    return str(largest.set_index("name")["S1"].drop(REST, errors="ignore").idxmax())


def settling(found: pd.DataFrame) -> Figure:
    """Draw how the shares settle as the sample grows, of what `conundrum.attribution` gives."""
    sizes = sorted(found["samples"].unique())
    explained = found[found["samples"] == sizes[-1]].set_index("name")["ST"]
    chosen = list(explained.nlargest(len(FOLLOWED)).index)
    kept = found[found["name"].isin(chosen)].round(4)
    widest = kept.groupby("samples")["ST_conf"].max()
    return Figure(
        **worded(
            "convergence",
            first=f"{sizes[0]:,}",
            last=f"{sizes[-1]:,}",
            wide=cent(widest[sizes[0]]),
            narrow=cent(widest[sizes[-1]]),
            count=len(chosen),
            sizes=len(sizes),
            listed="; ".join(f"{label(name)} {cent(explained[name])}" for name in chosen),
        ),
        chart=_lines(kept, chosen, [float(size) for size in sizes]),
        columns=SHARES,
        **computed(kept.assign(name=kept["name"].map(label))),
        keys=[(mark, label(name)) for (mark, _, _), name in zip(FOLLOWED, chosen, strict=False)],
        notes=[say("convergence.note")],
    )


def cent(share: float) -> str:
    """Write a share as parts of 100.

    Examples
    --------
    >>> cent(0.118), cent(-0.01)
    ('12', '0')
    """
    return f"{max(0.0, share) * 100:.0f}"


def _between(shares: pd.DataFrame, field: str) -> dict[str, pd.Series]:
    """Return the ends of the confidence interval of each share."""
    width = shares[f"{field}_conf"]
    return {f"{field}_low": shares[field] - width, f"{field}_high": shares[field] + width}


def _shares(numbers: pd.DataFrame) -> Drawn:
    says = [f"{row['name']}: {row['S1']:.2f}, {row['ST']:.2f}" for _, row in numbers.iterrows()]
    frame = numbers[["S1", "ST"]].assign(
        says=says, **_between(numbers, "S1"), **_between(numbers, "ST")
    )
    rows = rows_of(frame, DOMAIN)
    marks = (("S1", "circle", style.RUN, 0), ("ST", "triangle-up", style.INK, style.LABEL_GAP))
    layers = (
        layer
        for field, shape, colour, shift in marks
        for layer in (
            rows.span(f"{field}_low", f"{field}_high", colour, yOffset=shift, clip=True),
            rows.dot(field, shape, colour, yOffset=shift),
        )
    )
    return rows.drawn(*layers)


def _lines(kept: pd.DataFrame, chosen: list[str], sizes: list[float]) -> Drawn:
    layers: list[alt.Chart] = []
    x = (
        alt.X("at:Q")
        .scale(type="log", domain=[sizes[0] * 0.85, sizes[-1] * 1.3], nice=False)
        .axis(values=sizes, title="samples", titleColor=style.INK, format=",d", grid=False)
    )
    top = max(1.0, float((kept["ST"] + kept["ST_conf"]).max()))
    y = alt.Y("ST:Q").scale(domain=[-0.1, top], nice=False).axis(tickCount=5)
    for place, (name, (_, shape, colour)) in enumerate(zip(chosen, FOLLOWED, strict=False)):
        # A little beside one another, so that no interval hides another.
        shares = kept[kept["name"] == name]
        shares = shares.assign(at=shares["samples"] * (1 + 0.05 * place), **_between(shares, "ST"))
        rows = alt.Chart(data(values(shares, "at", "ST", "ST_low", "ST_high")))
        dots: style.Look = {"shape": shape, "filled": True, "size": style.DOT, "opacity": 1}
        layers += [
            rows.mark_line(color=colour, strokeWidth=style.FINE, **QUIET).encode(x=x, y=y),
            rows.mark_rule(color=colour, **QUIET).encode(x=x, y="ST_low:Q", y2="ST_high:Q"),
            rows.mark_point(color=colour, **dots, **QUIET).encode(x=x, y=y),
        ]
    return alt.layer(*layers).properties(height=style.TALL)
