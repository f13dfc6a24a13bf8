"""Which assumptions a conclusion hangs on when all of them move: a run of some seconds."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.result_cache import Form, Tables, path
from conundrum.analysis.tradeoffs import study
from conundrum.analysis.tradeoffs.attribution import REST
from conundrum.analysis.tradeoffs.response import INPUTS
from conundrum.analysis.tradeoffs.sensitivity import EFFECTS, SHARES
from conundrum.charts.doubt.rows import label
from conundrum.charts.doubt.study import leader, screened, settling, shares
from conundrum.panels.slider_rows import bar, box
from conundrum.tables import say
from conundrum.widgets import Choices, Job, LongRun, Panel, Status, style_sheet
from conundrum.widgets.long_run import Tell
from conundrum.widgets.record_chart import Shown

FIRST = "cut_off_falls"
"""The conclusion that is looked at first: its doubts are not what notebook 09 has readers guess."""

SAMPLES, SIZES, TOP = 1024, 5, 6
"""Samples, how many sizes of sample are compared, and inputs that are judged one by one."""


class Sensitivity(Panel, widgets.VBox):
    """A conclusion to choose, a run that can be stopped, and what it found.

    Attributes
    ----------
    buttons : dict
        By a conclusion's short name.
    run : LongRun
    agreed : Status
        Whether both ways of judging name the same doubt first, and why they may not.
    figures : list of Figure
        What is drawn: screening, shares, and how the shares settle; nothing before the first run.
    samples : int
        How many; fewer take less time.
    """

    def __init__(self, samples: int = SAMPLES) -> None:
        self.samples = samples
        self._choices = Choices({one.short: name for name, one in conclusions().items()}, self.look)
        self.buttons = self._choices.buttons
        self.run = LongRun(self._draw)
        self._says, self._place = widgets.HTML(), box("nk-shown")
        self.agreed = Status()
        chosen = bar("Conclusion", self.buttons)
        super().__init__([style_sheet(), chosen, self._says, self.run, self.agreed, self._place])
        self.add_class("nk-shown")
        self.look(FIRST)

    @property
    def figures(self) -> list[Any]:
        """What is drawn."""
        return [shown.figure for shown in self._place.children]

    def look(self, name: str) -> None:
        """Look at another conclusion, by its id; what is drawn stays until there is a result."""
        self._name = name
        self._choices.mark(name)
        self._says.value = f"<p>{conclusions()[name].says}</p>"
        self.run.take(_job(name, self.samples, conclusions()[name]))

    def _draw(self, found: Tables) -> None:
        figures = (
            screened(found["screened"], conclusions()[self._name]),
            shares(found["shares"]),
            settling(found["shares"]),
        )
        self._place.children = tuple(Shown(figure) for figure in figures)
        self.agreed.text = agreed(str(found["screened"].index[0]), leader(found["shares"]))


def agreed(screened: str, shared: str) -> str:
    """Say why screening and the shares may name another doubt first.

    Examples
    --------
    >>> agreed("leak", "reach").split(", ")[0]
    'Screening puts “banned trade that leaks” first'
    """
    told = "differs" if screened != shared else "agrees"
    return say(f"sensitivity.{told}", screened=label(screened), shared=label(shared))


def _job(name: str, samples: int, one: Conclusion) -> Job:
    sizes = min(SIZES, samples.bit_length() - 3)

    def work(tell: Tell) -> Tables:
        found = study(
            one.outcome, one.policy, one.against, TOP, samples=samples, sizes=sizes, tell=tell
        )
        return found._asdict()

    names = {"name": (*INPUTS, REST)}
    forms = {
        "screened": Form(EFFECTS, INPUTS),
        "shares": Form(("samples", "name", *SHARES), range(sizes * (TOP + 1)), names),
    }
    return Job(work, path(name, (samples, sizes, TOP)), forms, "nk.sensitivity()")


def sensitivity() -> Sensitivity:
    """Find out which assumptions a conclusion hangs on, by screening and by shares of variance.

    Returns
    -------
    Sensitivity
        A widget. Its run takes some seconds, begins at a press and can be stopped; its result is
        kept in the folder ``runs`` beside the notebook. What it found, and when, stays in sight
        where no kernel is left.

    Examples
    --------
    >>> shown = sensitivity()
    >>> shown.buttons["Fall after a cut-off"].description
    '● Fall after a cut-off'
    """
    return Sensitivity()
