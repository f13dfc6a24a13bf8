"""Lay out the table on paper: one sheet a table."""

from __future__ import annotations

from pathlib import Path

from conundrum.classroom.seminar.seats import CARDS, OTHERS, SEATS
from tools.pack.paper import BEIJING, CELLS, ROUNDS, START, WASHINGTON, YEARS, numbers, row

TEXT = Path(__file__).with_name("paper_sheet.in.md")
NAMES = {
    "press": "Press",
    "conditions": "Conditions",
    "open": "Open",
    "trades": "Beijing trades",
    "shuts": "Beijing shuts",
}
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
    said: dict[str, dict[str, list[str]]] = {}
    for rule, by in rules.items():
        owner, _, rest = rule.partition(" ")
        name, _, measure = rest.partition(" ")
        if owner in ("card", *OTHERS) and abs(by) >= LEAST:
            title = CARDS[name]["title"] if owner == "card" else name
            whose = "card" if owner == "card" else SEATS[owner]["name"]
            said.setdefault(measure, {}).setdefault(whose, []).append(f"{title} {signed(by)}")
    return " ".join(
        f"**{measure.capitalize()}:** "
        + "; ".join(f"{whose}: {', '.join(each)}" for whose, each in by_seat.items())
        + "."
        for measure, by_seat in said.items()
    )


def cells() -> str:
    """Return the nine cells as a table."""
    table, _ = numbers()
    head = "".join(
        f"<th><b>{NAMES[name]}</b><br>sanctions {100 * p.china_sanctions:.0f}, "
        f"engagement {100 * p.china_engagement:.0f}</th>"
        for name, p in BEIJING.items()
    )
    lines = []
    for ours, p in WASHINGTON.items():
        side = (
            f"<th><b>{NAMES[ours]}</b><br>sanctions {100 * p.us_sanctions:.0f},<br>"
            f"engagement {100 * p.us_engagement:.0f}</th>"
        )
        lines.append(f"<tr>{side}{''.join(_cell(ours, theirs, table) for theirs in BEIJING)}</tr>")
    return (
        f"<table class=\"cells\"><thead><tr><th>Washington's stance, and Beijing's&nbsp;→</th>"
        f"{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _cell(ours: str, theirs: str, table: dict[str, dict[str, float]]) -> str:
    says = table[row((ours, theirs))]
    told = {
        "warheads": signed(says["warheads"]),
        "hungry": f"{says['hungry']:g}",
        "hostility": f"{says['hostility']:g}",
        "falls": f"{says['falls']:g} ({says['falls_after_shut']:g})",
    }
    lines = "".join(f"<dt>{name}</dt><dd>{number}</dd>" for name, number in told.items())
    first = ' class="first"' if (ours, theirs) == CELLS[0] else ""
    return f"<td{first}><dl>{lines}</dl></td>"


def track(rules: dict[str, float]) -> str:
    """Return the lines on which a table keeps its numbers."""
    years = [START + YEARS * place for place in range(ROUNDS + 1)]
    start = {
        "Warheads": f"{rules['start warheads']:g}",
        "Hungry, of 100 people": f"{rules['start hungry']:g}",
        "Hostility, 0 to 100": f"{rules['start hostility']:g}",
        "Regime; people who left": "stands; 0",
    }
    head = "".join(f"<th>{year}</th>" for year in ("", *years))
    lines = "".join(
        f"<tr><th>{name}</th><td>{first}</td>{'<td></td>' * ROUNDS}</tr>"
        for name, first in start.items()
    )
    return f'<table class="track"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'


def people(count: float) -> str:
    """Write how many people leave.

    Examples
    --------
    >>> people(700_000), people(6000)
    ('0.7 million', '6,000')
    """
    return f"{count / 1e6:g} million" if count >= 1e5 else f"{count:,.0f}"


def sheet() -> str:
    """Return the sheet in Markdown, its numbers those of the tables."""
    _, rules = numbers()
    off = {
        f"{said}_{name}": f"{rules[f'off {name}{end}']:g}"
        for said, end in (("off", ""), ("most", " in 95 of 100"))
        for name in ("warheads", "hungry", "hostility", "fallen")
    }
    return TEXT.read_text(encoding="utf-8").format(
        cells=cells(),
        track=track(rules),
        shut=signed(rules["hungry after shuts"]),
        conditions=signed(rules["hungry after conditions"]),
        trades=signed(rules["hungry after trades"]),
        effects=effects(rules),
        leave=people(rules["fallen leave first"]),
        leave_next=people(rules["fallen leave next"]),
        leave_last=people(rules["fallen leave last"]),
        quiet=people(rules["leave in a round"]),
        keep=f"{10 * rules['fallen keep first']:g}",
        keep_next=f"{10 * rules['fallen keep next']:g}",
        fallen_hungry=f"{rules['fallen hungry']:g}",
        fallen_hostility=f"{rules['fallen hostility']:g}",
        **off,
    )
