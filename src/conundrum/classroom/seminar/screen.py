"""The projector's screen: what the room sees at each step, in a few large words and one chart."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from conundrum.classroom.seminar.clock import ENDED, Clock
from conundrum.classroom.seminar.course import years_of
from conundrum.classroom.seminar.from_log import State
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.screen_chart import warheads
from conundrum.classroom.seminar.screen_reveal import gaps
from conundrum.classroom.seminar.seats import CARDS, GOALS, bare_name, goals, moves
from conundrum.classroom.seminar.templates import part
from conundrum.run import show
from conundrum.shown.seminar.goal_words import FALLEN, measure, said
from conundrum.tables import entries, rows, say

BROUGHT, END = (376, 248), (1184, 400)
"""Width and height of the chart of warheads, in units of the screen, after a round and at last."""

HEADLINE, VERDICT, FALL = 26, 32, 48
"""How much lower the first is where a headline stands, and where the future of 2016 fell besides;
and the second where a fall is told, which takes another line."""


def screen(state: State, future: OwnFuture | None, rehearsed: bool = False) -> dict[str, Any]:
    """Return what the projector shows.

    Its ``html``, a sentence that it ``says`` to those who do not see it, and of the clock when it
    ``ends``, or what is ``left`` of it while it stands, ``of`` so many seconds. The future is None
    before it begins; that a game is ``rehearsed`` is said.
    """
    clock = state.clock
    if future is None:
        says = say("screen.waits")
        return {"html": part("screen.waits"), "says": says, "ends": None, "of": 0}
    number, rounds = clock.round_shown(future.game.number), future.game.rounds
    if clock.step in ENDED:
        first, last = years_of(future.game, 1), years_of(future.game, rounds)
        years = say("number.span", low=first[:4], high=last[-4:])
    else:
        years = years_of(future.game, number)
    badges = [say("screen.rehearsal")] * rehearsed + [say("screen.paused")] * clock.stopped
    header = part(
        "screen.header", clock=clock, number=number, rounds=rounds, years=years, badges=badges
    )
    if clock.step in ("read", *ENDED):
        told = f"{_stands(future)} {_kept_fell(future)}".strip()
    else:
        told = say("screen.said", number=number, rounds=rounds, step=say(f"screen.{clock.step}"))
    return {
        "html": header + SHOWN.get(clock.step, _before)(future, clock),
        "says": " ".join([*(f"{badge}." for badge in badges), told]),
        "ends": clock.ends,
        "left": clock.left,
        "of": clock.of,
    }


def _before(future: OwnFuture, clock: Clock) -> str:
    now, card = future.taken.now, CARDS.get(future.game.card)
    title = card["title"] if card else say("screen.no_card")
    asks = card["question"] if card else say("screen.no_question")
    if clock.step == "talk" and not card:
        title, asks = asks, ""
    told = {
        "title": title,
        "question": asks,
        "year": years_of(future.game, future.game.number)[-4:],
    }
    return part(
        "screen.before",
        clock=clock,
        game=future.game,
        absent=say("screen.stands_first" if future.game.number == 1 else "screen.stands_last"),
        do=[say(f"screen.{clock.step}_{line}", **told) for line in ("small", "large", "more")],
        headline=_headline(future.game),
        year=future.taken.year,
        fell=future.taken.fell,
        now={
            "hunger": said("hunger", now),
            "warheads": round(now["warheads"]),
            "hostility": said("hostility", now),
        },
    )


def _reveal(future: OwnFuture, clock: Clock) -> str:
    over = future.game.played[-1]
    moved = [moves(seat)[move]["says"] for seat, move in over.moves.items()]
    absent = _absent(over.absent, len(future.game.played))
    return part("screen.reveal", clock=clock, chart=gaps(over), moved=moved, absent=absent)


def _absent(seats: Iterable[str], number: int) -> list[str]:
    """Say in a round which seats are absent, and what stands for them."""
    named = say("number.list").join(bare_name(seat) for seat in seats)
    first = "absent_first" if number == 1 else "absent"
    return [say(f"screen.{first}", seats=named)] if named else []


def _brought(future: OwnFuture, _: Clock) -> str:
    headline, kept_fell = _headline(future.game), _kept_fell(future)
    width, height = BROUGHT
    height -= HEADLINE * bool(headline) + VERDICT * bool(headline and kept_fell)
    shown = ["hunger", "leavers"] if future.taken.fell else ["hunger", "leavers", "hostility"]
    then, now = future.before.taken.now, future.taken.now
    # A goal may turn on how open the country is, and that stands nowhere else.
    opening = measure("opening")
    fared = [
        (goal, f"{sign} {goal.now}" if goal.measure == opening and goal.now != FALLEN else sign)
        for goal, sign in zip(future.goals, signs(future.game), strict=True)
    ]
    return part(
        "screen.brought",
        stands=_stands(future),
        fell=future.taken.fell,
        kept_fell=kept_fell,
        headline=headline,
        chart=warheads(future, width, height),
        people=[(name, said(name, then), said(name, now)) for name in shown],
        kept_left=said("leavers", future.kept.now),
        goals=[
            (seat, [(goal.fares, sign) for goal, sign in fared if goal.seat == seat])
            for seat in future.game.rules.seats
        ],
        keys=TODAY if future.game.rules.goals == GOALS else FIRST,
    )


def signs(game: Game) -> Iterator[str]:
    """Return a word for each goal of a game: what measures it, or nothing if the class does."""
    short = entries("words/en")["sign"]
    for seat in game.rules.seats:
        for goal in goals(seat, game.rules.goals):
            measured = goal.get("record") or goal.get("outcome", "")
            word = short.get(measured) or (rows("outcomes")[measured]["inside"] if measured else "")
            yield say("sign.mean", outcome=word) if goal.get("mean") else word


def _end(future: OwnFuture, _: Clock) -> str:
    width, height = END
    return part(
        "screen.end",
        fell=future.taken.fell,
        kept_fell=_kept_fell(future),
        chart=warheads(future, width, height - FALL * bool(future.taken.fell), guessed=True),
        heads=show("warheads", future.taken.now["warheads"]),
        kept=show("warheads", future.kept.now["warheads"]),
    )


TODAY = ("met", "not met", "judged")
FIRST = ("nearer", "further", "as before", "not counted")
"""How goals fare, of today and of games that were begun with the first ones."""

SHOWN: dict[str, Callable[[OwnFuture, Clock], str]] = {
    "reveal": _reveal,
    "read": _brought,
    "end": _end,
    "debrief": _end,
}
"""What is shown at a step; at those before the reveal, its card and who has still to seal."""


def _headline(game: Game) -> str:
    """Return the last headline since the last reveal, as it was typed; or nothing."""
    told = [text for after, text in game.headlines if after == len(game.played)]
    return told[-1] if told else ""


def _stands(future: OwnFuture) -> str:
    """Say whether the regime stands."""
    if future.taken.fell:
        return say("screen.fell", year=future.taken.fell)
    return say("screen.stands_in", year=future.taken.year)


def _kept_fell(future: OwnFuture) -> str:
    """Say that the regime fell under the policies of 2016, if it did."""
    return say("screen.kept_fell", year=future.kept.fell) if future.kept.fell else ""
