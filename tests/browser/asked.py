"""Questions and exercises, asked in an empty page and in the kernel, and what is said to them.

An act is a press of a part or a text that is typed; with where sliders stand, if they were moved.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.classroom.exercises.exercise_page import Exercise
from conundrum.classroom.exercises.number import figure, mistakes, tolerance
from conundrum.page.engine import NAME, SHARED, words_and_codes
from conundrum.questions import record_store
from conundrum.questions.answering import Answering
from conundrum.questions.ask import NumberQuestion
from conundrum.questions.predict import Predict
from conundrum.questions.record_store import STATIC
from conundrum.tables.settings import entries
from conundrum.widgets import Slider

from .golden import telling_page

KINDS = {"ask": nk.ask, "predict": nk.predict, "exercise": nk.exercise}
TABLES = {"ask": "questions", "predict": "predictions", "exercise": "exercises"}
ASKED = {
    f"{kind} {name}": partial(make, name)
    for kind, make in KINDS.items()
    for name in entries(TABLES[kind])
}
"""How each of them is made."""

READY = """([told, model, words]) => {
  const runs = remembered(played);
  slot(model).resolve({ measure: measuring(played, runs), codes: codes(told.codes) });
  sentences = words;
}"""
ANSWER = """async ([kind, secret, said, acts, at]) => {
  const rules = await kinds[kind](secret);
  return acts.map(([act, what, moved]) => {
    Object.assign(at, moved);
    const typed = (part) => rules.typed(said, what, part);
    const acted = { press: () => rules.pressed(said, what, at), type: () => typed("entry"),
      tick: () => typed("rubric") };
    const then = acted[act]();
    const { refused = "", left = null, slides } = then ?? {};
    if (slides !== undefined) at.slider = slides;
    const goes = then && !refused && left === null && slides === undefined;
    if (goes) said = then;
    const kept = goes ? rules.record(said) : null;
    return { said, shows: rules.view(said, ""), kept, refused, left };
  });
}"""


@contextmanager
def asked_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that holds the model, and the rules of each kind."""
    with telling_page(browser) as page:
        script = (STATIC / "asked.js").read_text(encoding="utf-8")
        page.add_script_tag(content=SHARED + record_store.rules() + script)
        page.evaluate(
            READY,
            [words_and_codes(), NAME, words_and_codes()["words"] | record_store.about()["words"]],
        )
        yield page


def bridge_of(panel: Any) -> Answering:
    """Return the bridge of a question or an exercise."""
    bridge: Answering = panel.bridge
    return bridge


def replied(page: Page, panel: Any, acts: list[Any], **instead: Any) -> list[dict[str, Any]]:
    """Do acts on the page, and return what is said, shown and kept after each of them."""
    bridge = bridge_of(panel)
    secret = bridge.secret() | instead
    stands = {name: part.value for name, part in bridge.held.items() if isinstance(part, Slider)}
    given = [bridge.kind, secret, bridge.said, acts, stands]
    found: list[dict[str, Any]] = page.evaluate(ANSWER, given)
    return found


def do(panel: Any, act: list[Any]) -> None:
    """Do in Python what is done on the page."""
    parts = bridge_of(panel).held
    what, given, *moved = act
    for name, value in (moved[0] if moved else {}).items():
        parts[name].value = value
    if given == "slider":
        return  # it was moved, and nothing else is done
    if what == "press":
        parts[given].click()
    elif what == "tick":
        parts["rubric"].receive({"entry": given})
    elif isinstance(panel, Predict):
        parts["slider"].enter(given)
    else:
        parts["entry"].receive({"entry": given})


def acts_on(panel: Any, name: str, chance: random.Random) -> list[Any]:
    """Draw what is typed, pressed and set, hints and all, in any order but for a commitment."""
    about = entries(TABLES[name.split(maxsplit=1)[0]])[name.split(maxsplit=1)[1]]
    if isinstance(panel, Predict):
        return foreseen(panel, chance)
    helps = [["press", "hint"]] * (len(about["hints"]) + 1 if "hints" in about else 0)
    if isinstance(panel, NumberQuestion):
        right, within = bridge_of(panel).secret()["right"], about["tolerance"]
        acts = [*typed(about, right, within, []), ["press", "answer"]]
    elif isinstance(panel, Exercise):
        acts = [*answers(panel, chance), *[["press", "solution"]] * 2]
        acts += [["tick", "1, 3"], ["tick", ""]] if about["kind"] == "text" else []
    else:
        acts = [["press", str(place)] for place in [*range(len(panel.buttons)), 0]]
    acts += helps
    chance.shuffle(acts)
    return acts


def foreseen(asked: Predict, chance: random.Random) -> list[Any]:
    """Draw a guess, typed or set, and commit to it, twice over."""
    twice = [["press", "commit"], ["press", "commit"], ["press", "0"]]
    if asked.slider is None:
        places = chance.choices(range(len(asked.buttons)), k=3)
        return [["press", "commit"], *(["press", str(place)] for place in places), *twice]
    high, guess = asked.slider.high, bridge_of(asked).secret()["guess"]
    near = guess["right"] + chance.choice([-1.01, 0.5, 1.01, 2]) * guess["tolerance"]
    set_to = {"slider": chance.choice([0, high, min(max(near, 0), high)])}
    texts = chance.sample(["30.5", "much", "-1", "100000", f"1 {asked.slider.unit}"], 3)
    moved = [["press", "slider", set_to]] if chance.random() < 0.5 else []
    return [*(["type", text] for text in texts), *moved, *twice[:2]]


def answers(exercise: Exercise, chance: random.Random, many: int = 8) -> list[Any]:
    """Draw answers to an exercise; where sliders are set, so many times."""
    about = exercise.about
    if about["kind"] == "number":
        within = tolerance(exercise.name)
        wrong = [figure(spec) for _, spec in mistakes(about)]
        return typed(about, figure(about["answer"]), within, wrong)
    if about["kind"] == "choice":
        return [["press", str(place)] for place in range(len(about["answers"]))]
    if about["kind"] == "text":
        return [["type", text] for text in texts(about)]
    return [["press", "check", at] for at in settings(exercise, chance, many)]


def typed(about: dict[str, Any], right: float, within: float, wrong: list[float]) -> list[Any]:
    """Return what is typed: near every edge of a verdict and mistake, and beyond."""
    near = [right + times * within for times in (-4, -2, -1.01, 0, 0.99, 2.9, 3.1)]
    near += [of + times * within for of in wrong for times in (0, 0.9)]
    found = [f"{one:.6f}" for one in (*near, -right, right / 100, right * 100, 0)]
    ends = [f"{end:g}" for end in (about["low"] - 1, about["high"] + 1)]
    odd = ["much", " 7 ", f"7 {about['unit']}", "1e400", "", "\u3000", "'x' " * 20, "1,5", "-0"]
    return [["type", text] for text in [*found, *ends, *odd]]


def texts(about: dict[str, Any]) -> list[str]:
    """Return what is written: too little, too much, enough, and words told apart in odd ways."""
    words, apart = about["words"], ["\u3000", "\x1c", "\ufeff", "\n\n", "\x85", "\u200b"]
    odd = [between.join(["word"] * words) for between in apart]
    return [about["model"], " a" * (words - 1), " a" * words, " a" * 2001, " \x1f ", *odd]


def settings(exercise: Exercise, chance: random.Random, many: int) -> list[dict[str, float]]:
    """Draw where the sliders of a goal stand: what students try, and much else."""
    sliders, about = exercise.part.parts, exercise.about
    start = {move: sliders[move].value for move in about["moves"]}

    def drawn(low: float, high: float) -> float:
        return chance.choice([low, high, round(chance.uniform(low, high), 2)])

    found = [{m: drawn(sliders[m].low, sliders[m].high) for m in start} for _ in range(many)]
    scale = 1 if about["gives"] == "assumptions" else 100
    tried = [start | {move: scale * at for move, at in one.items()} for one in about["tries"]]
    return [start, *found, *tried]
