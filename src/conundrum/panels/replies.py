"""The two powers' game: what each pair of stances costs, who replies how, and what would hold."""

from collections.abc import Mapping
from dataclasses import asdict

import ipywidgets as widgets

from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import UNBOUND, WEIGHTS, About, bar, box, heading, room
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL, EYES, Setting
from conundrum.shown import replies as shows
from conundrum.tables import say
from conundrum.widgets import Fold, Slider

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


def replies(after: After = ()) -> Answered:
    """Play the two powers' game: what each does best, and what would make concert hold (H16, D2).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget; its ``sliders`` are those of beliefs, of weights, such as ``washington.warheads``,
        and of what a change of position costs a power, such as ``washington``.

    Examples
    --------
    >>> shown = replies()
    >>> shown.sliders["washington"].value = 50
    >>> shown.now["pays"]["washington"]
    0.5
    """
    made = Answered(shows, FIRST, ("nk-lab",))
    believed = made.shares("beliefs", UNBOUND)
    costs = made.shares("pays", COSTS)
    weighed = {power: made.shares(power.lower(), _weights(power)) for power in PLAYERS}
    stances = made.choices_of({name: {"stances": held} for name, held in STANCES.items()})
    agreed = made.choices_of({name: {"keep": held} for name, held in AGREEMENTS.items()})
    return made.laid(
        box(
            "nk-rooms",
            room("Beliefs", believed),
            box(
                "nk-room",
                heading("Weights"),
                *(_folded(made, power, sliders) for power, sliders in weighed.items()),
            ),
        ),
        box(
            "nk-stage",
            bar(say("replies.stances"), stances),
            box("nk-game", made.html("head"), box("nk-costs", *costs.values())),
            made.html("payoffs"),
            made.text("named", "nk-weighed"),
            made.text("said"),
            bar(say("replies.agreement"), agreed),
            made.text("kept"),
        ),
        after=after,
    )


def _weights(power: str) -> About:
    """Return what the sliders of a power's weights say."""
    return {name: {**says, "name": f"{power}, {says['name']}"} for name, says in WEIGHTS.items()}


def _folded(made: Answered, power: str, sliders: Mapping[str, Slider]) -> Fold:
    """Fold away the weights of a power, with buttons that take over somebody's."""
    eyes = made.choices_of({name: {power.lower(): asdict(held)} for name, held in EYES.items()})
    body = widgets.VBox([bar("As", eyes), *sliders.values()])
    return made.folded(say("replies.counts", power=power), lambda: (body, {}))
