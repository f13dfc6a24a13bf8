"""The form that begins a game, and the list of games that this browser stores, as HTML."""

from html import escape
from typing import Any

from conundrum.run import limit
from conundrum.tables import say
from conundrum.views.seminar.clock import BESIDE, EXPLAINED, MINUTES, ROUND
from conundrum.views.seminar.compare import comparable, compared
from conundrum.views.seminar.log_rules import FEWEST, LAST_YEAR, YEARS
from conundrum.views.seminar.rounds import NAME_LENGTH, START, over
from conundrum.views.seminar.seats import OTHERS, all_seats, bare_name
from conundrum.views.seminar.sheet_links import printed

PAGES = {"downloads": "downloads.html", "teach": "docs/instructor/README.html"}
"""The published site's pages for a class, with addresses relative to the game's page."""

DRAWS = 9999
"""The highest number that a teacher can type as a game's random seed."""

LONGEST = NAME_LENGTH - 3
"""The next class's name is at most this many letters of the present class's name, and a number."""

USUAL = [limit("rounds", "lowest"), limit("round_years", "default")]


def lengths() -> list[list[int]]:
    """Return the possible lengths of a game: how many rounds, and how many years in a round.

    Examples
    --------
    >>> lengths()
    [[3, 2], [10, 2], [3, 3], [6, 3], [3, 4], [5, 4]]
    """
    each = range(YEARS[0], YEARS[1] + 1)
    return [[rounds, years] for years in each for rounds in [FEWEST, LAST_YEAR // years]]


def minutes(rounds: int) -> int:
    """Return how many minutes a game of some rounds takes, rounded to five minutes.

    Examples
    --------
    >>> [minutes(rounds) for rounds in (3, 5, 10)]
    [75, 95, 150]
    """
    a_round = sum([MINUTES[step] for step in ROUND])
    explained = EXPLAINED - MINUTES["card"]
    return 5 * int((BESIDE + explained + rounds * a_round) / 5 + 0.5)


def form(draw: int, before: int | None, stores: bool, beside: bool) -> str:
    """Return the form of a new game.

    ``draw`` is the number that the form offers, and ``before`` is that of the game before, or None.
    ``stores`` says whether this browser stores games, and ``beside`` whether this page can link to
    other pages of the edition.
    """
    drawn = say("begin.draw_help")
    last = "" if before is None else f" {say('begin.before', draw=before)}"
    warns = "" if stores else f'<p class="refused" role="alert">{say("begin.stores_nothing")}</p>'
    fields = [
        field("table", say("begin.name"), text_field("table", "", f'maxlength="{NAME_LENGTH}"')),
        field("length", say("begin.length"), _lengths()),
        f'<p class="help">{say("begin.length_help", minutes=BESIDE)}</p>',
        f"<fieldset><legend>{say('begin.seats')}</legend>{_seats()}</fieldset>",
        field("draw", say("begin.draw"), text_field("draw", str(draw), 'size="6"')),
        f'<p class="help">{drawn}{last}</p>',
        f'<p class="bar"><button class="first">{say("begin.begin")}</button></p>',
    ]
    lead = f"<p>{say('begin.about')}</p><p>{_sheets(beside)}</p><p>{say('begin.lead')}</p>"
    return (
        f'{warns}<form data-do="begin"><h2>{say("begin.title")}</h2>{lead}{"".join(fields)}</form>'
    )


def _sheets(beside: bool) -> str:
    """Say where the seats' sheets are, with links if the page is on the published site."""
    pages = {
        name: f'<a href="{address}" target="_blank">{say(f"begin.{name}")}</a>'
        if beside
        else f"<b>{say(f'begin.{name}')}</b>"
        for name, address in PAGES.items()
    }
    prints = printed(all_seats(), USUAL, say("begin.print"))
    return say("begin.sheets", print=prints, downloads=pages["downloads"], teach=pages["teach"])


def start(
    draw: int,
    games: list[dict[str, Any]],
    before: int | None,
    stores: bool,
    beside: bool = False,
) -> str:
    """Return what the desk shows before a game: a form for a new game, and the stored games."""
    last = [one["game"]["rules"]["seed"] for one in games]
    told = before if before is not None else last[0] if len(last) > 0 else None
    leave = "" if before is None else button("cancel", say("begin.back"))
    opens = (
        f'<label class="button">{say("begin.open")} '
        f'<input type="file" accept=".jsonl,.json,.txt" class="nk-unseen"></label>'
    )
    bar = f'<p class="bar">{button("rehearse", say("begin.rehearse"))}{opens}{leave}</p>'
    return (
        f'<div class="start">{form(draw, told, stores, beside)}{bar}'
        f'<output id="reply" role="status"></output>{game_list(games)}</div>'
    )


def next_name(table: str, names: list[str]) -> str:
    """Return a name for the next class: the present class's name, with the next free number.

    Examples
    --------
    >>> next_name("Class A", ["Class A"]), next_name("Class A 2", ["Class A 2", "Class A"])
    ('Class A 2', 'Class A 3')
    """
    words = table.split(" ")
    first = " ".join(words[: len(words) - 1])
    name = first if first in names else table
    number_free = 2
    while say("begin.next", table=name[:LONGEST], number=number_free) in names:
        number_free = number_free + 1
    return say("begin.next", table=name[:LONGEST], number=number_free)


def button(name: str, label: str, more: str = "") -> str:
    """Return a button of the desk as HTML; the button's name says what the button does."""
    return f'<button type="button" data-do="{name}" {more}>{label}</button>'


def elsewhere() -> str:
    """Return what a window shows if the teacher leads the game from another window."""
    take = button("take", say("at_desk.take"), 'class="first"')
    return (
        f'<div class="start"><h1>{say("at_desk.title")}</h1><p>{say("at_desk.elsewhere")}</p>'
        f'<p class="bar">{take}</p><output id="reply" role="status"></output></div>'
    )


def field(name: str, label: str, control: str) -> str:
    """Return a field of a form, together with the field's label."""
    return f'<p><label for="{name}">{label}</label> {control}</p>'


def text_field(name: str, holds: str, more: str) -> str:
    """Return a form field in which a line of text can be typed."""
    return f'<input id="{name}" name="{name}" value="{escape(holds)}" autocomplete="off" {more}>'


def _lengths() -> str:
    options: list[str] = []
    for rounds, years in lengths():
        end = START + rounds * years
        chosen = " selected" if rounds == USUAL[0] and years == USUAL[1] else ""
        about = minutes(rounds)
        says = say("begin.long", rounds=rounds, years=years, end=end, minutes=about)
        options.append(f'<option value="{rounds} {years}"{chosen}>{says}</option>')
    return f'<select id="length" name="length">{"".join(options)}</select>'


def _seats() -> str:
    return "".join(
        [
            f'<label><input type="checkbox" name="{seat}" value="yes" checked> '
            f"{bare_name(seat)}</label> "
            for seat in OTHERS
        ]
    )


def game_list(games: list[dict[str, Any]]) -> str:
    """Return the games that this browser stores, each with its buttons, the newest game first.

    Several games are also compared side by side. Each of ``games`` has its ``game``, ``story`` and
    the ``faults`` of its log, the time ``at`` which somebody last acted in it, and its ``place`` in
    the browser's storage.
    """
    if len(games) == 0:
        return ""
    rows = [f"<li>{_about(one)} {_buttons(one)}</li>" for one in games]
    over = comparable(games)
    beside = ""
    if len(over) > 1:
        lead = f'<p class="help">{say("begin.compare_help")}</p>'
        room = f'<p class="bar">{button("beside", say("at_desk.beside"))}</p>'
        beside = (
            f"<details><summary>{say('begin.compare')}</summary>{lead}{room}{compared(over)}"
            "</details>"
        )
    return f'<h2>{say("begin.kept")}</h2><ul class="kept">{"".join(rows)}</ul>{beside}'


def _buttons(one: dict[str, Any]) -> str:
    place = f'data-place="{escape(one["place"])}"'
    names = {"resume_game": "begin.go_on", "save": "at_desk.save", "forget": "begin.forget"}
    return " ".join([button(name, say(says), place) for name, says in names.items()])


def _about(one: dict[str, Any]) -> str:
    game = one["game"]
    says = [
        say("begin.is_over")
        if over(game)
        else say("begin.is_in", number=len(game["played"]), rounds=game["rounds"]),
        escape(say("begin.last_act", at=one["at"])),
        *([say("begin.faulty")] if len(one["faults"]) > 0 else []),
    ]
    return f"<b>{escape(game['rules']['table'])}</b>, {say('number.list').join(says)}"
