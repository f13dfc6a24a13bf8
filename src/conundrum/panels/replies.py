"""The two powers' game: what each pair of stances costs, who replies how, and what would hold."""

from __future__ import annotations

from dataclasses import asdict

import ipywidgets as widgets

from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import UNBOUND, WEIGHTS, About, bar, box, heading, room
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL, EYES, Setting
from conundrum.shown import replies as shows
from conundrum.tables import say

STANCES = {
    say("replies.stay"): ["as in 2016", "engage"],
    say("replies.two"): ["press", "engage"],
    say("replies.three"): ["press", "as in 2016", "engage"],
}
"""The stances that are open to both powers, by the name of a button."""

AGREEMENTS = {say("replies.engage"): ["engage", "engage"], say("replies.press"): ["press", "press"]}

FIRST: Setting = {
    "beliefs": CENTRAL,
    **{power.lower(): asdict(EYES[power]) for power in PLAYERS},
    "pays": {power.lower(): 0 for power in PLAYERS},
    "stances": STANCES[say("replies.stay")],
    "keep": AGREEMENTS[say("replies.engage")],
}
"""What each power judges by and pays for a change of position, and what is looked at, at first."""

COSTS: About = {
    power.lower(): {
        "name": say("replies.control", power=power),
        "label": say("replies.cost", power=power),
    }
    for power in PLAYERS
}


class PowerWeights:
    """The weights of a power, folded away.

    Parameters
    ----------
    power : str
        Its name; in small letters, its record in the setting of the panel.
    panel : Answered
        The panel that they are part of.

    Attributes
    ----------
    sliders : dict
        By outcome.
    eyes : Choices
        Whose weights can be taken over.
    fold : Fold
        All of it.
    """

    def __init__(self, power: str, panel: Answered) -> None:
        about = {
            name: {**says, "name": f"{power}, {says['name']}"} for name, says in WEIGHTS.items()
        }
        record = power.lower()
        self.sliders = panel.shares(record, about)
        self.eyes = panel.choices_of(
            {name: {record: asdict(weights)} for name, weights in EYES.items()}
        )
        self.fold = panel.folded(say("replies.counts", power=power), self._made)

    def _made(self) -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
        return widgets.VBox([bar("As", self.eyes.buttons), *self.sliders.values()]), {}


class Replies(Answered):
    """Beliefs, weights and prices as sliders; the game that follows as a table and in words.

    Attributes
    ----------
    sliders : dict
        By belief, by ``Washington.warheads`` and the like, and by ``Washington.standpoint``.
    buttons : dict
        The stances that are open, and the agreements that can be looked at.
    weights : dict
        What counts to each power, by its name.
    """

    def __init__(self, after: After = ()) -> None:
        super().__init__(shows, FIRST, looks=("nk-lab",))
        believed = self.shares("beliefs", UNBOUND)
        costs = self.shares("pays", COSTS)
        self.weights = {power: PowerWeights(power, self) for power in PLAYERS}
        self.sliders = dict(believed)
        for power, weighed in self.weights.items():
            self.sliders[f"{power}.standpoint"] = costs[power.lower()]
            self.sliders |= {f"{power}.{name}": s for name, s in weighed.sliders.items()}
        stances = self.choices_of({name: {"stances": held} for name, held in STANCES.items()})
        agreed = self.choices_of({name: {"keep": held} for name, held in AGREEMENTS.items()})
        self.buttons = stances.buttons | agreed.buttons
        folds = [weighed.fold for weighed in self.weights.values()]
        stage = box(
            "nk-stage",
            bar(say("replies.stances"), stances.buttons),
            box("nk-game", self.html("head"), box("nk-costs", *costs.values())),
            self.html("payoffs"),
            self.text("named", "nk-weighed"),
            self.text("said"),
            bar(say("replies.agreement"), agreed.buttons),
            self.text("kept"),
        )
        weights = box("nk-room", heading("Weights"), *folds)
        rooms = box("nk-rooms", room("Beliefs", believed), weights)
        self.built(*waiting(after, rooms, stage, title=say("waits.replies")))


def replies(after: After = ()) -> Replies:
    """Play the two powers' game: what each does best, and what would make concert hold (H16, D2).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

    Returns
    -------
    Replies
        A widget.

    Examples
    --------
    >>> shown = replies()
    >>> shown.sliders["Washington.standpoint"].value = 50
    >>> shown.now["pays"]["washington"]
    0.5
    """
    return Replies(after)
