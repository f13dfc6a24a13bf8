"""The class's game in a real page: from a link and from a file, desk and room's window."""

import json
import os
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page, expect
from tests.browser.conftest import WAIT, Served, barriers, run_notebook, watched_page
from tests.browser.edition.conftest import files
from tests.browser.firefox import firefox
from tests.quick import widely

from conundrum.page.game import page as written
from conundrum.run.runner import results_of_needs
from conundrum.tables import entries
from conundrum.views.seminar import export, future, rounds
from conundrum.views.seminar.card_changes import card_changes
from conundrum.views.seminar.seats import all_seats, offered
from tools.seminar import draws
from tools.seminar.log import line, read, state

NAME = "the-game.html"
POWERS = {"washington": ("60", "30", "20"), "beijing": ("20", "60", "20")}
OTHERS = ("seoul", "tokyo", "moscow", "pyongyang", "un", "press")
LAPTOP = {"width": 1366, "height": 650}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page as a file."""
    made = tmp_path_factory.mktemp("game")
    (made / NAME).write_text(written(), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with files(folder) as where:
        yield f"{where}/{NAME}"


@contextmanager
def at_desk(browser: Browser, address: str, script: str = "") -> Iterator[Page]:
    """Open the desk as on a small laptop; an error in any of its windows fails the test."""
    with browser.new_context(viewport=LAPTOP, accept_downloads=True) as context:  # type: ignore[arg-type]
        context.set_default_timeout(WAIT)
        if script:
            context.add_init_script(script)
        errors: list[str] = []
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on(
            "console", lambda said: errors.append(said.text) if said.type == "error" else None
        )
        page = context.new_page()
        page.goto(address)
        yield page
        assert errors == []


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    with at_desk(browser, address) as page:
        yield page


def begin(page: Page, name: str = "Class A", draw: str = "7") -> None:
    page.get_by_label("Name of this class or group").fill(name)
    page.get_by_label("Number of the draw").fill(draw)
    page.get_by_role("button", name="Begin the game").click()
    expect(page.locator("#next")).to_be_visible()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def go_to(page: Page, step: str) -> None:
    """Press Next until the room is at a step."""
    for _ in range(8):
        now = page.locator("#next").inner_text()
        page.locator("#next").click()
        if now == f"Next: {step}":
            return
    raise AssertionError(step)


def type_choice(page: Page, seat: str, *typed: str) -> None:
    """Type a choice as a slip has it: three numbers or the name of a move, and Enter."""
    if len(typed) == 1:
        page.locator(f"#{seat}-0").select_option(typed[0])
        page.locator(f"#{seat}-seal").press("Enter")
        return
    for place, number in enumerate(typed):
        page.locator(f"#{seat}-{place}").fill(number)
    page.locator(f"#{seat}-2").press("Enter")


def choose_all(page: Page) -> None:
    """Type the choices of all seats that have not sealed."""
    for seat, typed in POWERS.items():
        if page.locator(f"#{seat}-0").count():
            type_choice(page, seat, *typed)
            if "Is this right?" in reply(page).inner_text():
                page.locator(f"#{seat}-seal").click()
    for seat in OTHERS:
        if page.locator(f"#{seat}-0").count():
            type_choice(page, seat, "wait")


def lives(game: rounds.Game) -> list[Any]:
    """Return what the runs that a game needs lived through, in its own future."""
    return results_of_needs(future.needs(game, draws.future(game["rules"]["seed"])))


def cards() -> list[dict[str, Any]]:
    return list(entries("cards").values())


def reply(page: Page) -> Locator:
    return page.locator("#reply")


def room_of(page: Page) -> Page:
    with page.context.expect_page() as opened:
        press(page, "Open the room's window")
    return opened.value


def sees(room: Page, words: str) -> None:
    expect(room.locator(".nk-view")).to_contain_text(words)


def log_of(page: Page) -> bytes:
    with page.expect_download() as saved:
        press(page, "Save the log")
    return Path(saved.value.path()).read_bytes()


def open_log(page: Page, text: bytes, name: str = "class.jsonl") -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text}
    )


def shown(page: Page) -> str:
    return page.locator("#small").inner_text()


def type_what_is_wrong_and_mend_it(desk: Page) -> None:
    """Keep a guess of Seoul; mistype Washington's choice, see what is said, and seal it."""
    desk.locator("#seoul-heads").fill("34")
    desk.locator("#seoul-heads").press("Tab")
    expect(reply(desk)).to_have_text("Guess kept: Seoul, 34.")

    type_choice(desk, "washington", "60", "300", "20")
    expect(reply(desk)).to_contain_text("Washington, Engagement must be a number from 0 to 100")
    expect(desk.locator("#washington-1")).to_have_value("300")
    expect(desk.locator("#washington-1")).to_be_focused()
    desk.locator("#washington-1").fill("30")
    desk.locator("#washington-1").press("Enter")
    expect(reply(desk)).to_contain_text("Sealed for Washington: Sanctions 60")
    expect(desk.locator("#beijing-0")).to_be_focused()


def debrief(desk: Page, room: Page) -> None:
    """Go through the debrief to its end, and one part back, where the class votes."""
    go_to(desk, "debrief 5 of 5, to close")
    sees(room, "What would you have to believe to choose differently?")
    press(desk, "Show the step before")
    desk.locator("#press-hands").fill("14")
    desk.locator("#press-of").fill("20")
    desk.locator("#press-of").press("Enter")
    sees(room, "14 of 20")


def test_a_game_is_played_from_the_first_word_to_the_end(
    desk: Page, browser: Browser, address: str
) -> None:
    begin(desk)
    room = room_of(desk)
    sees(room, "Can two powers that disagree act in concert?")
    go_to(desk, "Talk")
    sees(room, "to talk")

    type_what_is_wrong_and_mend_it(desk)
    sees(room, "Still to seal: 7")

    desk.get_by_role("button", name="Tokyo is absent").click()
    sees(room, "absent: a power does as in 2016, others wait")
    choose_all(desk)
    desk.get_by_role("button", name="Tokyo is here").click()
    type_choice(desk, "tokyo", "offer")
    desk.get_by_role("button", name="Change the choice of Seoul").click()
    type_choice(desk, "seoul", "aid")

    desk.reload()
    expect(desk.get_by_text("✓ sealed")).to_have_count(8)
    expect(desk.locator("#seoul-heads")).to_have_value("34")
    go_to(desk, "Seal")
    go_to(desk, "Reveal")
    sees(room, "Seoul sends food and medicine.")
    for _ in range(2):
        press(desk, "Take back: Round 1 revealed")
    sees(room, "All 8 seats have sealed.")
    go_to(desk, "Reveal")
    go_to(desk, "Say")
    sees(room, "The regime stands in October 2020.")

    for _ in range(2):
        go_to(desk, "Seal")
        choose_all(desk)
        go_to(desk, "Say")
    go_to(desk, "Write")
    sees(room, "What surprised you?")
    go_to(desk, "The end")
    sees(room, "the guesses beside what happened")
    verdict = room.get_by_role("heading").inner_text()
    debrief(desk, room)
    assert shown(desk) == room.locator(".nk-view").inner_text()

    log = log_of(desk)
    found = state(log)
    assert found["faults"] == []
    assert rounds.over(found["game"])
    heads = round(future.story(found["game"], lives(found["game"]))["now"]["warheads"])
    assert verdict == f"The regime stands, with {heads} warheads."

    with at_desk(browser, address) as other:
        open_log(other, log)
        expect(reply(other)).to_contain_text("The game of Class A goes on here")
        assert shown(other) == shown(desk)
        assert log_of(other) == log


def test_a_choice_that_is_changed_holds_the_reveal_back_also_after_a_reload(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Seal")
    choose_all(desk)
    desk.get_by_role("button", name="Change the choice of Beijing").click()
    desk.locator("#seoul-heads").fill("34")
    desk.locator("#seoul-heads").press("Tab")
    expect(reply(desk)).to_have_text("Guess kept: Seoul, 34.")
    for _ in range(2):
        expect(desk.get_by_text("The choice of Beijing is being changed.")).to_be_visible()
        expect(desk.locator("#next")).to_have_count(0)
        assert "Still to seal: 1" in shown(desk)
        desk.reload()
    press(desk, "Another game")
    press(desk, "Rehearse")
    press(desk, "End the rehearsal")
    press(desk, "Keep the old choice")
    assert "All 8 seats have sealed." in shown(desk)
    desk.reload()
    go_to(desk, "Reveal")


def test_the_rest_is_sealed_only_once_no_row_is_half_typed(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Seal")
    type_choice(desk, "beijing", "100", "100", "0")
    desk.locator("#seoul-0").select_option("aid")
    press(desk, "Seal the rest as before")
    expect(reply(desk)).to_contain_text("Seal the typed choice first: Beijing, Seoul.")
    expect(desk.locator("#beijing-1")).to_have_value("100")
    desk.locator("#line").fill("S aid")
    press(desk, "Enter")
    desk.locator("#line").fill("B =")
    press(desk, "Enter")
    press(desk, "Seal the rest as before")
    expect(desk.get_by_text("✓ sealed")).to_have_count(8)
    press(desk, "Take back: 6 seats sealed as before")
    expect(desk.get_by_text("✓ sealed")).to_have_count(2)


def test_a_guess_that_is_not_kept_says_so_in_its_row_and_holds_the_reveal(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Seal")
    choose_all(desk)
    for seat, typed in (("tokyo", "fourteen"), ("seoul", "900"), ("moscow", "34")):
        desk.locator(f"#{seat}-heads").fill(typed)
        desk.locator(f"#{seat}-heads").press("Tab")
    expect(reply(desk)).to_contain_text("Guess kept: Moscow, 34.")
    rows = desk.locator(".row")
    expect(rows.filter(has_text="Tokyo").locator(".refused")).to_contain_text("you gave 'fourteen'")
    expect(rows.filter(has_text="Seoul").locator(".refused")).to_contain_text("Is this right?")
    desk.locator("#next").click()
    expect(reply(desk)).to_contain_text("is not kept yet, so nothing was revealed: Seoul, Tokyo.")
    expect(desk.locator("#seoul-heads")).to_be_focused()
    desk.locator("#seoul-heads").press("Enter")
    desk.locator("#tokyo-heads").fill("")
    desk.locator("#tokyo-heads").press("Tab")
    expect(desk.locator(".row .refused")).to_have_count(0)
    go_to(desk, "Reveal")


def test_a_game_that_is_begun_beside_another_window_is_led_from_here(desk: Page) -> None:
    press(desk, "Rehearse")
    other = desk.context.new_page()
    other.goto(desk.url)
    name = other.get_by_label("Name of this class or group")
    name.fill("Class C")
    press(desk, "End the rehearsal")
    begin(desk)
    go_to(desk, "Card")
    expect(name).to_have_value("Class C")
    begin(other, "Class C")
    go_to(other, "Card")
    expect(desk.get_by_text("This game is led in another window")).to_be_visible()


HEARD = """() => {
  globalThis.heard = [];
  const hear = ({ data }) => heard.push(JSON.stringify(data));
  addEventListener("message", hear);
  new BroadcastChannel("conundrum game").onmessage = hear;
}"""


def test_what_is_sealed_is_not_in_the_rooms_window(desk: Page) -> None:
    begin(desk)
    room = room_of(desk)
    go_to(desk, "Talk")
    type_choice(desk, "seoul", "aid")
    sees(room, "Still to seal: 7")
    room.evaluate(HEARD)
    type_choice(desk, "tokyo", "bans")
    sees(room, "Still to seal: 6")
    told = room.evaluate("[document.getElementById('game').innerHTML, ...heard].join()")
    assert "nk-sealing" in told
    assert not re.search("food and medicine|tightens|NKT", told)


NO_CHANNEL = "delete globalThis.BroadcastChannel;"


@pytest.mark.parametrize("script", ["", NO_CHANNEL], ids=["as it is", "no channel"])
def test_from_a_file_both_windows_go_together(browser: Browser, folder: Path, script: str) -> None:
    with at_desk(browser, (folder / NAME).as_uri(), script) as desk:
        begin(desk)
        room = room_of(desk)
        go_to(desk, "Guess")
        sees(room, "How many warheads will North Korea have in 2020?")
        desk.reload()
        go_to(desk, "Talk")
        sees(room, "to talk")
        room.reload()
        sees(room, "to talk")


def test_two_windows_of_the_desk_cannot_write_over_each_other(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Talk")
    other = desk.context.new_page()
    other.goto(desk.url)
    type_choice(other, "seoul", "aid")
    expect(desk.get_by_text("This game is led in another window")).to_be_visible()
    press(desk, "Lead it from here")
    expect(desk.get_by_text("✓ sealed")).to_have_count(1)
    expect(other.get_by_text("This game is led in another window")).to_be_visible()
    type_choice(desk, "tokyo", "bans")
    assert len(state(log_of(desk))["game"]["sealed"]) == 2


def test_a_game_is_removed_once_that_was_confirmed(desk: Page) -> None:
    begin(desk)
    press(desk, "Another game")
    desk.once("dialog", lambda asks: asks.dismiss())
    press(desk, "Remove")
    expect(desk.locator(".kept li")).to_have_count(1)
    desk.once("dialog", lambda asks: asks.accept())
    press(desk, "Remove")
    expect(desk.locator(".kept li")).to_have_count(0)
    desk.reload()
    expect(desk.get_by_role("button", name="Begin the game")).to_be_visible()
    assert not desk.locator(".kept li").count()


def test_a_game_is_begun_and_gone_on_with_by_keys_alone(desk: Page) -> None:
    expect(desk.get_by_label("Name of this class or group")).to_be_focused()
    desk.keyboard.type("Class K")
    desk.keyboard.press("Enter")
    for step in ("Sheets", "Card", "Guess", "Talk"):
        expect(desk.locator("#next")).to_have_text(f"Next: {step}")
        expect(desk.locator("#next")).to_be_focused()
        desk.keyboard.press("Enter")
    press(desk, "Stop the clock")
    expect(desk.locator("#next")).to_be_focused()


def test_the_line_has_keys_while_it_is_empty(desk: Page) -> None:
    begin(desk)
    desk.locator("#line").focus()
    for step in ("Card", "Guess", "Talk", "Seal"):
        desk.keyboard.press("Space")
        expect(desk.locator("#next")).to_have_text(f"Next: {step}")
    desk.keyboard.press(".")
    expect(desk.get_by_role("button", name="Start the clock")).to_be_visible()
    desk.keyboard.press("+")
    expect(desk.get_by_text("Talk: 6 minutes")).to_be_visible()
    desk.keyboard.type("S aid .")
    expect(desk.locator("#line")).to_have_value("S aid .")
    desk.keyboard.press("Enter")
    expect(reply(desk)).to_contain_text("Sealed for Seoul")
    expect(desk.locator("#line")).to_have_value("")
    expect(desk.locator("#line")).to_be_focused()


def test_a_question_mark_opens_the_help_and_moves_nothing(desk: Page) -> None:
    begin(desk)
    before = desk.locator("#line").bounding_box()
    desk.locator("#line").fill("?")
    desk.locator("#line").press("Enter")
    expect(desk.get_by_text("S aid, S projects")).to_be_visible()
    expect(desk.locator("#line")).to_have_value("")
    assert desk.locator("#line").bounding_box() == before


def test_one_list_lies_over_the_desk_and_escape_or_a_click_elsewhere_closes_it(desk: Page) -> None:
    begin(desk)
    keys, sheets = (desk.locator(f"details.help{one}") for one in (":not(.wide)", ".wide"))
    keys.locator("summary").click()
    sheets.locator("summary").click()
    expect(keys).not_to_have_attribute("open", "")
    sheets.locator("a, button").first.focus()
    desk.keyboard.press("Escape")
    expect(sheets).not_to_have_attribute("open", "")
    expect(sheets.locator("summary")).to_be_focused()
    sheets.locator("summary").click()
    desk.locator("#line").click()
    expect(sheets).not_to_have_attribute("open", "")


def test_a_link_to_another_seat_shows_it_in_the_same_window(desk: Page, address: str) -> None:
    desk.goto(f"{address}#seat=seoul&rounds=3&years=4")
    expect(desk.get_by_role("heading", name="Seoul", level=2)).to_be_visible()
    expect(desk.get_by_text("Cut along the dashed lines")).to_be_hidden()
    desk.evaluate("location.hash = 'seat=tokyo&rounds=3&years=4'")
    expect(desk.get_by_role("heading", name="Tokyo", level=2)).to_be_visible()


FULL = """
if (location.protocol === "http:" && !localStorage.filled) {
  localStorage.filled = "yes";
  let text = "";
  for (let size = 2 ** 22; size > 9; size /= 2) {
    const more = "x".repeat(size);
    try {
      localStorage.text = text + more;
      text += more;
    } catch { /* there is room for less only */ }
  }
  localStorage.text = text.slice(ROOM);
}
"""


@contextmanager
def full_desk(browser: Browser, address: str, room: int) -> Iterator[Page]:
    """Open the desk in a browser that has room for a few more letters only."""
    with at_desk(browser, address, FULL.replace("ROOM", str(room))) as page:
        yield page


@pytest.mark.parametrize("room", [0, 300, 1500], ids=["no room", "at once", "later"])
def test_where_a_browser_is_full_the_game_goes_on_and_says_so(
    browser: Browser, address: str, room: int
) -> None:
    with full_desk(browser, address, room) as desk:
        full = reply(desk).get_by_text("This browser has no room for the last act")
        warns = desk.get_by_role("alert").get_by_text("This browser stores nothing more")
        expect(warns).to_have_count(0 if room else 1)
        begin(desk)
        told = full.count() + (room == 0)
        assert told == (room < 1500)
        go_to(desk, "Talk")
        for heads in range(10):
            desk.locator("#tokyo-heads").fill(str(heads))
            desk.locator("#tokyo-heads").press("Tab")
            told += full.count()
        assert told == 1, "it is said once"
        type_choice(desk, "seoul", "aid")
        expect(reply(desk)).to_contain_text("Sealed for Seoul")
        expect(desk.get_by_text("This browser does not store the last acts")).to_be_visible()
        assert "choose" in {act["act"] for act in read(log_of(desk))[0]}


def test_a_full_browser_keeps_the_game_through_another_one_and_asks_before_it_closes(
    browser: Browser, address: str
) -> None:
    with full_desk(browser, address, 1500) as desk:
        begin(desk)
        go_to(desk, "Talk")
        for seat in OTHERS:
            type_choice(desk, seat, "wait")
        log = log_of(desk)
        press(desk, "Another game")
        expect(desk.get_by_role("alert")).to_contain_text("This browser stores nothing more")
        begin(desk, "Class B", "8")
        press(desk, "Another game")
        first = desk.get_by_role("listitem").filter(has_text="Class A")
        with desk.expect_download() as saved:
            first.get_by_role("button", name="Save the log").click()
        assert Path(saved.value.path()).read_bytes() == log
        first.get_by_role("button", name="Go on with this game").click()
        expect(desk.get_by_text("✓ sealed")).to_have_count(len(OTHERS))
        asked: list[str] = []

        def stay(asks: Dialog) -> None:
            asked.append(asks.type)
            asks.dismiss()

        desk.once("dialog", stay)
        desk.evaluate("location.reload()")
        type_choice(desk, "beijing", "20", "60", "20")
        expect(desk.get_by_text("✓ sealed")).to_have_count(len(OTHERS) + 1)
        assert asked == ["beforeunload"]


def test_once_there_is_room_again_all_is_stored(browser: Browser, address: str) -> None:
    with full_desk(browser, address, 1500) as desk:
        for table in ("Class A", "Class B"):
            begin(desk, table)
            go_to(desk, "Talk")
            choose_all(desk)
            press(desk, "Another game")
        desk.evaluate("delete localStorage.text")
        desk.once("dialog", lambda asks: asks.accept())
        old = desk.get_by_role("listitem").filter(has_text="Class B")
        old.get_by_role("button", name="Remove").click()
        expect(desk.get_by_role("listitem")).to_have_count(1)
        desk.reload()
        press(desk, "Go on with this game")
        expect(desk.get_by_text("✓ sealed")).to_have_count(8)


@pytest.mark.parametrize(
    "change",
    [
        "localStorage['conundrum desk'] = 'another'",
        "localStorage[localStorage['conundrum game in play']] += '\\n'",
    ],
    ids=["another leads", "another wrote"],
)
def test_nothing_is_done_where_another_window_was_there_first(desk: Page, change: str) -> None:
    begin(desk)
    go_to(desk, "Talk")
    kept = "localStorage[localStorage['conundrum game in play']]"
    # Of what a window does itself it hears nothing.
    desk.evaluate(change)
    before = desk.evaluate(kept)
    type_choice(desk, "seoul", "aid")
    expect(reply(desk)).to_contain_text("Another window has gone on with this game")
    assert desk.evaluate(kept) == before


def test_another_game_loses_nothing_and_clears_the_room(desk: Page) -> None:
    begin(desk)
    room = room_of(desk)
    go_to(desk, "Talk")
    type_choice(desk, "seoul", "aid")
    press(desk, "Another game")
    sees(room, "The game has not begun.")
    expect(desk.get_by_text("The draw of the last game had the number 7.")).to_be_visible()
    begin(desk, "Class B", "8")
    expect(desk.get_by_text("Class B, round 1 of 3")).to_be_visible()
    press(desk, "Another game")
    first = desk.get_by_role("listitem").filter(has_text="Class A")
    first.get_by_role("button", name="Go on with this game").click()
    expect(desk.get_by_text("✓ sealed")).to_have_count(1)


def test_a_rehearsal_leaves_no_trace(desk: Page) -> None:
    press(desk, "Rehearse")
    go_to(desk, "Talk")
    choose_all(desk)
    go_to(desk, "Seal")
    go_to(desk, "Reveal")
    press(desk, "End the rehearsal")
    expect(desk.get_by_role("button", name="Begin the game")).to_be_visible()
    kept = desk.evaluate("Object.keys(localStorage).filter((name) => /game \\d/.test(name))")
    assert kept == []
    begin(desk)
    go_to(desk, "Talk")
    expect(desk.get_by_text("Class A, round 1 of 3")).to_be_visible()


NOTHING_KEPT = """
Object.defineProperty(globalThis, "localStorage", { get() { throw new Error("no storage"); } });
"""


def test_a_browser_that_keeps_nothing_says_so_before_the_game(
    browser: Browser, address: str
) -> None:
    with at_desk(browser, address, NOTHING_KEPT) as desk:
        expect(desk.get_by_role("alert")).to_contain_text("This browser stores nothing more")
        begin(desk)
        go_to(desk, "Talk")
        type_choice(desk, "seoul", "aid")
        expect(desk.get_by_text("save the log after each round")).to_be_visible()
        assert len(read(log_of(desk))[0]) == 6


IN_A_FILE = """
globalThis.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
"""
IN_IT = """async () => {
  const folder = await navigator.storage.getDirectory();
  for await (const [, file] of folder.entries()) return (await file.getFile()).text();
}"""


def test_the_log_goes_to_a_file_by_itself_once_one_was_chosen(
    browser: Browser, address: str
) -> None:
    with at_desk(browser, address, IN_A_FILE) as desk:
        begin(desk)
        assert not desk.get_by_role("button", name="Keep the log in a file").count()
        go_to(desk, "Seal")
        choose_all(desk)
        go_to(desk, "Reveal")
        press(desk, "Keep the log in a file")
        expect(reply(desk)).to_contain_text(
            "From now on, each act of the game is written into Class-A-"
        )
        go_to(desk, "Say")
        expect(desk.get_by_text("and in the file Class-A-")).to_be_visible()
        log = log_of(desk)
        for _ in range(100):
            if desk.evaluate(IN_IT) == log.decode():
                return
            desk.wait_for_timeout(50)
        raise AssertionError(desk.evaluate(IN_IT))


def test_a_log_that_is_opened_goes_on_from_its_own_game_and_from_no_other(desk: Page) -> None:
    begin(desk)
    first = log_of(desk)
    go_to(desk, "Talk")
    rules = {"rounds": 3, "years": 4, "seed": 7, "seats": [], "deck": ["flood"]}
    rules |= {"model": 2, "goals": 2}
    north, south = (
        line({"n": 1, "act": "begin", "rules": {"table": table, **rules}})
        for table in ("North", "South")
    )
    longer = north + line({"n": 2, "act": "headline", "text": "Yes"})
    games = desk.locator(".kept li")
    # An older log of a game stands beside that game, since nothing is to be lost.
    for log, count in ((north, 2), (north, 2), (longer, 2), (south, 3), (first, 4)):
        press(desk, "Another game")
        open_log(desk, log)
        expect(reply(desk)).to_contain_text("goes on here")
        press(desk, "Another game")
        expect(games).to_have_count(count)
        press(desk, "Back to the game")


WRONG = {
    "text": b"Dear class,\n",
    "nothing": b"",
    "rules": line({"n": 1, "act": "begin", "rules": {"table": "A"}}),
    "rounds": line(
        {
            "n": 1,
            "act": "begin",
            "rules": {"table": "A", "rounds": 99, "years": 4, "seed": 7, "seats": []},
        }
    ),
    "newer": line(
        {
            "n": 1,
            "act": "begin",
            "rules": {
                **{"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": []},
                **{"model": 99, "goals": 99},
            },
        }
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_file_that_is_no_log_is_refused_and_the_game_stays(desk: Page, wrong: str) -> None:
    begin(desk)
    go_to(desk, "Talk")
    press(desk, "Another game")
    open_log(desk, WRONG[wrong], "notes.txt")
    expect(reply(desk)).to_contain_text("notes.txt is not the log of a game")
    press(desk, "Back to the game")
    expect(desk.locator("#seoul-0")).to_be_visible()


def test_a_damaged_line_is_named_and_the_rest_goes_on(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Talk")
    type_choice(desk, "seoul", "aid")
    type_choice(desk, "tokyo", "bans")
    lines = log_of(desk).splitlines(keepends=True)
    lines[5] = lines[5].replace(b"choose", b"chose!")
    press(desk, "Another game")
    open_log(desk, b"".join(lines))
    expect(desk.get_by_text("Line 6 of the log is damaged and was left out")).to_be_visible()
    expect(desk.get_by_text("✓ sealed")).to_have_count(1)


def test_a_log_of_the_kernel_goes_on_in_the_page(desk: Page) -> None:
    rules = {
        "table": "B",
        "rounds": 3,
        "years": 4,
        "seed": 7,
        "seats": ["seoul"],
        "deck": ["flood"],
    }
    log = b"".join(
        [
            line({"n": 1, "act": "begin", "rules": {**rules, "model": 2, "goals": 2}}),
            line({"n": 2, "act": "headline", "text": "Ärger, 1.0"}),
            line(
                {
                    "n": 3,
                    "act": "reveal",
                    "round": 1,
                    "choices": {"washington": [1.0, 0.5, 0.0]},
                    "card": "flood",
                }
            ),
        ]
    )
    open_log(desk, log)
    expect(desk.get_by_text("B, round 1 of 3")).to_be_visible()
    assert log_of(desk) == log
    go_to(desk, "Say")
    now = log_of(desk)
    assert now.startswith(log)
    assert json.loads(now.splitlines()[3])["n"] == 4
    assert read(now)[1] == []


def test_a_log_of_the_first_version_goes_on_with_its_own_deck(desk: Page) -> None:
    first = {"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": []}
    open_log(desk, line({"n": 1, "act": "begin", "rules": first}))
    go_to(desk, "Seal")
    press(desk, "Seal the rest as before")
    go_to(desk, "Reveal")
    found = state(log_of(desk))
    assert found["game"]["card"] == rounds.card_of(found["game"]["rules"], 2)
    assert found["faults"] == []
    expect(desk.get_by_text("The game now has the goals")).to_be_visible()


def test_a_choice_whose_seal_is_broken_is_named(desk: Page) -> None:
    rules = {"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": []}
    begins = line({"n": 1, "act": "begin", "rules": rules})
    open_log(desk, begins + line({"n": 2, "act": "choose", "sealed": "NKTG-1234"}))
    expect(desk.get_by_text("Line 2 of the log is damaged and was left out")).to_be_visible()
    expect(desk.locator("#washington-0")).to_be_visible()


OLD = sorted((Path(__file__).parents[1] / "old" / "given" / "logs").glob("*.jsonl"))


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_a_log_that_was_ever_written_says_the_same_in_the_page(desk: Page, file: Path) -> None:
    told = state(file.read_bytes())
    game = told["game"]
    open_log(desk, file.read_bytes(), file.name)
    expect(reply(desk)).to_contain_text("goes on here")
    assert desk.locator("header li:not(.help li)").all_inner_texts() == told["faults"]
    if not game["played"]:
        return
    with desk.expect_download() as saved:
        press(desk, "Save a table")
    ours = Path(saved.value.path()).read_bytes().decode()
    assert ours == export.csv(game, lives(game))


IN_SIGHT = """() => {
  const seen = (one) => {
    const { top, bottom, left, right, height } = one.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
  };
  return [...document.querySelectorAll(".seats .row, #reply, #next, #small")]
    .filter((one) => !seen(one)).map((one) => one.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("step", ["Guess", "Talk", "Seal"])
def test_seats_reply_and_next_step_are_in_sight_on_a_small_laptop(desk: Page, step: str) -> None:
    begin(desk)
    go_to(desk, step)
    type_choice(desk, "washington", "0.5", "30", "20")
    expect(reply(desk)).to_contain_text("Is this right?")
    assert desk.evaluate(IN_SIGHT) == []
    assert desk.evaluate("document.documentElement.scrollWidth") <= LAPTOP["width"]


def test_a_card_that_is_read_out_leaves_the_seats_in_sight(desk: Page) -> None:
    begin(desk)
    go_to(desk, "Seal")
    press(desk, "Seal the rest as before")
    go_to(desk, "Card")
    longest = max(cards(), key=lambda card: len(card["text"]) + len(card["question"]))
    said = f"<p>{longest['text']} <b>{longest['question']}</b></p>"
    desk.locator("blockquote p").last.evaluate("(told, html) => { told.outerHTML = html; }", said)
    expect(desk.get_by_text(longest["question"])).to_be_visible()
    assert desk.evaluate(IN_SIGHT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_shuts_anybody_out(desk: Page, scheme: Literal["light", "dark"]) -> None:
    desk.emulate_media(color_scheme=scheme)
    light = desk.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert light == (scheme == "light")
    assert barriers(desk, "body") == []
    begin(desk)
    room = room_of(desk)
    room.emulate_media(color_scheme=scheme)
    for step in ("Talk", "Seal"):
        go_to(desk, step)
        assert barriers(desk, "body") == []
    choose_all(desk)
    for step in ("Reveal", "Say"):
        go_to(desk, step)
        sees(room, "Round 1 of 3")
        assert barriers(room, "body") == []


OUT_OF_PLACE = """() => {
  const view = document.querySelector("#large .nk-view");
  const { bottom, right, width } = view.getBoundingClientRect();
  const faults = [];
  for (const one of view.querySelectorAll("*")) {
    if (one.closest(".nk-unseen, svg svg") || !one.checkVisibility()) continue;
    const box = one.getBoundingClientRect();
    const letters = parseFloat(getComputedStyle(one).fontSize) * 1280 / width;
    const own = [...one.childNodes].some((held) => held.nodeType === 3 && held.textContent.trim());
    const main = one.closest("svg") ? null : one.closest("main");
    // The box of a line goes a little beyond its letters.
    const end = main ? main.getBoundingClientRect().bottom + 2 : bottom;
    if (box.bottom > end + 1 || box.right > right + 1) {
      faults.push(`beyond by ${Math.round(box.bottom - end)}: ${one.textContent}`);
    }
    if (own && !one.closest("svg") && letters < 27.5) faults.push(`small: ${one.textContent}`);
  }
  return faults;
}"""


def test_every_card_fits_the_rooms_window_below_the_longest_headline(desk: Page) -> None:
    begin(desk)
    room = room_of(desk)
    room.set_viewport_size({"width": 1280, "height": 720})
    desk.get_by_label("Words").fill(
        "Both powers were never so near. " * 3 + "So say they, at least"
    )
    go_to(desk, "Seal")
    press(desk, "Seal the rest as before")
    go_to(desk, "Say")
    press(desk, "Keep")
    sees(room, "So say they")
    assert room.evaluate(OUT_OF_PLACE) == []
    go_to(desk, "Card")
    sees(room, "Listen to the card")
    for card in cards():
        told = [card["title"], card["text"], " ".join(card_changes(card)), card["question"]]
        places = room.locator(".nk-card :is(h2, p)")
        for place, words in enumerate(told):
            places.nth(place).evaluate("(told, words) => { told.textContent = words; }", words)
        assert room.evaluate(OUT_OF_PLACE) == [], card["title"]
    go_to(desk, "Talk")
    sees(room, "to talk")
    for card in cards():
        told = [card["title"], card["question"], " ".join(card_changes(card))]
        places = room.locator(".nk-split :is(h2, p)")
        for place, words in enumerate(told):
            places.nth(place).evaluate("(told, words) => { told.textContent = words; }", words)
        assert room.evaluate(OUT_OF_PLACE) == [], card["title"]


@pytest.mark.parametrize("size", widely([(1280, 720), (1920, 1080)], [(1280, 720)]))
def test_the_rooms_window_fits_at_each_step(desk: Page, size: tuple[int, int]) -> None:
    begin(desk)
    room = room_of(desk)
    room.set_viewport_size({"width": size[0], "height": size[1]})
    desk.get_by_label("Words").fill("Both powers say that they were never so near, and mean it")
    press(desk, "Keep")
    expect(desk.get_by_label("Words")).to_have_value("")
    for seat in ("washington", "un"):
        desk.get_by_label("Note").select_option(f"name {seat}")
        desk.get_by_label("Words").fill("The team that sits beside the window now")
        press(desk, "Keep")
    for step in ("Card", "Guess", "Talk", "Seal"):
        go_to(desk, step)
        expect(room.locator("footer b")).to_have_text(step)
        assert room.evaluate(OUT_OF_PLACE) == [], step
    desk.get_by_role("button", name="Tokyo is absent").click()
    press(desk, "Seal the rest as before")
    for step in ("Reveal", "Say"):
        go_to(desk, step)
        expect(room.locator("header")).to_contain_text("chose" if step == "Reveal" else "brought")
        assert room.evaluate(OUT_OF_PLACE) == [], step
    press(desk, "End after this round")
    go_to(desk, "The end")
    expect(room.locator("header")).to_contain_text("the guesses")
    assert room.evaluate(OUT_OF_PLACE) == []


PROMISE = (
    "Half of what we press with is lifted by the next round, "
    "if the others at this table stay as they are now, we say"
)
"""As long as a promise may be, but for a few letters."""


@pytest.mark.parametrize("size", [(1366, 650), (1920, 1080), (1024, 768)], ids=str)
def test_all_that_the_last_round_brought_fits_the_window(desk: Page, size: tuple[int, int]) -> None:
    """Where the regime stands, where it fell, and where it would have fallen as in 2016."""
    for seed, share, verdict in (
        (7, 0.9, "stands in October 2028"),
        (1, 1.0, "fell in"),
        (14, 0.3, "the regime would have fallen"),
    ):
        open_log(desk, a_log(f"Draw {seed}", 3, seed, share=share, headline=PROMISE))
        room = room_of(desk)
        room.set_viewport_size({"width": size[0], "height": size[1]})
        go_to(desk, "Say")
        sees(room, verdict)
        sees(room, "no number measures what it wants")
        assert room.evaluate(OUT_OF_PLACE) == [], verdict
        cut = (
            "[...document.querySelectorAll('main')].filter((m) => m.scrollHeight > m.clientHeight)"
        )
        assert room.evaluate(f"{cut}.length") == 0, verdict
        go_to(desk, "The end")
        assert room.evaluate(OUT_OF_PLACE) == [], verdict
        room.close()
        press(desk, "Another game")


def a_log(
    table: str,
    rounds: int,
    seed: int,
    promises: int = 0,
    share: float = 1.0,
    headline: str = "",
) -> bytes:
    """The log of a game that is over, in which both powers chose the same at each end."""
    years = min(20 // rounds, 4)
    rules = {"table": table, "rounds": rounds, "years": years, "seed": seed, "model": 2, "goals": 2}
    rules |= {"seats": all_seats(), "deck": ["flood", "election"]}
    acts: list[dict[str, object]] = [{"act": "begin", "rules": rules}]
    for number in range(1, rounds + 1):
        acts += [{"act": "promise", "seat": "un", "text": PROMISE}] * promises
        shares = [share, 1 - share, 0.125]
        choices = {"washington": shares, "beijing": shares, "seoul": "aid"}
        card = "flood" if number < rounds else ""
        acts.append({"act": "reveal", "round": number, "choices": choices, "card": card})
    if headline:
        acts.append({"act": "headline", "text": headline})
    return b"".join(line({"n": n, **act}) for n, act in enumerate(acts, start=1))


@pytest.mark.parametrize(
    ("rounds", "seed", "promises", "verdict"),
    [(3, 7, 2, "The regime stands"), (10, 7, 0, "The regime stands"), (5, 4, 1, "The regime fell")],
)
def test_the_debrief_fits_the_window_in_large_letters(
    desk: Page, rounds: int, seed: int, promises: int, verdict: str
) -> None:
    open_log(desk, a_log("Class A", rounds, seed, promises))
    room = room_of(desk)
    room.set_viewport_size({"width": 1280, "height": 720})
    go_to(desk, "The end")
    for part, words in enumerate(("promised", verdict, "mattered", "wanted", "believe"), start=1):
        desk.locator("#next").click()
        expect(room.get_by_role("heading", level=2)).to_contain_text(words)
        assert room.evaluate(OUT_OF_PLACE) == [], part
        while desk.locator("#next").get_by_text("more promises").count():
            before = room.locator(".nk-view").inner_text()
            desk.locator("#next").click()
            expect(room.locator(".nk-view")).not_to_have_text(before)
            assert room.evaluate(OUT_OF_PLACE) == [], part
    press(desk, "Show the step before")
    desk.get_by_role("button", name="Show the goals of United Nations").click()
    sees(room, "The United Nations: did this seat reach these goals?")
    assert room.evaluate(OUT_OF_PLACE) == []


def test_the_table_to_take_away_is_written_as_python_writes_it(desk: Page) -> None:
    log = a_log("Class A", 3, 7, promises=1)
    open_log(desk, log)
    with desk.expect_download() as saved:
        press(desk, "Save a table")
    game = state(log)["game"]
    assert Path(saved.value.path()).read_bytes() == export.csv(game, lives(game)).encode()


def test_games_of_one_browser_are_compared_with_the_numbers_of_the_window(desk: Page) -> None:
    heads = []
    for table, share in (("Class A", 1.0), ("Class B", 0.3)):
        log = a_log(table, 3, 7, share=share)
        open_log(desk, log)
        game = state(log)["game"]
        heads.append(round(future.story(game, lives(game))["now"]["warheads"]))
        press(desk, "Another game")
    desk.get_by_text("Compare these games").click()
    beside = desk.get_by_role("region", name="Classes side by side")
    expect(beside.get_by_role("columnheader")).to_have_text(["A · Class A", "B · Class B"])
    row = beside.get_by_role("row").filter(has_text="Warheads")
    told = row.get_by_role("cell").all_inner_texts()
    assert [text.partition(" ")[0] for text in told] == [str(number) for number in heads]
    assert barriers(desk, "body") == []


@pytest.mark.parametrize("count", [2, 4])
def test_the_next_class_plays_the_same_and_the_room_sees_both(desk: Page, count: int) -> None:
    name = "The class of Tuesday morning, at ten past"
    for share, rounds_played in ((0.3, 3), (0.6, 3), (1.0, 5))[1 - count :]:
        open_log(desk, a_log(name[: 40 - rounds_played], rounds_played, 4, share=share))
        press(desk, "Another game")
    press(desk, "Back to the game")
    go_to(desk, "The end")
    desk.get_by_label("Name of the next class").fill("Tuesday, the second")
    press(desk, "Play it again with the next class")
    expect(reply(desk)).to_contain_text("the page leaves the game that is open")
    press(desk, "Play it again with the next class")
    expect(reply(desk)).to_contain_text("for Tuesday, the second.")
    expect(reply(desk)).to_contain_text("the same as in the game before (4)")
    begins = [json.loads(line) for line in log_of(desk).splitlines()]
    assert begins[0]["rules"]["deck"] == ["flood", "election"]
    go_to(desk, "Seal")
    press(desk, "Seal the rest as before")
    go_to(desk, "Say")
    press(desk, "End after this round")
    go_to(desk, "The end")
    with desk.context.expect_page() as opened:
        press(desk, "Compare the classes in the room's window")
    room = opened.value
    room.set_viewport_size({"width": 1280, "height": 720})
    sees(room, "Measured goals met")
    expect(room.locator("th span")).to_have_count(count)
    assert room.evaluate(OUT_OF_PLACE) == []
    press(desk, "End the comparison in the room's window")
    sees(room, "the guesses beside what happened")


PRINTED = "globalThis.print = () => { globalThis.printed = true; };"


def test_all_sheets_are_printed_in_one_press_a_page_each(browser: Browser, address: str) -> None:
    with at_desk(browser, address, PRINTED) as desk:
        begin(desk)
        desk.get_by_text("Sheets", exact=True).click()
        with desk.context.expect_page() as opened:
            desk.get_by_role("link", name="Print all sheets and slips").click()
        sheets = opened.value
        expect(sheets.get_by_role("article")).to_have_count(8)
        assert sheets.evaluate("globalThis.printed")
        pages = re.findall(rb"/Type */Page\b", sheets.pdf(prefer_css_page_size=True))
        assert len(pages) == 8
        assert barriers(sheets, "body") == []


def test_a_seat_opens_its_sheet_on_a_phone_and_sees_nothing_of_the_game(
    browser: Browser, address: str
) -> None:
    with at_desk(browser, address) as desk:
        begin(desk)
        desk.get_by_text("Sheets", exact=True).click()
        seat = desk.get_by_role("link", name="Seoul").get_attribute("href")
        with browser.new_context(viewport={"width": 390, "height": 844}) as phone:
            page = phone.new_page()
            page.goto(f"{address}{seat}")
            expect(page.get_by_role("heading", name="Seoul", exact=True)).to_be_visible()
            expect(page.get_by_role("article")).to_have_count(1)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
            assert page.evaluate("Object.keys(localStorage)") == []


NEAR_2016 = {
    "washington": ((70, 100), (1, 30), (1, 30)),
    "beijing": ((10, 40), (40, 70), (1, 30)),
}
"""Shares that the desk seals at once: none is far from 2016's or from that of a round before."""

ROUND = ["Card", "Guess", "Talk"]
DEBRIEF = [f"debrief {part}" for part in ("1 of 5, promises", "2 of 5, the path")]
DEBRIEF += [f"debrief {part}" for part in ("3 of 5, what mattered", "4 of 5, goals")]


def draw_acts(chance: random.Random) -> list[tuple[str, ...]]:
    """Draw what is done in a game of three rounds, in an order in which it can be done."""
    acts: list[tuple[str, ...]] = [("step", "Sheets")]
    for number in ("1", "2", "3"):
        acts += [("step", step) for step in ROUND]
        seals = [
            ("seal", seat, *(str(chance.randint(*span)) for span in spans))
            for seat, spans in NEAR_2016.items()
        ]
        seals += [("seal", seat, chance.choice(["wait", *offered(seat, 2028)])) for seat in OTHERS]
        again = [("change", *chance.choice(seals)[1:])]
        guesses = [("guess", seat, str(chance.randrange(200))) for seat in OTHERS]
        notes = [("note", seat, f"{seat or 'news'} of round {number}") for seat in ("", "un")]
        chosen = [*seals, *guesses, *notes]
        chance.shuffle(chosen)
        acts += [*chosen, *again, *(("step", step) for step in ("Seal", "Reveal", "Say"))]
    acts += [("step", step) for step in ("Write", "The end", *DEBRIEF)]
    acts += [("vote", seat, str(chance.randrange(20)), "20") for seat in ("un", "press")]
    return acts


def act(page: Page, kind: str, *given: str) -> None:
    """Do something at the desk, and do not wait for what comes of it."""
    if kind == "step":
        page.locator("#next").get_by_text(f"Next: {given[0]}", exact=True).click()
        return
    seat, *typed = given
    if kind == "note":
        page.get_by_label("Note").select_option(seat)
        page.get_by_label("Words").fill(typed[0])
        page.get_by_label("Words").press("Enter")
    elif kind == "guess":
        page.locator(f"#{seat}-heads").fill(typed[0])
        page.locator(f"#{seat}-heads").press("Enter")
    elif kind == "vote":
        for field, number in zip(("hands", "of"), typed, strict=True):
            page.locator(f"#{seat}-{field}").fill(number)
        page.locator(f"#{seat}-of").press("Enter")
    else:
        if kind == "change":
            page.locator(f'[data-do="change"][data-seat="{seat}"]').click()
        type_choice(page, seat, *typed)


def done_by(acts: list[tuple[str, ...]]) -> dict[str, Any]:
    """Return what a log has to hold once all was done."""
    held: dict[str, Any] = {"choices": [{}], "guesses": [{}], "notes": [], "votes": {}}
    for kind, *given in acts:
        seat, *typed = given
        if kind in ("seal", "change"):
            shares = [int(number) / 100 for number in typed] if seat in POWERS else typed[0]
            held["choices"][-1][seat] = shares
        elif kind == "guess":
            held["guesses"][-1][seat] = int(typed[0])
        elif kind == "note":
            held["notes"].append(typed[0])
        elif kind == "vote":
            held["votes"][seat] = [int(number) for number in typed]
        elif seat == "Reveal":
            held["choices"].append({})
            held["guesses"].append({})
    return held


def held_in(log: bytes) -> dict[str, Any]:
    """Return what a log holds."""
    acts, faults = read(log)
    game = state(log)["game"]
    assert faults == []
    return {
        "choices": [*(one["choices"] for one in acts if one["act"] == "reveal"), {}],
        "guesses": [*game["guesses"].values(), {}],
        "notes": [one["text"] for one in acts if "text" in one],
        "votes": game["votes"],
    }


@pytest.mark.parametrize("times", widely([5, 50], [5]))
def test_nothing_is_lost_where_the_page_is_closed_at_any_moment(
    browser: Browser, address: str, times: int
) -> None:
    seed = int(os.environ.get("SEED") or random.randrange(10**6))
    print(f"SEED={seed} does the same once more")
    chance = random.Random(seed)
    acts = draw_acts(chance)
    moments = chance.sample(range(len(acts)), times)
    with at_desk(browser, address) as desk:
        begin(desk)
        context: BrowserContext = desk.context
        page = desk
        for moment, one in enumerate(acts):
            act(page, *one)
            if moment not in moments:
                continue
            if chance.random() < 0.5:
                page.reload()
            else:
                page.close()
                page = context.new_page()
                page.goto(address)
        assert held_in(log_of(page)) == done_by(acts)


@pytest.mark.parametrize("front", ["lab", "voila"])
def test_in_the_notebook_the_game_opens_in_a_window_of_its_own(
    browser: Browser, served: Served, front: str
) -> None:
    with watched_page(browser) as page:
        run_notebook(page, served.page(front, "10_seminar_table.ipynb"))
        framed = page.frame_locator("iframe.nk-frame")
        expect(framed.get_by_role("button", name="Begin the game")).to_be_visible(timeout=60_000)
        # A chapter whose game took the focus would scroll away from its first words.
        expect(page.locator("iframe.nk-frame")).not_to_be_focused()
        with page.context.expect_page() as opened:
            page.get_by_role("link", name="Open the game in a window of its own").click()
        desk = opened.value
        begin(desk)
        room = room_of(desk)
        go_to(desk, "Guess")
        sees(room, "How many warheads will North Korea have in 2020?")
        desk.reload()
        expect(desk.locator("#next")).to_have_text("Next: Talk")


UNTIL = """
  const until = async (find) => {
    for (let times = 0; times < 400; times += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(String(find));
  };
  const one = (what) => document.querySelector(what);
"""
BEGIN = f"""async () => {{{UNTIL}
  const form = await until(() => one("form[data-do=begin]"));
  form.elements.table.value = "Class A";
  form.elements.draw.value = "7";
  form.requestSubmit();
  await until(() => one("[data-do=window]"));
}}"""
LED = f"""async (typed) => {{{UNTIL}
  while (one("#next")) one("#next").click();
  for (const words of typed) {{
    one("#line").value = words;
    one("#line").form.requestSubmit();
    await until(() => one("#line").value === "");
  }}
  one("[data-do=rest]").click();
  for (const step of ["Reveal", "Say"]) {{
    (await until(() => one("#next")?.textContent === `Next: ${{step}}` && one("#next"))).click();
  }}
  await until(() => one("#small .nk-brought"));
  return one("#small .nk-view").textContent;
}}"""
ENDED = f"""async () => {{{UNTIL}
  const seen = [];
  while (one("#next")) {{
    one("#next").click();
    const clock = one("#small [data-clock]")?.textContent ?? "";
    seen.push(one("#small .nk-view").textContent.replace(clock, ""));
  }}
  return seen;
}}"""
"""What the debrief says at each step, without the clock, which runs on meanwhile."""
SEES = f"""async (told) => {{{UNTIL}
  const seen = () => one("#large .nk-view")?.textContent;
  await until(() => seen() === told).catch(() => {{}});
  return seen();
}}"""
HOLDS = f"""async () => {{{UNTIL}
  await until(() => one("#small .nk-brought"));
  return one("#small .nk-view").textContent;
}}"""
TYPED = [["S aid", "W 80 20 10"], ["T bans", "B 30 60 20"], []]


@pytest.mark.wide
@pytest.mark.parametrize("kind", ["http", "file"])
def test_in_firefox_a_game_in_two_windows_brings_the_same_and_is_kept(
    desk: Page, folder: Path, address: str, tmp_path: Path, kind: str
) -> None:
    where = address if kind == "http" else (folder / NAME).as_uri()
    desk.evaluate(BEGIN)
    with firefox(tmp_path) as page:
        page.open(where)
        page.evaluate(BEGIN)
        room = page.open_window("[data-do=window]")
        for typed in TYPED:
            ours = desk.evaluate(LED, typed)
            assert page.evaluate(LED, typed) == ours
            assert page.evaluate(SEES, ours, room) == ours
            # The desk goes on after a reload, and the room's window goes on with the desk.
            page.open(where)
            assert page.evaluate(HOLDS) == ours
        ours = desk.evaluate(ENDED)
        assert page.evaluate(ENDED) == ours
        assert page.evaluate(SEES, ours[-1], room) == ours[-1]
