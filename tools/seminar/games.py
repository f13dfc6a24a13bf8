"""Plays many games of the seminar side by side, each in its own future and with its own deck."""

from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from conundrum import model
from conundrum.model import CONTROLS, FLOAT, PRESETS, Array, Assumptions, Beliefs, draw
from conundrum.run import limit
from conundrum.run.follow import draw_thresholds, run
from conundrum.tables import rows
from conundrum.views.seminar.giving import ANSWERS, BREAKS, STEPS
from conundrum.views.seminar.measures import MEAN
from conundrum.views.seminar.rounds import card_of
from conundrum.views.seminar.seats import CARDS, OTHERS, POWERS, SHARED, all_seats, controls, moves
from tools.seminar import draws
from tools.seminar.earned import GIVEN, earned
from tools.seminar.length import ROUNDS, YEARS

A_YEAR = limit("steps_a_year", "default")
LONG = YEARS * A_YEAR
"""Steps of a round."""

Choices = Mapping[str, Array]
"""What each seat does in a round, by game: a power's shares, or the number of a move."""


class Games:
    """Games of the seminar, each begun with the next draw.

    Parameters
    ----------
    count : int
        The number of games.
    first : int, optional
        The first draw.

    Attributes
    ----------
    baseline : list of dict
        The outcomes of each game's baseline after each round, as `play` returns them.
    """

    def __init__(self, count: int, first: int = 0) -> None:
        self.count = count
        self.rules: list[dict[str, Any]] = [
            {
                **{"table": "A", "rounds": ROUNDS, "years": YEARS, "seed": seed},
                **{"seats": all_seats(), "deck": draws.deck(seed, CARDS)},
            }
            for seed in range(first, first + count)
        ]
        futures = [draws.future(rules["seed"]) for rules in self.rules]
        many, seed = limit("futures", "default"), limit("seed", "default")
        self._drawn = {k: v[futures] for k, v in draw(Assumptions(), many, seed).items()}
        self._bears = draw_thresholds(ROUNDS * LONG, many, seed)[:, futures] * A_YEAR
        self.baseline = self.play([{}] * ROUNDS)

    def play(self, rounds: Sequence[Choices], copies: int = 1) -> list[dict[str, Array]]:
        """Return the outcomes, and whatever else measures goals, at the end of each round, by game.

        Parameters
        ----------
        rounds : sequence of Choices
            What every seat chose in each round; a seat without a choice does as in the baseline.
        copies : int, optional
            How often each game is played at once. The choices then are those of all games, and
            of all games again for each further copy.
        """
        course = {place * LONG: self._policy(does, copies) for place, does in enumerate(rounds)}
        events = {
            place * LONG: self._event(place, does, copies) for place, does in enumerate(rounds)
        }
        bears = np.tile(self._bears[: len(rounds) * LONG], (1, copies))
        kept = np.empty((len(rows("outcomes")), len(bears) + 1, bears.shape[1]), FLOAT)
        futures = {name: np.tile(values, copies) for name, values in self._drawn.items()}
        now = model.start(course[0], Beliefs(), futures)
        run(now, course, 1 / A_YEAR, bears, kept, events)
        ends = range(LONG, len(bears) + 1, LONG)
        hostility = [*rows("outcomes")].index("hostility")
        return [
            dict(zip(rows("outcomes"), kept[:, end], strict=True))
            | {f"{MEAN}hostility": kept[hostility, : end + 1].mean(axis=0)}
            | _earned(rounds[:place])
            for place, end in enumerate(ends, start=1)
        ]

    def _policy(self, does: Choices, copies: int) -> Any:
        shares = {c: np.full(self.count * copies, v) for c, v in vars(PRESETS["2016"]).items()}
        proposed = []
        for power in (power for power in POWERS if power in does):
            own = dict(zip(controls(power), does[power].T, strict=True))
            proposed.append(own.pop(SHARED))
            shares |= own
        if proposed:
            shares[SHARED] = np.minimum(*proposed)
        return SimpleNamespace(**{control: shares[control] for control in CONTROLS})

    def _event(self, place: int, does: Choices, copies: int) -> Any:
        added: dict[str, dict[str, Array]] = {"at_once": {}, "for_the_round": {}}
        for about, struck in self._struck(place, does, copies):
            for when, sums in added.items():
                for name, by in about.get(when, {}).items():
                    sums[name] = sums.get(name, 0) + by * struck
        at_once, meanwhile = (
            {name: by.astype(FLOAT) for name, by in sums.items()} for sums in added.values()
        )
        return SimpleNamespace(at_once=at_once, meanwhile=meanwhile)

    def _struck(
        self, place: int, does: Choices, copies: int
    ) -> Iterator[tuple[dict[str, Any], Array]]:
        """Yield each card and each move, and the games in which it happens."""
        cards = np.array([card_of(rules, place + 1) for rules in self.rules] * copies)
        for card in CARDS:
            yield CARDS[card], cards == card
        for seat in (seat for seat in OTHERS if seat in does):
            for number, about in enumerate(moves(seat).values()):
                yield about, does[seat] == number


def _earned(rounds: Sequence[Choices]) -> dict[str, Array]:
    """Return what was given without and with a step, if anything was chosen."""
    if ANSWERS not in rounds[0]:
        return {}
    shares = {power: np.array([does[power][:, :GIVEN] for does in rounds]) for power in POWERS}
    moved = np.array([*moves(ANSWERS)])[np.array([does[ANSWERS] for does in rounds])]
    return earned(shares, np.isin(moved, STEPS), np.isin(moved, BREAKS))
