"""What the page says to a question: to the character what Python says, whatever is said."""

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.questions import keeper, kept_guesses, own_records
from conundrum.questions.ask import Question
from conundrum.questions.kept_guesses import Guess
from conundrum.questions.number_question import NumberQuestion
from conundrum.questions.predict import Predict
from conundrum.questions.verdict import classify_number
from conundrum.tables.bounds import number, shortly
from conundrum.tables.parsing import read_number
from conundrum.tables.settings import entries

ANSWER = """([name, secret, acts, said]) => {
  const kind = asking(about.words)[name](secret);
  const part = (value) => ({ part: { get: () => value } });
  return acts.map(([act, what, value]) => {
    const then = act === "press"
      ? kind.press(said, what, { slider: part(value) })
      : kind.type(said, what);
    if (then && !then.refused) said = then;
    const kept = then && !then.refused ? kind.record(said) : undefined;
    return { shows: kind.shows(said, ""), refused: then?.refused ?? "", kept: kept ?? null };
  });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds what answers questions."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=keeper.script())
        page.evaluate("about => { globalThis.about = about; }", keeper.about())
        yield page


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("conundrum.questions.kept_guesses.STORE.unwritten", [])


def pages(page: Page, asked: Question | NumberQuestion | Predict, acts: list[Any]) -> list[Any]:
    """Do acts on the page, and return what each part shows after each of them."""
    door = asked._asked
    said: list[Any] = page.evaluate(ANSWER, [door.kind, door._secret(), acts, door.said])
    return said


def same(shows: dict[str, dict[str, Any]], parts: dict[str, Any]) -> None:
    """See that the parts of a panel have in Python what the page shows of them."""
    for name, traits in shows.items():
        part = parts[name]
        for trait, value in traits.items():
            if trait == "on":
                assert ("nk-on" in part._dom_classes) == value
            elif trait == "shown":
                assert (part.layout.display != "none") == value
            elif trait == "holds":
                assert list(part.children) == [parts[held] for held in value]
            elif trait == "marked":
                run = {one["name"]: one["value"] for one in part.spec["params"]}["run"]
                assert (run, part.spec["description"]) == (value["run"], value["about"])
            else:
                assert getattr(part, trait) == value


@pytest.mark.parametrize("name", entries("questions"))
def test_a_question_is_answered_as_in_python(page: Page, name: str) -> None:
    asked = nk.ask(name)
    if isinstance(asked, NumberQuestion):
        acts, do = numbers(asked, name)
    else:
        places = [*range(len(asked.buttons)), 0]
        acts = [["press", str(place)] for place in places]
        do = [partial(asked.choose, place) for place in places]
    for told, (act, _), in_python in zip(pages(page, asked, acts), acts, do, strict=True):
        in_python()
        same(told["shows"], asked._asked._held)
        if act == "type" and isinstance(asked, NumberQuestion):
            assert told["refused"] == asked.entry.message
        if told["kept"]:
            assert told["kept"]["came"] == asked.reply.text


def numbers(asked: NumberQuestion, name: str) -> tuple[list[Any], list[Callable[[], None]]]:
    """Return what is typed and pressed at a question: near every edge of a verdict, and beyond."""
    about, right = entries("questions")[name], asked._secret()["right"]
    edges = [right + times * about["tolerance"] for times in (-4, -2, -1.01, 0, 0.99, 2.9, 3.1)]
    typed = [f"{one:.6f}" for one in (*edges, -right, right / 100, right * 100, 0)]
    typed += ["much", " 7 ", f"7 {about['unit']}", "1000000", "1e400"]
    acts = [["type", text] for text in typed] + [["press", "hint"] for _ in about["hints"]]
    do: list[Callable[[], None]] = [
        *(partial(asked.entry.enter, text) for text in typed),
        *(asked.hint for _ in about["hints"]),
    ]
    return [*acts, ["press", "answer"]], [*do, asked.tell]


@pytest.mark.parametrize("name", entries("predictions"))
def test_a_prediction_is_answered_as_in_python(page: Page, name: str) -> None:
    about = entries("predictions")[name].get("guess")
    if about:
        secret = nk.predict(name)._secret()["guess"]
        near = [secret["right"] + times * about["tolerance"] for times in (-1.01, 0.5, 1.01)]
        for given in {0, about["high"], *near}:
            if 0 <= given <= about["high"]:
                committed(page, name, given)
    else:
        for place in range(len(entries("predictions")[name]["answers"])):
            committed(page, name, place)


def committed(page: Page, name: str, given: float) -> None:
    """Commit to a guess in both homes, and compare what is shown, and what is kept."""
    asked = nk.predict(name)
    chosen: list[Any] = [] if asked.slider else [["press", str(given)]]
    acts = [["press", "commit", given], ["press", "commit", given]]
    told = pages(page, asked, [*chosen, *acts])
    if asked.slider:
        asked.slider.value = given
    else:
        asked.choose(int(given))
    asked.commit()
    same(told[-1]["shows"], asked._asked._held)
    (kept,) = (one["kept"] for one in told if one["kept"])
    guess = kept_guesses.STORE.read()[0][-1]
    assert (kept["said"], kept["came"]) == (guess.said, guess.came)


ODD = (
    "'",
    '"',
    "\\",
    "\n",
    "\x07",
    "\u200b",
    "\xa0",
    "\ud55c",
    "\uff0c",
    "\uff11",
    "\uff05",
    "\U0001f600",
    "%",
    ".",
    ",",
)
TYPE = """([texts, unit, low, high]) => texts.map((text) => {
  const read = readNumber(text, unit);
  return [typeof read === "number" && read >= low && read <= high ? read : null, shortly(text)];
})"""


def test_whatever_is_typed_is_read_and_refused_as_in_python(page: Page) -> None:
    drawn = random.Random(17)
    letters = [*"0123456789" * 3, *"+-eE.,_ ", *ODD, "inf", "nan", "million"]
    texts = ["".join(drawn.choices(letters, k=drawn.randint(0, 9))) for _ in range(4000)]
    texts += ["".join(drawn.choices(letters, k=drawn.randint(10, 60))) for _ in range(1000)]
    texts += ["1e16", "1e-5", "-0", "-1e999", "123456789012345678", "0.00012", "1,000.5", "9,99"]
    read = page.evaluate(TYPE, [texts, "%", -5, 100])
    for text, (value, shown) in zip(texts, read, strict=True):
        typed = read_number(text, "%")
        if isinstance(typed, float) and -5 <= typed <= 100:
            assert value == number("x", typed, -5, 100), text
        else:
            assert value is None, text
            assert shortly(text) == shown


def test_a_number_is_judged_as_in_python(page: Page) -> None:
    drawn = random.Random(17)
    cases = [
        [drawn.uniform(-9, 9), drawn.choice([-5, 0.04, 3]), drawn.random()] for _ in range(3000)
    ]
    cases += [[times * 3 / 100, 3, 0.1] for times in range(-400, 400)]
    looks = page.evaluate("cases => cases.map((one) => classifyNumber(...one))", cases)
    assert looks == [classify_number(*case) for case in cases]


def test_the_tables_of_what_is_the_reader_s_are_those_of_python(page: Page) -> None:
    records = [
        Guess("02.falls", "How many <i>?", "60 warheads", "90 & more", "2026-01-02T00:00:00.000Z"),
        Guess("02.falls", "How many <i>?", "50 warheads", "90 & more"),
        Guess("00.1", "What?", "'A'", "No.", "2026-01-02T00:00:00.000Z"),
        Guess("00.1", "What?", "B", "Yes.", "2026-01-03T00:00:00.000Z"),
    ]
    for some in ([], records[:1], records[2:], [*records, *records]):
        raw = [vars(one) for one in some]
        table = "records => ownTables(joined(records), about.words, about.questions)"
        assert page.evaluate(table, raw) == kept_guesses.tables(some)
        merged = page.evaluate("records => joined(records)", raw)
        assert merged == [vars(one) for one in own_records.joined(some)]


@pytest.mark.parametrize(
    "name", [one for one, of in entries("predictions").items() if "guess" in of]
)
def test_a_guess_that_is_typed_moves_the_slider_as_in_python(page: Page, name: str) -> None:
    asked = nk.predict(name)
    assert asked.slider is not None
    for text in ("30.5", "much", "-1", "100000", f"1 {asked.slider.unit}"):
        script = """([secret, text]) => asking(about.words).prediction(secret).type({}, text)"""
        told = page.evaluate(script, [asked._secret(), text])
        asked.slider.enter(text)
        assert told.get("refused", "") == asked.slider.message
        assert told.get("slides", asked.slider.value) == asked.slider.value
