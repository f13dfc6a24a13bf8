"""What the table says: title, card, settings, goals, headlines. Texts of teams stay texts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from conundrum.charts.html_table import html_table
from conundrum.classroom.seminar.course import event_of, years_of
from conundrum.classroom.seminar.rounds import Game, Round
from conundrum.classroom.seminar.seat_goals import FALLEN, Goal
from conundrum.classroom.seminar.seats import CARDS, POWERS, SHARED, controls, event, moves
from conundrum.model.event import Event
from conundrum.run.codes import MODEL, OLDER
from conundrum.tables.settings import rows
from conundrum.tables.words import say

PERCENT = 100
HEADS = ("seat", "goal", "fares", "measure", "before", "now")
"""The columns of the table of goals."""


def title(game: Game) -> str:
    """Return the name of a table as HTML, and whether an older model's log tells it."""
    return f"<h3>{escape(game.rules.table)}</h3>" + (f"<p>{OLDER}</p>" if older([game]) else "")


def older(games: Iterable[Game]) -> str:
    """Name the tables whose games were begun with an older model, and say so; or nothing."""
    named = say("number.list").join(game.rules.table for game in games if game.rules.model < MODEL)
    return say("code.older_of", tables=named) if named else ""


def seat(game: Game, name: str) -> str:
    """Say whether a seat has chosen, and not what."""
    return say(f"board.{'has_chosen' if name in game.sealed else 'chooses'}", seat=game.name(name))


def stands(game: Game) -> str:
    """Say in a sentence or two where a game stands.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> stands(Game(Rules("A", rounds=5, years=4, seed=7)))
    'Round 1 of 5, October 2016 to 2020. Waiting for Washington, Beijing.'
    """
    if game.over:
        return say("board.over", rounds=game.rules.rounds)
    years, listed = years_of(game, game.number), say("number.list")
    said = [say("board.round", number=game.number, rounds=game.rules.rounds, years=years)]
    if chosen := [game.name(seat) for seat in game.rules.seats if seat in game.sealed]:
        many = "one" if len(chosen) == 1 else "many"
        said.append(say(f"board.chosen_{many}", seats=listed.join(chosen)))
    waits = listed.join(game.name(seat) for seat in game.missing)
    return " ".join([*said, say("board.waits", seats=waits) if waits else say("board.all")])


def card(name: str) -> str:
    """Return a flashpoint card as HTML."""
    if not name:
        return ""
    about = CARDS[name]
    precedent = f"<p>{escape(about['precedent'])}</p>" if "precedent" in about else ""
    does = f"{effects(event(about))} {about['reason']}"
    return (
        f'<div class="nk-flash"><h4>{escape(say("board.flashpoint", title=about["title"]))}</h4>'
        f"<p>{escape(about['text'])}</p><p><strong>{say('board.question')}</strong> "
        f"{escape(about['question'])}</p><details><summary>{say('board.does')}</summary>"
        f"<p>{escape(does)}</p>{precedent}</details></div>"
    )


def effects(struck: Event) -> str:
    """Say what an event adds.

    Examples
    --------
    >>> effects(Event({"hostility": 0.08}, {"leak": 0.05}))
    'Hostility +0.08 (share) at once; leak +0.05 (share) for the round.'
    """
    parts = [
        say(f"board.{when}", assumption=called, by=f"{by:+g}", unit=unit)
        for when, added, suffix in (
            ("at_once", struck.at_once, "_2016"),
            ("meanwhile", struck.meanwhile, ""),
        )
        for name, by in added.items()
        for called in [name.removesuffix("_2016").replace("_", " ")]
        for unit in [rows("assumptions")[f"{name}{suffix}"]["unit"]]
    ]
    said = say("board.effects", effects=say("number.parts").join(parts) or say("board.nothing"))
    return f"{said[0].upper()}{said[1:]}"


def settings(game: Game, over: Round, number: int) -> str:
    """Return what each seat did in a round, as HTML."""
    shared = say(
        "board.shared",
        share=percent(over.policy.shared_conditions),
        index=f"{over.policy.concert:.2f}",
        **{power: percent(over.proposed[power]) for power in POWERS},
    )
    lines = [
        *(say("board.power", seat=game.name(one), controls=_set(over, one)) for one in POWERS),
        shared,
        *(moves(seat)[move]["says"] for seat, move in over.moves.items()),
    ]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    of_others = effects(event_of(over))
    return (
        f"<h4>{say('board.did', number=number, years=years_of(game, number))}</h4><ul>{items}</ul>"
        f"<details><summary>{say('board.added')}</summary><p>{escape(of_others)}</p></details>"
    )


def _set(over: Round, power: str) -> str:
    own = (control for control in controls(power) if control != SHARED)
    return say("number.list").join(
        say("board.control", control=rows("controls")[control]["inside"], share=share)
        for control in own
        for share in [percent(getattr(over.policy, control))]
    )


def percent(share: float) -> str:
    """Write a share as a percentage.

    Examples
    --------
    >>> percent(0.125)
    '12.5 %'
    """
    return say("board.share", number=f"{share * PERCENT:g}")


def mark(goal: Goal) -> str:
    """Say how a goal fares, and where it is not counted, in which of both worlds the regime fell.

    Examples
    --------
    >>> mark(Goal("tokyo", "", "Warheads", before="has fallen", now="20", fares="not counted"))
    "not counted: the regime fell under 2016's policies"
    """
    if goal.fares == "not counted" and goal.now != FALLEN:
        return say("goal.fell_in_2016")
    return say(f"fares.{goal.fares}") if goal.fares else ""


def goals_table(game: Game, goals: Iterable[Goal], caption: str) -> str:
    """Return goals and how they fare as an HTML table."""
    heads = [say(f"board.{head}") for head in HEADS]
    fared = [
        (
            *(game.name(goal.seat), goal.says, mark(goal)),
            *(goal.measure or say("board.unmeasured"), goal.before, goal.now),
        )
        for goal in goals
    ]
    return html_table(caption, caption, heads, fared, "nk-goals")


def headlines(game: Game) -> str:
    """Return the headlines of the press session as HTML, as text and never as markup."""
    items = "".join(
        f"<li>{escape(say(f'board.{which}', number=after, text=text))}</li>"
        for after, text in game.headlines
        for which in ["headline" if after else "headline_first"]
    )
    return f"<h4>{say('board.headlines')}</h4><ul>{items}</ul>" if items else ""


def faults(found: Iterable[str]) -> str:
    """Return what is wrong with a log as HTML."""
    items = "".join(f"<li>{escape(fault)}</li>" for fault in found)
    return f"<p>{say('game_log.except')}</p><ul>{items}</ul>" if items else ""
