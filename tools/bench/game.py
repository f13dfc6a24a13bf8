"""Measures a reveal of the class's game: in the page, beside the same step in Python."""

import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page
from tests.browser.edition.conftest import files

from conundrum.page.game import page as written
from conundrum.run.runner import results_of_needs
from conundrum.views.seminar import future, screen
from tools.bench.text import heading, table, verdict
from tools.seminar import draws
from tools.seminar.log import state

WARM_UPS, GAMES, ROUNDS = 1, 10, 3
SLOWED, MOST_MS = 4, 200
DRAWN = """
globalThis.drawn = () => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() =>
    resolve(performance.timeOrigin + performance.now())));
});
"""
SEAL = """([washington, beijing]) => {
  const one = (what) => document.querySelector(what);
  while (!one("#line")) one("#next").click();
  for (const typed of [`W ${washington} 20 10`, `B ${beijing} 60 10`]) {
    one("#line").value = typed;
    one("#line").form.requestSubmit();
  }
  while (!one("[data-do=rest]")) one("#next").click();
  one("[data-do=rest]").click();
  while (!one("#next").textContent.endsWith("Reveal")) one("#next").click();
}"""
WATCH = """() => {
  globalThis.shown = new Promise((resolve) => {
    new MutationObserver(() => resolve(drawn()))
      .observe(document.querySelector(".nk-view"), { childList: true, subtree: true });
  });
}"""
REVEAL = """async () => {
  const began = performance.timeOrigin + performance.now();
  document.querySelector("#next").click();
  const ended = await drawn();
  const log = localStorage[localStorage["conundrum game in play"]];
  return [began, ended, log];
}"""


def in_python(log: bytes) -> float:
    """Return the milliseconds in which Python reads a log, runs it, and writes the screen."""
    began = time.perf_counter()
    game = state(log)["game"]
    place = draws.future(game["rules"]["seed"])
    story = future.story(game, results_of_needs(future.needs(game, place)))
    screen.after_round(game, story)
    return (time.perf_counter() - began) * 1e3


def revealed(desk: Page, room: Page) -> tuple[float, float, float]:
    """Reveal a round; return the milliseconds at the desk, on the screen, and in Python."""
    room.evaluate(WATCH)
    began, ended, log = desk.evaluate(REVEAL)
    shown = room.evaluate("() => shown")
    return ended - began, shown - began, in_python(log.encode())


def begin(desk: Page, draw: int) -> None:
    """Begin a game from its form."""
    desk.get_by_label("Name of this class or group").fill(f"Class {draw}")
    desk.get_by_label("Number of the draw").fill(str(draw))
    desk.get_by_role("button", name="Begin the game").click()


def play(desk: Page, room: Page, draw: int) -> list[tuple[float, float, float]]:
    """Play another game, and return the times of its reveals."""
    desk.get_by_role("button", name="Another game").click()
    begin(desk, draw)
    desk.locator("#line").wait_for()
    taken = []
    for number in range(ROUNDS):
        # The class has not chosen so before, so no run is known yet.
        desk.evaluate(SEAL, [90 - 10 * number, 20 + draw % 10])
        taken.append(revealed(desk, room))
    return taken


def report(browser: Browser) -> None:
    """Print how long a reveal takes."""
    heading("5. A reveal of the class's game: one future, in Chromium, in ms")
    middle = []
    with TemporaryDirectory() as folder, files(Path(folder)) as address:
        (Path(folder) / "game.html").write_text(written(), encoding="utf-8")
        with browser.new_context() as context:
            context.add_init_script(DRAWN)
            desk = context.new_page()
            desk.goto(f"{address}/game.html")
            with context.expect_page() as opened:
                begin(desk, 0)
                desk.get_by_role("button", name="Open the room's window").click()
            for rate in (1, SLOWED):
                for page in (desk, opened.value):
                    slows = context.new_cdp_session(page)
                    slows.send("Emulation.setCPUThrottlingRate", {"rate": rate})
                games = [play(desk, opened.value, rate * 100 + n) for n in range(WARM_UPS + GAMES)]
                taken = [one for game in games[WARM_UPS:] for one in game]
                middle.append([statistics.median(each) for each in zip(*taken, strict=True)])
    (desk_ms, screen_ms, python_ms), slow = middle
    rows = (("press to picture, desk", desk_ms, slow[0]), ("screen", screen_ms, slow[1]))
    table(
        (f"median of {GAMES * ROUNDS} reveals", "page", f"slowed {SLOWED} times", "page to Python"),
        *((what, f"{ms:.0f}", f"{late:.0f}", f"{ms / python_ms:.2f}") for what, ms, late in rows),
    )
    print(
        f"Python takes {python_ms:.0f} ms to read the same log, to run it and to write what the "
        "screen shows,\nbut draws no picture. The three take turns, a reveal each.\n"
    )
    verdict(f"A reveal below {MOST_MS} ms", max(desk_ms, screen_ms) < MOST_MS)
    verdict(f"A reveal slowed {SLOWED} times below {MOST_MS} ms", max(slow[:2]) < MOST_MS)


if __name__ == "__main__":
    from tests.browser.conftest import chromium

    with chromium() as shown:
        report(shown)
