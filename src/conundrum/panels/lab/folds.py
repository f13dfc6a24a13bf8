"""What the lab keeps folded: beliefs, weights, assumptions, code, numbers, and known faults."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts import scoreboard
from conundrum.charts.bands import SHOWN
from conundrum.panels.lab.code_fold import Sharing
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Desk
from conundrum.panels.lab.slider_rows import BELIEFS, WEIGHTS, About, box, share_sliders
from conundrum.widgets.fold import Fold, Folded


def folds(desk: Desk) -> dict[str, Fold]:
    """Return all that is folded, by name; each part is made when it is first unfolded.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> list(folds(Desk(Scenario(), lambda by: None)))
    ['beliefs', 'weights', 'assumptions', 'code', 'table', 'faults']
    """

    def sliders(field: str, about: About) -> Folded:
        made = share_sliders(desk, field, about)
        return box("nk-room", *made.sliders.values()), made.fill

    def holding() -> Folded:
        panel = Holding(
            lambda: desk.scenario.assumptions,
            lambda assumptions: desk.change(assumptions=assumptions),
        )
        return panel, panel.fill

    def sharing() -> Folded:
        panel = Sharing(
            lambda: desk.scenario, lambda scenario: desk.go(desk.history.step(scenario))
        )
        return panel, panel.fill

    def faults() -> Folded:
        return widgets.HTML(scoreboard.faults()), lambda: None

    return {
        "beliefs": Fold("Beliefs: five rival theories", lambda: sliders("beliefs", BELIEFS)),
        "weights": Fold("Weights of these eyes", lambda: sliders("weights", WEIGHTS)),
        "assumptions": Fold("All assumptions, and holding one", holding),
        "code": Fold("Scenario code: share this, load another", sharing),
        "table": numbers(desk, SHOWN),
        "faults": Fold("What this model gets wrong", faults),
    }


def numbers(desk: Desk, shown: tuple[str, ...]) -> Fold:
    """Return the numbers of the charts of some outcomes, folded away."""

    def make() -> Folded:
        table = widgets.HTML()
        return table, lambda: setattr(table, "value", scoreboard.table(desk.outlook, shown))

    return Fold("The same numbers as a table", make)
