"""The two powers' game: what each pair of stances costs, who replies how, and what would hold."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.game.in_words import called, habits, keeping, meeting
from conundrum.analysis.game.payoffs import PLAYERS, Payoffs
from conundrum.analysis.game.taxonomy import name_game
from conundrum.panels.game_map import GamesMap
from conundrum.panels.game_regions import RegionsMap
from conundrum.panels.game_settings import STAY, THREE, TWO, Playing
from conundrum.panels.lab.slider_rows import UNBOUND, WEIGHTS, ShareSliders, box, heading
from conundrum.run.weights import EYES
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.fold import Fold, Folded
from conundrum.widgets.still import Panel

STANCES = {"as in 2016 or engage": STAY, "press or engage": TWO, "all three": THREE}
AGREEMENTS = {"both engage": ("engage", "engage"), "both press": ("press", "press")}


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
    regions : RegionsMap
        Where the game ends, over what a change of position costs; a click sets both prices.
    more : Fold
        The maps of games, cell by cell.
    """

    def __init__(self) -> None:
        self.playing, self._keep = Playing(), AGREEMENTS["both engage"]
        self._believed = ShareSliders(UNBOUND, lambda: self.playing.beliefs, self._believe)
        self._weighed = {player: self._weights(player) for player in PLAYERS}
        self._eyes = {player: Choices(EYES, partial(self._see, player)) for player in PLAYERS}
        prices = {f"{player}.standpoint": self._price(player) for player in PLAYERS}
        self.sliders = dict(self._believed.sliders) | prices
        for player, weighed in self._weighed.items():
            self.sliders |= {f"{player}.{name}": s for name, s in weighed.sliders.items()}
        self._stances = Choices(STANCES, self._open)
        self._agreements = Choices(AGREEMENTS, self._look)
        self.buttons = self._stances.buttons | self._agreements.buttons
        self._named, self._said, self._kept = Status(look="nk-weighed"), Status(), Status()
        self.regions = RegionsMap(self.playing, list(prices.values()))
        self._maps: GamesMap | None = None
        self.more = Fold(say("regions.more"), self._more)
        folds = [
            Fold(f"What counts to {player}", partial(self._fold, player)) for player in PLAYERS
        ]
        rooms = [
            box("nk-room", heading("Beliefs"), *self._believed.sliders.values()),
            box("nk-room", heading("Weights"), *folds),
        ]
        stances = box("nk-bar", heading("Stances"), *self._stances.buttons.values())
        agreed = box("nk-bar", heading("Agreement"), *self._agreements.buttons.values())
        said = (self.regions, self._named, self._said, agreed, self._kept, self.more)
        super().__init__([style_sheet(), box("nk-rooms", *rooms), box("nk-stage", stances, *said)])
        self.add_class("nk-lab")
        self._tell()

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
        self._maps = made = GamesMap(self.playing)
        return made, lambda: made.show(self.playing)

    def _set(self, **what: Any) -> None:
        self.playing = replace(self.playing, **what)
        self._tell()

    def _believe(self, beliefs: object, _: str) -> None:
        self._set(beliefs=beliefs)

    def _price(self, player: str) -> Slider:
        slider = Slider(
            name=f"{player}: what a change of position costs",
            label=f"Cost to {player}",
        )
        slider.observe(lambda moved: self._set(**{f"{player.lower()}_pays": moved["new"]}), "value")
        return slider

    def _weights(self, player: str) -> ShareSliders:
        about = {
            name: {**says, "name": f"{player}, {says['name']}"} for name, says in WEIGHTS.items()
        }
        held = player.lower()
        return ShareSliders(
            about,
            lambda: getattr(self.playing, held),
            lambda weights, _: self._set(**{held: weights}),
        )

    def _see(self, player: str, weights: object) -> None:
        self._set(**{player.lower(): weights})
        self._weighed[player].fill()

    def _open(self, stances: tuple[str, ...]) -> None:
        self._set(stances=stances)

    def _look(self, keep: tuple[str, str]) -> None:
        self._keep = keep
        self._tell()

    def _agreed(self) -> Payoffs:
        """Return the game with all stances where those of the agreement are not open."""
        closed = set(self._keep) - set(self.playing.stances)
        return replace(self.playing, stances=THREE).game() if closed else self.game

    def _fold(self, player: str) -> Folded:
        eyes = box("nk-bar", heading("As"), *self._eyes[player].buttons.values())
        sliders = self._weighed[player].sliders.values()
        return widgets.VBox([eyes, *sliders]), lambda: None

    def _tell(self) -> None:
        game = self.game
        self.regions.show(self.playing)
        self.more.refresh()
        self._named.text = (
            called(name_game(*game), list(self.playing.stances))
            if len(self.playing.stances) == len(TWO)
            else "Only games of two choices have a name; with three, read the best replies."
        )
        self._said.text = f"{habits(game)} {meeting(game)}"
        self._kept.text = keeping(self._agreed(), self._keep)
        self._stances.mark(self.playing.stances)
        self._agreements.mark(self._keep)
        for player, eyes in self._eyes.items():
            eyes.mark(getattr(self.playing, player.lower()))


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
    >>> float(shown.playing.washington_pays)
    50.0
    """
    return Replies()
