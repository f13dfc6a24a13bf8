"""What the table says: title, card, settings, goals, headlines. Texts of teams stay texts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from conundrum.charts.html_table import html_table
from conundrum.classroom.seminar.course import event_of, years_of
from conundrum.classroom.seminar.rounds import Game, Round
from conundrum.classroom.seminar.seat_goals import FALLEN, Goal
from conundrum.classroom.seminar.seats import CARDS, POWERS, SEATS, SHARED, controls, event, moves
from conundrum.model.event import Event
from conundrum.run.codes import MODEL, OLDER
from conundrum.tables.settings import rows
from conundrum.tables.words import say

PERCENT = 100
MARKS = {
    "nearer": "▲ nearer",
    "further": "▼ further",
    "as before": "= the same",
    "kept": "✓ kept",
    "not kept": "✕ not kept",
    "not counted": "not counted: the regime has fallen",
    "judged": "the class judges",
    "": "",
}


def title(game: Game) -> str:
    """Return the name of a table as HTML, and whether an older model's log tells it."""
    return f"<h3>{escape(game.rules.table)}</h3>" + (f"<p>{OLDER}</p>" if older([game]) else "")


def older(games: Iterable[Game]) -> str:
    """Name the tables whose games were begun with an older model, and say so; or nothing."""
    named = ", ".join(game.rules.table for game in games if game.rules.model < MODEL)
    return say("code.older_of", tables=named) if named else ""


def seat(game: Game, name: str) -> str:
    """Say whether a seat has chosen, and not what."""
    done = name in game.sealed
    return f"✓ {game.name(name)} has chosen" if done else f"{game.name(name)} chooses"


def stands(game: Game) -> str:
    """Say in a sentence or two where a game stands.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> stands(Game(Rules("A", rounds=5, years=4, seed=7)))
    'Round 1 of 5, October 2016 to 2020. Waiting for Washington, Beijing.'
    """
    if game.over:
        return f"The game is over: {game.rules.rounds} rounds have been played."
    place = f"Round {game.number} of {game.rules.rounds}, October {years_of(game, game.number)}."
    chosen = [game.name(seat) for seat in game.rules.seats if seat in game.sealed]
    has = "has" if len(chosen) == 1 else "have"
    done = f" {', '.join(chosen)} {has} chosen." if chosen else ""
    waits = ", ".join(game.name(seat) for seat in game.missing)
    return f"{place}{done} " + (f"Waiting for {waits}." if waits else "All have chosen: reveal.")


def card(name: str) -> str:
    """Return a flashpoint card as HTML."""
    if not name:
        return ""
    about = CARDS[name]
    precedent = f"<p>{escape(about['precedent'])}</p>" if "precedent" in about else ""
    does = f"{effects(event(about))} {about['reason']}"
    return (
        f'<div class="nk-flash"><h4>Flashpoint: {escape(about["title"])}</h4>'
        f"<p>{escape(about['text'])}</p><p><strong>For the table:</strong> "
        f"{escape(about['question'])}</p><details><summary>What it does in the model</summary>"
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
        f"{name.removesuffix('_2016').replace('_', ' ')} {by:+g} ({unit}) {when}"
        for added, suffix, when in (
            (struck.at_once, "_2016", "at once"),
            (struck.meanwhile, "", "for the round"),
        )
        for name, by in added.items()
        for unit in [rows("assumptions")[f"{name}{suffix}"]["unit"]]
    ]
    said = "; ".join(parts) or "nothing"
    return f"{said[0].upper()}{said[1:]}."


def settings(game: Game, over: Round, number: int) -> str:
    """Return what each seat did in a round, as HTML."""
    lines = [f"{game.name(power)}: {_set(over, power)}" for power in POWERS]
    lines.append(
        f"Shared conditions in force: {percent(over.policy.shared_conditions)} (proposed "
        + ", ".join(f"{percent(over.proposed[p])} by {SEATS[p]['name']}" for p in POWERS)
        + f"). Concert index {over.policy.concert:.2f}."
    )
    lines += [moves(seat)[move]["says"] for seat, move in over.moves.items()]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    of_others = effects(event_of(over))
    return (
        f"<h4>Round {number}, October {years_of(game, number)}</h4><ul>{items}</ul>"
        f"<details><summary>What card and moves added</summary><p>{escape(of_others)}</p></details>"
    )


def _set(over: Round, power: str) -> str:
    own = (control for control in controls(power) if control != SHARED)
    return ", ".join(
        f"{rows('controls')[control]['inside']} {percent(getattr(over.policy, control))}"
        for control in own
    )


def percent(share: float) -> str:
    """Write a share as a percentage.

    Examples
    --------
    >>> percent(0.125)
    '12.5 %'
    """
    return f"{share * PERCENT:g} %"


def mark(goal: Goal) -> str:
    """Say how a goal fares, and where it is not counted, in which of both worlds the regime fell.

    Examples
    --------
    >>> mark(Goal("tokyo", "", "Warheads", before="has fallen", now="20", fares="not counted"))
    "not counted: the regime fell under 2016's policies"
    """
    if goal.fares == "not counted" and goal.now != FALLEN:
        return say("goal.fell_in_2016")
    return MARKS[goal.fares]


def goals_table(game: Game, goals: Iterable[Goal], caption: str) -> str:
    """Return goals and how they fare as an HTML table."""
    of_both = ("Policies of 2016, no moves", "At this table")
    heads = ("Seat", "Goal, as the seat would say it", "Goal is", "Measure", *of_both)
    fared = [
        (
            *(game.name(goal.seat), goal.says, mark(goal)),
            *(goal.measure or "none in the model", goal.before, goal.now),
        )
        for goal in goals
    ]
    return html_table(caption, caption, heads, fared, "nk-goals")


def headlines(game: Game) -> str:
    """Return the headlines of the press session as HTML, as text and never as markup."""
    items = "".join(
        f"<li>{'Before round 1' if not after else f'After round {after}'}: {escape(text)}</li>"
        for after, text in game.headlines
    )
    return f"<h4>Headlines</h4><ul>{items}</ul>" if items else ""


def faults(found: Iterable[str]) -> str:
    """Return what is wrong with a log as HTML."""
    items = "".join(f"<li>{escape(fault)}</li>" for fault in found)
    return f"<p>The log has been read, except for this:</p><ul>{items}</ul>" if items else ""
