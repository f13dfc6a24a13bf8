"""A game as it stands after one act and another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import SEATS, seat_known
from conundrum.classroom.seminar.typed_text import HEADLINE_LENGTH, NAME_LENGTH, plain_text
from conundrum.model import Policy
from conundrum.run import limit
from conundrum.run.limits import within
from conundrum.shown.seminar import rounds
from conundrum.tables import BadValue, instance, whole

PROMISED = ("round", "seat", "text")
"""The parts of a promise."""


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
        kind = str(act.get("act"))
        try:
            given = {**act, **_READ.get(kind, dict)(act)}
            return _game(self.rules, rounds.after(plain(self), given))
        except KeyError as missing:
            raise BadValue(f"act {kind}", dict(act), f"one with the field {missing}") from None

    def revealed(self, choices: Mapping[str, Any], card: str) -> Game:
        """Return the game with this round over, by what each seat did; a seat left out goes on."""
        return _game(self.rules, rounds.revealed(plain(self), dict(choices), card))


def _opened(act: Mapping[str, Any]) -> dict[str, Any]:
    choice = opened(act["sealed"])
    went_on = {"went_on": bool(act.get("went_on"))}
    return {"seat": choice.seat, "round": choice.round, "does": choice.plain, **went_on}


def _revealed(act: Mapping[str, Any]) -> dict[str, Any]:
    choices = instance("choices", act["choices"], dict)
    does = {seat: Choice(seat, 1, does).plain for seat, does in choices.items()}
    return {**_numbered(act, "round"), "choices": does, "card": str(act["card"])}


def _guessed(act: Mapping[str, Any]) -> dict[str, Any]:
    heads = instance("warheads", act["warheads"], dict)
    guesses = {seat_known(seat): within("guess", number) for seat, number in heads.items()}
    return {**_numbered(act, "round"), "warheads": guesses}


def _numbered(act: Mapping[str, Any], *fields: str) -> dict[str, Any]:
    most = limit("seed", "highest")
    return {field: whole(field, act[field], -most, most) for field in fields}


def _texted(field: str, longest: int, act: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": plain_text(field, act["text"], longest)}


_READ: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "choose": _opened,
    "reveal": _revealed,
    "name": partial(_texted, "name of a team", NAME_LENGTH),
    "headline": partial(_texted, "headline", HEADLINE_LENGTH),
    "promise": partial(_texted, "promise", HEADLINE_LENGTH),
    "guess": _guessed,
    "absent": lambda act: _numbered(act, "round"),
}
"""How the fields of an act are read from a log, by its kind."""


def plain(game: Game) -> dict[str, Any]:
    """Return a game as records, as `conundrum.shown.seminar` has it.

    Examples
    --------
    >>> plain(Game(Rules("A", rounds=3, years=4, seed=7)))["rules"]["seats"]
    ['washington', 'beijing']
    """
    rules = {**vars(game.rules), "seats": list(game.rules.seats), "deck": list(game.rules.deck)}
    return {
        "rules": rules,
        "played": [
            {
                **vars(one),
                "policy": vars(one.policy),
                "absent": list(one.absent),
                "went_on": list(one.went_on),
            }
            for one in game.played
        ],
        "sealed": {seat: choice.plain for seat, choice in game.sealed.items()},
        "card": game.card,
        "teams": game.teams,
        "headlines": [{"after": after, "text": text} for after, text in game.headlines],
        "guesses": {str(number): by for number, by in game.guesses.items()},
        "absent": list(game.absent),
        "went_on": list(game.went_on),
        "promises": [dict(zip(PROMISED, one, strict=True)) for one in game.promises],
        "rounds": game.rounds,
        "votes": {seat: list(vote) for seat, vote in game.votes.items()},
    }


def _game(rules: Rules, found: dict[str, Any]) -> Game:
    """Return a game that is told as records; refuse what `conundrum.shown.seminar` refuses."""
    if rounds.is_refused(found):
        raise BadValue(*found["refused"])
    played = tuple(_round(one) for one in found["played"])
    number = len(played) + 1
    return Game(
        rules,
        played,
        {seat: Choice(seat, number, does) for seat, does in found["sealed"].items()},
        found["card"],
        found["teams"],
        tuple((line["after"], line["text"]) for line in found["headlines"]),
        {int(number): by for number, by in found["guesses"].items()},
        tuple(found["absent"]),
        tuple(found["went_on"]),
        tuple(tuple(one[name] for name in PROMISED) for one in found["promises"]),
        None if found["rounds"] == rules.rounds else found["rounds"],
        {seat: tuple(vote) for seat, vote in found["votes"].items()},
    )


def _round(over: dict[str, Any]) -> Round:
    who = {field: tuple(over[field]) for field in ("absent", "went_on")}
    return Round(Policy(**over["policy"]), over["proposed"], over["moves"], over["card"], **who)
