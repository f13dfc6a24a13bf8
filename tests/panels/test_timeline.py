"""One picture of the record: what is drawn is what the tables hold, and it waits for the guess."""

import re

import pytest

import conundrum as nk
from conundrum.charts.evidence.timeline import BAR, FIRST, HIGHEST, council, timeline_svg
from conundrum.charts.evidence.warheads import compared
from conundrum.charts.record_rows import moment
from conundrum.panels.timeline import facts
from conundrum.tables.published import weapons
from conundrum.tables.words import say

BARS = re.compile(rf'<rect x="([\d.]+)%" y="[\d.]+" width="{100 * BAR / 100 / 21:.2f}%"')


def letters(svg: str) -> list[str]:
    """Every text that is written in a picture."""
    return re.findall(r">([^<>]+)</text>", svg)


def test_the_launches_of_each_year_are_written_and_their_sum() -> None:
    every = nk.table("missile_launches").set_index("year")["launches"].loc[FIRST:]
    written = letters(timeline_svg())
    assert [text for text in written if text.isdigit()][: (every > 0).sum()] == [
        str(many) for many in every if many
    ]
    assert f"{every.loc[2007:2017].sum()} launches, 2007 to 2017" in written


def test_a_box_hides_the_launches_until_the_guess_and_nothing_else_moves() -> None:
    before, after = timeline_svg(guessed=False), timeline_svg()
    assert "?" in letters(before)
    assert len(BARS.findall(before)) == 1
    assert {"95", "85", "69"}.isdisjoint(re.findall(r"\d+", " ".join(letters(before))))
    for name in ("tests", "launches"):
        (head,) = (part for part in before.split("<text") if say(f"timeline.{name}") in part)
        assert head in after


def test_every_test_text_and_count_has_its_mark_at_its_date() -> None:
    svg, span = timeline_svg(), 100 / 21
    marks = [float(place) for place in re.findall(r'<svg x="([\d.]+)%"', svg)]
    dates = [*nk.table("nuclear_tests")["date"], *council()["date"]]
    places = [(moment(date) - FIRST) * span for date in dates]
    assert marks[: len(dates)] == pytest.approx(places, abs=0.02)
    assert len(marks) == len(dates) + len(weapons())
    assert weapons()["top"].max() == HIGHEST["warheads"]


def test_h2_beijing_voted_for_every_sanctions_text_and_then_for_no_draft() -> None:
    texts = council()
    adopted = texts[texts["adopted"]]
    assert (adopted["china"] == "yes").all()
    assert adopted["date"].dt.year.between(2006, 2017).all()
    assert "1695" not in set(texts["resolution"])
    assert say("timeline.votes", yes=10, texts=10) in letters(timeline_svg())
    assert set(texts[~texts["adopted"]]["china"]) == {"veto", "abstain"}


def test_h2_it_grew_most_while_most_texts_passed_as_the_surprise_says() -> None:
    launches = nk.table("missile_launches").set_index("year")["launches"]
    years = council().query("adopted")["date"].dt.year
    assert launches.loc[2013:2017].sum() > 5 * launches.loc[2007:2012].sum()
    assert years.between(2013, 2017).sum() == 8


def test_the_last_year_whose_counts_are_compared_has_three_who_count() -> None:
    counts = weapons()
    assert counts[counts["year"] == compared()]["estimator"].nunique() >= 3


def test_its_table_has_a_row_for_each_mark_with_its_source() -> None:
    found = facts()
    years = nk.table("missile_launches").query("year >= @FIRST")
    held = years, nk.table("nuclear_tests"), council(), weapons()
    assert len(found) == sum(map(len, held))
    assert nk.show.timeline().data["Source"].str.len().min() > 0


def test_it_waits_for_the_guess() -> None:
    panel = nk.show.timeline(guess="01.launches", steps="01")
    still = panel.still()
    assert say("waits.says") in still
    assert "95 launches" not in still
    assert "95 launches" in nk.show.timeline().still()
