"""The path of a table as one code: what was done in each round, to compare it with others."""

from dataclasses import replace

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.sealed import MOVE_LENGTH, move_number
from conundrum.classroom.seminar.seats import CARDS, OTHERS, POWERS, controls, moves
from conundrum.model import CONTROLS, Policy
from conundrum.run.codes import Reader, seal, unseal, version, write
from conundrum.run.scenario import FIRST
from conundrum.run.share_code import mark, read_share, write_share
from conundrum.tables import BadValue, say

VERSIONS = {"P": (1, 1), "Q": (2, 1), "R": (2, 2)}
"""The model and the goals that a game was begun with, by the version of its path code."""

NEWEST = [*VERSIONS][-1]

NAME = "path code"
SEED_LENGTH = 7

FIRST_CONTROLS = FIRST[Policy]
"""Every code holds so many controls of each round."""

LATER_CONTROLS = {
    control: mark(control, place)
    for place, control in enumerate(CONTROLS)
    if place >= FIRST_CONTROLS
}
"""What leads a later control; it comes last, for all rounds, if one is not the usual one."""


def path_code(game: Game) -> str:
    """Write the rounds of a game that are over as a text that can be copied.

    Names and headlines are left out, and so is what was proposed beyond what came into force.

    Examples
    --------
    >>> game = Game(Rules("A", rounds=5, years=4, seed=7))
    >>> path_code(game)
    'NKRM-0000-0075-4000-10E1'
    """
    rules = game.rules
    taken = sum(1 << place for place, seat in enumerate(OTHERS) if seat in rules.seats)
    body = write(rules.seed, SEED_LENGTH) + write(rules.rounds, 1) + write(rules.years, 1)
    body += write(taken, 2) + write(len(game.played), 1)
    for over in game.played:
        body += "".join(write_share(getattr(over.policy, c)) for c in CONTROLS[:FIRST_CONTROLS])
        body += write(move_number(over.card) if over.card else 0, MOVE_LENGTH)
        body += "".join(write(move_number(move), MOVE_LENGTH) for move in over.moves.values())
    for control, led_by in LATER_CONTROLS.items():
        shares = [write_share(getattr(over.policy, control)) for over in game.played]
        if {*shares} - {write_share(getattr(Policy(), control))}:
            body += led_by + "".join(shares)
    made = {both: version for version, both in VERSIONS.items()}
    return seal(body, made.get((rules.model, rules.goals), NEWEST))


def game_of(code: str, table: str) -> Game:
    """Return the game whose path a code is.

    `path_code` gave the code, which does not hold what the table is called.
    """
    made = version(code) if version(code) in VERSIONS else NEWEST
    (model, goals), body = VERSIONS[made], unseal(code, made, NAME)
    reader = Reader(body, NAME)
    seed, rounds, years = reader.number(SEED_LENGTH), reader.number(1), reader.number(1)
    taken, played = reader.number(2), reader.number(1)
    seats = [seat for place, seat in enumerate(OTHERS) if taken >> place & 1]
    game = Game(Rules(table, rounds, years, seed, seats, model=model, goals=goals))
    cards = {move_number(card): card for card in CARDS} | {0: ""}
    rounds_read: list[tuple[dict[str, float], str | None, dict[str, str | None]]] = []
    for _ in range(played):
        shares = {control: read_share(reader) for control in CONTROLS[:FIRST_CONTROLS]}
        card = cards.get(reader.number(MOVE_LENGTH))
        rounds_read.append((shares, card, {seat: _move(seat, reader) for seat in seats}))
    for control, led_by in LATER_CONTROLS.items():
        held = reader.skip(led_by)
        for shares, *_ in rounds_read:
            shares[control] = read_share(reader) if held else getattr(Policy(), control)
    for shares, card, moved in rounds_read:
        if card is None or game.over:
            raise BadValue(NAME, code, "one of a game that could be played with these cards")
        does = {power: [shares[control] for control in controls(power)] for power in POWERS}
        game = replace(game, card=card).revealed(does | moved, "")
    if reader.rest:
        raise BadValue(NAME, code, say("code.parts"))
    if path_code(game) != seal(body, made):
        raise BadValue(NAME, code, "one that names no other seats than there are")
    return game


def _move(seat: str, reader: Reader) -> str | None:
    return {move_number(move): move for move in moves(seat)}.get(reader.number(MOVE_LENGTH))
