"""Draws what becomes of a hundred dollars of trade: some arrive, and the powers stop others."""

from html import escape

from conundrum.tables import say, written

LOOKS = {"arrives": "nk-arrives", "beijing": "nk-beijing", "washington": "nk-washington"}
"""What becomes of a dollar: it arrives, or one of the powers stops it. Each fate of a dollar has a
style class."""


def flow(trade: dict[str, float], washington: float, beijing: float) -> str:
    """Return as HTML what becomes of a hundred dollars, with a bar for each stream of trade."""
    dollars = ends(trade, washington, beijing)
    arrive = sum([stream["arrives"] for stream in dollars.values()])
    bars = []
    for name, stream in dollars.items():
        every = sum(list(stream.values()))
        head = escape(say(f"trade.{name}", dollars=str(every)))
        said = say(f"trade.{name}_ends", **{part: str(stream.get(part, 0)) for part in LOOKS})
        below = f"<p>{escape(said)}</p>"
        bars.append(f'<h4>{head}</h4><div style="width: {every}%">{bar(stream)}</div>{below}')
    total = f"<strong>{arrive}</strong> {escape(say('trade.arrive'))}"
    return f'<div class="nk-flow"><div>{"".join(bars)}</div><p class="nk-arrive">{total}</p></div>'


def bar(stream: dict[str, int]) -> str:
    """Return the bar of a stream of trade as HTML; the width of a part is its number of dollars."""
    return "".join(
        [
            f'<span class="{LOOKS[part]}" style="flex: {dollars} 0 0">{dollars}</span>'
            for part, dollars in stream.items()
            if dollars > 0
        ]
    )


def ends(trade: dict[str, float], washington: float, beijing: float) -> dict[str, dict[str, int]]:
    """Return what becomes of a hundred dollars by stream, in whole dollars that add up to 100.

    The dollars that arrive are rounded first, because texts name this number. What rounding leaves
    over goes to Washington's part of the stream through China.

    Examples
    --------
    >>> from conundrum.analysis.denial import lever
    >>> ends(lever(), 1, 0.2)["china"], ends(lever(), 1, 0.2)["others"]
    ({'arrives': 59, 'beijing': 15, 'washington': 16}, {'arrives': 1, 'washington': 9})
    """
    by_beijing = trade["china"] * beijing
    by_washington = trade["reach"] * washington * (1 - beijing)
    elsewhere = trade["others"] * washington
    through = int(written(trade["china_trade"]))
    stopped = int(written(elsewhere))
    others = {"arrives": 100 - through - stopped, "washington": stopped}
    arrive = int(written(100 - by_beijing - by_washington - elsewhere)) - others["arrives"]
    mine = int(written(by_beijing))
    china = {"arrives": arrive, "beijing": mine, "washington": through - arrive - mine}
    return {"china": china, "others": others}
