"""Where a conclusion fails: its box of assumptions, counted in the worlds of every other panel."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.failing import SEARCHED
from conundrum.analysis.judged_box import Failing
from conundrum.charts.doubt.row_charts import box_chart
from conundrum.charts.doubt.rows import label
from conundrum.charts.live_chart import Data
from conundrum.panels.answered import Answered
from conundrum.panels.conclusion import offered
from conundrum.panels.slider_rows import bar, note
from conundrum.panels.taught import taught
from conundrum.run import measured
from conundrum.shown import failing as shows
from conundrum.shown.headed import headed
from conundrum.tables import BadValue, begun, instance, say, table, value
from conundrum.widgets import Fold, Panel, Status, html_fold, style_sheet

FIRST = "one_table"
"""The conclusion that is looked at first: knowledge says most of where it fails."""

ENDS = ("low", "high")
"""Of the range of an assumption."""

AXIS = {"told": say("failing.axis")}
"""What the note below a box says of its chart, in which all ranges have one axis."""


class Failed(Answered):
    """A conclusion to choose, and the box of assumptions in which it fails most often.

    Attributes
    ----------
    buttons : dict
        By a conclusion's short name.
    said : Status
        How much the box holds, and what luck decides.
    record : Fold
        What the record teaches of each conclusion.
    """

    def __init__(self) -> None:
        super().__init__(shows, {"conclusion": FIRST}, ("nk-shown", "nk-conclusion"), about)
        named = {one.short: {"conclusion": name} for name, one in conclusions().items()}
        self.buttons = self.choices_of(named).buttons
        head, drawn = self.html("head"), self.html("drawn")
        self.said = self.text("said")
        self.record = self.later(Fold(say("taught.fold"), lambda: (taught(), lambda: None)))
        chosen = bar("Conclusion", self.buttons)
        self.built(chosen, head, drawn, self.said, self.table(), self.record)

    @property
    def counts(self) -> dict[str, float]:
        """Worlds, and in how many of them it fails, lie in the box, and both."""
        one = about()["conclusions"][self.now["conclusion"]]
        return shows.counts(one, measured(shows, self._whole()))

    def look(self, name: str) -> None:
        """Look at another conclusion, by its id."""
        self.set(conclusion=name)


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel: each conclusion, its box, and in how many it was found."""
    boxes = table("fails_where").groupby("conclusion", sort=False)
    found = {str(name): limits.to_dict("records") for name, limits in boxes}
    return {
        "searched": SEARCHED,
        "conclusions": {
            name: {
                **offered(one),
                "says": one.says,
                "limit": one.limit,
                "again": float(found[name][0]["again"]),
                "box": [_limit(row) for row in found[name] if isinstance(row["end"], str)],
            }
            for name, one in conclusions().items()
        },
    }


def _limit(row: dict[Any, Any]) -> dict[str, Any]:
    name = row["assumption"]
    ends = {end: row[end] if end in row else value("assumptions", name, end) for end in ENDS}
    told = {field: row[field] for field in ("assumption", "end")}
    return {**told, "at": float(row["at"]), "label": begun(label(name)), **ends}


def _drawn(box: list[dict[str, Any]]) -> Data:
    """Return what the chart of a box draws: all ranges on one axis, in 100 parts of each."""
    parts = [shows.part(one) for one in box]
    says = [f"{one['label']}: {shows.limit_of(one)}; {shows.range_of(one)}" for one in box]
    return {
        "says": says,
        "low": [0] * len(box),
        "high": [100] * len(box),
        "first": [first for first, _ in parts],
        "last": [last for _, last in parts],
        "domain": [0, 100],
        "alt_text": f"{'; '.join(says)}.",
    }


class FoundBox(Panel, widgets.VBox):
    """A box of assumptions or beliefs that was searched for by code, as bars, in words, as a table.

    Parameters
    ----------
    found : Failing
        As `conundrum.fails_where` finds it.

    Attributes
    ----------
    said : Status
        How much the box holds, and what luck decides.
    """

    def __init__(self, found: Failing) -> None:
        box = [_limit(row) for row in found.limits.to_dict("records")] if found.claimed else []
        self.said = Status(text=found.said)
        drawn = [box_chart(_drawn(box)), note("failing.note", **AXIS)] if box else []
        fold = html_fold(partial(shows.listed, box))
        head = widgets.HTML(headed(found.title))
        super().__init__([style_sheet(), head, *drawn, self.said, fold])
        self._found = found
        for look in ("nk-shown", "nk-conclusion"):
            self.add_class(look)

    @property
    def data(self) -> pd.DataFrame:
        """The box as numbers, as `Failing.frame` gives it."""
        return self._found.frame()

    def _written(self, kind: str) -> bytes:
        if kind != ".csv" and not self._found.claimed:
            raise BadValue("path", kind, say("failing.undrawn"))
        return super()._written(kind)

    def _told(self) -> list[str]:
        return [self._found.title, self._found.said, self._found.cite()]

    def _cited(self) -> list[str]:
        return [say("failing.note", **AXIS), self._found.said, self._found.cite()]


def failing(found: Failing | None = None) -> Failed | FoundBox:
    """Show where a conclusion fails: the box of assumptions with most worlds that contradict it.

    Parameters
    ----------
    found : Failing, optional
        What `conundrum.fails_where` found for any question, to be shown in place of conclusions.

    Returns
    -------
    Failed or FoundBox
        A widget.

    Examples
    --------
    >>> shown = failing()
    >>> shown.buttons["Fall after a cut-off"].click()
    >>> shown.counts["worlds"]
    1000
    """
    return Failed() if found is None else FoundBox(instance("found", found, Failing))
