"""How long a key press takes to have its last effect in a JupyterLab page, in three notebooks."""

import statistics
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, Page
from tests.bench.text import heading, table, verdict
from tests.browser.conftest import Served, run_notebook, watched_page

WARM_UPS, PRESSES = 10, 150
TWO_FRAMES_MS = 33

LAB = """
import conundrum as nk

# In mid-range, where most moves are made.
nk.lab(nk.Policy(us_sanctions=0.5))
"""
FLOOR = """
from conundrum.widgets.controls import Slider, Status
from ipywidgets import VBox

slider, label = Slider(name="Sanctions", label="Sanctions", value=50), Status()
slider.observe(lambda _: setattr(label, "text", f"{slider.value}"), "value")
VBox([slider, label])
"""
USUAL = """
import altair as alt
import pandas as pd
from conundrum.charts.bands import SHOWN
from conundrum.charts.small_multiples import EVERY
from conundrum.charts.live_chart import LiveChart
from conundrum.widgets.controls import Slider
from conundrum.run.outlook import QUANTILES
from ipywidgets import VBox

import conundrum as nk


def numbers(outlook, outcome):
    table = pd.DataFrame(outlook.quantiles(outcome, EVERY).T, columns=list(QUANTILES))
    pinned_median = pinned.quantiles(outcome, EVERY)[2]
    return table.assign(outcome=outcome, year=outlook.years[::EVERY], pinned=pinned_median)


def draw():
    outlook = nk.simulate(nk.Policy(us_sanctions=slider.value / 100))
    base = alt.Chart().encode(x="year:Q")
    panel = alt.layer(
        base.mark_area(opacity=0.2).encode(y="q05:Q", y2="q95:Q"),
        base.mark_area(opacity=0.3).encode(y="q25:Q", y2="q75:Q"),
        base.mark_line().encode(y="q50:Q"),
        base.mark_line(strokeDash=[4, 3]).encode(y="pinned:Q"),
        data=pd.concat(numbers(outlook, outcome) for outcome in SHOWN),
    ).properties(width=200, height=120)
    return panel.facet("outcome:N", columns=3).resolve_scale(y="independent")


pinned = nk.simulate()
slider = Slider(name="Sanctions", label="Sanctions", value=50)
chart = LiveChart(draw())  # which is a JupyterChart that needs no network
slider.observe(lambda _: setattr(chart, "chart", draw()), "value")
chart.add_class("bench-chart")
VBox([slider, chart])
"""

WATCH = """answer => {
  const outputs = document.querySelector('.jp-OutputArea');
  const quiet = 150;
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
    // The slider changes at once and by itself; the answer comes from the kernel.
    answered ||= changes.some(change => change.target.closest?.(answer));
    settle();
  }).observe(outputs, {subtree: true, childList: true, characterData: true, attributes: true});
}"""


@dataclass(frozen=True)
class Way:
    """A notebook, where in its page the kernel's answer appears, and what shows it is ready."""

    name: str
    code: str
    answer: str
    drawn: str


WAYS = {
    "floor": Way("the floor: a slider that writes a label", FLOOR, ".nk-status", ".nk-status"),
    "lab": Way("our lab", LAB, ".nk-stage", ".nk-stage .marks"),
    "usual": Way(
        "the usual way: a new chart at each move", USUAL, ".bench-chart", ".bench-chart .marks"
    ),
}


def write_notebooks(root: Path) -> None:
    # Without a kernel's name, JupyterLab asks for one.
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for name, way in WAYS.items():
        notebook = new_notebook(cells=[new_code_cell(way.code.strip())], metadata=kernel)
        nbformat.write(notebook, root / f"{name}.ipynb")


@contextmanager
def opened(browser: Browser, served: Served, name: str) -> Iterator[Page]:
    """Run a way's notebook in a page that notes when it changes, and focus its slider."""
    with watched_page(browser) as page:
        run_notebook(page, f"{served.address}/lab/workspaces/{name}/tree/{name}.ipynb")
        slider = page.get_by_role("slider").first
        slider.wait_for()
        page.locator(WAYS[name].drawn).first.wait_for(state="attached")
        page.evaluate(WATCH, WAYS[name].answer)
        slider.focus()
        yield page
        page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")


def delays(browser: Browser, served: Served) -> dict[str, list[float]]:
    """Return, for each way, the milliseconds from each press to the last change after it."""
    taken: dict[str, list[float]] = {name: [] for name in WAYS}
    with ExitStack() as stack:
        pages = {name: stack.enter_context(opened(browser, served, name)) for name in WAYS}
        # In turn, so that whatever else the machine does meets all of them.
        for press in range(WARM_UPS + PRESSES):
            for name, page in pages.items():
                page.keyboard.press("ArrowLeft" if press % 2 else "ArrowRight")
                taken[name].append(page.evaluate("() => window.settled"))
    return {name: each[WARM_UPS:] for name, each in taken.items()}


def slow(taken: list[float]) -> float:
    """Return the 95th centile."""
    return statistics.quantiles(taken, n=20)[-1]


def report(browser: Browser, served: Served) -> None:
    heading("2. From key press to the last change in a JupyterLab page")
    taken = delays(browser, served)
    middle = {name: statistics.median(each) for name, each in taken.items()}
    late = {name: slow(each) for name, each in taken.items()}
    rows = (
        (
            way.name,
            f"{middle[name]:.0f} ({late[name]:.0f})",
            f"{middle[name] - middle['floor']:+.0f} ({late[name] - late['floor']:+.0f})",
        )
        for name, way in WAYS.items()
    )
    table(("way", "ms", "above the floor"), *rows)
    print(
        f"Median (95th centile) of {PRESSES} presses of an arrow key. The lab draws six charts and "
        "writes\nscoreboard, text and presets; the usual way draws the six charts alone, built "
        "anew from the\nsame runs. The three take turns, a press each.\n"
    )
    verdict(
        f"The lab at most two frames ({TWO_FRAMES_MS} ms) above the floor at the 95th centile",
        late["lab"] - late["floor"] <= TWO_FRAMES_MS,
    )
