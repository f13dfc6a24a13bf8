"""Games of a class by chance, as a log holds them once its choices are open."""

import random
from typing import Any

from conundrum.run.codes import MODEL
from conundrum.run.limits import limit
from conundrum.views.seminar import rounds, seats
from tools.seminar import draws

Log = tuple[dict[str, Any], list[dict[str, Any]]]
"""Rules, and acts."""

ODD: list[dict[str, Any]] = [
    {"act": "dance"},
    {"act": "guess", "round": 1},
    {"act": "choose", "sealed": "NKT0"},
    {"act": "choose", "seat": "beijing", "round": 99, "does": [0.2, 0.6, 0]},
    {"act": "vote", "seat": "beijing", "hands": 21, "of": 20},
    {"act": "headline", "text": "x" * 121},
    {"act": "promise", "seat": "atlantis", "text": "A word"},
    {"act": "shorten", "rounds": 99},
    {"act": "step", "step": "talk", "over": 0},
]
"""Acts that do not follow, and one of the clock."""


def log_of(seed: int) -> Log:
    """Return a game to its end: seats that are absent, guesses, votes, steps back and odd acts."""
    chance = random.Random(seed)
    rules = rules_of(chance)
    acts: list[dict[str, Any]] = []

    def add(act: dict[str, Any]) -> rounds.Game:
        acts.append({"n": len(acts) + 1, **act})
        game: rounds.Game = rounds.state(acts, rules)["game"]
        return game

    game = rounds.begun(rules)
    while not rounds.over(game):
        for act in said_in(game, chance):
            game = add(act)
        this, chosen = rounds.number(game), rounds.choices(game)
        if rounds.over(game):
            break
        card = rounds.card_of(rules, this + 1) if this < game["rounds"] else ""
        if chance.random() < 0.1:
            # A reveal whose line is lost: what comes next closes the round.
            game = rounds.revealed(game, chosen, rounds.card_of(rules, this + 1))
            continue
        game = add({"act": "reveal", "round": this, "choices": chosen, "card": card})
        if chance.random() < 0.1:
            game = add({"act": "back", "of": len(acts)})
    for seat in rules["seats"]:
        add({"act": "vote", "seat": seat, "hands": chance.randint(0, 20), "of": 20})
    return rules, acts


def rules_of(chance: random.Random) -> dict[str, Any]:
    """Draw rules: most seats are taken, and some games are judged by the first goals."""
    many = chance.randint(limit("rounds", "lowest"), 6)
    longest = min(limit("years", "default") // many, limit("round_years", "highest"))
    seed = chance.randint(0, limit("seed", "highest"))
    taken = [*seats.POWERS, *(seat for seat in seats.OTHERS if chance.random() < 0.8)]
    return {
        "table": "A",
        "rounds": many,
        "years": chance.randint(limit("round_years", "lowest"), longest),
        "seed": seed,
        "seats": [seat for seat in seats.all_seats() if seat in taken],
        "deck": draws.deck(seed, seats.cards()),
        "model": MODEL,
        "goals": chance.choice([1, *[seats.GOALS] * 4]),
    }


def said_in(game: rounds.Game, chance: random.Random) -> list[dict[str, Any]]:
    """Draw what is said in a round, in any order."""
    this, there = rounds.number(game), game["rules"]["seats"]
    acts: list[dict[str, Any]] = [chance.choice(ODD), {"act": "headline", "text": "They say <so>"}]
    for seat in there:
        if chance.random() < 0.1:
            acts.append({"act": "absent", "seat": seat, "round": this})
        else:
            does = chosen(game, seat, chance)
            went_on = {"went_on": True} if chance.random() < 0.1 else {}
            acts.append({"act": "choose", "seat": seat, "round": this, "does": does, **went_on})
        if chance.random() < 0.2:
            heads = {seat: chance.randint(0, limit("guess", "highest"))}
            acts.append({"act": "guess", "round": this, "warheads": heads})
            acts.append({"act": "promise", "seat": seat, "text": "A word"})
            acts.append({"act": "name", "seat": seat, "text": "Blue & green"})
            acts.append({"act": "here", "seat": seat})
    if chance.random() < 0.05:
        acts.append({"act": "shorten", "rounds": max(this - 1, 1)})
    chance.shuffle(acts)
    return acts


def chosen(game: rounds.Game, seat: str, chance: random.Random) -> Any:
    """Draw what a seat does: shares in thousandths, also round ones; or a move."""
    if seats.is_power(seat):
        finest = chance.choice([1, 50, 500])
        return [finest * chance.randint(0, 1000 // finest) / 1000 for _ in seats.controls(seat)]
    return chance.choice(seats.offered(seat, rounds.begins(game, rounds.number(game))))
