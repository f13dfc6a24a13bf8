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
        self.fold = html_fold(lambda: self.table, "Each conclusion as a table")
        can = box("nk-bar", heading("Can be changed"), *bars[True].buttons.values())
        cannot = box("nk-bar", heading("Beyond this model"), *bars[False].buttons.values())
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
        lead = "The change" if under else "Not to be changed here"
        self._about.value = (
            f"<h3>{escape(fault['fault'])}</h3><p>Likely error: {escape(fault['direction'])}</p>"
            f"<p><b>{lead}:</b> {escape(probe['says'])}</p>"
        )
        if under:
            self.said.text = survival(evaluate(under))
            self.table = _table(evaluate(under))
        else:
            self.said.text = (
                "This model cannot say which conclusions would survive. The direction of the error "
                f"is our judgement. What would test it: {fault['test']}"
            )
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
    if not lost:
        return f"All {len(kept)} conclusions survive."
    some = "survives" if len(kept) - len(lost) == 1 else "survive"
    return (
        f"{len(kept) - len(lost)} of {len(kept)} conclusions {some}. Overturned: {'; '.join(lost)}."
    )


def _named(name: str) -> str:
    return f"order in {name}'s eyes" if name in EYES else conclusions()[name].short.lower()


def _table(found: Evaluated) -> str:
    usual, kept = evaluate(Change()), survivors(found)
    heads = ("Conclusion", "Survives?", "Usual", "Changed", "Claims")
    found_out = []
    for name, one in conclusions().items():
        figures = (f"{shown(one.outcome, evaluated.figures[name])}" for evaluated in (usual, found))
        cells = (f"{figure} {one.unit}" for figure in figures)
        found_out.append((one.says, "yes" if kept[name] else "no", *cells, ", ".join(one.claims)))
    for eyes in EYES:
        says = f"The order of the named policies in {eyes}'s eyes, the least costly first."
        orders = (", ".join(map(called, evaluated.order(eyes))) for evaluated in (usual, found))
        pairs = turned(usual.losses[eyes], found.losses[eyes])
        listed = "; ".join(
            " and ".join(called(list(PRESETS)[place]) for place in pair) for pair in pairs
        )
        verdict = f"no; turned around: {listed}" if pairs else "yes"
        found_out.append((says, verdict, *orders, "D2, H16"))
    caption = (
        "Figures at the end of the run; a difference is that of two policies. An order counts as "
        "turned around only where the two policies differ by more than chance, before and after."
    )
    return html_table("Conclusions", caption, heads, found_out, "nk-survive")


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
