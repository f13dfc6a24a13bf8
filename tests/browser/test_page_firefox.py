"""Firefox runs the same model in the page, and says what Python says."""

import base64
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from tests.views.panels import lab_settings

import conundrum as nk
from conundrum.page import engine, player
from conundrum.run.statistics import Run
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.last_move import headline

from .acting import end_kernels, told_on_card
from .conftest import serve, write_notebook
from .firefox import Firefox, firefox
from .golden import MODEL, TELL, agree
from .test_page_shown import lab_in_kernel, table_of

pytestmark = [pytest.mark.wide, pytest.mark.usefixtures("noting")]

DRAWN = 20
"""Settings of the lab."""

LOADED = """([script, about, listed, ...drawn]) => {
  const tag = document.createElement("script");
  tag.textContent = script;
  document.body.append(tag);
  (%s)([about.played, ...drawn]);
  Object.assign(globalThis, { listed, answering: answers(about.told, played) });
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """An empty page that holds the model and what tells of a run."""
    drawn = (base64.b64encode(part).decode() for part in (player.drawn(), player.thresholds()))
    about = {"played": player.about(), "told": engine.words_and_codes()}
    with firefox(tmp_path_factory.mktemp("firefox")) as page:
        page.open("about:blank")
        listed = table_of(nk.Assumptions(leak=0.2))
        page.evaluate(LOADED % MODEL, [player.script(), about, listed, *drawn])
        yield page


@pytest.mark.parametrize("setting", [*lab_settings(DRAWN)])
def test_firefox_says_what_python_says(page: Firefox, setting: dict[str, Any]) -> None:
    said = page.evaluate(TELL, ["lab", setting, setting["outcomes"], {}])
    agree(said, lab_in_kernel(setting), 1e-4)


SAID = """async ([where, wanted]) => {
  const until = performance.now() + 40000;
  for (;;) {
    const said = [...document.querySelectorAll(where)].map((one) => one.textContent.trim());
    const alike = Array.isArray(wanted)
      ? JSON.stringify(said) === JSON.stringify(wanted) : said.length === wanted;
    if (alike || performance.now() > until) return said;
    await new Promise(requestAnimationFrame);
  }
}"""
FOCUS = "(label) => document.querySelector(`input[type=range][aria-label='${label}']`).focus()"
END = "\ue010"


def test_in_firefox_the_lab_answers_without_a_kernel(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("served")
    write_notebook(home / "root", ["import conundrum as nk\nnk.lab()"])
    cards = ".nk-panel .widget-html-content:not(:has(svg))"
    with serve(home) as served, firefox(tmp_path_factory.mktemp("firefox")) as page:
        page.open(served.voila())
        page.evaluate(SAID, [".nk-answers", 1])
        end_kernels(served)
        page.evaluate(FOCUS, "Washington: Sanctions")
        page.press(END)
        run, pinned = nk.simulate(nk.Policy(us_sanctions=1)), nk.simulate()
        wanted = [told_on_card(run, pinned, outcome) for outcome in SHOWN]
        assert page.evaluate(SAID, [cards, wanted]) == wanted
        moved = unescape(re.sub(r"<[^>]+>", "", headline(Run(run), Run(pinned), [*SHOWN])))
        assert page.evaluate(SAID, [".nk-moved", [moved]]) == [moved]
