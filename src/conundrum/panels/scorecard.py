"""The scorecard: what the record says of each claim and of each rival theory."""

from __future__ import annotations

import csv
from functools import cache
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.html_table import Html, html_table
from conundrum.page.door import Door
from conundrum.tables.evidence import DamagedTable, table
from conundrum.tables.settings import SEEDS, rows
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.record_chart import link
from conundrum.widgets.still import Panel

CLAIMS = SEEDS / "claims.csv"
VERDICTS = ("borne out", "mixed", "not borne out", "not testable")
ALL = ""


def verdicts() -> pd.DataFrame:
    """Return the verdicts, each with the claim in our words and the rows of evidence.

    Returns
    -------
    DataFrame
        id, claim, verdict, reason, evidence (a list of rows of ``years_after_2016``).

    Raises
    ------
    DamagedTable
        If a verdict names evidence that the record does not hold, or a claim nobody made.

    Examples
    --------
    >>> verdicts().set_index("id").loc["H6", "verdict"]
    'borne out'
    """
    record = {
        f"{row['date']:%Y-%m-%d} {row['topic']}": row
        for row in table("years_after_2016").to_dict("records")
    }
    card, said = table("scorecard"), _said()
    evidence = pd.Series(index=card.index, dtype=object)
    for place, line in enumerate(card.to_dict("records")):
        names = line["evidence"].split(";") if isinstance(line["evidence"], str) else []
        for name in names:
            if name not in record:
                problem = f"{name!r} is not a date and topic of years_after_2016"
                raise DamagedTable("scorecard.csv", problem, place + 2, "evidence")
        if line["id"] not in said:
            problem = f"{line['id']!r} is neither a claim nor a belief"
            raise DamagedTable("scorecard.csv", problem, place + 2, "id")
        evidence[place] = [record[name] for name in names]
    return card.assign(claim=[said[name] for name in card["id"]], evidence=evidence)


class Scorecard(Panel, widgets.VBox):
    """The verdicts as a table, all of them or those of one kind.

    Attributes
    ----------
    buttons : dict
        By verdict, the button that shows only those.
    """

    def __init__(self) -> None:
        self._card = verdicts()
        names = {"all": ALL} | {verdict: verdict for verdict in VERDICTS}
        self._choices = Choices(names, self.choose)
        self.buttons = self._choices.buttons
        self._shown, self._said, self._verdict = widgets.HTML(), Status(), ALL
        parts = {"said": self._said, "card": self._shown}
        self._door = Door({"chosen": ALL}, parts, (), "chosen")
        self._door.offer(lambda: {verdict: self._of(verdict) for verdict in names.values()})
        sets = {name: {"chosen": verdict} for name, verdict in names.items()}
        self._door.choose(self.buttons, sets)
        bar = widgets.Box(list(self.buttons.values()))
        bar.add_class("nk-bar")
        counts = self._card["verdict"].value_counts()
        said = ", ".join(f"{counts.get(verdict, 0)} {verdict}" for verdict in VERDICTS)
        head = widgets.HTML(f"<h3>Of {len(self._card)} claims and theories: {said}</h3>")
        super().__init__([style_sheet(), head, bar, self._said, self._shown, self._door])
        for look in ("nk-lab", "nk-shown", "nk-card"):
            self.add_class(look)
        self.choose(ALL)

    def choose(self, verdict: str) -> None:
        """Show the claims with this verdict, or all."""
        self._verdict = verdict
        self._choices.mark(verdict)
        if not self._door.told({"chosen": verdict}):
            self._follow()

    def _follow(self) -> None:
        shown = self._of(self._verdict)
        self._said.text, self._shown.value = shown["said"], shown["card"]

    def _all(self) -> dict[str, dict[str, str]]:
        return {verdict: self._of(verdict) for verdict in (ALL, *VERDICTS)}

    def _of(self, verdict: str) -> dict[str, str]:
        """Return what is shown of a verdict, by part of the panel."""
        kept = self._card if verdict == ALL else self._card[self._card["verdict"] == verdict]
        which = verdict or "every verdict"
        return {
            "said": f"Shown: {len(kept)} of {len(self._card)}, {which}.",
            "card": _table(kept, which),
        }


def scorecard() -> Scorecard:
    """Show what the record says of each claim, with buttons to choose by verdict.

    Returns
    -------
    Scorecard
        A widget; `Scorecard.choose` takes a verdict.

    Examples
    --------
    >>> shown = scorecard()
    >>> shown.choose("borne out")
    >>> "H6" in shown._shown.value
    True
    """
    return Scorecard()


@cache
def _said() -> dict[str, str]:
    """Return claims and theories in our words, by id."""
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        claims = {row["id"]: row["claim"] for row in csv.DictReader(file)}
    return claims | {name: about["help"] for name, about in rows("beliefs").items()}


def _table(card: pd.DataFrame, which: str) -> str:
    heads = ("Claim", "In our words", "Verdict", "Why", "Evidence")
    lines = [
        (
            *(_name(line["id"]), line["claim"], line["verdict"], line["reason"]),
            _evidence(line["evidence"]),
        )
        for line in card.to_dict("records")
    ]
    last = table("years_after_2016")["date"].max().year
    caption = f"Verdicts on the years 2016 to {last}: {which}"
    return html_table("Scorecard", caption, heads, lines, "nk-words")


def _name(name: str) -> str:
    """Return how a claim or a theory is called."""
    return rows("beliefs")[name]["label"] if name in rows("beliefs") else name


def _evidence(found: list[dict[Any, Any]]) -> str:
    """Return rows of the record, folded away."""
    if not found:
        return "none"
    sources = table("years_after_2016").attrs["sources"]
    items = "".join(
        f"<li>{_day(row)}: {escape(row['summary'])}"
        f"{' [recalled]' if row['seen'] == 'recalled' else ''} {link(sources, row['source'])}</li>"
        for row in found
    )
    many = "row" if len(found) == 1 else "rows"
    return Html(f"<details><summary>{len(found)} {many}</summary><ul>{items}</ul></details>")


def _day(row: dict[Any, Any]) -> str:
    date = row["date"]
    words = {"day": f"{date.day} {date:%B %Y}", "month": f"{date:%B %Y}", "year": f"{date:%Y}"}
    return words[row["precision"]]
