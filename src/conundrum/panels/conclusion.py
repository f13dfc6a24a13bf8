"""In how many worlds a conclusion holds: its limit is the reader's, beliefs are moved in turn."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis import conclusion_worlds as analysis
from conundrum.analysis.conclusions import conclusions
from conundrum.charts import conclusion_worlds as words
from conundrum.charts.conclusion_worlds import Counts
from conundrum.model.assumptions import Beliefs
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.tables.bounds import known
from conundrum.tables.words import say, written_out
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.still import Panel


class ConclusionWorlds(Panel, widgets.VBox):
    """A conclusion, its limit on a slider, and a row for each belief.

    Parameters
    ----------
    name : str
        The conclusion's id in ``data/conclusions.toml``.

    Attributes
    ----------
    limit : Slider
        Not shown where a world simply counts or does not, as with falls.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, name: str) -> None:
        self._one = one = conclusions()[name]
        (low, high, step), limit = analysis.limits(one), analysis.limit_of(one)
        self.limit = Slider(
            name=say("conclusion.limit", outcome=one.short),
            label=say("conclusion.label"),
            unit=one.unit,
            low=low,
            high=high,
            step=step,
            value=limit,
            was=limit,
        )
        self._head, self._drawn, self._said = widgets.HTML(), widgets.HTML(), Status()
        parts = {"head": self._head, "drawn": self._drawn, "said": self._said}
        self._door = Door(self._setting(), parts, (), "conclusion")
        self._door.hear("count", {"limit": self.limit})
        self._door.offer(self._offered)
        self.fold = told_fold(self._door, lambda: words.table(self.counts))
        says = widgets.HTML(f"<p>{escape(one.says)}</p>")
        note = widgets.HTML(f'<p class="nk-help">{escape(say("conclusion.note"))}</p>')
        moved = () if one.outcome == "fallen" else (self.limit,)
        shown = (says, self._head, *moved, self._said, self._drawn, note, self.fold, self._door)
        super().__init__([style_sheet(), *shown])
        for look in ("nk-shown", "nk-conclusion"):
            self.add_class(look)
        self.limit.observe(lambda _: self._settle(self._setting()), "value")
        self._follow()

    def _setting(self) -> dict[str, Any]:
        return {"count": {"limit": self.limit.value}}

    def _offered(self) -> dict[str, Any]:
        one = self._one
        return {
            "outcome": one.outcome,
            "policies": [asdict(policy) for policy in (one.policy, one.against) if policy],
            "scale": one.scale,
            "least": analysis.at_least(one),
            "counts_if": words.counts_if(one, "{limit}"),
        }

    @property
    def counts(self) -> Counts:
        """In how many worlds it holds with the limit that is set, whoever draws it."""
        one, limit = self._one, float(self.limit.value)
        return Counts(
            analysis.counted(one, limit, Beliefs()),
            {
                name: (
                    analysis.counted(one, limit, ends["off"]),
                    analysis.counted(one, limit, ends["twice"]),
                )
                for name, ends in analysis.believed().items()
            },
        )

    def _follow(self) -> None:
        counts = self.counts
        self._head.value = f"<h3>{escape(words.head(counts))}</h3>"
        self._said.text = words.counts_if(self._one, written_out(float(self.limit.value)))
        self._drawn.value = words.drawn(counts)


def conclusion(name: str) -> ConclusionWorlds:
    """Show in how many worlds a conclusion holds, and under which beliefs.

    Parameters
    ----------
    name : str
        The conclusion's id in ``data/conclusions.toml``, such as "sanctions".

    Returns
    -------
    ConclusionWorlds
        A widget; its ``counts`` can be read, and its ``limit`` moved.

    Raises
    ------
    BadValue
        If there is no such conclusion.

    Examples
    --------
    >>> shown = conclusion("cut_off_falls")
    >>> shown.counts.central > 800
    True
    """
    return ConclusionWorlds(known("name", name, conclusions()))
