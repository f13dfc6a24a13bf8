"""The model's own thread: what it answers, and what a page does that may have none."""

import base64
from typing import Any

import pytest
from playwright.sync_api import Browser

import conundrum as nk
from conundrum.charts import scoreboard
from conundrum.charts.bands import SHOWN
from conundrum.page import engine, player, telling
from conundrum.page.setting import setting_of

from .golden import differing

ALLOWED = {"a thread": "worker-src blob:", "none": "worker-src 'none'"}
"""By what a page may have, what its server says of that."""

HOME = "http://127.0.0.1/"
ASK = """async ([script, about, drawn, thresholds, question]) => {
  const bytes = (text) => new DataView(
    Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);
  const traits =
    { _esm: script, model: "m", about, drawn: bytes(drawn), thresholds: bytes(thresholds) };
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { default: engine } = await import(address);
  const end = engine.initialize({ model: { get: (name) => traits[name] } });
  const { ask } = await conundrumModels.m.filled;
  const before = globalThis.here ?? 0;
  const told = [ask(question), ask({ ...question, kind: "nothing" }), ask(question)];
  const late = new Promise((_, fail) => setTimeout(fail, 20000, new Error("no answer")));
  const [one, wrong, other] = await Promise.race([late, Promise.allSettled(told)]);
  end();
  const again = await ask(question);
  const alike = [other.value, again].map((later) =>
    JSON.stringify(later) === JSON.stringify(one.value));
  return { told: one.value.parts, alike, wrong: wrong.status, here: (globalThis.here ?? 0) - before };
}"""
RUNS = "const kept = new Float32Array("


def question(policy: nk.Policy) -> dict[str, Any]:
    """Ask what a lab shows of a policy, or some of it."""
    parts = [[f"card.{SHOWN[0]}"], ["table"], ["weighed"]]
    return {"kind": "run", "setting": setting_of(nk.Scenario(policy)), "outcomes": list(SHOWN)} | {
        "choices": {},
        "parts": parts,
    }


@pytest.mark.parametrize("allowed", ALLOWED)
def test_what_is_asked_is_worked_out_beside_the_page_or_else_in_it(
    browser: Browser, allowed: str
) -> None:
    script = engine.script()
    assert script.count(RUNS) == 1
    counting = script.replace(RUNS, f"globalThis.here = (globalThis.here ?? 0) + 1; {RUNS}")
    run, about = nk.simulate(nk.PRESETS["joint cut-off"]), {"played": player.about()}
    about["told"] = telling.about(run)
    given = (base64.b64encode(part).decode() for part in (player.drawn(), player.thresholds()))
    with browser.new_context() as context:
        page = context.new_page()
        headers = {"Content-Security-Policy": ALLOWED[allowed]}
        page.route(HOME, lambda route: route.fulfill(content_type="text/html", headers=headers))
        page.goto(HOME)
        asked = [counting, about, *given, question(nk.PRESETS["joint cut-off"])]
        answer = page.evaluate(ASK, asked)
    card, table = scoreboard.card(run, nk.simulate(), SHOWN[0]), answer["told"]["table"]
    assert differing(answer["told"][f"card.{SHOWN[0]}"], ["value", card]) <= 1
    assert differing(table, ["value", scoreboard.in_words_and_numbers(run, nk.simulate())]) <= 2
    assert answer["alike"] == [True, True]
    assert answer["wrong"] == "rejected"
    assert (answer["here"] == 0) == (allowed == "a thread")
