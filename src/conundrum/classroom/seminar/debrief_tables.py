"""The tables of the debrief: what each seat promised and did, its guesses, what each choice did."""

from collections.abc import Iterable, Mapping

from conundrum.charts.html_table import Html, Row, html_table
from conundrum.classroom.seminar import board_words
from conundrum.classroom.seminar.course import years_of
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import CARDS, POWERS, moves
from conundrum.classroom.seminar.templates import part
from conundrum.classroom.seminar.without import without_each
from conundrum.run import PEOPLE, counted_by, show
from conundrum.shown.seminar.goal_words import FALLEN, measure, said
from conundrum.shown.seminar.measures import as_shown
from conundrum.tables import rows, say, value

TOLD = ("fallen", "hunger", "leavers", "warheads", "hostility")
"""Outcomes of which is said what a choice did to them, people before arms."""


def did_table(game: Game) -> str:
    """Return what was on the card, and what each seat promised and did, a column a round (H16)."""
    rounds = range(1, len(game.played) + 1)
    heads = [say("debrief.head", number=n, years=years_of(game, n)) for n in rounds]
    cards = [
        CARDS[over.card]["title"] if over.card else say("debrief.no_card") for over in game.played
    ]
    forced = [
        say(
            "debrief.forced",
            share=board_words.percent(over.policy.shared_conditions),
            index=f"{over.policy.concert:.2f}",
        )
        for over in game.played
    ]
    lines = [
        (say("debrief.card"), *cards),
        *((game.name(seat), *(_did(game, seat, n) for n in rounds)) for seat in game.rules.seats),
        (say("debrief.force"), *forced),
    ]
    caption = say("debrief.did_caption")
    return _cards("did", caption, [say("debrief.seat"), *heads], lines)


def _did(game: Game, seat: str, number: int) -> Html:
    promised = [text for when, who, text in game.promises if (when, who) == (number, seat)]
    over, does = game.played[number - 1], done(game, seat, number)
    left = {"absent": seat in over.absent, "went_on": seat in over.went_on}
    return Html(part("debrief.did", promised=promised, does=does, **left))


def done(game: Game, seat: str, number: int) -> str:
    """Say what a seat sealed in a round."""
    over = game.played[number - 1]
    if seat not in POWERS:
        return str(moves(seat)[over.moves[seat]]["says"])
    does = say("number.list").join(board_words.set_in(over, seat))
    return say("debrief.sealed", does=does, share=board_words.percent(over.proposed[seat]))


def guesses_table(future: OwnFuture) -> str:
    """Return the guesses by seat, a column a round, above what came; nothing if there were none."""
    game = future.game
    if not any(game.guesses.values()):
        return ""
    rounds = range(1, len(game.played) + 1)
    came = [future.at(number).taken.now["warheads"] for number in rounds]
    lines = [
        (game.name(seat), *(_guess(game, seat, n, came[n - 1]) for n in rounds))
        for seat in game.rules.seats
    ]
    lines.append((say("debrief.came"), *(show("warheads", heads) for heads in came)))
    heads = [say("debrief.head", number=n, years=years_of(game, n)) for n in rounds]
    caption = say("debrief.guesses_caption")
    return _cards("guesses", caption, [say("debrief.seat"), *heads], lines)


def _guess(game: Game, seat: str, number: int, came: float) -> str:
    said_then = game.guesses.get(number, {})
    if seat not in said_then:
        return say("debrief.no_guess")
    # As the room reads it: of two that look as near, both are.
    seen = as_shown("warheads", came)
    off = {one: abs(heads - seen) for one, heads in said_then.items()}
    nearest = " \N{BLACK CIRCLE}" if off[seat] == min(off.values()) else ""
    return f"{said_then[seat]}{nearest}"


def without_table(future: OwnFuture) -> str:
    """Return what would have come without each choice, and how many change no number, as HTML."""
    game, now = future.game, future.taken.now
    lines, unseen = [], 0
    for left in without_each(future):
        does = done(game, left.seat, left.number)
        head = say("debrief.left_out", number=left.number, seat=game.name(left.seat), does=does)
        changes = [_change(outcome, now, left.now) for outcome in TOLD]
        if not any(changes):
            unseen += 1
            continue
        cells = (
            f"{said(outcome, now)} {change}".rstrip()
            for outcome, change in zip(TOLD, changes, strict=True)
        )
        lines.append((head, *cells))
    heads = [say("debrief.choice"), *map(measure, TOLD)]
    table = _cards("without", say("debrief.without_caption"), heads, lines)
    return table + (f"<p>{say('debrief.unseen', count=unseen)}</p>" if unseen else "")


def _cards(name: str, caption: str, heads: list[str], lines: Iterable[Row]) -> str:
    return html_table(say(f"debrief.{name}"), caption, heads, lines, cards=True)


def _change(outcome: str, now: Mapping[str, float], without: Mapping[str, float]) -> str:
    """Return by how much an outcome would be another, rounded once; empty if by too little.

    Two rounded numbers side by side would make a change of nothing, or nothing of a change.
    """
    came, then = said(outcome, now), said(outcome, without)
    if outcome == "fallen" or FALLEN in (came, then):
        return say("debrief.instead", without=then) if came != then else ""
    change = without[outcome] - now[outcome]
    size = show(outcome, abs(change) * value("outcomes", outcome, "per_unit"))
    people = rows("outcomes")[outcome]["unit"] == PEOPLE
    # Finer than the number beside it is rounded, it would say more than that does.
    if size == show(outcome, 0) or (people and abs(change) < counted_by(now[outcome])):
        return ""
    return say("debrief.more" if change > 0 else "debrief.fewer", size=size)
