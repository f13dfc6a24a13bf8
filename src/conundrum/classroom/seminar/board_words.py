"""What the table says: title, card, settings, goals, headlines. Texts of teams stay texts."""

from collections.abc import Iterable, Iterator

from conundrum.charts.html_table import html_table
from conundrum.classroom.seminar.course import event_of, years_of
from conundrum.classroom.seminar.rounds import Game, Round
from conundrum.classroom.seminar.seat_goals import Goal
from conundrum.classroom.seminar.seats import CARDS, POWERS, SHARED, controls, event, moves
from conundrum.classroom.seminar.templates import part
from conundrum.model import Event
from conundrum.run.codes import MODEL
from conundrum.shown.seminar.goal_words import FALLEN
from conundrum.shown.seminar.goals import MET
from conundrum.tables import begun, rows, say

HEADS = ("seat", "goal", "fares", "measure", "before", "now")
"""The columns of the table of goals."""


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
        return say("board.over", rounds=game.rounds)
    years, listed = years_of(game, game.number), say("number.list")
    said = [say("board.round", number=game.number, rounds=game.rounds, years=years)]
    if chosen := [game.name(seat) for seat in game.rules.seats if seat in game.sealed]:
        many = "one" if len(chosen) == 1 else "many"
        said.append(say(f"board.chosen_{many}", seats=listed.join(chosen)))
    waits = listed.join(game.name(seat) for seat in game.missing)
    return " ".join([*said, say("board.waits", seats=waits) if waits else say("board.all")])


def card(name: str) -> str:
    """Return a flashpoint card as HTML; nothing if there is none."""
    about = CARDS.get(name)
    does = f"{effects(event(about))} {about['reason']}" if about else ""
    return part("table.card", about=about, does=does) if about else ""


def effects(struck: Event) -> str:
    """Say what an event adds.

    Examples
    --------
    >>> effects(Event({"hostility": 0.08}, {"leak": 0.05}))
    'Hostility +0.08 (share) at once; leak +0.05 (share) for the round.'
    """
    parts = [_added("at_once", f"{stock}_2016", by) for stock, by in struck.at_once.items()]
    parts += [_added("meanwhile", name, by) for name, by in struck.meanwhile.items()]
    added = say("number.parts").join(parts) or say("board.nothing")
    return begun(say("board.effects", effects=added))


def _added(when: str, assumption: str, by: float) -> str:
    called = assumption.removesuffix("_2016").replace("_", " ")
    unit = rows("assumptions")[assumption]["unit"]
    return say(f"board.{when}", assumption=called, by=f"{by:+g}", unit=unit)


def settings(game: Game, over: Round, number: int) -> str:
    """Return what each seat did in a round, as HTML."""
    shared = say(
        "board.shared",
        share=percent(over.policy.shared_conditions),
        index=f"{over.policy.concert:.2f}",
        **{power: percent(over.proposed[power]) for power in POWERS},
    )
    lines = [
        *(
            say(
                "board.power",
                seat=game.name(power),
                controls=say("number.list").join(set_in(over, power)),
            )
            for power in POWERS
        ),
        shared,
        *(moves(seat)[move]["says"] for seat, move in over.moves.items()),
    ]
    return part(
        "table.settings",
        number=number,
        years=years_of(game, number),
        lines=lines,
        added=effects(event_of(over)),
    )


def set_in(over: Round, power: str) -> Iterator[str]:
    """Say what a power set in a round, besides what both share."""
    for control in controls(power):
        if control != SHARED:
            share = percent(getattr(over.policy, control))
            yield say("board.control", control=rows("controls")[control]["inside"], share=share)


def percent(share: float) -> str:
    """Write a share as a percentage.

    Examples
    --------
    >>> percent(0.125)
    '12.5%'
    """
    return say("board.share", number=f"{100 * share:g}")


def mark(goal: Goal) -> str:
    """Say how a goal fares, and where it is not counted, in which of both futures the regime fell.

    What the class voted is told as its vote: numbers beside it may say otherwise.

    Examples
    --------
    >>> mark(Goal("tokyo", "", "Warheads", before="has fallen", now="20", fares="not counted"))
    "not counted: the regime fell under 2016's policies"
    """
    if goal.vote:
        hands, of = goal.vote
        return say(f"class_vote.{'yes' if goal.fares in MET else 'no'}", hands=hands, of=of)
    if goal.fares == "not counted" and goal.now != FALLEN:
        return say("goal.fell_in_2016")
    return say(f"fares.{goal.fares}") if goal.fares else ""


def goals_table(game: Game, goals: Iterable[Goal], caption: str) -> str:
    """Return goals and how they fare as an HTML table."""
    heads = [say(f"board.{head}") for head in HEADS]
    fared = [
        (
            game.name(goal.seat),
            say("turn.goal", goal=goal.says, judged=goal.judged),
            mark(goal),
            *(goal.measure or say("board.unmeasured"), goal.before, goal.now),
        )
        for goal in goals
    ]
    return html_table(caption, caption, heads, fared, "nk-goals", cards=True)
