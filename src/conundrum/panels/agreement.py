"""The panel on an agreement to engage: who gains by breaking it if concessions have a cost."""

from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import bar, box
from conundrum.run import CENTRAL, Setting, results_of
from conundrum.tables import say
from conundrum.views import agreement as shows
from conundrum.views.agreement_curve import TOP_COST
from conundrum.views.agreement_game import played
from conundrum.views.agreement_words import cells
from conundrum.views.headings import heading
from conundrum.widgets import Slider

COSTS: dict[str, Setting] = {
    say("agreement.nothing"): {"beijing": 0},
    say("agreement.some", cost=6): {"beijing": 6},
    say("agreement.some", cost=20): {"beijing": 20},
}
"""What concessions cost Beijing, in points out of 100, by the name of a button."""

CALMS: dict[str, Setting] = {
    say("agreement.as_set"): {"beliefs": CENTRAL},
    say("agreement.not_at_all"): {"beliefs": CENTRAL | {"contact_calms": 0}},
}
"""Beliefs with and without the model's link from contact to hostility; the keys are names of
buttons."""


def agreement(*, guess: str = "", steps: str = "") -> LivePanel:
    """Show what each power loses if it keeps or breaks an agreement to engage (H16).

    Parameters
    ----------
    guess : str, optional
        The question that the panel answers, such as ``07.breaks``. The panel opens after the
        reader has answered it.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``07``; none unless given.

    Returns
    -------
    LivePanel
        A widget; its slider ``washington`` sets what concessions cost Washington, in points out of
        100.

    Raises
    ------
    BadValue
        If there is no such question, or there are no such steps.

    Examples
    --------
    >>> panel = agreement()
    >>> panel.sliders["washington"].value = 17
    >>> panel.parts["said"].text[:36]
    'Washington loses less if it breaks i'
    """
    setting: Setting = {"beliefs": CENTRAL, "cost": {"washington": 0}, "beijing": 0}
    made = LivePanel(shows, setting, ("nk-lab", "nk-agreement"))
    slider = Slider(
        name=say("agreement.control"),
        label=say("agreement.lever"),
        unit="of 100",
        high=TOP_COST,
    )
    lever = box(
        "nk-over",
        f"<h4>{say('agreement.drawn')}</h4>",
        made.html("curve"),
        made.slider("cost.washington", slider),
    )
    ends = box("nk-ends", made.html("named"), made.text("said"), made.html("cells"))
    switches = [
        bar(say(asks), made.choices_of(sets)).add_class("nk-switch")
        for asks, sets in (("agreement.china", COSTS), ("agreement.calms", CALMS))
    ]
    asked = cells(played(results_of(shows, setting), 0, 0), True) if guess else ""
    return made.laid(
        guess_columns(
            guess,
            [
                made.html("head"),
                box("nk-game", lever, ends),
                made.table_section(say("agreement.fold")),
            ],
            [*switches, *made.led(steps)],
            heading(say("agreement.before")) + asked,
        )
    )
