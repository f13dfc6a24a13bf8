"""Where a conclusion fails: its box of assumptions, counted in the worlds of every other panel."""

from __future__ import annotations

from functools import cache
from typing import Any

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.failing import SEARCHED
from conundrum.charts.doubt.rows import label
from conundrum.panels.answered import Answered
from conundrum.panels.conclusion import offered
from conundrum.panels.slider_rows import bar
from conundrum.panels.taught import taught
from conundrum.run import measured
from conundrum.shown import failing as shows
from conundrum.tables import begun, say, table, value
from conundrum.widgets import Fold

FIRST = "one_table"
"""The conclusion that is looked at first: knowledge says most of where it fails."""


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
    ends = {end: value("assumptions", name, end) for end in ("low", "high")}
    told = {field: row[field] for field in ("assumption", "end")}
    return {**told, "at": float(row["at"]), "label": begun(label(name)), **ends}


def failing() -> Failed:
    """Show where a conclusion fails: the box of assumptions with most worlds that contradict it.

    Returns
    -------
    Failed
        A widget. By code, `conundrum.fails_where` searches for any question.

    Examples
    --------
    >>> shown = failing()
    >>> shown.buttons["Fall after a cut-off"].click()
    >>> shown.counts["worlds"]
    1000
    """
    return Failed()
