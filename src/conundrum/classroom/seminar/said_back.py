"""What was typed, said back at the desk: what was sealed, and what is asked about before it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from conundrum.classroom.seminar.board_words import percent
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import POWERS, SEATS, SHARED, control_label, controls, moves
from conundrum.classroom.seminar.standing import standing
from conundrum.tables import BadValue, say

SMALL, FAR = 0.01, 0.30
"""Below the first a share is asked about, as of 100; and farther than the second from what held in
the round before, or in 2016, when there were no shared conditions, so that any may be proposed."""


class NotDone(BadValue):
    """A line that was understood and not done, with the sentence that says what to do."""

    def __init__(self, typed: str, sentence: str, field: str = "line") -> None:
        super().__init__(field, typed, sentence)
        self.args = (sentence,)


def said_back(kind: str, fields: Mapping[str, Any], game: Game) -> str:
    """Say what a line did, to whoever typed it.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7, seats=["seoul"]))
    >>> said_back("guess", {"warheads": {"washington": 34, "seoul": 30}}, game)
    'Guesses kept: Washington 34, Seoul 30.'
    >>> said_back("choose", {"sealed": Choice("washington", 1, (0.9, 0.1, 0)).sealed()}, game)
    'Sealed for Washington: Sanctions 90%, Engagement 10%, Shared conditions 0%.'
    """
    if kind == "choose":
        choice = opened(fields["sealed"])
        sealed = say("said_back.sealed", seat=game.name(choice.seat), does=in_words(choice))
        before = game.sealed.get(choice.seat, choice)
        return sealed if before == choice else _replaced(sealed, _typed(before))
    if kind == "absent":
        seat = fields["seat"]
        stands = in_words(Choice(seat, game.number, standing(game, seat)))
        left = say("said_back.absent", seat=game.name(seat), does=stands)
        return _replaced(left, _typed(game.sealed[seat])) if seat in game.sealed else left
    if kind == "guess":
        now, earlier = fields["warheads"], game.guesses.get(game.number, {})
        other = {seat: earlier[seat] for seat in now if earlier.get(seat, now[seat]) != now[seat]}
        kept = say("said_back.guesses", guesses=_guessed(now))
        return _replaced(kept, _guessed(other)) if other else kept
    if kind == "vote":
        held, hands = game.votes.get(fields["seat"]), in_hands((fields["hands"], fields["of"]))
        voted = say("said_back.vote", seat=game.name(fields["seat"]), told=hands)
        return _replaced(voted, in_hands(held)) if held else voted
    if kind == "headline":
        first = "" if game.played else "_first"
        return say(f"said_back.headline{first}", number=len(game.played), text=fields["text"])
    seat, text = game.name(fields["seat"]), fields.get("text", "")
    return say(f"said_back.{kind}", seat=seat, number=game.number, text=text)


def _guessed(guesses: Mapping[str, int]) -> str:
    return say("number.list").join(f"{SEATS[one]['name']} {said}" for one, said in guesses.items())


def doubted(fields: Mapping[str, Any], game: Game) -> str:
    """Say what is unlikely in a choice of a power; empty if nothing is.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7))
    >>> doubted({"sealed": Choice("washington", 1, (0.009, 0.1, 0)).sealed()}, game)
    'Sanctions 0.9% is less than 1%'
    """
    choice = opened(fields["sealed"])
    return say("number.parts").join(_doubts(choice, game)) if choice.seat in POWERS else ""


def _doubts(choice: Choice, game: Game) -> Iterator[str]:
    for control, share, before in zip(
        controls(choice.seat), choice.does, standing(game, choice.seat), strict=True
    ):
        told = {"control": control_label(control), "share": percent(share)}
        if 0 < share < SMALL:
            yield say("said_back.small", **told)
        elif abs(share - before) > FAR + 1e-9 and (game.played or control != SHARED):
            since = "far" if game.played else "far_at_first"
            yield say(f"said_back.{since}", **told, before=percent(before))


def in_hands(vote: tuple[int, int]) -> str:
    """Say how many of how many were for a seat.

    Examples
    --------
    >>> in_hands((14, 20))
    '14 of 20 hands'
    """
    return say("class_vote.told", hands=vote[0], of=vote[1])


def _replaced(told: str, before: str) -> str:
    return f"{told} {say('said_back.instead', before=before)}"


def _typed(choice: Choice) -> str:
    """Say what a choice is, as it is typed."""
    if choice.seat not in POWERS:
        return str(choice.does)
    return say("number.list").join(f"{100 * share:g}" for share in choice.does)


def in_words(choice: Choice) -> str:
    """Say what a choice is, without its seat."""
    if choice.seat not in POWERS:
        return str(moves(choice.seat)[choice.does]["says"]).rstrip(".")
    each = zip(controls(choice.seat), choice.does, strict=True)
    return say("number.list").join(
        say("said_back.control", control=control_label(control), share=percent(share))
        for control, share in each
    )
