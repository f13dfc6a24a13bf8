"""The chart of Washington's loss by the cost of concessions, with a line for each choice."""

from html import escape

from conundrum.tables import say, written
from conundrum.views.agreement_game import Game

TOP_COST, TOP_LOSS = 30, 60
"""Where the axes of the chart end: the highest cost, and the highest loss, out of 100."""

TICKS = list(range(0, TOP_LOSS + 1, 20))


def curve(game: Game) -> str:
    """Return the chart as HTML: three lines, and the costs at which Washington is tempted."""
    keeps, breaks, none, cost = [game[name] for name in ["keeps", "breaks", "none", "cost"]]
    start, end = tempted(game)
    zone = f'<rect x="{spot(start)}" y="0" width="{spot(end - start)}" height="{TOP_LOSS}"/>'
    lines = "".join(
        [
            line("nk-none", 0, none, TOP_COST, none),
            line("nk-breaks", 0, breaks, TOP_COST, breaks),
            line("nk-keeps", 0, keeps, TOP_COST, keeps + TOP_COST),
            line("nk-at", cost, 0, cost, TOP_LOSS),
        ]
    )
    names = "".join(
        [
            label("none", 0.01, none, say("agreement.none_at", lost=written(none))),
            label("breaks", 1, breaks, say("agreement.breaks_at", lost=written(breaks))),
            label("keeps", 0.06, keeps, say("agreement.keeps_at", lost=written(keeps))),
        ]
    )
    ticks = "".join(
        [f'<span class="nk-tick" style="{place_of(0, tick)}">{tick}</span>' for tick in TICKS]
    )
    dots = "".join(
        [
            f'<i class="nk-dot" style="{place_of(cost / TOP_COST, keeps + cost)}"></i>',
            f'<i class="nk-first" style="{place_of(cost / TOP_COST, breaks)}"></i>',
        ]
    )
    about = say(
        "agreement.described",
        keeps=written(keeps),
        breaks=written(breaks),
        none=written(none),
        start=written(start),
        end=written(end),
        cost=written(cost),
        highest_cost=str(TOP_COST),
        highest_loss=str(TOP_LOSS),
    )
    grid = "".join([line("nk-grid", 0, tick, TOP_COST, tick) for tick in TICKS])
    inside = f"{zone}{grid}{lines}"
    drawn = f'<svg viewBox="0 0 {TOP_COST} {TOP_LOSS}" preserveAspectRatio="none">{inside}</svg>'
    whole = f"{drawn}{ticks}{names}{dots}"
    return f'<div class="nk-lines" role="img" aria-label="{escape(about)}">{whole}</div>'


def tempted(game: Game) -> list[float]:
    """Return the lowest and the highest cost at which Washington would break a good agreement.

    Examples
    --------
    >>> tempted({"keeps": 16, "breaks": 31, "none": 36})
    [15, 20]
    """
    return [game["breaks"] - game["keeps"], game["none"] - game["keeps"]]


def line(look: str, x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a line between two points as SVG; a point is a pair of a cost and a loss."""
    ends = (
        f'x1="{spot(x)}" y1="{spot(TOP_LOSS - y)}" x2="{spot(to_x)}" y2="{spot(TOP_LOSS - to_y)}"'
    )
    return f'<line class="{look}" {ends}/>'


LABELS = {"keeps": "nk-by-keeps", "breaks": "nk-by-breaks", "none": "nk-by-none"}
"""The style class of each line's name."""


def label(name: str, across: float, lost: float, text: str) -> str:
    """Return the name of a line of the chart, as HTML."""
    return f'<span class="{LABELS[name]}" style="{place_of(across, lost)}">{escape(text)}</span>'


def place_of(across: float, lost: float) -> str:
    """Return a place in the chart as a CSS style, measured from the lower left corner."""
    return f"--across: {written(across, 3)}; --up: {written(lost / TOP_LOSS, 3)}"


def spot(number: float) -> str:
    """Return a coordinate of the drawing as text."""
    return written(number, 2)
