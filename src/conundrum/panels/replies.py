"""The two powers' game: what each pair of stances costs, who replies how, and what would hold."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from conundrum.analysis.game.in_words import called, habits, keeping, meeting
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.page.door import Door
from conundrum.panels.game_map import MAPS, GamesMap
from conundrum.panels.game_regions import RegionsMap
from conundrum.panels.game_settings import STAY, THREE, TWO, Pays, Playing
from conundrum.panels.game_weights import PowerWeights
from conundrum.panels.lab.slider_rows import UNBOUND, About, ShareSliders, box, heading
from conundrum.run.weights import Weights
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import Fold, Folded
from conundrum.widgets.still import Panel

STANCES = {say("replies.stay"): STAY, say("replies.two"): TWO, say("replies.three"): THREE}
AGREEMENTS = {say("replies.engage"): ("engage", "engage"), say("replies.press"): ("press", "press")}
COSTS: About = {
    power.lower(): {
        "name": say("replies.control", power=power),
        "label": say("replies.cost", power=power),
    }
    for power in PLAYERS
}


class Replies(Panel):
    """Beliefs, weights and prices as sliders; the game that follows as maps, a table and words.

    Attributes
    ----------
    playing : Playing
        As the sliders stand.
    sliders : dict
        By belief, by ``Washington.warheads`` and the like, and by ``Washington.standpoint``.
    buttons : dict
        The stances that are open, and the agreements that can be looked at.
    weights : dict
        What counts to each power, by its name.
    regions : RegionsMap
        Where the game ends, over what a change of position costs; a click sets both prices.
    fold : Fold
        The regions as a table.
    more : Fold
        The maps of games, cell by cell.
    """

    def __init__(self) -> None:
        self.playing, self._keep = Playing(), AGREEMENTS[say("replies.engage")]
        self._axes = next(iter(MAPS.values()))
        self._door = Door(self._setting(), {}, (), "replies")
        self._believed = ShareSliders(UNBOUND, lambda: self.playing.beliefs, self._believe)
        self._paid = ShareSliders(COSTS, lambda: self.playing.pays, self._cost)
        self.weights = {power: self._weights(power) for power in PLAYERS}
        self.sliders = dict(self._believed.sliders)
        for power, weighed in self.weights.items():
            self.sliders[f"{power}.standpoint"] = self._paid[power.lower()]
            self.sliders |= {f"{power}.{name}": s for name, s in weighed.sliders.items()}
        self._stances, self._agreements = (
            Choices(STANCES, self._open),
            Choices(AGREEMENTS, self._look),
        )
        self.buttons = self._stances.buttons | self._agreements.buttons
        self._named, self._ends = Status(look="nk-weighed"), Status()
        self._said, self._kept = Status(), Status()
        costs = self._paid.sliders
        self.regions = RegionsMap(lambda: self.playing, costs, self._pay, self._door)
        self.fold = self.regions.fold
        self._maps: GamesMap | None = None
        self.more = Fold(say("regions.more"), self._more)
        self._hear()
        folds = [weighed.fold for weighed in self.weights.values()]
        rooms = [
            box("nk-room", heading("Beliefs"), *self._believed.sliders.values()),
            box("nk-room", heading("Weights"), *folds),
        ]
        stances = box("nk-bar", heading(say("replies.stances")), *self._stances.buttons.values())
        agreed = box(
            "nk-bar", heading(say("replies.agreement")), *self._agreements.buttons.values()
        )
        told = (self._named, self._ends, self._said, agreed, self._kept)
        stage = box("nk-stage", stances, self.regions, *told, self.more, self._door)
        super().__init__([style_sheet(), box("nk-rooms", *rooms), stage])
        self.add_class("nk-lab")
        self._follow()

    def _hear(self) -> None:
        """Let the page hear what is moved and pressed, and draw what is said."""
        self._door.hear("beliefs", self._believed.sliders)
        self._door.hear("pays", self._paid.sliders)
        for record, choices in (("stances", self._stances), ("keep", self._agreements)):
            sets = {name: {record: [*held]} for name, held in choices.values.items()}
            self._door.choose(choices.buttons, sets)
        for part in ("named", "ends", "said", "kept"):
            self._door.show(part, getattr(self, f"_{part}"))
        self._door.later(self.more.make)

    @property
    def game(self) -> Payoffs:
        """The game as the sliders stand."""
        return self.playing.game()

    @property
    def map(self) -> GamesMap:
        """The maps of games, which are made when they are first unfolded."""
        self.more.make()
        assert self._maps is not None
        return self._maps

    def _more(self) -> Folded:
        made = GamesMap(lambda: (self.playing, self._axes), self._over, self._door, self.more.head)
        self._maps = made
        return made, lambda: None if self._door.answered else made.draw()

    def _set(self, **what: Any) -> None:
        self.playing = replace(self.playing, **what)
        self._settle(self._setting())

    def _believe(self, beliefs: object, _: str) -> None:
        self._set(beliefs=beliefs)

    def _cost(self, pays: Pays, _: str) -> None:
        self._set(pays=pays)

    def _pay(self, pays: Pays) -> None:
        self._set(pays=pays)
        self._paid.fill()

    def _weights(self, power: str) -> PowerWeights:
        held = power.lower()

        def weigh(weights: Weights) -> None:
            self._set(**{held: weights})

        return PowerWeights(power, lambda: getattr(self.playing, held), weigh, self._door)

    def _open(self, stances: tuple[str, ...]) -> None:
        self._set(stances=stances)

    def _look(self, keep: tuple[str, str]) -> None:
        self._keep = keep
        self._settle(self._setting())

    def _over(self, axes: tuple[str, str]) -> None:
        self._axes = axes
        self._settle(self._setting())

    def _agreed(self) -> Payoffs:
        """Return the game with all stances where those of the agreement are not open."""
        closed = set(self._keep) - set(self.playing.stances)
        return replace(self.playing, stances=THREE).game() if closed else self.game

    def _setting(self) -> dict[str, Any]:
        chosen = {"stances": self.playing.stances, "keep": self._keep, "over": self._axes}
        return asdict(self.playing) | {name: [*held] for name, held in chosen.items()}

    def _follow(self) -> None:
        game = self.game
        self.regions.draw()
        self._named.text = called(game)
        self._ends.text = self.regions.ways()
        self._said.text = f"{habits(game)} {meeting(game)}"
        self._kept.text = keeping(self._agreed(), self._keep)
        self._stances.mark(self.playing.stances)
        self._agreements.mark(self._keep)
        for weighed in self.weights.values():
            weighed.mark()
        self.more.refresh()


def replies() -> Replies:
    """Play the two powers' game: what each does best, and what would make concert hold (H16, D2).

    Returns
    -------
    Replies
        A widget.

    Examples
    --------
    >>> shown = replies()
    >>> shown.sliders["Washington.standpoint"].value = 50
    >>> shown.playing.pays.washington
    0.5
    """
    return Replies()
