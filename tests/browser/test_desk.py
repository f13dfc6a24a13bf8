"""The desk and the board as a class meets them: two windows of one game, led by keyboard alone."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.classroom.seminar.playing import begun, play

from .acting import end_kernels
from .conftest import Served, barriers, resize, serve_app, watched_page

NOTEBOOK = "10_seminar_table.ipynb"
pytestmark = [pytest.mark.wide, pytest.mark.slow]

PATIENCE = 60_000
SMALLEST = 28
FELL_LATE = 1
"""A draw whose future falls in the third round if both cut off, with 25 warheads left."""
EIGHT = ("W 90 20 40", "B 30 60 50", "S aid", "T bans", "M wait", "P test", "N appeal", "D calm")

SIZES = """() => [...document.querySelectorAll('.nk-view *')]
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
  .filter(one => !one.closest('.nk-unseen'))
  .map(one => {
    const svg = one.closest('svg');
    const grown = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    return parseFloat(getComputedStyle(one).fontSize) * grown;
  })"""
OUTSIDE = """() => {
  const view = document.querySelector('.nk-view').getBoundingClientRect();
  const shown = [...document.querySelectorAll('.nk-view *')];
  return shown.filter(one => !one.closest('.nk-unseen')).filter(one => {
    const box = one.getBoundingClientRect();
    const most = (one.closest('main') ?? one.closest('.nk-view')).getBoundingClientRect().bottom;
    return box.right > view.right || box.bottom > most + 1 || box.left < view.left;
  }).map(one => one.outerHTML.slice(0, 80));
}"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("class")


@pytest.fixture(scope="module")
def room(home: Path) -> Iterator[Served]:
    """The app, as `make table` serves it; its kernels are killed."""
    (home / "root").mkdir()
    source = Path(__file__).parents[2] / "notebooks" / NOTEBOOK
    (home / "root" / NOTEBOOK).write_bytes(source.read_bytes())
    with serve_app(home) as served:
        yield served


@contextmanager
def windows(
    browser: Browser, room: Served, theme: str = "light", file: str = "seminar.jsonl"
) -> Iterator[tuple[Page, Page]]:
    """The desk, and beside it the board in a second window of the same browser."""
    with watched_page(browser, 1280, 720) as desk:
        desk.set_default_timeout(PATIENCE)
        board = desk.context.new_page()
        for page, view in ((desk, "desk"), (board, "board")):
            page.goto(f"{room.voila(NOTEBOOK)}?view={view}&theme={theme}&file={file}")
        yield desk, board


def begin(desk: Page, name: str) -> Locator:
    box = desk.get_by_role("textbox", name="Name of this table")
    box.fill(name)
    box.press("Enter")
    return focused(desk)


def focused(desk: Page) -> Locator:
    """Return the line, which has the focus where nothing else took it."""
    expect(line_of(desk)).to_be_focused()
    return line_of(desk)


def line_of(desk: Page) -> Locator:
    return desk.get_by_role("textbox", name="Type", exact=True)


def enter(line: Locator, *lines: str) -> None:
    for typed in lines:
        line.fill(typed)
        line.press("Enter")
        expect(line).to_have_value("")


def but_for_the_clock(view: Locator) -> str:
    return re.sub(r"\d:\d\d", "", view.inner_text())


def fits(board: Page) -> None:
    """See that all can be read from afar, and that nothing is cut off."""
    assert min(board.evaluate(SIZES)) >= SMALLEST - 0.1
    assert board.evaluate(OUTSIDE) == []


def test_a_round_led_by_keyboard_is_seen_by_the_room_and_outlives_its_kernels(
    browser: Browser, room: Served, home: Path
) -> None:
    with windows(browser, room) as (desk, board):
        line = begin(desk, "Table 1")
        view = board.locator(".nk-view")
        expect(view).to_contain_text("Still to seal: 8")
        fits(board)
        for width in (390, 1280):
            resize(desk, width, ".nk-columns > *")
        enter(line, "G W 34 B 30", *EIGHT[:-1])
        # Typed on before the line is answered, and repaired once it is refused.
        desk.keyboard.type("G S 28\nG N 24\nG T 5o\n", delay=0)
        expect(desk.get_by_role("alert").filter(has_text="'5o' was given")).to_be_visible()
        expect(line).to_have_value("G T 5o")
        line.press("Backspace")
        line.press_sequentially("0\n")
        expect(line).to_have_value("")
        expect(desk.get_by_text("Guesses kept: Tokyo 50.")).to_be_visible()
        for seat in ("Seoul", "Tokyo", "United Nations"):
            expect(desk.get_by_role("row", name=seat)).to_contain_text("kept")
        line.fill("D nothing")
        line.press("Enter")
        message = desk.get_by_role("alert").filter(has_text="one of calm")
        expect(message).to_contain_text("'nothing' was given")
        expect(line).to_have_value("D nothing")
        expect(view).to_contain_text("Still to seal: 1")
        enter(line, "D absent")
        expect(desk.get_by_text("The press desk is absent, so this choice counts")).to_be_visible()
        expect(view).to_contain_text("absent, as in 2016")
        expect(view.locator("li", has_text="Press desk")).to_contain_text("is absent")
        # From card to seal; the clock runs from the second step on.
        for step in ("Guess", "Talk", "Seal"):
            # A key that is held down is pressed once.
            for _ in range(3):
                desk.keyboard.down(" ")
            desk.keyboard.up(" ")
            expect(view.locator("[aria-current=step]")).to_have_text(step)
            fits(board)
        expect(desk.locator("b[data-met]")).to_have_text("14")
        expect(view.locator("b[data-clock]")).to_have_text("0:58")
        line.press(".")
        expect(view).to_contain_text("Paused")
        for page in (desk, board):
            assert barriers(page, "#rendered_cells") == []
        clicks_leave_the_keys(desk, line, board)
        expect(view.get_by_role("heading").first).to_contain_text("The regime")
        fits(board)
        assert barriers(board, "#rendered_cells") == []
        line.fill("W 1 2 3")
        line.press("Enter")
        early = desk.get_by_role("alert").filter(has_text="until the card of round 2")
        expect(early).to_be_visible()
        end_kernels(room)
        lies_above(board)
    goes_on(browser, room, home / "root" / "seminar.jsonl")


def clicks_leave_the_keys(desk: Page, line: Locator, board: Page) -> None:
    """See that keys reach the line after a click on a button, or beside all that takes keys."""
    desk.get_by_role("button", name="Reveal", exact=True).click()
    expect(board.get_by_role("img", name="Sanctions: Washington 90, Beijing 30")).to_be_visible()
    fits(board)
    expect(line).to_be_focused()
    desk.get_by_text("Say now").click()
    expect(line).not_to_be_focused()
    desk.keyboard.press(" ")
    expect(line).to_be_focused()


def lies_above(board: Page) -> None:
    """See that a board whose kernel is gone says so above all that it shows."""
    board.locator(".nk-view").click()
    told = board.get_by_role("alert").filter(has_text="eload this page")
    expect(told).to_be_visible(timeout=PATIENCE)
    assert told.evaluate("""one => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === one;
    }""")
    header = board.locator(".nk-view header").bounding_box() or {"y": 0}
    bar = told.bounding_box() or {"y": 0, "height": 0}
    assert bar["y"] + bar["height"] <= header["y"]


def goes_on(browser: Browser, room: Served, file: Path) -> None:
    """See that a game of which a round is over is asked about, and goes on where it was."""
    log = file.read_bytes()
    with windows(browser, room) as (desk, board):
        view = board.locator(".nk-view")
        expect(view.get_by_role("heading").first).to_contain_text("The regime")
        expect(desk.get_by_text("A game is kept here: Table 1, round 1 of 3")).to_be_visible()
        desk.get_by_role("button", name="Go on with this game").press("Enter")
        line = focused(desk)
        line.press(" ")
        expect(view).to_contain_text("Round 2 of 3")
        enter(line, "Washington 90/20/40")
        expect(view).to_contain_text("Still to seal: 6")
        assert file.read_bytes().startswith(log)
        # Of another game of the same folder there is nothing to tell yet.
        for view_of, told in (
            *(("debrief&file=seminar.jsonl", "Table 1"), ("debrief&file=north.jsonl", "No round")),
            ("classes", "Table 1"),
        ):
            after = board.context.new_page()
            after.goto(f"{room.voila(NOTEBOOK)}?view={view_of}", timeout=PATIENCE)
            expect(after.locator(".nk-seminar")).to_contain_text(told, timeout=PATIENCE)
            after.close()


def test_the_end_of_a_game_that_fell_with_a_guess_above_the_scale_is_seen_whole(
    browser: Browser, room: Served, home: Path
) -> None:
    session = begun(home / "root" / "fell.jsonl", seed=FELL_LATE)
    for number in (1, 2, 3):
        session.act("guess", round=number, warheads={"washington": 900, "beijing": 30})
        play(session, (1, 0, 0), beijing=(1, 0, 0))
    session.act("step", step="end", over=3)
    with windows(browser, room, file="fell.jsonl") as (desk, board):
        view = board.locator(".nk-view")
        expect(view).to_contain_text("The game has not begun", timeout=PATIENCE)
        desk.get_by_role("button", name="Go on with this game").click()
        expect(view).to_contain_text("Warheads not secured", timeout=PATIENCE)
        expect(view).to_contain_text("above the scale")
        fits(board)
        desk.get_by_role("button", name="Debrief on the board").click()
        told = board.get_by_role("region", name="Seats, round by round")
        expect(told).to_contain_text("sanctions 100%", timeout=PATIENCE)
        expect(view).to_be_hidden()
        for page in (desk, board):
            assert barriers(page, "#rendered_cells") == []
        # It is as wide as the projector, and no table of it scrolls upwards.
        assert board.evaluate("""() => [...document.querySelectorAll('.nk-table')]
          .every(one => one.scrollHeight <= one.clientHeight + 1)""")
        assert (told.bounding_box() or {"width": 0})["width"] > 1150
        chart = board.locator(".nk-debrief .vega-embed > svg").first
        assert (chart.bounding_box() or {"width": 0})["width"] > 1150
        desk.get_by_role("button", name="Back to the end").click()
        expect(view).to_contain_text("Warheads not secured")
        expect(told).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_rehearsal_is_seen_by_the_room_until_the_desk_is_closed_and_leaves_no_file(
    browser: Browser, room: Served, home: Path, theme: str
) -> None:
    kept = {path.name: path.stat().st_size for path in (home / "root").iterdir()}
    with windows(browser, room, theme) as (desk, board):
        board.set_viewport_size({"width": 1920, "height": 1080})
        view = board.locator(".nk-view")
        before = but_for_the_clock(view)
        desk.get_by_role("button", name="Rehearse").press("Enter")
        line = line_of(desk)
        for number in (1, 2, 3):
            expect(view).to_contain_text(f"Round {number} of 3")
            enter(line, "H " + 24 * "Word ", "G W 34 B 30 S 200", *EIGHT)
            expect(view).to_contain_text("Rehearsal")
            fits(board)
            for seen in (".nk-others", ".nk-fared"):
                line.press(" ") if seen == ".nk-fared" else desk.get_by_role(
                    "button", name="Reveal", exact=True
                ).press("Enter")
                expect(view.locator(seen)).to_be_visible()
                fits(board)
                for page in (desk, board):
                    assert barriers(page, "#rendered_cells") == []
            line.press(" ")
        expect(view).to_contain_text("guesses beside what happened")
        fits(board)
        desk.close()
        expect(view).not_to_contain_text("Rehearsal")
        assert but_for_the_clock(view) == before
    assert {path.name: path.stat().st_size for path in (home / "root").iterdir()} == kept


def test_where_motion_is_not_wanted_the_clock_moves_every_ten_seconds_and_is_read_out_twice(
    browser: Browser, room: Served
) -> None:
    with windows(browser, room) as (desk, board):
        for page in (desk, board):
            page.emulate_media(reduced_motion="reduce")
        desk.get_by_role("button", name="Rehearse").press("Enter")
        line = line_of(desk)
        line.press(" ")
        said = board.locator(".nk-screen > [role=status]")
        expect(said).to_have_text("Rehearsal. Round 1 of 3: Guess.")
        heard = """() => {
          const said = document.querySelector('.nk-screen > [role=status]');
          window.heard = []; window.seen = new Set();
          const hear = new MutationObserver(() => window.heard.push(said.textContent));
          hear.observe(said, { childList: true });
          const clock = document.querySelector('b[data-clock]');
          setInterval(() => window.seen.add(clock.textContent), 50);
        }"""
        board.evaluate(heard)
        line.press("+")
        board.wait_for_function("() => window.seen.size > 2", timeout=40_000)
        seen = json.loads(board.evaluate("() => JSON.stringify([...window.seen])"))
        assert all(text.endswith("0") for text in seen)
        assert board.evaluate("() => window.heard.length") == 0
