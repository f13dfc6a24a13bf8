"""The sheets of the seats, each with its slips, as HTML to read on a phone or to print."""

from html import escape
from typing import Any

from conundrum.tables import begun, rows, say
from conundrum.views.seminar.begin import USUAL, button, lengths
from conundrum.views.seminar.goal_words import describe_criterion, how_counted
from conundrum.views.seminar.rounds import START
from conundrum.views.seminar.screen_charts import share
from conundrum.views.seminar.seats import (
    SEATS,
    UNTIL,
    about,
    all_seats,
    bare_name,
    control_label,
    controls,
    goals,
    is_power,
    moves,
    offered,
    usual,
)
from conundrum.views.seminar.sheet_links import links

MEMORY = "S_BG"
"""The id of a source that means that a note was written from memory."""

PUBLISHED: dict[str, list[str]] = {
    note["source"]: [
        part for part in [source["publisher"], str(source["year"] or "")] if part != ""
    ]
    for one in SEATS.values()
    for note in one["notes"]
    if "source" in note
    for source in [rows("sources")[note["source"]]]
}
"""The publisher and the year of each source in the notes of seats, by the source's id."""

HELP = {name: str(one["help"]) for name, one in rows("controls").items()}
INSIDE = {name: str(one["inside"]) for name, one in rows("outcomes").items()}

PRESS = "press"
"""The seat of the press, which writes a headline on each slip."""


def sheets(seats: list[str], rounds: int, years: int) -> str:
    """Return the sheets of some seats, for a game of a given number of rounds and years.

    If a name is not that of a seat, return links to all sheets. If no game has this length, use the
    usual one.
    """
    known = any(one[0] == rounds and one[1] == years for one in lengths())
    length = [rounds, years] if known else USUAL
    unknown = [seat for seat in seats if seat not in all_seats()]
    if len(unknown) > 0:
        says = escape(say("sheet.unknown", given=unknown[0]))
        return f'<div class="start"><p class="refused">{says}</p>{links(all_seats(), length)}</div>'
    prints = f'<p class="bar">{button("print", say("sheet.print"))}</p>'
    title = f'<h1 class="nk-unseen">{say("at_desk.sheets")}</h1>'
    return f"{title}{prints}{''.join([sheet(seat, length[0], length[1]) for seat in seats])}"


def sheet(seat: str, rounds: int, years: int) -> str:
    """Return the sheet of a seat, and below the sheet a slip of paper for each round."""
    return f'<article class="nk-sheet">{role(seat, years)}{slips(seat, rounds, years)}</article>'


def role(seat: str, years: int) -> str:
    """Return the sheet of a seat, without its slips."""
    one = about(seat)
    kind = "power" if is_power(seat) else "other"
    parts = [
        _part("goals", f"{_goals(seat)}<p>{escape(how_counted(seat))}</p>", "more"),
        _part("choice", f"<p>{escape(one['does'])}</p>{_choice(seat)}", kind),
        _part("task", _tasks(seat, years), "more"),
        _part("red_lines", _listed([escape(line) for line in one["red_lines"]]), "more"),
        _part("notes", _listed([_note(note) for note in one["notes"]]), "more"),
    ]
    sits = escape(say("sheet.people", people=say("number.parts").join(one["people"])))
    return (
        f"<h2>{one['name']}</h2><p><em>{sits}</em></p>{''.join(parts)}<p>{say('seat.common')}</p>"
    )


def _part(name: str, held: str, more: str) -> str:
    head = f"<h3>{say(f'sheet.{name}')} <small>{say(f'sheet.{name}_{more}')}</small></h3>"
    return f'<div class="part">{head}<div>{held}</div></div>'


def _listed(lines: list[str]) -> str:
    return f"<ul>{''.join([f'<li>{line}</li>' for line in lines])}</ul>"


def _goals(seat: str) -> str:
    each = [
        f"<dt>{escape(goal['says'])}</dt><dd>{escape(describe_criterion(goal))}</dd>"
        for goal in goals(seat)
    ]
    return f"<dl>{''.join(each)}</dl>"


def _choice(seat: str) -> str:
    """Return the controls of a power, or the moves of another seat and the moves' usual effects."""
    if is_power(seat):
        each = zip(controls(seat), usual(seat), strict=True)
        lines = [
            say(
                "sheet.control",
                label=f"<b>{control_label(control)}</b>",
                help=HELP[control],
                was=share(was),
            )
            for control, was in each
        ]
        return _listed(lines)
    return _listed(
        [
            f"<b>{move}:</b> {escape(one['says'])} {escape(tends(one))}{_until(seat, move)}"
            for move, one in moves(seat).items()
        ]
    )


def _until(seat: str, move: str) -> str:
    """Say until when a move can be made, or return an empty text if it can always be made."""
    ends = UNTIL.get(seat, {})
    return f" {say('sheet.until', year=ends[move])}" if move in ends else ""


def tends(move: dict[str, Any]) -> str:
    """Say which outcomes a move tends to raise, and which outcomes a move tends to lower.

    Examples
    --------
    >>> tends({"more": ["trust"], "less": ["hostility", "warheads"]})
    'Up: trust; down: hostility, warheads.'
    >>> tends({})
    ''
    """
    told = [
        say(f"seat.{way}", outcomes=say("number.list").join([INSIDE[one] for one in move[way]]))
        for way in ["more", "less"]
        if way in move
    ]
    return begun(f"{say('number.parts').join(told)}.") if len(told) > 0 else ""


def _tasks(seat: str, years: int) -> str:
    """Return a task for each of the first rounds, with a line to write on in print."""
    each = [
        f"<dt>{_span(number, years)}</dt><dd>{escape(task)}<hr></dd>"
        for number, task in enumerate(about(seat)["tasks"], start=1)
    ]
    return f'<dl class="tasks">{"".join(each)}</dl>'


def _span(number: int, years: int) -> str:
    """Say which years a round covers."""
    return say("number.span", low=START + (number - 1) * years, high=START + number * years)


def _note(note: dict[str, Any]) -> str:
    says = escape(note["says"])
    if "source" not in note:
        return says
    source = note["source"]
    told = say("number.list").join(PUBLISHED[source])
    return f"{says} <em>({say('sheet.memory') if source == MEMORY else escape(told)})</em>"


def slips(seat: str, rounds: int, years: int, whole: bool = False) -> str:
    """Return a slip for each round, to cut out, on which a seat writes its choice and guess.

    ``whole`` says whether each move has its sentence beside it.
    """
    each = "".join([_slip(seat, number, years, whole) for number in range(1, rounds + 1)])
    how = say("sheet.slips_power" if is_power(seat) else "sheet.slips_other")
    how = f'{how} <span class="on-paper">{say("sheet.cut")}</span>'
    how = f"{how} {say('seat.sliders')}" if is_power(seat) else how
    return f'<section class="slips"><p>{how}</p>{each}</section>'


def _slip(seat: str, number: int, years: int, whole: bool) -> str:
    first, last = START + (number - 1) * years, START + number * years
    told = {
        move: f"{move}: {escape(one['says'])}" if whole else move
        for move, one in moves(seat).items()
    }
    fields = [
        *([_field(control_label(one)) for one in controls(seat)] if is_power(seat) else []),
        *(
            []
            if is_power(seat)
            else [f"<span>☐ {told[move]}</span>" for move in offered(seat, first)]
        ),
        *([_field(say("sheet.headline"), "long")] if seat == PRESS else []),
    ]
    name = bare_name(seat)
    head = say("sheet.slip", seat=name, number=number, years=_span(number, years))
    guess = say("sheet.slip_guess", seat=name, number=number)
    return (
        f"<div><div><b>{head}</b>{''.join(fields)}</div>"
        f"<div><b>{guess}</b>{_field(say('sheet.guess', year=last))}</div></div>"
    )


def _field(label: str, kind: str = "") -> str:
    return f'<span class="{kind}">{label} <u></u></span>'
