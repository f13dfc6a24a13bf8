"""Measures the page without the kernel: a run there against one in NumPy, and its files."""

import statistics
import time
from dataclasses import asdict

from playwright.sync_api import Browser, Page
from tests.browser.conftest import NOTEBOOK, Served, run_notebook, watched_page
from tests.browser.golden import prepared

import conundrum as nk
from conundrum.page import engine
from conundrum.page.setting import setting_of
from conundrum.run.priorities import PRIORITIES
from conundrum.run.statistics import Run
from conundrum.views import lab, outcomes, small_chart
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.losses import compare_losses
from tools.bench.text import heading, table, verdict

WARM_UPS, CALLS, MANY = 5, 30, 100
READY = """([about, setting, shown]) => {
  const answer = answers(about, played).lab;
  const runs = remembered(played);
  // Each time another policy, and the milliseconds: of the run, and of all that is said of it.
  globalThis.measured = (us_sanctions) => runs.during(async () => {
    const moved = { ...setting, policy: { ...setting.policy, us_sanctions } };
    const began = performance.now();
    const run = runs(moved);
    const ran = performance.now();
    shown.forEach((outcome) => $views_outcomes.edges(runOf(moved, runs, played), outcome));
    const shaped = performance.now();
    const { holds, refused, table, held, assumptions, ...parts } = await answer(moved, runs, shown);
    for (const shows of Object.values(parts)) shows();
    return [ran - began, shaped - began, performance.now() - began];
  });
}"""
MANY_TIMES = """async (calls) => {
  const all = [];
  for (let i = 0; i < calls; i += 1) all.push(await measured(i / calls));
  return all;
}"""
LOADED = """
const [Socket, heard] = [WebSocket, []];
globalThis.seen = {};
globalThis.heard = heard;
globalThis.WebSocket = class extends Socket {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', ({ data }) => {
      const text = data.byteLength ? new TextDecoder().decode(data) : data;
      const at = performance.now();
      heard.push([at, data.byteLength ?? data.length, text.includes('function unpressed(')]);
    });
  }
};
const firsts = { drawn: '.nk-lab :is(.nk-curve, .nk-drawn)', answers: '.nk-lab .nk-answers' };
new MutationObserver(() => {
  for (const [what, where] of Object.entries(firsts)) {
    if (document.querySelector(where)) seen[what] ??= performance.now();
  }
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
WEIGHTS = next(iter(PRIORITIES.values()))
PINNED = Run(nk.simulate())
WORK = ("the run", "with quantiles for six charts", "with all that is said of it")
MOST_MS = (10, 16, None)
MOST_MB = 0.7


def in_python(share: float) -> list[float]:
    """Run in Python what the page runs, and return the milliseconds."""
    began = time.perf_counter()
    run = nk.simulate(nk.Policy(us_sanctions=share))
    ran = time.perf_counter()
    moved = Run(run)
    for outcome in SHOWN:
        outcomes.edges(moved, outcome)
    shaped = time.perf_counter()
    for outcome in SHOWN:
        small_chart.card(moved, PINNED, outcome)
    lab.sentences(moved, PINNED, [*SHOWN])
    compare_losses(moved, PINNED, asdict(WEIGHTS))
    return [(end - began) * 1e3 for end in (ran, shaped, time.perf_counter())]


def runs(page: Page) -> None:
    """Print how long a run takes in the page and in NumPy."""
    setting = setting_of(nk.Scenario(), None)
    page.evaluate(READY, [engine.words_and_codes(), setting, [*SHOWN]])
    apart, numpy = [], []
    for call in range(CALLS):
        apart.append(page.evaluate("measured", call / CALLS))
        numpy.append(in_python(call / CALLS))
        page.wait_for_timeout(1000)
    many = page.evaluate(MANY_TIMES, MANY)
    middle = [
        [statistics.median(column) for column in zip(*each, strict=True)]
        for each in (apart[WARM_UPS:], many, numpy[WARM_UPS:])
    ]
    table(
        ("1,000 futures", "page, a second apart", f"page, {MANY} calls", "NumPy", "page to NumPy"),
        *(
            (work, *(f"{ms:.1f}" for ms in (calm, quick, theirs)), f"{calm / theirs:.2f}")
            for work, calm, quick, theirs in zip(WORK, *middle, strict=True)
        ),
    )
    for work, most, calm in zip(WORK, MOST_MS, middle[0], strict=True):
        if most:
            verdict(f"{work.capitalize()} below {most} ms", calm < most)


def loaded(page: Page, address: str) -> None:
    """Print which files a page of the first notebook loads, and when."""
    page.add_init_script(LOADED)
    run_notebook(page, address)
    page.locator(".nk-lab .nk-answers").first.wait_for(state="attached")
    seen, heard = page.evaluate("() => [seen, heard]")
    ((brought, size),) = ((at, size) for at, size, model in heard if model)

    def line(what: str, when: float) -> tuple[str, str, str]:
        heard_by_then = sum(size for at, size, _ in heard if at <= when)
        return what, f"{when / 1e3:.1f}", f"{heard_by_then / 1e6:.2f}"

    table(
        (f"{NOTEBOOK}, opened and run", "seconds", "MB from the kernel"),
        line("the first picture is drawn", seen["drawn"]),
        line("the model has come", brought),
        line("the page answers", seen["answers"]),
    )
    verdict(
        f"The model at most {MOST_MB} MB (is {size / 1e6:.2f}), and after the first picture",
        round(size / 1e6, 1) <= MOST_MB and brought > seen["drawn"],
    )


def report(browser: Browser, served: Served) -> None:
    """Print what the page does without the kernel, and how long it takes."""
    heading("2. The page by itself: 1,000 futures in Chromium, in ms, and what it loads")
    with prepared(browser) as page:
        runs(page)
    with watched_page(browser) as page:
        loaded(page, served.lab())
