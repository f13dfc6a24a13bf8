"""What the lab keeps folded: beliefs, weights, assumptions, code, numbers, and known faults."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts import scoreboard
from conundrum.charts.bands import SHOWN
from conundrum.page.door import Door
from conundrum.panels.lab.code_fold import Sharing
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Session
from conundrum.panels.lab.slider_rows import BELIEFS, WEIGHTS, About, box, share_sliders
from conundrum.tables.words import say
from conundrum.widgets.fold import Fold, Folded, html_fold

IN_WORDS = say("lab.words")
"""The title of the fold that has all that the charts show."""


def folds(session: Session, door: Door) -> dict[str, Fold]:
    """Return all that is folded, by name; each part is made when it is first unfolded.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> list(folds(Session(Scenario(), lambda by: None), Door({}, {}, SHOWN)))
    ['beliefs', 'weights', 'assumptions', 'code', 'table', 'faults']
    """

    def sliders(field: str, about: About) -> Folded:
        made = share_sliders(session, field, about)
        door.hear(field, made.sliders)
        return box("nk-room", *made.sliders.values()), made.fill

    def sharing() -> Folded:
        panel = Sharing(
            lambda: session.scenario, lambda scenario: session.go(session.history.step(scenario))
        )

        def fill() -> None:
            panel.fill()
            if not door.answered:
                panel.code.text = session.scenario.code

        door.show("code", panel.code, code.head)
        door.ask("code", panel.entry)
        return panel, fill

    code = Fold(say("lab.code"), sharing)
    made = {
        "beliefs": Fold(say("lab.beliefs"), lambda: sliders("beliefs", BELIEFS)),
        "weights": Fold(say("lab.weights"), lambda: sliders("weights", WEIGHTS)),
        "assumptions": holding(session, door),
        "code": code,
        "table": numbers(session, SHOWN, door),
        "faults": html_fold(scoreboard.faults, say("lab.faults")),
    }
    for name in ("beliefs", "weights", "code", "faults"):
        door.later(made[name].make)
    return made


def holding(session: Session, door: Door, names: tuple[str, ...] = ()) -> Fold:
    """Return some assumptions with what they rest on, or all, to be held; folded away."""

    def made() -> Folded:
        panel = Holding(
            lambda: session.scenario.assumptions,
            lambda assumptions: session.change(assumptions=assumptions),
            names,
        )
        door.show("held", panel.held, fold.head)
        door.show("assumptions", panel.table, fold.head)
        door.ask("hold", panel.entry)
        door.ask("release", panel.held)
        return panel, lambda: None if door.answered else panel.fill()

    some = say("held.some", names=say("held.or").join(names))
    fold = Fold(some if names else say("held.all"), made)
    door.later(fold.make)
    return fold


def numbers(session: Session, shown: tuple[str, ...], door: Door) -> Fold:
    """Return the numbers of the charts of some outcomes, folded away; the page writes them, too."""

    def html() -> str:
        return session.answer(shown)["table"]()

    def made() -> Folded:
        table = widgets.HTML()

        def fill() -> None:
            if not door.answered:
                table.value = html()

        door.show("table", table, fold.head)
        return table, fill

    fold = Fold(IN_WORDS, made, html)
    door.later(fold.make)
    return fold
