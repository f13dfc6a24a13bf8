"""Notebook 05 as its readers meet it: other beliefs, and worlds one at a time, by keyboard."""

import re

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import conundrum as nk
from conundrum.widgets.fold import TABLE

from .conftest import Opened, barriers, looks

NOTEBOOK = "05_two_ways_in_concert.ipynb"


@pytest.fixture
def page(opened: Opened) -> Page:
    return opened("lab", NOTEBOOK)


def test_worlds_are_stepped_through_by_keyboard(page: Page) -> None:
    worlds = page.locator(".nk-worlds")
    told = worlds.locator(".nk-story")
    same = nk.worlds("joint cut-off")
    for button in same.acts.values():
        worlds.get_by_role("button", name=button.description).press("Enter")
        button.click()
        expect(told).to_contain_text(f"World {same.world}: ")
        expect(worlds.locator(".nk-status")).to_contain_text(f"In world {same.world} it is")
    stands = int(np.flatnonzero(same.outlook["fallen"][-1] == 0)[0])
    worlds.get_by_role("textbox", name="World", exact=True).fill(f"{stands + 1}")
    worlds.get_by_role("button", name="Show this world").press("Enter")
    expect(told).to_contain_text(f"World {stands + 1}: the regime still stands")
    # The line of warheads ends where the model's does.
    end = f"{same.outlook['warheads'][-1, stands]:.0f}"
    expect(worlds.locator("svg.marks").first.get_by_text(end, exact=True)).to_be_visible()
    worlds.get_by_role("slider").press("End")
    expect(worlds.locator(".nk-status")).to_contain_text("By October 2036 the regime has fallen")


def test_worlds_are_drawn_after_a_guess_by_keyboard(page: Page) -> None:
    drawn = page.locator(".nk-endings")
    draw = drawn.get_by_role("button", name="Draw a world")
    expect(draw).to_be_disabled()
    drawn.get_by_role("button", name="In 7 to 10").press("Enter")
    expect(drawn.get_by_role("button", name="● In 7 to 10")).to_be_visible()
    for many in range(1, 11):
        draw.press("Enter")
        expect(drawn.locator(".nk-chosen")).to_contain_text(f"of your {many} worlds")
        expect(drawn.locator("h3").first).to_contain_text(re.compile(r"World \d+: the regime "))
    expect(drawn.locator(".nk-chosen")).to_contain_text("and in 82 of 100 of all.")
    tallies = drawn.locator(".nk-tally")
    expect(tallies).to_have_text([re.compile("^✕*●*$")] * 3)
    crosses = [said.count("✕") for said in tallies.all_text_contents()]
    for place, many in enumerate(crosses):
        expect(drawn.locator(".nk-life").nth(place)).to_contain_text(f"falls in {many} of your 10")
    assert barriers(page, ".nk-endings") == []
    assert looks(page, ".nk-endings") == []
    # A life ends in a cross where it falls.
    fates = drawn.locator(".nk-fate").all_text_contents()
    shapes = drawn.locator("svg.marks").evaluate_all(
        "all => all.map(one => one.querySelectorAll('.mark-symbol path').length)"
    )
    assert shapes == [int("falls" in fate) for fate in fates]


def warheads(**beliefs: float) -> str:
    opening = nk.simulate(nk.PRESETS["joint opening"], nk.Beliefs(**beliefs))
    return f"{np.median(opening['warheads'][-1]):.0f}"


def test_a_belief_moves_lines_and_table_at_once(page: Page) -> None:
    beside = page.locator(".nk-beside").first
    expect(beside.locator("svg.marks")).to_contain_text(warheads())
    beside.get_by_role("button", name="Growth arms").press("Enter")
    more = warheads(growth_tames=0, growth_arms=1)
    expect(beside.locator("svg.marks")).to_contain_text(more)
    expect(beside.locator("h3").first).to_contain_text(f"{more} warheads")
    opening = beside.locator(".nk-both > div").last.get_by_role("img").first
    expect(opening).to_have_accessible_name(re.compile("Last five years: unclear"))
    beside.get_by_role("button", name=TABLE).press("Enter")
    expect(beside.locator(".nk-balance")).to_contain_text("± unclear")
