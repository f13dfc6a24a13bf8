"""Lay out the table on paper: one sheet a table."""

from collections import defaultdict
from pathlib import Path

from conundrum.shown.seminar.goal_words import judged_by
from conundrum.shown.seminar.measures import measure_of
from conundrum.shown.seminar.seats import CARDS, OTHERS, POWERS, SEATS, goals, usual
from tools.pack.paper import BEIJING, CELLS, ROUNDS, START, WASHINGTON, YEARS, numbers, played, row
from tools.template import filled

TEMPLATE = Path(__file__).with_name("paper_sheet.in.md")
NAMES = {
    "press": "Press",
    "conditions": "Conditions",
    "open": "Open",
    "trades": "Beijing trades",
    "shuts": "Beijing shuts",
}
ON_PAPER = {
    "warheads": "last number",
    "hostility": "last number",
    "mean hostility": f"mean of the {ROUNDS}",
    "earned by washington": "relief",
    "earned by beijing": "relief",
    "answered": "relief",
}
"""By what the model measures a goal by: where the same is found on paper."""
MINUS = "\N{MINUS SIGN}"
LEAST = 2
"""Moves and cards that bring less than this are left to what people say."""


def signed(number: float) -> str:
    """Write a number with its sign.

    Examples
    --------
    >>> signed(2), signed(-3).replace(MINUS, "minus ")
    ('+2', 'minus 3')
    """
    return f"{'+' if number > 0 else MINUS}{abs(number):g}"


def effects(rules: dict[str, float]) -> str:
    """Say what moves and cards add, where it is enough to be counted on paper."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for rule, by in rules.items():
        owner, *named = rule.split(" ", 2)
        if owner in ("card", *OTHERS) and abs(by) >= LEAST:
            name, measure = named
            title = CARDS[name]["title"] if owner == "card" else name
            whose = "card" if owner == "card" else SEATS[owner]["name"]
            said[measure][whose].append(f"{title} {signed(by)}")
    return " ".join(
        f"**{measure.capitalize()}:** "
        + "; ".join(f"{whose}: {', '.join(each)}" for whose, each in by_seat.items())
        + "."
        for measure, by_seat in said.items()
    )


def paper_leavers(count: float) -> str:
    """Write how many people leave.

    Examples
    --------
    >>> paper_leavers(700_000), paper_leavers(6000)
    ('0.7 million', '6,000')
    """
    return f"{count / 1e6:g} million" if count >= 1e5 else f"{count:,.0f}"


def sheet() -> str:
    """Return the sheet in Markdown, its numbers those of the tables."""
    table, rules = numbers()
    kept = played([CELLS[0]] * ROUNDS)
    starts = {
        "Warheads": f"{rules['start warheads']:g}",
        "Hungry, of 100 people": f"{rules['start hungry']:g}",
        "Hostility, 0 to 100": f"{rules['start hostility']:g}",
        "Regime; people who left": "stands; 0",
    }
    return filled(
        TEMPLATE,
        beijing=BEIJING,
        effects=effects(rules),
        first=CELLS[0],
        goals=[
            (SEATS[seat]["name"], judged_by(goal), ON_PAPER[measure])
            for seat in SEATS
            for goal in goals(seat)
            if (measure := measure_of(goal, seat)) in ON_PAPER
        ],
        lost=[goal["says"] for seat in SEATS for goal in goals(seat) if goal.get("lost")],
        names=NAMES,
        number="{:g}".format,
        people=paper_leavers,
        percent=lambda share: f"{100 * share:.0f}",
        relief=" and ".join(
            f"{SEATS[power]['name']}'s {100 * sanctions:.0f} and {100 * engagement:.0f}"
            for power in POWERS
            for sanctions, engagement, *_ in [usual(power)]
        ),
        row=row,
        rules=rules,
        signed=signed,
        starts=starts,
        table=table,
        usual={
            "Warheads": [stand.warheads for stand in kept],
            "Hungry, of 100 people": [stand.hungry for stand in kept],
            "Hostility, 0 to 100": [stand.hostility for stand in kept],
        },
        washington=WASHINGTON,
        years=[START + YEARS * place for place in range(ROUNDS + 1)],
    )
