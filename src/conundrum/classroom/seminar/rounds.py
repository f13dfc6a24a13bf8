"""A game as it stands after one act and another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import (
    CARDS,
    OTHERS,
    POWERS,
    SEATS,
    SHARED,
    WAIT,
    controls,
    seat_known,
)
from conundrum.classroom.seminar.typed_text import HEADLINE_LENGTH, NAME_LENGTH, plain_text
from conundrum.model import Policy
from conundrum.run import limit
from conundrum.run.limits import within
from conundrum.tables import BadValue, instance, known, whole


@dataclass(frozen=True)
class Round:
    """One round that is over: the policy in force, other seats' moves, the card, who was absent.

    For the seats that went on as before nobody chose: the desk sealed the rest.
    """

    policy: Policy
    proposed: Mapping[str, float]
    moves: Mapping[str, str]
    card: str = ""
    absent: tuple[str, ...] = ()
    went_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Game:
    """A game after some acts. Frozen: `after` returns another one.

    Parameters
    ----------
    rules : Rules
        What it was begun with.
    played : tuple of Round
        The rounds that are over.
    sealed : dict of str to Choice
        What has been chosen for the round that is being played, by seat.
    card : str
        Id of the card that opened this round; empty if there is none.
    teams : dict of str to str
        Names of teams, by seat.
    headlines : tuple of (int, str)
        Headlines, each with the number of rounds that were over.
    guesses : dict of int to dict of str to int
        By round and seat: how many warheads there will be when the round is over.
    absent : tuple of str
        The seats whose teams are not there, until they come or choose.
    went_on : tuple of str
        The seats for which the desk sealed what they did before, until they choose.
    promises : tuple of (int, str, str)
        What was promised aloud and noted: the round, the seat, the words.
    shortened : int, optional
        After so many rounds the game ends, where that was decided while it was played.
    votes : dict of str to (int, int)
        By seat: how many of how many in the class say that it reached its goals.
    """

    rules: Rules
    played: tuple[Round, ...] = ()
    sealed: Mapping[str, Choice] = field(default_factory=dict)
    card: str = ""
    teams: Mapping[str, str] = field(default_factory=dict)
    headlines: tuple[tuple[int, str], ...] = ()
    guesses: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    went_on: tuple[str, ...] = ()
    promises: tuple[tuple[int, str, str], ...] = ()
    shortened: int | None = None
    votes: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def rounds(self) -> int:
        """How many rounds the game has."""
        return self.rules.rounds if self.shortened is None else self.shortened

    @property
    def number(self) -> int:
        """The round that is being played, counted from 1; one more than there are at the end."""
        return len(self.played) + 1

    @property
    def over(self) -> bool:
        """Whether all rounds have been played."""
        return len(self.played) >= self.rounds

    @property
    def missing(self) -> tuple[str, ...]:
        """The seats that have not chosen yet, of those that are there."""
        there = (seat for seat in self.rules.seats if seat not in self.absent)
        return tuple(seat for seat in there if seat not in self.sealed)

    def at(self, rounds: int) -> Game:
        """Return the game as it stood when so many rounds were over."""
        told = tuple(line for line in self.headlines if line[0] <= rounds)
        card = self.card if rounds == len(self.played) else self.played[rounds].card
        guesses = {number: by for number, by in self.guesses.items() if number <= rounds}
        young = replace(self, played=self.played[:rounds], card=card, headlines=told)
        votes = self.votes if rounds == len(self.played) else {}
        return replace(young, sealed={}, absent=(), went_on=(), guesses=guesses, votes=votes)

    def name(self, seat: str) -> str:
        """Return the name of a seat, with that of its team if it has one."""
        plain: str = SEATS[seat]["name"]
        return f"{plain} ({self.teams[seat]})" if seat in self.teams else plain

    def after(self, act: Mapping[str, Any]) -> Game:
        """Return the game after an act."""
        kind = act.get("act")
        if kind not in ACTS:
            raise BadValue("act", kind, f"one of {', '.join(ACTS)}")
        try:
            return ACTS[kind](self, act)
        except KeyError as missing:
            raise BadValue(f"act {kind}", dict(act), f"one with the field {missing}") from None

    def revealed(self, choices: Mapping[str, Any], card: str) -> Game:
        """Return the game with this round over, by what each seat did; a seat left out goes on."""
        before = self.played[-1].policy if self.played else Policy()
        shares: dict[str, float] = {}
        proposed: dict[str, float] = {}
        for power in POWERS:
            went_on = [getattr(before, control) for control in controls(power)]
            does = Choice(power, self.number, choices.get(power, went_on)).does
            shares |= dict(zip(controls(power), does, strict=True))
            proposed[power] = shares.pop(SHARED)
        moves = {
            seat: str(Choice(seat, self.number, choices.get(seat, WAIT)).does)
            for seat in self.rules.seats
            if seat in OTHERS
        }
        policy = Policy(**shares, **{SHARED: min(proposed.values())})
        over = (*self.played, Round(policy, proposed, moves, self.card, self.absent, self.went_on))
        drawn = card if card in CARDS else ""
        return replace(self, played=over, sealed={}, card=drawn, went_on=())


def _choose(game: Game, act: Mapping[str, Any]) -> Game:
    choice = opened(act["sealed"])
    if choice.seat not in game.rules.seats:
        raise BadValue("seat", choice.seat, f"one of {', '.join(game.rules.seats)}")
    if game.over or choice.round != game.number:
        now = "no choice, since the game is over," if game.over else f"one for round {game.number}"
        raise BadValue("sealed choice", f"one for round {choice.round}", now)
    there = tuple(seat for seat in game.absent if seat != choice.seat)
    chose = tuple(seat for seat in game.went_on if seat != choice.seat)
    went_on = (*chose, choice.seat) if act.get("went_on") else chose
    sealed = {**game.sealed, choice.seat: choice}
    return replace(game, sealed=sealed, absent=there, went_on=went_on)


def _absent(game: Game, act: Mapping[str, Any]) -> Game:
    seat = known("seat", act["seat"], game.rules.seats)
    if game.over:
        raise BadValue("round", act["round"], "no further round, since the game is over,")
    whole("round", act["round"], game.number, game.number)
    sealed = {name: choice for name, choice in game.sealed.items() if name != seat}
    gone = tuple(s for s in game.rules.seats if s in (*game.absent, seat))
    went_on = tuple(other for other in game.went_on if other != seat)
    return replace(game, sealed=sealed, absent=gone, went_on=went_on)


def _here(game: Game, act: Mapping[str, Any]) -> Game:
    come = known("seat", act["seat"], game.rules.seats)
    return replace(game, absent=tuple(seat for seat in game.absent if seat != come))


def _shorten(game: Game, act: Mapping[str, Any]) -> Game:
    least = max(len(game.played), 1)
    return replace(game, shortened=whole("rounds", act["rounds"], least, game.rules.rounds))


def _reveal(game: Game, act: Mapping[str, Any]) -> Game:
    if game.over:
        raise BadValue("round", act["round"], "no further round, since the game is over,")
    whole("round", act["round"], game.number, game.number)
    return game.revealed(instance("choices", act["choices"], dict), str(act["card"]))


def _name(game: Game, act: Mapping[str, Any]) -> Game:
    seat = seat_known(act["seat"])
    text = plain_text("name of a team", act["text"], NAME_LENGTH)
    return replace(game, teams={**game.teams, seat: text})


def _headline(game: Game, act: Mapping[str, Any]) -> Game:
    text = plain_text("headline", act["text"], HEADLINE_LENGTH)
    return replace(game, headlines=(*game.headlines, (len(game.played), text)))


def _promise(game: Game, act: Mapping[str, Any]) -> Game:
    seat = known("seat", act["seat"], game.rules.seats)
    text = plain_text("promise", act["text"], HEADLINE_LENGTH)
    return replace(game, promises=(*game.promises, (game.number, seat, text)))


def _guess(game: Game, act: Mapping[str, Any]) -> Game:
    if game.over:
        raise BadValue("round", act["round"], "no further guess, since the game is over,")
    number = whole("round", act["round"], game.number, game.number)
    new = {
        known("seat", seat, game.rules.seats): within("guess", heads)
        for seat, heads in instance("warheads", act["warheads"], dict).items()
    }
    held = game.guesses.get(number, {})
    return replace(game, guesses={**game.guesses, number: {**held, **new}})


def _vote(game: Game, act: Mapping[str, Any]) -> Game:
    seat = known("seat", act["seat"], game.rules.seats)
    of = whole("votes", act["of"], 1, limit("guess", "highest"))
    return replace(game, votes={**game.votes, seat: (whole("hands", act["hands"], 0, of), of)})


ACTS: dict[str, Callable[[Game, Mapping[str, Any]], Game]] = {
    "choose": _choose,
    "reveal": _reveal,
    "name": _name,
    "headline": _headline,
    "guess": _guess,
    "promise": _promise,
    "absent": _absent,
    "here": _here,
    "shorten": _shorten,
    "vote": _vote,
}
"""What can be done in a game that has begun, besides a step back."""
