"""The scorecard: what the record says of each claim and of each rival theory."""

from __future__ import annotations

from functools import cache, partial
from html import escape
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.evidence.timeline_rows import day
from conundrum.charts.html_table import Html, html_table
from conundrum.panels.slider_rows import box
from conundrum.panels.written import Written
from conundrum.tables import rows, say, table
from conundrum.tables.settings import SEEDS
from conundrum.widgets.record_chart import link

CLAIMS = SEEDS / "claims.csv"
VERDICTS = {
    "borne out": "nk-borne-out",
    "mixed": "nk-mixed",
    "not borne out": "nk-not-borne-out",
    "not testable": "nk-not-testable",
}
"""By verdict, the look of its tiles."""

ALL = ""


def verdicts() -> pd.DataFrame:
    """Return the verdicts, each with the claim in our words and the rows of evidence.

    Columns id, claim, verdict, reason, and evidence, a list of rows of ``years_after_2016``.

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
    cited = [names.split(";") if isinstance(names, str) else [] for names in card["evidence"]]
    evidence = pd.Series([[record[name] for name in names] for names in cited], dtype=object)
    return card.assign(claim=card["id"].map(said), evidence=evidence)


class Scorecard(Written):
    """A tile for each claim and theory, by verdict; below, why, and the rows of evidence.

    Attributes
    ----------
    buttons : dict
        By verdict, the button that shows only those.
    tiles : dict
        By id of the claim or theory, the button that shows only that one.
    """

    def __init__(self) -> None:
        card = verdicts()
        kinds = {"all": ALL} | {verdict: verdict for verdict in VERDICTS}
        named = zip(card["id"], card["short"], strict=True)
        ones = {f"{_name(one)} {short}": one for one, short in named}
        names = kinds | ones
        looks = ("nk-lab", "nk-shown", "nk-card")
        super().__init__({"chosen": ALL}, looks, names.values(), partial(_shown, card))
        pressed = self.choices_of({name: {"chosen": one} for name, one in names.items()}).buttons
        self.buttons = {verdict: pressed[verdict] for verdict in kinds}
        self.tiles = {one: pressed[name] for name, one in ones.items()}
        counts = card["verdict"].value_counts()
        said = say("number.list").join(
            say("scorecard.verdict", count=counts.get(verdict, 0), verdict=verdict)
            for verdict in VERDICTS
        )
        head = say("scorecard.head", count=len(card), verdicts=said)
        self.built(
            widgets.HTML(f"<h3>{head}</h3>"),
            *(self._row(card, verdict) for verdict in VERDICTS),
            box("nk-bar", self.buttons["all"]),
            self.text("said"),
            self.html("card"),
        )

    def choose(self, chosen: str) -> None:
        """Show the claims with a verdict, or the one of an id, or all."""
        self.set(chosen=chosen)

    def _row(self, card: pd.DataFrame, verdict: str) -> widgets.Box:
        """Return the tiles of a verdict, with its button at their head."""
        named = card.loc[card["verdict"] == verdict, "id"]
        tiles = box("nk-tiles", *(self.tiles[one] for one in named))
        row = box("nk-verdict", box("nk-bar", self.buttons[verdict]), tiles)
        return row.add_class(VERDICTS[verdict])


def scorecard() -> Scorecard:
    """Show what the record says of each claim, with a tile for each to press.

    Returns
    -------
    Scorecard
        A widget; `Scorecard.choose` takes a verdict, or the id of a claim or theory.

    Examples
    --------
    >>> shown = scorecard()
    >>> shown.choose("borne out")
    >>> "H6" in shown.still()
    True
    """
    return Scorecard()


@cache
def _said() -> dict[str, str]:
    """Return claims and theories in our words, by id."""
    claims = pd.read_csv(CLAIMS)
    made = dict(zip(claims["id"], claims["claim"], strict=True))
    return made | {name: about["help"] for name, about in rows("beliefs").items()}


def _shown(card: pd.DataFrame, chosen: str) -> dict[str, str]:
    """Return what is shown of a verdict or of one claim, by part of the panel."""
    kept = card[(card["verdict"] == chosen) | (card["id"] == chosen) | (chosen == ALL)]
    which = say("scorecard.every") if chosen == ALL else kept["verdict"].iloc[0]
    return {
        "said": say("scorecard.shown", kept=len(kept), count=len(card), which=which),
        "card": _table(kept, which),
    }


def _table(card: pd.DataFrame, which: str) -> str:
    columns = ("claim", "words", "found", "why", "evidence")
    heads = [say(f"scorecard.{column}") for column in columns]
    lines = [
        (
            *(f"{_name(line['id'])} {line['short']}", line["claim"], line["verdict"]),
            line["reason"],
            _evidence(line["evidence"]),
        )
        for line in card.to_dict("records")
    ]
    last = table("years_after_2016")["date"].max().year
    caption = say("scorecard.caption", last=last, which=which)
    return html_table(say("scorecard.table"), caption, heads, lines, "nk-words")


def _name(name: str) -> str:
    """Return how a claim or a theory is called."""
    return say("scorecard.theory") if name in rows("beliefs") else name


def _evidence(found: list[dict[Any, Any]]) -> str:
    """Return rows of the record, folded away."""
    if not found:
        return say("scorecard.none")
    sources = table("years_after_2016").attrs["sources"]
    items = "".join(
        f"<li>{escape(_fact(row))} {link(sources, row['source'])}</li>" for row in found
    )
    many = say("scorecard.row" if len(found) == 1 else "scorecard.rows", count=len(found))
    return Html(f"<details><summary>{many}</summary><ul>{items}</ul></details>")


def _fact(row: dict[Any, Any]) -> str:
    sentence = "scorecard.recalled" if row["seen"] == "recalled" else "scorecard.fact"
    return say(sentence, day=day(row["date"], row["precision"]), summary=row["summary"])
