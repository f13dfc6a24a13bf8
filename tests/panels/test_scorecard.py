"""The scorecard: every claim and theory once, every verdict with evidence that exists."""

import csv
import re

import pytest
from tests.frozen.showing import within
from tests.reader import marked, press

import conundrum as nk
from conundrum.panels.scorecard import CLAIMS, VERDICTS, verdicts
from conundrum.tables.settings import rows
from conundrum.widgets.buttons import Button

CLAIM_IDS = [row["id"] for row in csv.DictReader(CLAIMS.read_text(encoding="utf-8").splitlines())]


def test_every_claim_and_every_theory_has_one_verdict() -> None:
    assert verdicts()["id"].tolist() == [*CLAIM_IDS, *rows("beliefs")]


def test_a_verdict_on_the_future_rests_on_rows() -> None:
    card = verdicts().set_index("id")
    assert [name for name in card.index if not card.loc[name, "evidence"]] == ["D1"]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_button_shows_the_claims_with_that_verdict(verdict: str) -> None:
    panel = nk.show.scorecard()
    card = verdicts()
    kept = card[card["verdict"] == verdict]
    press(panel, verdict)
    assert panel.parts["card"].value.count('<th scope="row">') == len(kept) > 0
    assert panel.parts["card"].value.count(f"<td>{verdict}</td>") == len(kept)
    assert panel.parts["said"].text == f"Shown: {len(kept)} of {len(card)}, {verdict}."
    assert marked(panel) == [verdict]
    press(panel, "all")
    assert panel.parts["card"].value.count('<th scope="row">') == len(card)


def test_a_tile_stands_at_its_verdict_and_shows_its_claim_alone() -> None:
    panel = nk.show.scorecard()
    rows = [one for one in within(panel) if "nk-verdict" in one._dom_classes]
    told = []
    for row in rows:
        verdict, *tiles = [one for one in within(row) if isinstance(one, Button)]
        for tile in tiles:
            tile.click()
            card, said = panel.parts["card"].value, panel.parts["said"].text
            assert said == f"Shown: 1 of {len(verdicts())}, {verdict.description}."
            told += re.findall('<th scope="row">(.*?)</th>', card)
            assert f"● {told[-1]}" == tile.description
    assert len(told) == len({*told}) == len(verdicts())
