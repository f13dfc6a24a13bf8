"""Measures how long a key press takes to have its last effect: here, from afar, and slowed.

The usual way, which builds the charts anew at each move, is measured by turns with our panels.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page
from tests.browser.conftest import ROOT, Served, listening, run_notebook, watched_page

from tools.bench.proxy import ONE_WAY
from tools.bench.text import heading, table, verdict
from tools.bench.ways import WAYS, write_notebooks

WARM_UPS, PRESSES = 10, 60
FRAME = 1000 / 60
"""Milliseconds for which a screen shows one picture."""

APART = 1.0
"""Seconds between two presses of one key: in a tight loop a browser is at its best, or gives up."""

WATCH = """answer => {
  const outputs = document.querySelector('.jp-OutputArea');
  // Longer than the kernel's word is under way, so that what follows from it is waited for.
  const quiet = 400;
  let pressed, last, answered, timer, tell;
  const settle = () => {
    clearTimeout(timer);
    if (answered) timer = setTimeout(() => tell(last - pressed), quiet);
  };
  window.addEventListener('keydown', () => {
    pressed = performance.now();
    answered = false;
    window.settled = new Promise((resolve, reject) => {
      tell = resolve;
      setTimeout(reject, 20000, new Error('no answer'));
    });
  }, true);
  new MutationObserver(changes => {
    last = performance.now();
    // The slider itself changes at once; and what is drawn before the first press answers none.
    answered ||= pressed && changes.some(change => change.target.closest?.(answer));
    settle();
  }).observe(outputs, {subtree: true, childList: true, characterData: true, attributes: true});
}"""


@dataclass(frozen=True)
class Place:
    """A reader's place: the server's address, the window's width, and how slow the processor is."""

    name: str
    address: str
    width: int = 1366
    slowed: int = 1


@contextmanager
def opened(browser: Browser, place: Place, name: str) -> Iterator[tuple[Page, CDPSession]]:
    """Run a notebook in a page that notes when it changes.

    Yields the page, and the session that slows its processor.
    """
    with watched_page(browser, place.width) as page:
        run_notebook(page, f"{place.address}/lab/workspaces/{name}/tree/{name}.ipynb")
        page.locator(WAYS[name].pressed[0]).first.wait_for()
        page.locator(WAYS[name].drawn).first.wait_for(state="attached")
        page.evaluate(WATCH, WAYS[name].answer)
        yield page, page.context.new_cdp_session(page)
        page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")


def delays(browser: Browser, place: Place) -> dict[str, list[float]]:
    """Return, for each way, the milliseconds from each press to the last change after it."""
    taken: dict[str, list[float]] = {name: [] for name in WAYS}
    with ExitStack() as stack:
        pages = {name: stack.enter_context(opened(browser, place, name)) for name in WAYS}
        # They take turns, so that other work on this machine slows all of them alike.
        for turn in range(WARM_UPS + PRESSES):
            began = time.monotonic()
            for name, (page, slows) in pages.items():
                # One page is slowed at a time, because it takes half a processor even when idle.
                slows.send("Emulation.setCPUThrottlingRate", {"rate": place.slowed})
                # A slider only moves to new values, because the last few runs are kept.
                pressed = WAYS[name].pressed
                page.locator(pressed[turn % len(pressed)]).first.press(WAYS[name].key)
                taken[name].append(page.evaluate("() => window.settled"))
                slows.send("Emulation.setCPUThrottlingRate", {"rate": 1})
            time.sleep(max(0, APART - time.monotonic() + began))
    return {name: each[WARM_UPS:] for name, each in taken.items()}


def slow(taken: list[float]) -> float:
    """Return the 95th centile of the times."""
    return statistics.quantiles(taken, n=20)[-1]


def share(taken: dict[str, list[float]], name: str) -> float:
    """Return the median of a way as a share of that of the usual way."""
    return statistics.median(taken[name]) / statistics.median(taken["usual"])


@contextmanager
def places(served: Served) -> Iterator[tuple[Place, ...]]:
    """Yield the readers' places; the far one can be reached only inside this context."""
    port = str(urlsplit(served.address).port)
    with listening([sys.executable, "-m", "tools.bench.proxy", port], ROOT) as far:
        yield (
            Place("at home", served.address),
            Place(f"{2000 * ONE_WAY:.0f} ms there and back", far.address),
            Place("slowed 4 times, 390 pixels", served.address, 390, 4),
        )


def report(browser: Browser, served: Served, root: Path) -> None:
    """Print how long a key press takes to show in the page, here and from afar."""
    heading("3. From key press to the last change in a JupyterLab page, in ms")
    taken = {}
    with places(served) as all_places:
        for place in all_places:
            # JupyterLab may have saved the notebooks with outputs, so they are written again.
            write_notebooks(root)
            taken[place.name] = delays(browser, place)
    rows = (
        (
            way.name,
            *(f"{statistics.median(t[name]):.0f} ({slow(t[name]):.0f})" for t in taken.values()),
            *(f"{share(t, name):.0%}" for t in taken.values()),
        )
        for name, way in WAYS.items()
    )
    table(("way", *taken, *("share" for _ in taken)), *rows)
    print(
        f"Median (95th centile) of {PRESSES} presses of a key, each {APART:.0f} s or more after "
        "the one\nbefore, and each median as a share of that of the usual way at the same place. "
        "The lab draws\nsix charts and writes scoreboard and sentences, and the lever draws one "
        "curve. The usual way draws\nthe six charts alone, built anew from the same runs. They "
        "take turns, a press each.\n"
    )
    home, far, phone = taken.values()
    above = statistics.median(far["lab"]) - statistics.median(home["lab"])
    verdict(f"The lab from afar at most 10 ms above the lab at home (is {above:.0f})", above <= 10)
    verdict("The lab from afar below 50 ms at the 95th centile", slow(far["lab"]) < 50)
    verdict("The lab slowed four times below 60 ms", statistics.median(phone["lab"]) < 60)
    verdict(
        f"The dot of a lever at home within two frames, {2 * FRAME:.0f} ms",
        statistics.median(home["dot"]) < 2 * FRAME,
    )
    verdict("A pressed belief at home below 50 ms", statistics.median(home["belief"]) < 50)
