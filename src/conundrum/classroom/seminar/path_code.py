"""The path of a table as one code: what was done in each round, to compare it with others."""

from __future__ import annotations

from dataclasses import replace

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import MOVE_LENGTH, SHARE_LENGTH, STEPS, move_number
from conundrum.classroom.seminar.seats import CARDS, OTHERS, POWERS, controls, moves
from conundrum.model.policy import CONTROLS
from conundrum.run.codes import MODEL, Reader, seal, unseal, version, write
from conundrum.tables.bounds import BadValue

VERSIONS = {1: "P", 2: "Q"}
"""The version of a path code, by the model that the game was begun with."""

NAME = "path code"
SEED_LENGTH = 7


def path_code(game: Game) -> str:
    """Write the rounds of a game that are over as a text that can be copied.

    Names and headlines are left out, and so is what was proposed beyond what came into force.

    Examples
    --------
    >>> game = Game(Rules("A", rounds=5, years=4, seed=7))
    >>> path_code(game)
    'NKQM-0000-0075-4000-0332'
    """
    rules = game.rules
    taken = sum(1 << place for place, seat in enumerate(OTHERS) if seat in rules.seats)
    body = write(rules.seed, SEED_LENGTH) + write(rules.rounds, 1) + write(rules.years, 1)
    body += write(taken, 2) + write(len(game.played), 1)
    for over in game.played:
        body += "".join(
            write(round(getattr(over.policy, control) * STEPS), SHARE_LENGTH)
            for control in CONTROLS
        )
        body += write(move_number(over.card) if over.card else 0, MOVE_LENGTH)
        body += "".join(write(move_number(move), MOVE_LENGTH) for move in over.moves.values())
    return seal(body, VERSIONS[rules.model])


def model_of(code: str) -> int:
    """Return the model that a path code names; that of today if it is no path code.

    Examples
    --------
    >>> model_of("NKPM-0000-0075-4000-0XR3"), model_of("nothing.jsonl")
    (1, 2)
    """
    return {made: model for model, made in VERSIONS.items()}.get(version(code), MODEL)


def game_of(code: str, table: str) -> Game:
    """Return the game whose path a code is.

    Parameters
    ----------
    code : str
        What `path_code` gave.
    table : str
        What to call the table.

    Raises
    ------
    BadValue
        If it is no such code, mistyped or cut short, or holds what no game could.
    """
    model = model_of(code)
    body = unseal(code, VERSIONS[model], NAME)
    reader = Reader(body, NAME)
    seed, rounds, years = reader.number(SEED_LENGTH), reader.number(1), reader.number(1)
    taken, played = reader.number(2), reader.number(1)
    seats = [seat for place, seat in enumerate(OTHERS) if taken >> place & 1]
    game = Game(Rules(table, rounds, years, seed, seats, model=model))
    cards = {move_number(card): card for card in CARDS} | {0: ""}
    for _ in range(played):
        shares = {control: reader.number(SHARE_LENGTH) / STEPS for control in CONTROLS}
        card = cards.get(reader.number(MOVE_LENGTH))
        choices: dict[str, object] = {
            power: [shares[control] for control in controls(power)] for power in POWERS
        }
        for seat in seats:
            named = {move_number(move): move for move in moves(seat)}
            choices[seat] = named.get(reader.number(MOVE_LENGTH))
        if card is None or game.over:
            raise BadValue(NAME, code, "one of a game that could be played with these cards")
        game = replace(game, card=card).revealed(choices, "")
    if reader.rest:
        raise BadValue(NAME, code, "one without further parts")
    if path_code(game) != seal(body, VERSIONS[model]):
        raise BadValue(NAME, code, "one that names no other seats than there are")
    return game
