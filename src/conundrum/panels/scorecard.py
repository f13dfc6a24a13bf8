"""The panel with what the historical record says about each claim and each rival theory."""

from functools import cache, partial
from html import escape
from typing import Any

import pandas as pd

from conundrum.charts.cited_table import link
from conundrum.charts.html_table import Html, html_table
from conundrum.charts.record_rows import day
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import box
from conundrum.panels.text_panel import text_panel
from conundrum.tables import rows, say, table
from conundrum.tables.settings import SEEDS

CLAIMS = SEEDS / "claims.csv"
VERDICTS = {
    "borne out": "nk-borne-out",
    "mixed": "nk-mixed",
    "not borne out": "nk-not-borne-out",
    "not testable": "nk-not-testable",
}
"""The style class of the tiles for each verdict."""

ALL = ""
FIRST = "H13"
"""The claim that is shown at first. Only claim H13 has the verdict "not borne out"."""


def verdicts() -> pd.DataFrame:
    """Return the verdicts, each with the claim in our words and the evidence for the verdict.

    The columns are id, claim, verdict, reason and evidence. The evidence is a list of rows of
    ``years_after_2016``.

    Examples
    --------
    >>> verdicts().set_index("id").loc["H6", "verdict"]
    'borne out'
    """
    record = {
        f"{row['date']:%Y-%m-%d} {row['topic']}": row
        for row in table("years_after_2016").to_dict("records")
    }
    card, said = table("scorecard"), _sentences()
    cited = [names.split(";") if isinstance(names, str) else [] for names in card["evidence"]]
    evidence = pd.Series([[record[name] for name in names] for names in cited], dtype=object)
    return card.assign(claim=card["id"].map(said), evidence=evidence)


def scorecard() -> LivePanel:
    """Show what the historical record says about a claim; each tile opens another claim.

    Returns
    -------
    LivePanel
        A widget with a button for each verdict, and a button for each claim and each theory.

    Examples
    --------
    >>> panel = scorecard()
    >>> panel.buttons["borne out"].click()
    >>> "H6" in panel.still()
    True
    """
    card = verdicts()
    ones = [f"{_name(one)} {short}" for one, short in zip(card["id"], card["short"], strict=True)]
    kinds = {"all": ALL} | {verdict: verdict for verdict in VERDICTS}
    names = kinds | dict(zip(ones, card["id"], strict=True))
    looks = ("nk-lab", "nk-shown", "nk-card")
    made = text_panel(FIRST, looks, names.values(), partial(_texts, card))
    buttons = made.choices_of({label: {"chosen": one} for label, one in names.items()})
    rows = [
        box(
            "nk-verdict",
            box("nk-bar", buttons[verdict]),
            box(
                "nk-tiles",
                *(
                    buttons[one]
                    for one, found in zip(ones, card["verdict"], strict=True)
                    if found == verdict
                ),
            ),
        ).add_class(look)
        for verdict, look in VERDICTS.items()
    ]
    counts = card["verdict"].value_counts()
    said = say("number.list").join(
        say("scorecard.verdict", count=counts.get(verdict, 0), verdict=verdict)
        for verdict in VERDICTS
    )
    return made.laid(
        f"<h3>{say('scorecard.head', count=len(card), verdicts=said)}</h3>",
        *rows,
        box("nk-bar", buttons["all"]),
        made.text("said"),
        made.html("card"),
    )


@cache
def _sentences() -> dict[str, str]:
    """Return claims and theories in the project's own words, by id."""
    claims = pd.read_csv(CLAIMS)
    made = dict(zip(claims["id"], claims["claim"], strict=True))
    return made | {name: about["help"] for name, about in rows("beliefs").items()}


def _texts(card: pd.DataFrame, chosen: str) -> dict[str, str]:
    """Return the texts of a verdict or of one claim, one for each part of the panel."""
    kept = card[(card["verdict"] == chosen) | (card["id"] == chosen) | (chosen == ALL)]
    which = say("scorecard.every") if chosen == ALL else kept["verdict"].iloc[0]
    return {
        "said": say("scorecard.shown", kept=len(kept), count=len(card), which=which),
        "card": _table_html(kept, which),
    }


def _table_html(card: pd.DataFrame, which: str) -> str:
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
    return say("scorecard.theory") if name in rows("beliefs") else name


def _evidence(found: list[dict[Any, Any]]) -> str:
    """Return rows of the historical record as HTML, in a closed section."""
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
