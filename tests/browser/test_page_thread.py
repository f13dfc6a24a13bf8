"""The model's own thread: what it answers, and what a page does that may have none."""

import base64
from typing import Any

import pytest
from playwright.sync_api import Browser

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.page import engine, player
from conundrum.page.setting import setting_of
from conundrum.run.statistics import Run
from conundrum.views import lab
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.small_chart import card as card_of_run

from .golden import agree

ALLOWED = {"a thread": "worker-src blob:", "none": "worker-src 'none'"}
"""By what a page may have, what its server says of that."""

HOME = "http://127.0.0.1/"
ASK = """async ([brings, sent, question, slow, moves]) => {
  const bytes = (text) => new DataView(
    Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);
  const held = Object.entries(sent).map(([name, text]) => [name, bytes(text)]);
  const traits = { model: "m", ...Object.fromEntries(held) };
  const address = URL.createObjectURL(new Blob([brings], { type: "text/javascript" }));
  const { default: engine } = await import(address);
  const end = await engine.initialize({ model: { get: (name) => traits[name] } });
  const { ask } = await conundrumModels.m.promise;
  const before = globalThis.here ?? 0;
  const told = [ask(question), ask({ ...question, kind: "nothing" }), ask(question)];
  const late = new Promise((_, fail) => setTimeout(fail, 20000, new Error("no answer")));
  const [one, wrong, other] = await Promise.race([late, Promise.allSettled(told)]);
  const before_end = (globalThis.here ?? 0) - before;
  const calm = await ask(slow);
  let over;
  const asked = ask(slow).finally(() => { over = true; });
  for (let move = 0; !over; move += 1) {
    await ask(moves[move % moves.length]);
    await new Promise((go) => setTimeout(go)); // what is asked has its turn as well
  }
  const apart = JSON.stringify(calm) === JSON.stringify(await asked);
  const under_way = ask(question);
  end();
  const again = await ask(question);
  const alike = [other.value, await under_way, again].map((later) =>
    JSON.stringify(later) === JSON.stringify(one.value));
  return { told: one.value.parts, alike, wrong: wrong.status, before_end, apart };
}"""
RUNS = "const controls = Float64Array.of("
"""Where the script begins to run a scenario."""


def slow() -> dict[str, Any]:
    """Ask for several runs, each of which may have to wait for the runs of others."""
    return {
        "kind": "beside",
        "setting": nk.show.beside().now,
        "outcomes": [],
        "choices": {},
        "parts": [["head", "", "value"], ["said", "", "text"], ["table", "", "value"]],
    }


def question(policy: nk.Policy) -> dict[str, Any]:
    """Ask what a lab shows of a policy, or some of it."""
    return {
        "kind": "lab",
        "setting": setting_of(nk.Scenario(policy)) | {"before": None},
        "outcomes": list(SHOWN),
        "choices": {},
        "parts": [[part, "", "value"] for part in (f"card.{SHOWN[0]}", "table", "weighed")],
    }


@pytest.mark.parametrize("allowed", ALLOWED)
def test_what_is_asked_is_worked_out_beside_the_page_or_else_in_it(
    browser: Browser, allowed: str
) -> None:
    script = engine.script()
    assert script.count(RUNS) == 1
    counting = script.replace(RUNS, f"globalThis.here = (globalThis.here ?? 0) + 1; {RUNS}")
    run, about = nk.simulate(PRESETS["joint cut-off"]), {"played": player.about()}
    about["told"] = engine.words_and_codes()
    pressed = engine.pressed(counting, about)
    sent = {name: base64.b64encode(part).decode() for name, part in pressed.items()}
    with browser.new_context() as context:
        page = context.new_page()
        headers = {"Content-Security-Policy": ALLOWED[allowed]}
        page.route(HOME, lambda route: route.fulfill(content_type="text/html", headers=headers))
        page.goto(HOME)
        asked = [question(PRESETS["joint cut-off"]), slow()]
        moves = [question(nk.Policy(us_sanctions=tenth / 10)) for tenth in range(11)]
        answer = page.evaluate(ASK, [engine.Engine._esm, sent, *asked, moves])
    moved, first = Run(run), Run(nk.simulate())
    card, table = answer["told"][f"card.{SHOWN[0]}"], answer["told"]["table"]
    agree(card, ["value", card_of_run(moved, first, SHOWN[0])])
    agree(table, ["value", lab.in_words_and_numbers(moved, first, [*SHOWN])])
    assert answer["alike"] == [True] * 3
    assert answer["wrong"] == "rejected"
    # What the thread had not answered when it was ended was run in the page, and all where it may
    # have none.
    assert answer["before_end"] == (0 if allowed == "a thread" else 2)
    # No run was written over while the slow answer still looked at it.
    assert answer["apart"]
