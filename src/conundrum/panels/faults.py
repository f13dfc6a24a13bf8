"""What the model gets wrong, one by one: change it, and see whether the conclusions survive."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from conundrum.analysis.conclusions import Change, Evaluated, change, conclusions, evaluate
from conundrum.analysis.tradeoffs import turned
from conundrum.charts.doubt.rows import shown
from conundrum.charts.html_table import html_table
from conundrum.model.policy import PRESETS, called
from conundrum.panels.lab.slider_rows import box, heading
from conundrum.run.weights import EYES
from conundrum.tables.bounds import known
from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import html_fold
from conundrum.widgets.still import Panel

FIRST = "no_collapse"
"""The fault that is shown first."""


class Faults(Panel, widgets.VBox):
    """A fault to choose, what is changed for it, and what becomes of each conclusion.

    Attributes
    ----------
    buttons : dict
        By fault, in words.
    said : Status
        How many conclusions survive; or that the model cannot tell.
    fold : Fold
        The table, folded away.
    table : str
        The conclusions, as HTML; empty if the fault cannot be changed.
    """

    def __init__(self) -> None:
        bars = {
            possible: Choices(
                {
                    about["short"]: name
                    for name, about in entries("probes").items()
                    if (change(about) is not None) is possible
                },
                self.look,
            )
            for possible in (True, False)
        }
        self._bars = bars.values()
        self.buttons = {text: b for bar in self._bars for text, b in bar.buttons.items()}
        self._about, self.said, self.table = widgets.HTML(), Status(look="nk-weighed"), ""
        self.fold = html_fold(lambda: self.table, say("faults.folded"))
        can = box("nk-bar", heading(say("faults.can")), *bars[True].buttons.values())
        cannot = box("nk-bar", heading(say("faults.cannot")), *bars[False].buttons.values())
        super().__init__([style_sheet(), can, cannot, self._about, self.said, self.fold])
        self.add_class("nk-shown")
        self.look(FIRST)

    def look(self, name: str) -> None:
        """Take up a fault, by its id in ``data/faults.csv``.

        Raises
        ------
        BadValue
            If there is no such fault.
        """
        fault, probe = rows("faults")[known("fault", name, rows("faults"))], entries("probes")[name]
        for bar in self._bars:
            bar.mark(name)
        under = change(probe)
        error = say("faults.error", direction=fault["direction"])
        lead = say("faults.change") if under else say("faults.beyond")
        self._about.value = (
            f"<h3>{escape(fault['fault'])}</h3><p>{escape(error)}</p>"
            f"<p><b>{lead}:</b> {escape(probe['says'])}</p>"
        )
        if under:
            self.said.text = survival(evaluate(under))
            self.table = _table(evaluate(under))
        else:
            self.said.text = say("faults.untold", test=fault["test"])
            self.table = ""
        self.fold.layout.display = None if under else "none"
        self.fold.refresh()


def survivors(found: Evaluated) -> dict[str, bool]:
    """Say of each conclusion, and of the order in each pair of eyes, whether it survives.

    Examples
    --------
    >>> all(survivors(evaluate(Change())).values())
    True
    """
    usual = evaluate(Change())
    kept = {name: one.holds(found.figures[name]) for name, one in conclusions().items()}
    return kept | {eyes: not turned(usual.losses[eyes], found.losses[eyes]) for eyes in EYES}


def survival(found: Evaluated) -> str:
    """Say how many conclusions survive, and which do not.

    Examples
    --------
    >>> survival(evaluate(Change()))
    'All 13 conclusions survive.'
    """
    kept = survivors(found)
    lost = [_named(name) for name, survives in kept.items() if not survives]
    left = len(kept) - len(lost)
    how = "all" if not lost else "one" if left == 1 else "some"
    return say(f"faults.{how}", kept=left, count=len(kept), lost=say("number.parts").join(lost))


def _named(name: str) -> str:
    return say("faults.order", eyes=name) if name in EYES else conclusions()[name].short.lower()


def _table(found: Evaluated) -> str:
    usual, kept = evaluate(Change()), survivors(found)
    columns = ("conclusion", "survives", "usual", "changed", "claims")
    heads = [say(f"faults.{column}") for column in columns]
    found_out = []
    for name, one in conclusions().items():
        figures = (f"{shown(one.outcome, evaluated.figures[name])}" for evaluated in (usual, found))
        cells = (f"{figure} {one.unit}" for figure in figures)
        found_out.append(
            (
                one.says,
                say("faults.yes" if kept[name] else "faults.no"),
                *cells,
                ", ".join(one.claims),
            )
        )
    policies = list(PRESETS)
    for eyes in EYES:
        says = say("faults.order_says", eyes=eyes)
        orders = (", ".join(map(called, evaluated.order(eyes))) for evaluated in (usual, found))
        pairs = turned(usual.losses[eyes], found.losses[eyes])
        listed = say("number.parts").join(
            say("faults.pair", one=called(policies[one]), other=called(policies[other]))
            for one, other in pairs
        )
        verdict = say("faults.turned", listed=listed) if pairs else say("faults.yes")
        found_out.append((says, verdict, *orders, "D2, H16"))
    caption = say("faults.caption")
    return html_table(say("faults.table"), caption, heads, found_out, "nk-survive")


def faults() -> Faults:
    """Take up what the model gets wrong, one by one, and see which conclusions survive.

    Returns
    -------
    Faults
        A widget; `Faults.look` takes a fault's id.

    Examples
    --------
    >>> shown = faults()
    >>> shown.look("war")
    >>> shown.table
    ''
    """
    return Faults()
