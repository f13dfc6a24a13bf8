"""The scorecard: every claim and theory once, every verdict with evidence that exists."""

import csv

import pytest

import conundrum as nk
from conundrum.panels.scorecard import CLAIMS, VERDICTS, verdicts
from conundrum.tables.settings import rows

CLAIM_IDS = [row["id"] for row in csv.DictReader(CLAIMS.read_text(encoding="utf-8").splitlines())]


def test_every_claim_and_every_theory_has_one_verdict() -> None:
    assert verdicts()["id"].tolist() == [*CLAIM_IDS, *rows("beliefs")]


def test_a_verdict_on_the_world_rests_on_rows() -> None:
    card = verdicts().set_index("id")
    assert [name for name in card.index if not card.loc[name, "evidence"]] == ["D1"]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_button_shows_the_claims_with_that_verdict(verdict: str) -> None:
    shown = nk.scorecard()
    card = verdicts()
    kept = card[card["verdict"] == verdict]
    shown.buttons[verdict].click()
    assert shown.parts["card"].value.count('<th scope="row">') == len(kept) > 0
    assert shown.parts["card"].value.count(f"<td>{verdict}</td>") == len(kept)
    assert shown.parts["said"].text == f"Shown: {len(kept)} of {len(card)}, {verdict}."
    assert shown.buttons[verdict].description.startswith("●")
    shown.buttons["all"].click()
    assert shown.parts["card"].value.count('<th scope="row">') == len(card)


def test_a_tile_stands_at_its_verdict_and_shows_its_claim_alone() -> None:
    shown = nk.scorecard()
    assert [*shown.tiles] == verdicts()["id"].tolist()
    for row in (one for one in shown.children if "nk-verdict" in one._dom_classes):
        head, tiles = row.children
        for tile in tiles.children:
            tile.click()
            assert shown.parts["card"].value.count('<th scope="row">') == 1
            assert (
                f"Shown: 1 of {len(shown.tiles)}, {head.children[0].description}."
                == shown.parts["said"].text
            )
            assert (
                f'<th scope="row">{tile.description.removeprefix("● ")}</th>'
                in shown.parts["card"].value
            )
